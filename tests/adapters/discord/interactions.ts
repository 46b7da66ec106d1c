import guildCreate from '../../fixtures/discord/guild-create.json' with { type: 'json' }
import direct from '../../fixtures/discord/interaction-create-button-direct.json' with { type: 'json' }
import click from '../../fixtures/discord/interaction-create-button.json' with { type: 'json' }
import type { WireComponent } from './discord-limits.ts'
import type { BotRequest } from './fake-discord.ts'

/** https://docs.discord.com/developers/interactions/receiving-and-responding#interaction-object */
const types = { command: 2, component: 3, autocomplete: 4, modal: 5 }
const componentTypes = { button: 2, stringSelect: 3 }
const optionTypes = { subcommand: 1, string: 3, boolean: 5, channel: 7 }
const contexts = { guild: 0, botDm: 1, privateChannel: 2 }
export const flags = { suppressEmbeds: 1 << 2, ephemeral: 1 << 6, componentsV2: 1 << 15 }

export const guildId = click.guild_id
export const camille = click.member.user.id

type Fields = Readonly<Record<string, unknown>>
type Options = Readonly<Record<string, string | boolean>>

let last = 0

/** An interaction of its own: in a server, unless the fields say otherwise. */
function interaction(type: number, data: object, fields: Fields) {
  last += 1
  const { message: _, ...rest } = click
  return {
    ...rest,
    type,
    id: String(7_700_000_000_000_001_000n + BigInt(last)),
    token: `secret-token-${last}`,
    data,
    ...fields,
  }
}

/** Fields of what happens between a person and the bot alone. */
export function directly(): Fields {
  const { channel_id, channel, user, context } = direct
  return {
    channel_id,
    channel,
    user,
    context,
    guild_id: undefined,
    guild: undefined,
    guild_locale: undefined,
    member: undefined,
  }
}

/** Fields of a conversation of people among themselves, where one of them has installed the bot. */
export function amongPeople(): Fields {
  return { ...directly(), context: contexts.privateChannel }
}

function optionsOf(options: Options, focused?: string) {
  return Object.entries(options).map(([name, value]) => ({
    name,
    value,
    type:
      typeof value === 'boolean' ? optionTypes.boolean : name === 'channel' ? optionTypes.channel : optionTypes.string,
    focused: name === focused,
  }))
}

/** `command('tips set', {time: '09:00'})` */
export function command(words: string, options: Options = {}, fields: Fields = {}) {
  return interaction(types.command, commandData(words, options), fields)
}

function commandData(words: string, options: Options, focused?: string) {
  const [name, subcommand] = words.split(' ')
  const given = optionsOf(options, focused)
  const channelId = options['channel']
  return {
    id: '9900000000000000001',
    type: 1,
    name,
    options: subcommand ? [{ type: optionTypes.subcommand, name: subcommand, options: given }] : given,
    ...(typeof channelId === 'string' && {
      resolved: { channels: { [channelId]: resolvedChannel(channelId) } },
    }),
  }
}

/** Discord tells what it knows of a channel that is chosen. */
function resolvedChannel(id: string): object {
  const { permission_overwrites: _, ...channel } = {
    permission_overwrites: [],
    ...[...guildCreate.channels, ...guildCreate.threads].find((each) => each.id === id),
  }
  return { ...channel, permissions: '0' }
}

export function typing(words: string, option: string, typed: string, options: Options = {}, fields: Fields = {}) {
  return interaction(types.autocomplete, commandData(words, { ...options, [option]: typed }, option), fields)
}

/** The context-menu command on somebody's message. */
export function explainTerms(message: object, fields: Fields = {}) {
  const target = { ...click.message, author: click.member.user, id: '6600000000000000077', components: [], ...message }
  const data = { id: '9900000000000000002', type: 3, name: 'Explain the terms', target_id: target.id }
  return interaction(types.command, { ...data, resolved: { messages: { [target.id]: target } } }, fields)
}

/** What was clicked stands in the message: `flags` and `components` say what it is like. */
interface Clicked {
  readonly flags?: number
  readonly components?: readonly WireComponent[]
}

export function button(customId: string, message: Clicked = {}, fields: Fields = {}) {
  const data = { id: 3, component_type: componentTypes.button, custom_id: customId }
  return { ...interaction(types.component, data, fields), message: { ...click.message, ...message } }
}

export function menu(customId: string, values: readonly string[], message: Clicked = {}, fields: Fields = {}) {
  const data = { id: 3, component_type: componentTypes.stringSelect, custom_id: customId, values }
  return { ...interaction(types.component, data, fields), message: { ...click.message, ...message } }
}

/** A form that was sent, opened from a button of the message. */
export function form(customId: string, texts: Options, language: string, message: Clicked = {}) {
  const inputs = Object.entries(texts).map(([custom_id, value]) => ({ type: 4, custom_id, value }))
  const components = [...inputs, { type: 3, custom_id: 'language', values: [language] }]
  const data = { custom_id: customId, components: components.map((component, id) => ({ type: 18, id, component })) }
  return { ...interaction(types.modal, data, {}), message: { ...click.message, ...message } }
}

/** Where the first answer to an interaction goes. */
export function callbackOf({ id, token }: { readonly id: string; readonly token: string }): string {
  return `/interactions/${id}/${token}/callback`
}

export function labelsIn(components: readonly WireComponent[] | undefined): readonly string[] {
  return componentsIn(components).flatMap(({ label }) => (label ? [label] : []))
}

export function componentsIn(components: readonly WireComponent[] | undefined): readonly WireComponent[] {
  return (components ?? []).flatMap((row) => row.components ?? [])
}

/** The text of an answer, wherever it stands. */
export function textOf({ body }: BotRequest): string {
  const message = body.data ?? body
  return message.content || (message.components ?? []).map(({ content = '' }) => content).join('')
}
