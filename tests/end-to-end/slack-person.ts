import { expect } from 'vitest'
import type { SlackPayload } from '../../src/adapters/slack/index.ts'
import type { FakeSlack } from '../adapters/slack/fake-slack.ts'
import { violationsOf } from '../adapters/slack/violations.ts'
import mention from '../fixtures/slack/app-mention.json' with { type: 'json' }
import click from '../fixtures/slack/click-private.json' with { type: 'json' }
import direct from '../fixtures/slack/direct-message.json' with { type: 'json' }
import command from '../fixtures/slack/slash-command.json' with { type: 'json' }

/** A message that Slack got from the bot, and would take. */
export interface SlackAnswer extends SlackPayload {
  readonly channel?: string
  readonly thread_ts?: string
  readonly response_type?: string
  readonly replace_original?: boolean
}

export type SlackPerson = ReturnType<typeof slackPerson>

/** What somebody does in Slack; each resolves with what the bot answers, once it does. */
export function slackPerson(slack: FakeSlack) {
  let events = 0

  async function answerTo(method: string, act: () => Promise<unknown>): Promise<SlackAnswer> {
    const before = slack.callsOf(method).length
    await act()
    const body = (await slack.bodiesOf(method, before + 1))[before]
    const answer: SlackAnswer = JSON.parse(JSON.stringify(body))
    expect(violationsOf(answer)).toEqual([])
    return answer
  }

  /** Another event, so with an id of its own. */
  function send(event: { readonly event: object }, changes: object): Promise<string> {
    events += 1
    return slack.send('events_api', { ...event, event_id: `Ev${events}`, event: { ...event.event, ...changes } })
  }

  return {
    types: (name: string, text = '', channelId = command.channel_id) =>
      answerTo('response_url', () =>
        slack.send('slash_commands', { ...command, command: name, text, channel_id: channelId }),
      ),
    mentions: (text: string) => answerTo('chat.postMessage', () => send(mention, { text: `<@U0TIMONIER> ${text}` })),
    writesDirectly: (text: string) => answerTo('chat.postMessage', () => send(direct, { text })),
    /** The button of that label under a private answer. */
    clicks(label: string, { blocks }: SlackAnswer) {
      const [action] = click.actions
      return answerTo('response_url', () =>
        slack.send('interactive', { ...click, actions: [{ ...action, value: valueOf(label, blocks) }] }),
      )
    },
    /** Resolves as soon as the bot has got the event. */
    mentionsWithoutWaiting: (text: string) => send(mention, { text: `<@U0TIMONIER> ${text}` }),
  }
}

export function labelsIn({ blocks }: SlackAnswer): readonly string[] {
  return buttonsIn(blocks).map(({ text }) => text.text)
}

function valueOf(label: string, blocks: SlackAnswer['blocks']): string | undefined {
  const button = buttonsIn(blocks).find(({ text }) => text.text === label)
  if (!button) throw new Error(`There is no button "${label}".`)
  return button.value
}

function buttonsIn(blocks: SlackAnswer['blocks']) {
  return blocks
    .flatMap((block) => (block.type === 'actions' ? block.elements : []))
    .filter((element) => element.type === 'button')
}
