import type { Answering } from '../answering/create-answering.ts'
import type { Action, Subject } from '../core/action.ts'
import type { Answer, AnswerKind } from '../core/answer.ts'
import type { CategoryEntry, Conversing } from '../core/bot.ts'
import type { Knowledge } from '../core/knowledge.ts'
import type { Language } from '../core/language.ts'
import type { Message } from '../core/message.ts'
import type { Place, Question } from '../core/question.ts'
import { categoryTitle } from '../wording/category-title.ts'
import { compose, composeTipOfTheDay } from '../wording/compose.ts'
import { sayGone, sayNotice } from '../wording/say-notice.ts'
import { sayLanguageNotice, sayThanks } from '../wording/settings/say-settings.ts'
import { type Apologize, orApology } from './apologize.ts'
import type { BotParts } from './bot-parts.ts'
import { findLikelyLanguage } from './likely-language.ts'
import { createMemory } from './memory.ts'

/** Questions and clicks → messages. */
export function createConversing(parts: BotParts, apologize: Apologize): Conversing {
  const { answering, wording, knowledge, metrics } = parts
  const memory = createMemory(parts)
  return {
    async reply(question) {
      const startMs = parts.elapsedMs()
      const likelyLanguage = await findLikelyLanguage(question, parts)
      const asked = { ...question, ...(likelyLanguage && { likelyLanguage }) }
      return orApology(apologize, languageFor(asked, parts), () => reply(asked, startMs))
    },
    act: (action, place) => orApology(apologize, action.language, () => act(action, place)),
    async explainTerms(text, place) {
      const startMs = parts.elapsedMs()
      const likelyLanguage = await findLikelyLanguage(place, parts)
      const language = likelyLanguage ?? parts.search.languageOf(text).language ?? parts.defaultLanguage
      return orApology(apologize, language, () => say(answering.terms(text, language), place, startMs))
    },
    tipOfTheDay: (day, language) => composeTipOfTheDay(answering.tipOfTheDay(day, language)),
    categories: (language) => categoriesIn(knowledge, language),
  }

  async function reply(question: Question, startMs: number): Promise<Message> {
    const settled = await carryOutCommand(question, parts)
    if (settled) return settled
    const previous = question.previous ?? (await memory.subjectOf(question))
    const answer = answering.answer({ ...question, ...(previous && { previous }) })
    await memory.rememberUnanswered(question, answer)
    return say(answer, question, startMs)
  }

  async function act(action: Action, place: Place): Promise<Message> {
    const startMs = parts.elapsedMs()
    const { subject, language } = action
    if (action.kind === 'helpful' || action.kind === 'unhelpful') {
      // Whoever makes up a subject must not fill the store with it.
      if (!answering.recall(subject, language)) return sayGone(language)
      const isHelpful = action.kind === 'helpful'
      await memory.countVote({ subject, language, isHelpful }, place.person)
      return sayThanks(isHelpful, language)
    }
    const answer = answerTo(action.kind, subject, language, answering)
    return answer ? say(answer, place, startMs) : sayGone(language)
  }

  /** Composes, and keeps what follow-ups and figures need. */
  async function say(answer: Answer, place: Place, startMs: number): Promise<Message> {
    const { platform } = place.channel
    const message = compose(answer, { ...wording, cutsLongAnswers: platform === 'slack' || platform === 'discord' })
    await memory.rememberSubject(place, message.about)
    const durationMs = parts.elapsedMs() - startMs
    const counted = { kind: countedKind(answer), platform, language: answer.language }
    metrics.answered({ ...counted, durationMs })
    parts.log.info('answer', { ...counted, ms: Math.round(durationMs) })
    return message
  }
}

/** A greeting is no miss: it is answered with what could be asked. */
function countedKind(answer: Answer): AnswerKind {
  return answer.kind === 'unknown' && !answer.isQuestion ? 'help' : answer.kind
}

/** Undefined when its entry no longer exists. */
function answerTo(
  kind: 'open' | 'more' | 'share' | 'compare',
  subject: Subject,
  language: Language,
  answering: Answering,
): Answer | undefined {
  if (kind === 'compare') return subject.kind === 'concept' ? answering.comparables(subject.id, language) : undefined
  const answer = answering.recall(subject, language)
  return answer?.kind === 'explanation' && kind === 'more' ? { ...answer, isWhole: true } : answer
}

function categoriesIn({ concepts }: Knowledge, language: Language): readonly CategoryEntry[] {
  const byCategory = Map.groupBy(concepts.values(), ({ category }) => category)
  return Array.from(byCategory, ([category, { length: count }]) => ({
    category,
    title: categoryTitle(category, language),
    count,
  })).toSorted((a, b) => b.count - a.count || a.title.localeCompare(b.title, language))
}

/** The words that settle something instead of asking something; undefined for an ordinary question. */
async function carryOutCommand(
  question: Question,
  parts: Pick<BotParts, 'tipCommand' | 'languageCommand'>,
): Promise<Message | undefined> {
  const tips = await parts.tipCommand(question)
  if (tips) return sayNotice(tips.notice, tips.language)
  const choice = await parts.languageCommand(question)
  return choice && sayLanguageNotice(choice.notice, choice.language)
}

/** The language to apologise in: that of the question, as far as its words tell. */
function languageFor({ language, text, likelyLanguage }: Question, parts: BotParts): Language {
  return language ?? parts.search.languageOf(text).language ?? likelyLanguage ?? parts.defaultLanguage
}
