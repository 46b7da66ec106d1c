/**
 * A question as search sees it: its folded words, in clauses. People say hello, apologize and tell a
 * story before they ask; what they ask stands in one clause, and is often announced: "what is …",
 * "… c'est quoi". A name that is asked for like this counts, however much was said around it; a name
 * in passing ("what does the helm of a ship do") does not.
 */
import { wordsOf } from '../core/fold.ts'
import { isEverydayWord } from './everyday-words.ts'
import { isFunctionWord } from './function-words.ts'

export interface QuestionWords {
  readonly words: readonly string[]
  /** For each word, the number of its clause. */
  readonly clauses: readonly number[]
  /** The place of the first word in the whole text: 0, but for a clause that stands alone. */
  readonly firstPlace: number
}

/** No question has more words; what follows is cut off, so that a pasted log costs no more than a question. */
const maxWords = 50

export function readQuestion(text: string): QuestionWords {
  const said = wordsOf(text).slice(0, maxWords)
  let clause = 0
  const clauses = said.map(({ start }, at) => {
    const before = said[at - 1]
    if (before && /[,;:.!?()\n…]/.test(text.slice(before.end, start))) clause++
    return clause
  })
  return { words: said.map((word) => word.folded), clauses, firstPlace: 0 }
}

/** The last word of what announces a name, before its article. */
const announcements = new Set(
  `is are was what whats est sont quoi sert servent signifie signifient veut fonctionne fonctionnent marche marchent
   explain explains explaining describe define defining about mean means meaning definition explique expliquer expliquez
   expliques definir definis definissez presente presenter kesako kezako qu connais connaissez eli5 does know understand
   comprendre comprends`
    .trim()
    .split(/\s+/),
)

/** How many function words may stand between an announcement and the name: "c'est quoi au juste un pod". */
const mostBetween = 3

/** What follows a name when it is announced afterwards: "etcd c'est quoi", "un pod ça sert à quoi". */
const afterthoughts = new Set('c cest quoi is means mean signifie veut ca kesako definition then'.split(' '))

/** Whether these words, the places of a name, are what the question says it asks for. */
export function isAskedFor(question: QuestionWords, places: ReadonlySet<number>): boolean {
  const { words, clauses } = question
  const first = Math.min(...places)
  const last = Math.max(...places)
  for (let at = first; at <= last; at++) if (!places.has(at) && !isFunctionWord(words[at] ?? '')) return false
  const after = words.filter((_, at) => at > last && clauses[at] === clauses[last])
  if (!after.every(saysLittle)) return false
  if (isAnnounced(question, first)) return true
  const isFirst = clauses[first - 1] !== clauses[first]
  const isAll = isFirst && after.length === 0 && clauses.at(-1) === clauses[0]
  return isAll || (isFirst && afterthoughts.has(after[0] ?? ''))
}

function isAnnounced({ words, clauses }: QuestionWords, first: number): boolean {
  for (let at = first - 1; at >= Math.max(0, first - 1 - mostBetween) && clauses[at] === clauses[first]; at--) {
    const word = words[at] ?? ''
    // "what's a pod", but not "a ship's helm".
    if (announcements.has(word) || (word === 's' && words[at - 1] === 'what')) return true
    if (!isFunctionWord(word)) return false
  }
  return false
}

/** The first content word after an announcement, in the last clause that has one: "nomad" in "what is nomad good for". */
export function announcedWord(question: QuestionWords): string | undefined {
  return question.words.findLast((word, at) => !isFunctionWord(word) && isAnnounced(question, at))
}

/** Each clause as a question of its own; none when there is only one. */
export function clausesOf({ words, clauses }: QuestionWords): readonly QuestionWords[] {
  const last = clauses.at(-1) ?? 0
  if (last === 0) return []
  return Array.from({ length: last + 1 }, (_, clause) => {
    const kept = words.filter((_word, at) => clauses[at] === clause)
    return { words: kept, clauses: kept.map(() => 0), firstPlace: clauses.indexOf(clause) }
  })
}

function saysLittle(word: string): boolean {
  return isFunctionWord(word) || isEverydayWord(word)
}
