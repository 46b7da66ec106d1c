import { wordsOf } from '../core/fold.ts'
import type { Language } from '../core/language.ts'

/** What somebody wants of the language of answers. */
export type LanguageCommand = LanguageRequest & {
  /** The language the command itself is written in, as far as its words tell. */
  readonly writtenIn?: Language
}

type LanguageRequest =
  | { readonly kind: 'show' }
  /** Without a language: whatever the question tells, again. */
  | { readonly kind: 'choose'; readonly language: Language | undefined; readonly scope: 'person' | 'channel' }
  /** `value` is what stands where a language is expected, as it was typed. */
  | { readonly kind: 'invalid'; readonly value: string }

/** The language each is a word of; `lang` is what both type. */
const commandWords: ReadonlyMap<string, Language | undefined> = new Map([
  ['langue', 'fr'],
  ['language', 'en'],
  ['lang', undefined],
])
const languageWords: ReadonlyMap<string, Language | 'auto'> = new Map([
  ['fr', 'fr'],
  ['francais', 'fr'],
  ['french', 'fr'],
  ['en', 'en'],
  ['anglais', 'en'],
  ['english', 'en'],
  ['auto', 'auto'],
  ['automatique', 'auto'],
  ['automatic', 'auto'],
])
const channelWords: ReadonlySet<string> = new Set(['canal', 'salon', 'chaine', 'channel', 'ici', 'here'])
const fillerWords: ReadonlySet<string> = new Set(
  'de du la le l ma mon en in of the my this to set for pour ce s please svp stp merci'.split(' '),
)

/** `langue fr`, `language auto channel`, `langue du canal : anglais`; undefined for anything else. */
export function parseLanguageCommand(text: string): LanguageCommand | undefined {
  const [first, ...rest] = wordsOf(text)
  if (first === undefined || !commandWords.has(first.folded)) return undefined
  const request = readRequest(
    rest.map(({ folded }) => folded),
    rest.map(({ start, end }) => text.slice(start, end)),
  )
  const writtenIn = commandWords.get(first.folded)
  return request && { ...request, ...(writtenIn && { writtenIn }) }
}

function readRequest(said: readonly string[], typed: readonly string[]): LanguageRequest | undefined {
  // "langue en français": the "en" is no English.
  const choices = said.filter((word) => languageWords.has(word))
  const choice = choices.findLast((word) => word !== 'en') ?? choices.at(-1)
  const others = said.filter((word) => word !== choice && !channelWords.has(word) && !fillerWords.has(word))
  if (others.length > 0) return said.length === 1 ? { kind: 'invalid', value: typed[0] ?? '' } : undefined
  if (choice === undefined) return { kind: 'show' }
  const language = languageWords.get(choice)
  const scope = said.some((word) => channelWords.has(word)) ? 'channel' : 'person'
  return { kind: 'choose', language: language === 'auto' ? undefined : language, scope }
}
