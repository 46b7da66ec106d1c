/** The package has no types for its schemas; these are the ones that the tests check with. */
declare module 'discord-api-spec/zod' {
  interface Schema {
    safeParse(value: unknown): {
      readonly success: boolean
      readonly error?: { readonly issues: readonly Issue[] }
    }
  }

  export interface Issue {
    readonly path: readonly (string | number | symbol)[]
    readonly message: string
    /** Of a union: what each of its members found wrong. */
    readonly errors?: readonly (readonly Issue[])[]
  }

  export const ApplicationCommandAutocompleteCallbackRequestSchema: Schema
  export const ApplicationCommandUpdateRequestSchema: Schema
  export const CreateMessageInteractionCallbackRequestSchema: Schema
  export const CreatePrivateChannelRequestSchema: Schema
  export const IncomingWebhookRequestPartialSchema: Schema
  export const IncomingWebhookUpdateRequestPartialSchema: Schema
  export const MessageCreateRequestSchema: Schema
  export const ModalInteractionCallbackRequestSchema: Schema
  export const UpdateMessageInteractionCallbackRequestSchema: Schema
}
