/**
 * What kind of answer a question wants, when its words say so outright: help, a tip, a list. Whether
 * it compares is `compare.ts`'s business; everything else asks for an explanation.
 */
import { type Category, categoryNames } from '../core/category.ts'
import { words } from '../core/fold.ts'
import { languages } from '../core/language.ts'
import type { Search } from '../core/search.ts'

export type Intent =
  | { readonly kind: 'help' }
  /** `about`: the words that are left, to find what the tip should be about; '' for any tip. */
  | { readonly kind: 'tip'; readonly about: string }
  | { readonly kind: 'list'; readonly category?: Category }
  /** Nothing is asked: a greeting, emoji, an empty line. */
  | { readonly kind: 'nothing' }
  | { readonly kind: 'question' }

/** Talk: thanks, yes and no, sympathy and the lack of it. Alone, none of it is a question, nor is it noted as one. */
const talkWords = wordSet(`
  oui ouais ouai ui non nan ok okay no yes yeah yep yup nope merci bcp beaucoup mrc allo gang bonne nuit soiree journee
  fun question suivante courage correct clair claire clear cool genial geniale parfait excellent excellente bravo nickel
  chouette aime adore bisous lol mdr ptdr haha hihi xd wesh yo comprend comprends compris pige jcomprend jcomprends rien adieu ciao bye goodbye night morning evening
  afternoon nice one great awesome amazing perfect wonderful rock rocks love hate good well done cheers sorry welcome exit
  quit stop wow suck sucks fuck fucking shit damn off stupid dumb idiot idiote stupide bete merde putain pute con conne
  connard connasse salope encule enculer fdp nique tg ta gueule ferme chiant chier nul nulle
`)
const helpWords = wordSet('help aide aider aides usage commande commandes command commands')
/** "what can you do?", "qui es-tu ?", "que sais-tu faire ?": of the bot itself. */
const youWords = wordSet('you tu vous toi t')
const beingWords = wordSet('do who es etes sais savez faire peux pouvez sers')
/** "what's your name?", "t'es une IA ?" */
const addressWords = wordSet('you your tu vous votre ton t tes')
const botWords = wordSet('ia ki bot robot chatbot chatgpt gpt llm human humain humaine name nom')
const tipWords = wordSet('tip tips astuce astuces')
const dayWords = wordSet('jour day aujourd hui today random hasard autre another one tricks')
/** "how do I schedule tips?", "une astuce par jour à 9h": the help shows the command. */
const scheduleWords = wordSet(`
  schedule scheduled plan subscribe enable activate daily every morning programmer programme planifier planifie configurer
  activer recevoir abonner quotidien quotidienne quotidiennes chaque tous matin matins
`)
const timeOfDay = /^\d{1,2}(?:h\d{0,2}|am|pm)?$/
const eachDay = /\b(?:par jour|a day|per day)\b/
const listWords = wordSet(`
  liste lister listes concepts sujets themes categorie categories catalogue sommaire
  list topics category catalog available disponibles entries entrees
`)

function wordSet(list: string): ReadonlySet<string> {
  return new Set(list.trim().split(/\s+/))
}

export function intentOf(text: string, search: Search): Intent {
  const said = words(text)
  const asked = said.filter((word) => search.contentWords(word).length > 0)
  if (asked.every(isIn(botWords)) && said.some(isIn(botWords)) && said.some(isIn(addressWords))) return { kind: 'help' }
  if (said.some(isIn(helpWords)) && asked.every(isIn(helpWords))) return { kind: 'help' }
  if (asked.length === 0 && said.some(isIn(youWords)) && said.some(isIn(beingWords))) return { kind: 'help' }
  if (said.some(isIn(tipWords))) return readTip(said, asked)
  if (said.some(isIn(listWords))) {
    const rest = asked.filter((word) => !listWords.has(word))
    if (rest.length === 0) return { kind: 'list' }
    const category = findCategory(rest)
    if (category) return { kind: 'list', category }
  }
  if (asked.every(isIn(talkWords)) || (said.length === 1 && isChoice(said[0] ?? ''))) return { kind: 'nothing' }
  const category = asked.length === said.length ? findCategory(said) : undefined
  return category && search.find(text, 1).every((hit) => hit.confidence < 0.5)
    ? { kind: 'list', category }
    : { kind: 'question' }
}

function readTip(said: readonly string[], asked: readonly string[]): Intent {
  const about = asked.filter((word) => !tipWords.has(word) && !dayWords.has(word))
  const isScheduling = said.some(isOfSchedule) || eachDay.test(said.join(' '))
  if (isScheduling && about.every(isOfSchedule)) return { kind: 'help' }
  return { kind: 'tip', about: about.join(' ') }
}

function isOfSchedule(word: string): boolean {
  return scheduleWords.has(word) || timeOfDay.test(word)
}

/** The category that these words, all of them, name. */
export function findCategory(said: readonly string[]): Category | undefined {
  const asked = said.join(' ')
  return Object.entries(categoryNames).find(([slug, names]) =>
    [slug, ...languages.flatMap((language) => names[language])].some((name) => words(name).join(' ') === asked),
  )?.[0]
}

/** A number is the choice of somebody who overlooked the buttons, and asks nothing. */
function isChoice(word: string): boolean {
  return /^\d{1,2}$/.test(word)
}

function isIn(set: ReadonlySet<string>): (word: string) => boolean {
  return (word) => set.has(word)
}
