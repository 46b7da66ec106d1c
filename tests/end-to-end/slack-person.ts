import { expect } from 'vitest'
import type { types } from '@slack/bolt'
import type { SlackPayload } from '../../src/adapters/slack/index.ts'
import type { FakeSlack } from '../adapters/slack/fake-slack.ts'
import { actIn, readable, submit, viewIn } from '../adapters/slack/slack-payloads.ts'
import { violationsOf, violationsOfView } from '../adapters/slack/violations.ts'
import mention from '../fixtures/slack/app-mention.json' with { type: 'json' }
import privateClick from '../fixtures/slack/click-private.json' with { type: 'json' }
import publicClick from '../fixtures/slack/click-public.json' with { type: 'json' }
import direct from '../fixtures/slack/direct-message.json' with { type: 'json' }
import command from '../fixtures/slack/slash-command.json' with { type: 'json' }

/** A message that Slack got from the bot, and would take; its text with ordinary spaces. */
export interface SlackAnswer extends SlackPayload {
  readonly channel?: string
  readonly thread_ts?: string
  readonly response_type?: string
  readonly replace_original?: boolean
}

export type SlackPerson = ReturnType<typeof slackPerson>

export const infra = { id: mention.event.channel, member: mention.event.user }

/** What somebody does in Slack; each resolves with what the bot answers, once it does. */
export function slackPerson(slack: FakeSlack) {
  let events = 0

  async function bodyAfter(method: string, act: () => Promise<unknown>): Promise<Record<string, unknown> | undefined> {
    const before = slack.callsOf(method).length
    await act()
    return (await slack.bodiesOf(method, before + 1))[before]
  }

  async function answerTo(method: string, act: () => Promise<unknown>): Promise<SlackAnswer> {
    const answer: SlackAnswer = JSON.parse(JSON.stringify(await bodyAfter(method, act)))
    expect(violationsOf(answer)).toEqual([])
    return { ...answer, text: answer.text.replaceAll('\u00A0', ' ') }
  }

  async function viewAfter(method: string, act: () => Promise<unknown>): Promise<types.ModalView> {
    const view = viewIn(await bodyAfter(method, act))
    expect(violationsOfView(view)).toEqual([])
    return view
  }

  /** Another event, so with an id of its own. */
  function send(event: { readonly event: object }, changes: object): Promise<string> {
    events += 1
    return slack.send('events_api', { ...event, event_id: `Ev${events}`, event: { ...event.event, ...changes } })
  }

  function clickOn(element: Clickable, answer: SlackAnswer): Promise<SlackAnswer> {
    const fixture = answer.response_type === undefined ? publicClick : privateClick
    return answerTo('response_url', () => slack.send('interactive', { ...fixture, actions: [element] }))
  }

  const commandIn = (name: string, text: string, channelId: string) =>
    slack.send('slash_commands', { ...command, command: name, text, channel_id: channelId })
  const mentions = (text: string, changes: object = {}) => send(mention, { text: `<@U0TIMONIER> ${text}`, ...changes })

  return {
    types: (name: string, text = '', channelId = command.channel_id) =>
      answerTo('response_url', () => commandIn(name, text, channelId)),
    mentions: (text: string) => answerTo('chat.postMessage', () => mentions(text)),
    /** Under the first mention. */
    mentionsInThread: (text: string) =>
      answerTo('chat.postMessage', () =>
        mentions(text, { ts: '1515449600.000001', thread_ts: mention.event.ts, event_ts: '1515449600.000001' }),
      ),
    writesDirectly: (text: string) => answerTo('chat.postMessage', () => send(direct, { text })),
    /** The button of that label under an answer. */
    clicks: (label: string, answer: SlackAnswer) => clickOn(buttonOf(label, answer.blocks), answer),
    votes: (vote: 'positive' | 'negative', answer: SlackAnswer) => clickOn(voteOf(vote, answer.blocks), answer),
    /** Types a command that opens a form. */
    opens: (name: string, text: string, channelId = command.channel_id) =>
      viewAfter('views.open', () => commandIn(name, text, channelId)),
    opensHome: () =>
      viewAfter('views.publish', () => send(mention, { type: 'app_home_opened', tab: 'home', channel: 'D024BE91L' })),
    clicksInHome: (actionId: string, home: types.ModalView) =>
      viewAfter('views.publish', () =>
        slack.send(
          'interactive',
          actIn({ blocks: home.blocks, type: 'home' }, { type: 'button', action_id: actionId }),
        ),
      ),
    /** Sends a form as it stands, but for what is filled in here, by the ids of the fields; answers what comes next. */
    async sends(view: types.ModalView, filledIn: Readonly<Record<string, object>> = {}): Promise<types.ModalView> {
      const next = viewIn(await slack.sendForAnswer(submit({ ...view, type: 'modal' }, stateOf(view, filledIn))))
      expect(violationsOfView(next)).toEqual([])
      return next
    },
    /** What is posted while something else is done. */
    gets: (act: () => Promise<unknown>) => answerTo('chat.postMessage', act),
    /** Resolves as soon as the bot has got the event. */
    mentionsWithoutWaiting: (text: string) => mentions(text),
  }
}

/** All that can be read in a view, with ordinary spaces. */
export function textIn({ blocks }: types.ModalView): string {
  return readable(blocks).replaceAll('\u00A0', ' ')
}

export function labelsIn({ blocks }: SlackAnswer): readonly string[] {
  return buttonsIn(blocks).map(({ text }) => text.text)
}

interface Clickable {
  readonly type: string
  readonly action_id: string | undefined
  readonly value: string | undefined
}

function buttonOf(label: string, blocks: SlackAnswer['blocks']): Clickable {
  const button = buttonsIn(blocks).find(({ text }) => text.text === label)
  if (!button) throw new Error(`There is no button "${label}".`)
  return { type: 'button', action_id: button.action_id, value: button.value }
}

function voteOf(vote: 'positive' | 'negative', blocks: SlackAnswer['blocks']): Clickable {
  const thumbs = blocks
    .flatMap((block) => (block.type === 'context_actions' ? block.elements : []))
    .find((element) => element.type === 'feedback_buttons')
  if (!thumbs) throw new Error('There is nothing to vote with.')
  return { type: 'feedback_buttons', action_id: thumbs.action_id, value: thumbs[`${vote}_button`].value }
}

function buttonsIn(blocks: SlackAnswer['blocks']) {
  return blocks
    .flatMap((block) => (block.type === 'actions' ? block.elements : []))
    .filter((element) => element.type === 'button')
}

/** What Slack hands back of a form's fields: what they show at first, unless it is filled in otherwise. */
function stateOf({ blocks }: types.ModalView, filledIn: Readonly<Record<string, object>>): object {
  const fields = blocks.flatMap((block) => ('element' in block ? [block] : []))
  return Object.fromEntries(
    fields.map(({ block_id: blockId = '', element }) => {
      const id = element.action_id ?? ''
      const shown = Object.entries(element).flatMap(([key, value]) =>
        key.startsWith('initial_') ? [[key.replace('initial_', 'selected_'), value]] : [],
      )
      return [blockId, { [id]: { type: element.type, ...Object.fromEntries(shown), ...filledIn[id] } }]
    }),
  )
}
