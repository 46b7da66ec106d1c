import { decodeAction, encodeAction } from '../../src/core/action.ts'
import { words } from '../../src/core/fold.ts'
import type { Language } from '../../src/core/language.ts'
import type { Button, Message } from '../../src/core/message.ts'
import type { Place, Platform, Question } from '../../src/core/question.ts'
import { slackCommands } from '../../src/adapters/slack/app-definition.ts'
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
  /** How many threads there have been: what is said in one goes on in no other. */
  threads: number
  /** The last one last: a button of an earlier message still works. */
  readonly messages: Message[]
}

/** Monday, half past nine in Paris. */
const startMs = Date.parse('2026-11-23T08:30Z')

/** Plays a conversation through a bot of its own; answers where the transcript is wrong. */
export async function replay(conversation: Conversation, understanding: Understanding): Promise<readonly Mismatch[]> {
  await using started = await startBot(understanding, startMs)
  const state: State = { platform: 'slack', locale: undefined, isManager: true, threads: 1, messages: [] }
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
      return hear(await started.bot.reply(questionIn(step.text, state)), step, started.outcome(), state)
    case 'terms':
      return hear(await started.bot.explainTerms(step.text, placeIn(state)), step, started.outcome(), state)
    case 'press': {
      const button = findButton(step.label, state)
      const action = button && decodeAction(encodeAction(button.action))
      if (!action) return [{ line, expected: `[${step.label}]`, got: sayButtons(state.messages.at(-1)) }]
      const message = await started.bot.act(action, placeIn(state))
      const isVote = action.kind === 'helpful' || action.kind === 'unhelpful'
      return hear(message, step, isVote ? 'thanks' : started.outcome(), state)
    }
    case 'button': {
      const isThere = buttonsOf(state.messages.at(-1)).some((button) => button.label === step.label)
      if (isThere === step.isThere) return []
      return [{ line, expected: `${step.isThere ? '' : 'no '}[${step.label}]`, got: sayButtons(state.messages.at(-1)) }]
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
  else if (setting.kind === 'thread') state.threads += 1
  else started.nowMs = setting.nowMs
}

/** The message becomes the one that is talked about, and is checked for what no message may have. */
function hear(
  message: Message,
  { line, outcome: expected }: { readonly line: number; readonly outcome: string },
  what: string,
  state: State,
): readonly Mismatch[] {
  state.messages.push(message)
  const got = `${what}, ${message.language}`
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

function questionIn(text: string, state: State): Question {
  const [name, ...rest] = text.split(' ')
  const command = slackCommands.find((known) => known.name === name)
  const place = placeIn(state)
  return command
    ? questionOf(rest.join(' '), place, command.asks)
    : { ...place, text, mayManageChannel: state.isManager }
}

function placeIn({ platform, locale, threads }: State): Place {
  const place = { channel: { platform, id: 'general' }, conversation: `thread ${threads}` }
  return locale ? { ...place, likelyLanguage: locale } : place
}

function findButton(label: string, { messages }: State): Button | undefined {
  return messages
    .toReversed()
    .flatMap(buttonsOf)
    .find((button) => button.label === label)
}

/** The buttons, then the choices of the menu. */
function buttonsOf(message: Message | undefined): readonly Button[] {
  return [...(message?.buttons ?? []), ...(message?.choices?.options ?? [])]
}

function sayButtons(message: Message | undefined): string {
  return (
    buttonsOf(message)
      .map((button) => `[${button.label}]`)
      .join(' ') || 'no button'
  )
}

/** As a keyboard types it: ordinary spaces, straight apostrophes. */
function asTyped(text: string): string {
  return text.replace(/\s+/g, ' ').replaceAll('’', "'").trim()
}
