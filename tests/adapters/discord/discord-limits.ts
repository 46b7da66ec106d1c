/** The part of a message's body that Discord limits, as it is read from the wire. */
export interface MessageBody {
  readonly content?: string
  readonly components?: readonly WireComponent[]
  readonly flags?: number
  readonly nonce?: string | number
  readonly allowed_mentions?: unknown
}

interface WireComponent {
  readonly type: number
  readonly content?: string
  readonly label?: string
  readonly custom_id?: string
  readonly components?: readonly WireComponent[]
}

const actionRow = 1
const button = 2
const textDisplay = 10
const isComponentsV2 = 1 << 15

/** What Discord would refuse a message for, in its own words as far as it says them: https://docs.discord.com/developers/resources/message */
export function whatDiscordRefuses(body: MessageBody): string[] {
  const components = flatten(body.components ?? [])
  const hasV2 = ((body.flags ?? 0) & isComponentsV2) !== 0
  return [
    ...(hasV2 ? refusedWithV2(body, components) : refusedWithoutV2(body, components)),
    ...refusedButtons(components),
    ...(String(body.nonce ?? '').length > 25 ? ['nonce: must be 25 or fewer in length.'] : []),
  ]
}

function refusedWithV2(body: MessageBody, components: readonly WireComponent[]): string[] {
  const texts = components.filter(({ type }) => type === textDisplay).map(({ content = '' }) => content)
  const length = texts.reduce((sum, text) => sum + text.length, 0)
  return [
    ...(body.content === undefined ? [] : ['content: cannot be used with IS_COMPONENTS_V2.']),
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

function refusedButtons(components: readonly WireComponent[]): string[] {
  const rows = components.filter(({ type }) => type === actionRow)
  const buttons = components.filter(({ type }) => type === button)
  const ids = buttons.map(({ custom_id }) => custom_id ?? '')
  return [
    ...rows
      .filter((row) => row.components?.length === 0 || (row.components?.length ?? 0) > 5)
      .map((row) => `components: a row of ${row.components?.length ?? 0} buttons.`),
    ...buttons
      .filter(({ label = '' }) => label.trim() === '' || label.length > 80)
      .map(({ label = '' }) => `label: "${label}" must be between 1 and 80 in length.`),
    ...ids
      .filter((id) => id.length < 1 || id.length > 100)
      .map((id) => `custom_id: "${id}" must be between 1 and 100 in length.`),
    ...(new Set(ids).size < ids.length ? ['custom_id: cannot be duplicated.'] : []),
  ]
}

function flatten(components: readonly WireComponent[]): WireComponent[] {
  return components.flatMap((component) => [component, ...flatten(component.components ?? [])])
}
