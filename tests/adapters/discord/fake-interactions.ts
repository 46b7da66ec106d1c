import * as spec from 'discord-api-spec/zod'
import { whatDiscordRefuses, whatTheSchemaRefuses, type MessageBody, type Schema } from './discord-limits.ts'
import { apiError, type FakeResponse } from './fake-response.ts'

/** What Discord calls the ways to answer: https://docs.discord.com/developers/interactions/receiving-and-responding */
export const callbacks = { message: 4, deferredMessage: 5, deferredUpdate: 6, update: 7, autocomplete: 8, modal: 9 }

const schemas: Readonly<Record<number, Schema>> = {
  [callbacks.message]: spec.CreateMessageInteractionCallbackRequestSchema,
  [callbacks.deferredMessage]: spec.CreateMessageInteractionCallbackRequestSchema,
  [callbacks.deferredUpdate]: spec.UpdateMessageInteractionCallbackRequestSchema,
  [callbacks.update]: spec.UpdateMessageInteractionCallbackRequestSchema,
  [callbacks.autocomplete]: spec.ApplicationCommandAutocompleteCallbackRequestSchema,
  [callbacks.modal]: spec.ModalInteractionCallbackRequestSchema,
}

/** As an interaction comes in its event. */
interface FakeInteraction {
  readonly id: string
  readonly token: string
  readonly application_id: string
}

export interface Callback {
  readonly type?: number
  readonly data?: MessageBody
}

/** Discord's side of interactions: each answered once, in time, then with its own token alone. */
export function createFakeInteractions(deadlineMs: number) {
  const interactions = new Map<string, { readonly sentMs: number; isAcknowledged: boolean }>()
  const tokens = new Map<string, string>()

  return {
    sent({ id, token }: FakeInteraction): void {
      interactions.set(id, { sentMs: performance.now(), isAcknowledged: interactions.get(id)?.isAcknowledged ?? false })
      tokens.set(token, id)
    },

    acknowledge(id: string, body: Callback): FakeResponse {
      const interaction = interactions.get(id)
      if (!interaction || performance.now() - interaction.sentMs > deadlineMs)
        return apiError(404, 10062, 'Unknown interaction')
      if (interaction.isAcknowledged) return apiError(400, 40060, 'Interaction has already been acknowledged.')
      const refusals = refusalsOf(body)
      if (refusals.length > 0) return apiError(400, 50035, `Invalid Form Body: ${refusals.join(' ')}`)
      interaction.isAcknowledged = true
      return { status: 204 }
    },

    /** Whether what is sent with an interaction's token has something to follow. */
    isAcknowledged(token: string): boolean {
      return interactions.get(tokens.get(token) ?? '')?.isAcknowledged ?? false
    },
  }
}

function refusalsOf(body: Callback): string[] {
  const schema = schemas[body.type ?? 0]
  if (!schema) return [`type: ${body.type} is no way to answer.`]
  const isMessage = body.type === callbacks.message || body.type === callbacks.update
  return [
    ...whatTheSchemaRefuses(schema, body),
    ...(isMessage ? whatDiscordRefuses(body.data ?? {}, spec.IncomingWebhookRequestPartialSchema) : []),
  ]
}
