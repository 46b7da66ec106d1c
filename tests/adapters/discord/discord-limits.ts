import * as spec from 'discord-api-spec/zod'

/** The part of a message's body that Discord limits, as it is read from the wire. */
export interface MessageBody {
  readonly content?: string | null
  readonly components?: readonly WireComponent[]
  readonly flags?: number
  readonly nonce?: string | number
  readonly allowed_mentions?: unknown
}

export interface WireComponent {
  readonly type: number
  readonly content?: string
  readonly label?: string
  readonly custom_id?: string
  readonly style?: number
  readonly placeholder?: string
  readonly options?: readonly { readonly label: string; readonly value: string; readonly default?: boolean }[]
  readonly components?: readonly WireComponent[]
  readonly component?: WireComponent
  readonly value?: string
}

const actionRow = 1
const button = 2
const stringSelect = 3
const textDisplay = 10
const isComponentsV2 = 1 << 15

export type Schema = Pick<typeof spec.MessageCreateRequestSchema, 'safeParse'>

/**
 * What Discord would refuse a message for: what its published schema says, and the rules that it lacks, in Discord's
 * words as far as it says them: https://docs.discord.com/developers/resources/message
 */
export function whatDiscordRefuses(body: MessageBody, schema: Schema = spec.MessageCreateRequestSchema): string[] {
  const components = flatten(body.components ?? [])
  const hasV2 = ((body.flags ?? 0) & isComponentsV2) !== 0
  return [
    ...whatTheSchemaRefuses(schema, body),
    ...(hasV2 ? refusedWithV2(body, components) : refusedWithoutV2(body, components)),
    ...refusedComponents(components),
    ...(String(body.nonce ?? '').length > 25 ? ['nonce: must be 25 or fewer in length.'] : []),
  ]
}

export function whatTheSchemaRefuses(schema: Schema, body: unknown): string[] {
  return (schema.safeParse(body).error?.issues ?? []).flatMap(sayIssue)
}

/** Of a union, what the member that is of the same type found wrong. */
function sayIssue(issue: spec.Issue): string[] {
  const sameType = issue.errors?.find((found) => !found.some(({ path }) => path.join('.') === 'type'))
  const path = issue.path.map(String).join('.')
  return sameType ? sameType.flatMap(sayIssue).map((said) => `${path}.${said}`) : [`${path}: ${issue.message}`]
}

function refusedWithV2(body: MessageBody, components: readonly WireComponent[]): string[] {
  const texts = components.filter(({ type }) => type === textDisplay).map(({ content = '' }) => content)
  const length = texts.reduce((sum, text) => sum + text.length, 0)
  return [
    // An edit must take the content away.
    ...(body.content ? ['content: cannot be used with IS_COMPONENTS_V2.'] : []),
    ...(components.length > 40 ? [`components: ${components.length} of at most 40.`] : []),
    ...(components.length === 0 ? ['components: cannot send an empty message.'] : []),
    ...(length > 4000 ? [`components: ${length} characters of at most 4000.`] : []),
    ...(texts.some((text) => text.trim() === '') ? ['components: this text display is empty.'] : []),
  ]
}

function refusedWithoutV2(body: MessageBody, components: readonly WireComponent[]): string[] {
  const content = body.content ?? ''
  return [
    ...(content.length > 2000 ? [`content: ${content.length} characters of at most 2000.`] : []),
    ...(content.trim() === '' ? ['content: cannot send an empty message.'] : []),
    ...((body.components ?? []).length > 5 ? ['components: at most 5 action rows.'] : []),
    ...(components.some(({ type }) => type === textDisplay) ? ['components: text display without its flag.'] : []),
  ]
}

function refusedComponents(components: readonly WireComponent[]): string[] {
  const buttons = components.filter(({ type }) => type === button)
  const menus = components.filter(({ type }) => type === stringSelect)
  const ids = [...buttons, ...menus].map(({ custom_id }) => custom_id ?? '')
  return [
    ...components.filter(({ type }) => type === actionRow).flatMap(refusedRow),
    ...buttons
      .filter(({ label = '' }) => label.trim() === '' || label.length > 80)
      .map(({ label = '' }) => `label: "${label}" must be between 1 and 80 in length.`),
    ...ids
      .filter((id) => id.length < 1 || id.length > 100)
      .map((id) => `custom_id: "${id}" must be between 1 and 100 in length.`),
    ...(new Set(ids).size < ids.length ? ['custom_id: cannot be duplicated.'] : []),
    ...menus.flatMap(refusedMenu),
  ]
}

function refusedRow({ components = [] }: WireComponent): string[] {
  const hasMenu = components.some(({ type }) => type === stringSelect)
  if (components.length === 0 || components.length > 5) return [`components: a row of ${components.length} buttons.`]
  return hasMenu && components.length > 1 ? ['components: a menu shares its row.'] : []
}

function refusedMenu({ options = [] }: WireComponent): string[] {
  const values = options.map(({ value }) => value)
  return [
    ...(options.length < 1 || options.length > 25 ? [`options: ${options.length} of 1 to 25.`] : []),
    ...(new Set(values).size < values.length ? ['options: a value is duplicated.'] : []),
    ...options
      .filter(({ label, value }) => label.trim() === '' || label.length > 100 || value.length < 1 || value.length > 100)
      .map(({ label }) => `options: "${label}" or its value must be between 1 and 100 in length.`),
  ]
}

function flatten(components: readonly WireComponent[]): WireComponent[] {
  return components.flatMap((component) => [component, ...flatten(component.components ?? [])])
}

/** https://docs.discord.com/developers/interactions/application-commands#application-command-object-application-command-naming */
const slashName = /^[-_'\p{L}\p{N}\p{sc=Deva}\p{sc=Thai}]{1,32}$/u

type Localizations = Readonly<Record<string, string | null | undefined>> | null | undefined

interface WireCommand {
  readonly type?: number | undefined
  readonly name: string
  readonly description?: string | undefined
  readonly name_localizations?: Localizations
  readonly description_localizations?: Localizations
  readonly required?: boolean | undefined
  readonly default_member_permissions?: number
  readonly options?: readonly WireCommand[] | undefined
}

function valuesOf(localizations: Localizations): readonly string[] {
  return Object.values(localizations ?? {}).map((value) => value ?? '')
}

const messageCommand = 3

/** What Discord would refuse of a list of commands. */
export function whatDiscordRefusesOfCommands(commands: readonly WireCommand[]): string[] {
  return [
    ...commands.flatMap((command) => whatTheSchemaRefuses(spec.ApplicationCommandUpdateRequestSchema, command)),
    ...duplicates(commands),
    ...commands.flatMap((command) =>
      command.type === messageCommand
        ? [command.name, ...valuesOf(command.name_localizations)]
            .filter((name) => name.length < 1 || name.length > 32)
            .map((name) => `name: "${name}" must be between 1 and 32 in length.`)
        : refusedCommand(command),
    ),
  ]
}

function refusedCommand(command: WireCommand): string[] {
  const { options = [], name_localizations: names, description_localizations: descriptions } = command
  const firstOptional = options.findIndex(({ required }) => required === false)
  return [
    ...[command.name, ...valuesOf(names)]
      .filter((name) => !slashName.test(name) || name !== name.toLowerCase())
      .map((name) => `name: "${name}" is not a command's name.`),
    ...[command.description ?? '', ...valuesOf(descriptions)]
      .filter((description) => description.length < 1 || description.length > 100)
      .map((description) => `description: "${description}" must be between 1 and 100 in length.`),
    ...(firstOptional >= 0 && options.slice(firstOptional).some(({ required }) => required)
      ? [`options: a required one of "${command.name}" comes after one that is not.`]
      : []),
    ...duplicates(options),
    ...options.flatMap(refusedCommand),
  ]
}

/** In either language, no two may have the same name. */
function duplicates(commands: readonly WireCommand[]): string[] {
  const inEnglish = commands.map(({ type = 1, name }) => `${type === messageCommand} ${name}`)
  const inFrench = commands.map(({ type = 1, name, name_localizations: names }) => {
    return `${type === messageCommand} ${names?.['fr'] ?? name}`
  })
  return [inEnglish, inFrench]
    .filter((names) => new Set(names).size < names.length)
    .map((names) => `name: two of ${names.join(', ')} are the same.`)
}
