/**
 * Descriptions without number: a sentence is taken out of an entry, and asked without the entry's name. What is left of
 * the entry must be found by it. Nobody asks quite like this, so they weigh little in the fit; but nobody chose them
 * either, and they teach what is true of any knowledge.
 */
import { languages } from '../../src/core/language.ts'
import { type SearchableEntry, searchableEntries } from '../../src/search/entry.ts'
import type { EvalQuestion } from './questions.ts'
import type { EvalSet } from './run.ts'

export interface HeldOut {
  /** Without the sentences that are asked. */
  readonly entries: readonly SearchableEntry[]
  readonly questions: readonly EvalQuestion[]
}

/** One sentence in so many is asked; the others stay. */
const oneIn = 5
/** As in a question of people who say much. */
const mostWords = 18
const leastWords = 8

export function holdOutSentences({ knowledge }: EvalSet): HeldOut {
  const questions: EvalQuestion[] = []
  const entries = searchableEntries(knowledge).map((entry, index): SearchableEntry => {
    const kept = { en: '', fr: '' }
    for (const language of languages) {
      const sentences = entry.body[language].split(/(?<=[.!?])\s+|\n+/)
      const asked = sentences
        .filter((_, at) => (at + index) % oneIn === 0)
        .flatMap((sentence) => askWith(sentence, entry))
      questions.push(...asked.map((query) => ({ query, language, kind: 'sentence', expected: [[entry.id]] })))
      kept[language] = sentences.filter((_, at) => (at + index) % oneIn > 0).join('\n')
    }
    return withBody(entry, kept)
  })
  return { entries, questions }
}

function withBody(entry: SearchableEntry, body: SearchableEntry['body']): SearchableEntry {
  return { ...entry, body }
}

/** None when too little is left without the names. */
function askWith(sentence: string, { names }: SearchableEntry): readonly string[] {
  const all = [...names.en, ...names.fr].toSorted((a, b) => b.length - a.length)
  const nameless = all.reduce((text, name) => text.replaceAll(new RegExp(inAnyForm(name), 'giu'), ' '), sentence)
  const words = nameless.trim().split(/\s+/)
  return words.length < leastWords ? [] : [words.slice(0, mostWords).join(' ')]
}

function inAnyForm(name: string): string {
  return `(?<![\\p{L}\\p{N}])${RegExp.escape(name)}s?(?![\\p{L}\\p{N}])`
}
