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
  return { words: said.map((word) => word.folded), clauses }
}

const articles = new Set('a an the un une des le la les l du de d exactly exactement really vraiment'.split(' '))

/** The last word of what announces a name, before its article. */
const announcements = new Set(
  `is are s was what whats est sont quoi sert servent signifie signifient veut fonctionne fonctionnent marche marchent
   explain explains explaining describe define defining about of mean means definition explique expliquer expliquez expliques
   definir definis definissez defini sur presente presenter kesako kezako qu connais connaissez eli5 does do how know work understand
   comprendre comprends solve solves for utiliser use to behind happened with`
    .trim()
    .split(/\s+/),
)

/** What follows a name when it is announced afterwards: "etcd c'est quoi", "un pod ça sert à quoi". */
const afterthoughts = new Set('c cest quoi is means mean signifie veut ca kesako definition then'.split(' '))

/** Whether these words, the places of a name, are what the question says it asks for. */
export function isAskedFor({ words, clauses }: QuestionWords, places: ReadonlySet<number>): boolean {
  const first = Math.min(...places)
  const last = Math.max(...places)
  const clause = clauses[last]
  for (let at = first; at <= last; at++) if (!places.has(at) && !isFunctionWord(words[at] ?? '')) return false
  for (let at = last + 1; clauses[at] === clause && at < words.length; at++) {
    if (!saysLittle(words[at] ?? '')) return false
  }
  let before = first - 1
  while (before >= 0 && clauses[before] === clauses[first] && articles.has(words[before] ?? '')) before--
  const announced = before >= 0 && announcements.has(words[before] ?? '')
  const isAlone = before < 0 || clauses[before] !== clauses[first]
  return announced || (isAlone && (clauses[last + 1] !== clause || afterthoughts.has(words[last + 1] ?? '')))
}

function saysLittle(word: string): boolean {
  return isFunctionWord(word) || isEverydayWord(word)
}

/** The share of the clause around these places, by weight, that they explain. */
export function clauseCoverage(
  { words, clauses }: QuestionWords,
  places: ReadonlySet<number>,
  weigh: (word: string) => number,
): number {
  const around = new Set([...places].map((place) => clauses[place]))
  let total = 0
  let explained = 0
  for (const [at, word] of words.entries()) {
    if (isFunctionWord(word) || !around.has(clauses[at])) continue
    total += weigh(word)
    if (places.has(at)) explained += weigh(word)
  }
  return total > 0 ? explained / total : 1
}
