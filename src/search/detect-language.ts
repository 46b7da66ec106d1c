/**
 * The language of a question. First by what surrounds the name: "c'est quoi un load balancer ?" is French
 * whatever its nouns, "explain déploiement continu" is English. Its function words count most, then letters
 * that English has not, then words that only the texts of one language use. A bare name tells by its own
 * words, which a locale overrules: "conteneur" is French, but a French team says "service mesh" too.
 */
import { wordsOf } from '../core/fold.ts'
import type { Language } from '../core/language.ts'
import type { LanguageEvidence } from '../core/search.ts'
import { languageOfEverydayWord } from './everyday-words.ts'
import { languageOfFieldWord } from './field-words.ts'
import { isFunctionWord, tellsEnglish, tellsFrench } from './function-words.ts'

export interface LanguageClues {
  /** The places of the words that make up the name that was found. */
  readonly name: ReadonlySet<number>
  /** Whether names are made of the word: then it tells what is asked, not in which language. */
  readonly isInAName: (word: string) => boolean
  /** The language a word of a name is of, if of one only. */
  readonly ofName: (word: string) => Language | undefined
  /** The language whose texts alone have the word. */
  readonly ofText: (word: string) => Language | undefined
}

const functionWordVote = 2
const frenchLetterVote = 1
const textVote = 1

export function detectLanguage(text: string, clues: LanguageClues): LanguageEvidence {
  const said = wordsOf(text)
  let balance = 0
  for (const [place, { folded, start, end }] of said.entries()) {
    if (clues.name.has(place)) continue
    if (tellsFrench(folded)) balance += functionWordVote
    else if (tellsEnglish(folded)) balance -= functionWordVote
    else if (!isFunctionWord(folded) && !clues.isInAName(folded))
      balance += textVote * sign(clues.ofText(folded) ?? ownLanguage(folded))
    if (hasFrenchLetters(text.slice(start, end))) balance += frenchLetterVote
  }
  if (balance !== 0) return { language: balance > 0 ? 'fr' : 'en', from: 'words' }

  const ofNames = said.reduce((sum, { folded, start, end }) => {
    const french = hasFrenchLetters(text.slice(start, end)) || (tellsFrench(folded) && folded.length > 1) ? 1 : 0
    const known = clues.ofName(folded) ?? (clues.isInAName(folded) ? undefined : ownLanguage(folded))
    return sum + (french || sign(known))
  }, 0)
  if (ofNames !== 0) return { language: ofNames > 0 ? 'fr' : 'en', from: 'names' }
  return { language: undefined, from: undefined }
}

/** Of a word that neither names nor texts place in one language. */
function ownLanguage(word: string): Language | undefined {
  return languageOfFieldWord(word) ?? languageOfEverydayWord(word)
}

function sign(language: Language | undefined): number {
  if (language === undefined) return 0
  return language === 'fr' ? 1 : -1
}

/** Letters that English spells nothing with. */
function hasFrenchLetters(word: string): boolean {
  return /[àâçéèêëîïôûùœ]/i.test(word.normalize('NFC'))
}
