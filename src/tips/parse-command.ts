import type { Language } from '../core/language.ts'
import type { TipCommand, TipRequest } from '../core/tip-command.ts'
import { findProblem } from './command-problem.ts'
import { requestOf } from './command-request.ts'
import { readParts, wordsOf, type CommandContext, type CommandPart } from './read-command.ts'
import { looksLikeZone } from './zone.ts'

/**
 * Understands what people type in French and English to see, set, pause, resume and stop the daily tips:
 * `tips 09:00 Europe/Paris`, `astuces à 9h30 du lundi au jeudi`, `tips pause until 24 December`, `tips off`, `astuces`.
 * Undefined for everything else, such as a question about tips, or "tip" alone, which asks for one.
 */
export function parseTipCommand(text: string, context: CommandContext): TipCommand | undefined {
  const words = wordsOf(text)
  const position = words.findIndex((word) => nouns.has(word.folded))
  const noun = nouns.get(words[position]?.folded ?? '')
  if (!noun || words.length > longestCommand) return undefined
  const parts = readParts(words.toSpliced(position, 1), context)
  const request = understand(parts, { ...noun, isFirst: position === 0 }, context)
  const writtenIn = noun.writtenIn ?? parts.find((part) => part.writtenIn)?.writtenIn
  return request && { ...request, ...(writtenIn && { writtenIn }) }
}

interface Noun {
  readonly isPlural: boolean
  /** French says "tips" too. */
  readonly writtenIn?: Language
}

interface PlacedNoun extends Noun {
  /** Not so in "stop the tips". */
  readonly isFirst: boolean
}

const nouns: ReadonlyMap<string, Noun> = new Map([
  ['tips', { isPlural: true }],
  ['astuces', { isPlural: true, writtenIn: 'fr' }],
  ['tip', { isPlural: false }],
  ['astuce', { isPlural: false, writtenIn: 'fr' }],
])

/** In words; anything longer is a question. */
const longestCommand = 20

function understand(parts: readonly CommandPart[], noun: PlacedNoun, context: CommandContext): TipRequest | undefined {
  if (parts.length === 0) return noun.isPlural ? { kind: 'show' } : undefined
  const telling = parts.filter(({ meaning }) => meaning.kind !== 'filler')
  return isCommand(telling, noun, context) ? requestOf(telling, context) : undefined
}

/**
 * Words that no command has make it a question about tips. A command may have one too, by a slip: that is forgiven
 * where a time or the end of a pause is given and the command does not begin with it. Without a time, a subject makes
 * it a question for a tip about that subject, and a date says something only of a pause.
 */
function isCommand(telling: readonly CommandPart[], noun: PlacedNoun, context: CommandContext): boolean {
  const [first] = telling
  const has = (kind: MeaningKind) => telling.some(({ meaning }) => meaning.kind === kind)
  const hasTime = telling.some(({ meaning }) => meaning.kind === 'time' && !meaning.isBareNumber)
  const hasVerb = has('stop') || has('pause') || has('resume')
  if (!first || !(hasTime || noun.isPlural)) return false
  if (!hasTime && (has('about') || has('category') || has('all-categories'))) return false
  const isStrange =
    telling.some(({ meaning, text }) => meaning.kind === 'unknown' && !looksLikeZone(text)) || (has('date') && !hasVerb)
  if (!isStrange) return noun.isFirst || hasTime || hasVerb
  const isForgiven = hasTime || (has('until') && hasVerb)
  return noun.isFirst && isForgiven && findProblem(first, undefined, context)?.kind !== 'word'
}

type MeaningKind = CommandPart['meaning']['kind']
