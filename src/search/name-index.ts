/**
 * Which names a question contains, whole or in part. Every name of both languages is a list of words;
 * a question's words reach names through the lexicon, and each name is weighed by how much of it was
 * said and how much of what was said it explains.
 */
import type { Language } from '../core/language.ts'
import type { SearchableEntry } from './entry.ts'
import { isFunctionWord } from './function-words.ts'
import { languagesOfWords, namesOf } from './indexed-name.ts'
import { createLexicon, type Lexicon } from './lexicon.ts'
import { matchName, type NameMatch, type Saying, sayings } from './name-match.ts'
import type { QuestionWords } from './question-words.ts'

export interface NameIndex {
  readonly lexicon: Lexicon
  /** The best match of each entry that has any; `weigh` is a word's weight, 0..1. */
  match(question: QuestionWords, weigh: (word: string) => number): ReadonlyMap<number, NameMatch>
  /** The language that a word of a name is of; undefined for one that names of both languages use. */
  languageOf(word: string): Language | undefined
}

export function createNameIndex(entries: readonly SearchableEntry[]): NameIndex {
  const names = entries.flatMap((entry, index) => namesOf(entry, index))
  const byWord = new Map<string, number[]>()
  for (const [id, name] of names.entries()) {
    for (const word of new Set(name.words)) {
      const ids = byWord.get(word)
      if (ids) ids.push(id)
      else byWord.set(word, [id])
    }
  }
  const lexicon = createLexicon(new Set(byWord.keys()))
  const languageByWord = languagesOfWords(names)

  return { lexicon, match, languageOf: (word) => languageByWord.get(word) }

  function match(asked: QuestionWords, weigh: (word: string) => number): ReadonlyMap<number, NameMatch> {
    const question = asked.words
    const said = sayings(question, lexicon)
    const touched = new Map<number, Map<string, Saying[]>>()
    for (const saying of said) {
      for (const id of byWord.get(saying.word) ?? []) {
        const matched = touched.get(id) ?? new Map<string, Saying[]>()
        matched.set(saying.word, [...(matched.get(saying.word) ?? []), saying])
        touched.set(id, matched)
      }
    }
    const total = question.reduce((sum, word) => sum + (isFunctionWord(word) ? 0 : weigh(word)), 0)
    const best = new Map<number, NameMatch>()
    for (const [id, matched] of touched) {
      const name = names[id]
      const found = name && matchName(name, matched, asked, total, weigh)
      if (!found) continue
      const other = best.get(name.entry)
      if (!other || quality(found) > quality(other)) best.set(name.entry, found)
    }
    return best
  }
}

/** Which of an entry's names speaks best for it. */
function quality(match: NameMatch): number {
  const kind = match.name.kind === 'title' ? 0.02 : match.name.kind === 'alias' ? 0.01 : 0
  return match.nameCoverage * match.questionCoverage * match.spelling + 0.05 * match.inOrder + kind
}
