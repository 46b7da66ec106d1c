import { words } from '../core/fold.ts'
import type { Hit, MatchReason, Search } from '../core/search.ts'
import { createCloserLook } from './closer-look.ts'
import { createComplete } from './complete.ts'
import { detectLanguage } from './detect-language.ts'
import type { SearchableEntry } from './entry.ts'
import { type Candidate, circumstancesOf, examine, type Examination, type Indexes } from './examine.ts'
import { isFunctionWord } from './function-words.ts'
import { lazily } from './lazily.ts'
import { chance, type Weights } from './model.ts'
import { createNameIndex } from './name-index.ts'
import { createNamesIn } from './names-in.ts'
import { createTextIndex } from './text-index.ts'
import { fittedWeights } from './weights.ts'

/** A search whose every step can be looked at: for fitting the weights. */
export interface ExaminableSearch extends Search {
  examine(text: string): Examination
}

export function createSearch(entries: readonly SearchableEntry[], weights: Weights = fittedWeights): ExaminableSearch {
  const names = createNameIndex(entries)
  const texts = createTextIndex(entries)
  const indexes: Indexes = { entries, names, texts, lookCloser: createCloserLook(entries, texts) }
  const spelling = (word: string): string => names.lexicon.similar(word)[0]?.word ?? word

  // What a question does not need is not made before somebody types or has terms explained.
  const namesIn = lazily(() => createNamesIn(entries))
  const complete = lazily(() => createComplete(entries, names.lexicon))

  const look = rememberLast((text) => examine(text, indexes, weights.ranking))

  return {
    examine: look,
    find(text, limit = 5) {
      const examination = look(text)
      const [best] = examination.candidates
      const presence = best ? chance({ ...best.evidence, ...circumstancesOf(best, examination) }, weights.presence) : 0
      return examination.candidates.slice(0, limit).map((candidate): Hit => {
        const evidence = { ...candidate.evidence, ...circumstancesOf(candidate, examination) }
        return {
          id: entries[candidate.entry]?.id ?? '',
          confidence: chance(evidence, weights.confidence),
          reason: reasonOf(candidate, { ...evidence, presence }),
        }
      })
    },
    languageOf(text) {
      const beginning = text.slice(0, mostRead)
      const { candidates, firstPlace } = look(text)
      const name = candidates[0]?.name
      const places = name && name.nameCoverage >= mostOfAName ? [...name.places].map((place) => firstPlace + place) : []
      return detectLanguage(beginning, {
        name: new Set(places),
        isInAName: (word) => names.lexicon.has(word),
        ofName: (word) => names.languageOf(spelling(word)),
        ofText: (word) => texts.languageOf(word),
      })
    },
    contentWords,
    canonicalWords: (text) => contentWords(text.slice(0, mostRead)).map(spelling),
    namesIn: (text) => namesIn()(text),
    complete: (typed, limit) => complete()(typed, limit),
  }
}

/** Characters. What language a text is in shows in fewer, and every word of a pasted log would be looked up. */
const mostRead = 1_000

/** From this share of a name on, its words are taken for the name and not for the question around it. */
const mostOfAName = 0.8

/** On its way to an answer a text is looked at several times: for its language, then for what it asks. */
function rememberLast(look: (text: string) => Examination): (text: string) => Examination {
  let last: { readonly text: string; readonly examination: Examination } | undefined
  return (text) => {
    if (last?.text !== text) last = { text, examination: look(text) }
    return last.examination
  }
}

function contentWords(text: string): readonly string[] {
  return words(text).filter((word) => !isFunctionWord(word))
}

function reasonOf({ name }: Candidate, evidence: MatchReason['evidence']): MatchReason {
  if (!name || name.nameCoverage < 0.5) return { kind: 'description', evidence }
  const written = name.name.written
  if (name.nameCoverage < 0.99) return { kind: 'part-of-name', name: written, evidence }
  if (name.spelling < 0.96) return { kind: 'typo', name: written, evidence }
  return { kind: name.name.kind === 'former' ? 'former-name' : 'name', name: written, evidence }
}
