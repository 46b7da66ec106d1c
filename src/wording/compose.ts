/** Answer → Message: what the bot found, said in the language of the question. */
import type { Answer } from '../core/answer.ts'
import { type Block, note, paragraph, strong, text } from '../core/block.ts'
import { categoryNames } from '../core/category.ts'
import { type Concept, titleOf } from '../core/concept.ts'
import { blockWithFrenchSpaces } from '../core/french-spacing.ts'
import type { Language } from '../core/language.ts'
import type { Button, Message } from '../core/message.ts'
import { sayComparison } from './say-comparison.ts'
import { sayExplanation } from './say-explanation.ts'
import { openConcept } from './buttons.ts'
import { toPlain } from './plain.ts'
import { sentencesIn } from './sentences-in.ts'
import { sayTip } from './say-tip.ts'

export interface ComposeContext {
  /** The concept of an id, for the titles of related ones. */
  readonly findConcept: (id: string) => Concept | undefined
  /** Whether a question without an answer is remembered: only then may the bot say so. */
  readonly remembersQuestions: boolean
}

export function compose(answer: Answer, context: ComposeContext): Message {
  const { blocks, buttons } = sayAnswer(answer, context)
  return toMessage(answer.language, blocks, buttons)
}

export function toMessage(language: Language, said: readonly Block[], buttons: readonly Button[] = []): Message {
  const blocks = language === 'fr' ? said.map(blockWithFrenchSpaces) : said
  return { language, blocks, buttons, plain: toPlain(blocks) }
}

/** What a message is made of, before its plain form is added. */
export interface Said {
  readonly blocks: readonly Block[]
  readonly buttons: readonly Button[]
}

function sayAnswer(answer: Answer, context: ComposeContext): Said {
  switch (answer.kind) {
    case 'explanation':
      return sayExplanation(answer, context.findConcept)
    case 'comparison':
      return sayComparison(answer)
    case 'tip':
      return sayTip(answer, 'tip')
    case 'ambiguous':
      return sayCandidates([paragraph(text(sentencesIn(answer.language).whichOne))], answer.candidates, answer.language)
    case 'unknown':
      return sayUnknown(answer, context)
    case 'list':
      return sayList(answer)
    case 'help':
      return sayHelp(answer.language)
  }
}

function sayUnknown(answer: Extract<Answer, { kind: 'unknown' }>, context: ComposeContext): Said {
  const { language, candidates, unknownSide, isQuestion } = answer
  const words = sentencesIn(language)
  if (!isQuestion) return { blocks: [paragraph(text(words.nothingAsked)), ...questionsToTry(language)], buttons: [] }
  const known = candidates.map((concept) => titleOf(concept, language)).join(', ')
  const sentence =
    unknownSide === undefined
      ? context.remembersQuestions
        ? words.notUnderstoodButKept
        : words.notUnderstood
      : words.unknownSide(shorten(unknownSide), known)
  if (candidates.length === 0) return { blocks: [paragraph(text(sentence)), ...questionsToTry(language)], buttons: [] }
  const introduction = [paragraph(text(sentence))]
  if (unknownSide === undefined) introduction.push(paragraph(text(words.nearest)))
  return sayCandidates(introduction, candidates, language)
}

/** What a person typed is quoted in part only: they know what they typed. */
function shorten(typed: string): string {
  const longest = 60
  return typed.length > longest ? `${typed.slice(0, longest)}…` : typed
}

function questionsToTry(language: Language): readonly Block[] {
  const words = sentencesIn(language)
  const items = words.questionsToTry.map((question) => [text(question)])
  return [paragraph(text(words.tryAsking)), { kind: 'list', ordered: false, items }]
}

/** Candidates with their first words, each a button away. */
function sayCandidates(introduction: readonly Block[], candidates: readonly Concept[], language: Language): Said {
  const items = candidates.map((concept) => [
    strong(titleOf(concept, language)),
    text(`${language === 'fr' ? ' : ' : ': '}${firstSentence(concept.summary[language])}`),
  ])
  return {
    blocks: [...introduction, { kind: 'list', ordered: true, items }],
    buttons: candidates.map((concept) => openConcept(concept, language)),
  }
}

function firstSentence(summary: string): string {
  return /^.{20,}?[.;:](?=\s)/s.exec(summary)?.[0].replace(/[;:]$/, '').trimEnd() ?? summary
}

function sayList({ language, concepts, category }: Extract<Answer, { kind: 'list' }>): Said {
  const words = sentencesIn(language)
  const byCategory = Map.groupBy(concepts, (concept) => concept.category)
  const items = [...byCategory].map(([slug, members]) => {
    const title = words.categoryTitle(categoryTitle(slug, language), members.length)
    const titles = members.map((concept) => titleOf(concept, language)).toSorted((a, b) => a.localeCompare(b, language))
    return { title, titles }
  })
  const [only] = items
  const blocks: readonly Block[] =
    category !== undefined && only
      ? [
          { kind: 'heading', level: 1, text: only.title },
          { kind: 'list', ordered: false, items: only.titles.map((title) => [text(title)]) },
        ]
      : [
          { kind: 'heading', level: 1, text: words.listTitle(concepts.length) },
          ...items
            .toSorted((a, b) => b.titles.length - a.titles.length)
            .map(({ title, titles }) => paragraph(strong(title), text(`\u2002${titles.join(', ')}`))),
        ]
  return { blocks: [...blocks, note(text(words.askForOne))], buttons: [] }
}

export function categoryTitle(slug: string, language: Language): string {
  return categoryNames[slug]?.[language][0] ?? slug
}

function sayHelp(language: Language): Said {
  const words = sentencesIn(language)
  const items = words.help.map(([example, effect]) => [
    { kind: 'code' as const, text: example },
    text(`${language === 'fr' ? ' : ' : ': '}${effect}`),
  ])
  return {
    blocks: [
      { kind: 'heading', level: 1, text: words.helpTitle },
      paragraph(text(words.helpIntroduction)),
      { kind: 'list', ordered: false, items },
      note(text(words.helpPrivacy)),
    ],
    buttons: [],
  }
}
