import type { FakeDiscord } from '../adapters/discord/fake-discord.ts'
import { button, command } from '../adapters/discord/interactions.ts'
import direct from '../fixtures/discord/message-create-direct.json' with { type: 'json' }
import mention from '../fixtures/discord/message-create-mention.json' with { type: 'json' }

/** A message that Discord got from the bot, and took. */
export type DiscordAnswer = Awaited<ReturnType<FakeDiscord['nextRequest']>>

export type DiscordPerson = ReturnType<typeof discordPerson>

const bot = '<@1100000000000000001>'

/** What somebody does in Discord; each resolves with the request by which the bot answers. */
export function discordPerson(discord: FakeDiscord) {
  let lastId = 6_600_000_000_000_001_000n

  function dispatch(event: string, data: object): Promise<DiscordAnswer> {
    discord.gateway.dispatch(event, data)
    return discord.nextRequest()
  }

  function writes(message: object): Promise<DiscordAnswer> {
    lastId += 1n
    return dispatch('MESSAGE_CREATE', { ...message, id: String(lastId) })
  }

  const mentions = (text: string, changes: object = {}) => writes({ ...mention, content: `${bot} ${text}`, ...changes })

  return {
    /** By somebody who manages the channel. */
    mentions: (text: string) => mentions(text),
    mentionsAsVisitor: (text: string) => mentions(text, { member: { ...mention.member, roles: [] } }),
    mentionsInThread: (text: string) => mentions(text, { channel_id: '5500000000000000003', channel_type: 11 }),
    writesDirectly: (text: string) => writes({ ...direct, content: text }),
    /** A command, by somebody who manages the channel and reads Discord in that language. */
    types: (words: string, options: Readonly<Record<string, string>>, locale: string) =>
      dispatch('INTERACTION_CREATE', command(words, options, { member: manager, locale })),
    /** The button of that label, in a server. */
    clicks(label: string, { body }: DiscordAnswer, locale = 'fr') {
      const { components = [], flags = 0 } = body.data ?? body
      const found = components.flatMap((row) => row.components ?? []).find((each) => each.label === label)
      if (!found) throw new Error(`There is no button "${label}".`)
      const shown = { components, flags }
      return dispatch('INTERACTION_CREATE', button(found.custom_id ?? '', shown, { member: manager, locale }))
    },
  }
}

/** May manage channels, and has the role for it. */
const manager = { ...command('help').member, roles: mention.member.roles, permissions: '68624' }

/** What people read, with ordinary spaces. */
export function textOf({ body }: DiscordAnswer): string {
  const message = body.data ?? body
  const text = message.content ?? (message.components ?? []).map(({ content = '' }) => content).join('\n')
  return text.replaceAll('\u00A0', ' ')
}

export function labelsIn(answer: DiscordAnswer): readonly string[] {
  return buttonsIn(answer).map(({ label = '' }) => label)
}

function buttonsIn({ body }: DiscordAnswer) {
  return ((body.data ?? body).components ?? []).flatMap(({ components = [] }) => components)
}
