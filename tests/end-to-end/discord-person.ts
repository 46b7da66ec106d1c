import type { FakeDiscord } from '../adapters/discord/fake-discord.ts'
import click from '../fixtures/discord/interaction-create-button.json' with { type: 'json' }
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
    lastId += 1n
    discord.gateway.dispatch(event, { ...data, id: String(lastId) })
    return discord.nextRequest()
  }

  return {
    /** By somebody who manages the channel. */
    mentions: (text: string) => dispatch('MESSAGE_CREATE', { ...mention, content: `${bot} ${text}` }),
    mentionsAsVisitor: (text: string) =>
      dispatch('MESSAGE_CREATE', { ...mention, content: `${bot} ${text}`, member: { ...mention.member, roles: [] } }),
    writesDirectly: (text: string) => dispatch('MESSAGE_CREATE', { ...direct, content: text }),
    /** The button of that label, in a server. */
    clicks(label: string, answer: DiscordAnswer) {
      const button = buttonsIn(answer).find((candidate) => candidate.label === label)
      if (!button) throw new Error(`There is no button "${label}".`)
      return dispatch('INTERACTION_CREATE', { ...click, data: { ...click.data, custom_id: button.custom_id } })
    },
  }
}

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
