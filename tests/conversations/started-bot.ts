import { type Answering, createAnswering } from '../../src/answering/create-answering.ts'
import { createBot } from '../../src/bot/create-bot.ts'
import { createLanguageCommands } from '../../src/bot/language-commands.ts'
import { createTipCommands } from '../../src/bot/tip-commands.ts'
import type { Bot } from '../../src/core/bot.ts'
import { categoriesOf } from '../../src/core/knowledge.ts'
import type { Store } from '../../src/core/store.ts'
import { openStore } from '../../src/storage/open-store.ts'
import type { Understanding } from '../../src/understanding.ts'
import { temporaryFile } from '../storage/temporary-file.ts'
import { describeAnswer, describeNotice } from './outcome.ts'

/** The bot as it is wired in production, but for its clock and its chance, on a database of its own. */
export interface StartedBot extends AsyncDisposable {
  readonly bot: Bot
  readonly store: Store
  /** What it did last, in the words of the transcripts, without the language. */
  readonly outcome: () => string
  nowMs: number
}

export async function startBot({ knowledge, search }: Understanding, nowMs: number): Promise<StartedBot> {
  const place = temporaryFile()
  const store = await openStore({ file: place.file, unansweredDays: 30, nowMs })
  let outcome = 'gone'
  let chance = 0
  const answering = createAnswering({
    knowledge,
    search,
    defaultLanguage: 'en',
    random: () => (chance = (chance + 0.618) % 1),
  })
  const commands = createTipCommands({
    store,
    clock: () => started.nowMs,
    defaultZone: 'Europe/Paris',
    defaultLanguage: 'en',
    categories: categoriesOf(knowledge),
  })
  const choose = createLanguageCommands({ store, defaultLanguage: 'en' })
  const bot = createBot({
    knowledge,
    search,
    answering: recorded(answering, (what) => (outcome = what)),
    wording: { findConcept: (id) => knowledge.concepts.get(id), remembersQuestions: true, cutsLongAnswers: true },
    store,
    async tipCommand(question) {
      const done = await commands(question)
      if (done) outcome = describeNotice(done.notice)
      return done
    },
    async languageCommand(question) {
      const done = await choose(question)
      if (done) outcome = `language ${done.notice.kind}`
      return done
    },
    defaultLanguage: 'en',
    defaultZone: 'Europe/Paris',
    clock: () => started.nowMs,
    elapsedMs: () => 0,
    newReference() {
      outcome = 'trouble'
      return '1a2b3c4d'
    },
    log: { info: () => undefined, warn: failWith, error: () => undefined },
    metrics: { answered: () => undefined, tipSettled: () => undefined, waited: () => undefined },
  })
  const started: StartedBot = {
    bot,
    store,
    nowMs,
    outcome: () => outcome,
    async [Symbol.asyncDispose]() {
      await store[Symbol.asyncDispose]()
      place[Symbol.dispose]()
    },
  }
  return started
}

function recorded(answering: Answering, record: (outcome: string) => void): Answering {
  return {
    ...answering,
    answer(question) {
      const answer = answering.answer(question)
      record(describeAnswer(answer))
      return answer
    },
    recall(subject, language) {
      const answer = answering.recall(subject, language)
      record(answer ? describeAnswer(answer) : 'gone')
      return answer
    },
    terms(text, language) {
      const answer = answering.terms(text, language)
      record(describeAnswer(answer))
      return answer
    },
    comparables(id, language) {
      const answer = answering.comparables(id, language)
      record(answer ? describeAnswer(answer) : 'gone')
      return answer
    },
  }
}

/** The bot warns of what it lost. */
function failWith(event: string): never {
  throw new Error(event)
}
