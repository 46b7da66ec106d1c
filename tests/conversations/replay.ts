import { decodeAction, encodeAction } from '../../src/core/action.ts'
import { words } from '../../src/core/fold.ts'
import type { Language } from '../../src/core/language.ts'
import type { Button, Message } from '../../src/core/message.ts'
import type { Platform, Question } from '../../src/core/question.ts'
import { slackCommands } from '../../src/adapters/slack/commands.ts'
import { questionOf } from '../../src/adapters/slack/question.ts'
import type { Understanding } from '../../src/understanding.ts'
import { faultsOf } from '../wording/faults-of.ts'
import { startBot, type StartedBot } from './started-bot.ts'
import type { Conversation, Setting, Step } from './transcript.ts'

/** A line of a transcript that is not what happened. */
export interface Mismatch {
  readonly line: number
  readonly expected: string
  readonly got: string
}

interface State {
  platform: Platform
  locale: Language | undefined
  isManager: boolean
  /** The last one last: a button of an earlier message still works. */
  readonly messages: Message[]
}

/** Monday, half past nine in Paris. */
const startMs = Date.parse('2026-11-23T08:30Z')

/** Plays a conversation through a bot of its own; answers where the transcript is wrong. */
export async function replay(conversation: Conversation, understanding: Understanding): Promise<readonly Mismatch[]> {
  await using started = await startBot(understanding, startMs)
  const state: State = { platform: 'slack', locale: undefined, isManager: true, messages: [] }
  const mismatches: Mismatch[] = []
  for (const step of conversation.steps) mismatches.push(...(await take(step, started, state)))
  return mismatches
}

async function take(step: Step, started: StartedBot, state: State): Promise<readonly Mismatch[]> {
  const { line } = step
  switch (step.kind) {
    case 'setting':
      set(step.setting, started, state)
      return []
    case 'ask':
      return hear(await started.bot.reply(questionIn(step.text, state)), step, started, state)
    case 'press': {
      const button = findButton(step.label, state)
      const action = button && decodeAction(encodeAction(button.action))
      if (!action) return [{ line, expected: `[${step.label}]`, got: buttonsOf(state.messages.at(-1)) }]
      return hear(await started.bot.act(action), step, started, state)
    }
    case 'button': {
      const isThere = state.messages.at(-1)?.buttons.some((button) => button.label === step.label)
      if (isThere === step.isThere) return []
      return [{ line, expected: `${step.isThere ? '' : 'no '}[${step.label}]`, got: buttonsOf(state.messages.at(-1)) }]
    }
    case 'says': {
      const said = asTyped(state.messages.at(-1)?.plain ?? '')
      if (said.includes(asTyped(step.phrase)) === step.isThere) return []
      return [{ line, expected: `${step.isThere ? '' : 'no '}"${step.phrase}"`, got: said }]
    }
    case 'noted': {
      const noted = (await started.store.unansweredQuestions()).map((question) => question.text)
      const expected = words(step.question).join(' ')
      if (expected === '' ? noted.length === 0 : noted.includes(expected)) return []
      return [{ line, expected: `noted "${expected}"`, got: `noted ${JSON.stringify(noted)}` }]
    }
  }
}

function set(setting: Setting, started: StartedBot, state: State): void {
  if (setting.kind === 'platform') state.platform = setting.platform
  else if (setting.kind === 'locale') state.locale = setting.locale
  else if (setting.kind === 'manager') state.isManager = setting.isManager
  else started.nowMs = setting.nowMs
}

/** The message becomes the one that is talked about, and is checked for what no message may have. */
function hear(
  message: Message,
  { line, outcome: expected }: { readonly line: number; readonly outcome: string },
  started: StartedBot,
  state: State,
): readonly Mismatch[] {
  state.messages.push(message)
  const got = `${started.outcome()}, ${message.language}`
  const faults = faultsOf(message).map((fault) => ({ line, expected: 'a message without a fault', got: fault }))
  return matches(got, expected) ? faults : [{ line, expected, got }, ...faults]
}

/** `…` in the expectation stands for anything. */
function matches(got: string, expected: string): boolean {
  const pattern = expected
    .split('…')
    .map((part) => RegExp.escape(part))
    .join('.*')
  return new RegExp(`^${pattern}$`, 's').test(got)
}

function questionIn(text: string, { platform, locale, isManager }: State): Question {
  const [name, ...rest] = text.split(' ')
  const command = slackCommands.find((known) => known.name === name)
  const question: Question = command
    ? questionOf({ ...command, text: rest.join(' '), channelId: 'general' })
    : { text, channel: { platform, id: 'general' }, mayManageChannel: isManager }
  return locale ? { ...question, likelyLanguage: locale } : question
}

function findButton(label: string, { messages }: State): Button | undefined {
  return messages
    .toReversed()
    .flatMap((message) => message.buttons)
    .find((button) => button.label === label)
}

function buttonsOf(message: Message | undefined): string {
  return message?.buttons.map((button) => `[${button.label}]`).join(' ') || 'no button'
}

/** As a keyboard types it: ordinary spaces, straight apostrophes. */
function asTyped(text: string): string {
  return text.replace(/\s+/g, ' ').replaceAll('’', "'").trim()
}
