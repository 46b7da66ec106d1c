import type { Inline, Inlines } from '../../../core/block.ts'
import { escapeEntities } from './escape.ts'

/** More than the JSON around an inline's text: type, style, quotes and braces. */
const inlineOverhead = 100

/**
 * The room a text takes, whatever it is rendered into: at least its length in JSON, escaped or not. The weight of a
 * text is the sum of the weights of its code points.
 */
export function weightOf(text: string): number {
  return JSON.stringify(escapeEntities(text)).length - 2
}

/** Cuts a text into pieces that weigh at most `limit` each, after a space or a line where there is one. */
export function splitText(text: string, limit: number): readonly string[] {
  const pieces: string[] = []
  let rest = text
  while (weightOf(rest) > limit) {
    const end = lengthWithin(rest, limit)
    pieces.push(rest.slice(0, end))
    rest = rest.slice(end)
  }
  return [...pieces, rest]
}

/** The text, or its beginning with an ellipsis, weighing at most `limit`. */
export function shorten(text: string, limit: number): string {
  if (weightOf(text) <= limit) return text
  const [beginning = ''] = splitText(text, limit - 1)
  return `${beginning.trimEnd()}…`
}

/** Cuts rich text into pieces that weigh at most `limit` each, between inlines where it can. */
export function splitInlines(inlines: Inlines, limit: number): readonly Inlines[] {
  const pieces: Inline[][] = []
  let room = 0
  for (const part of inlines.flatMap((inline) => splitInline(inline, limit))) {
    const weight = inlineWeight(part)
    if (weight > room) {
      pieces.push([])
      room = limit
    }
    pieces.at(-1)?.push(part)
    room -= weight
  }
  return pieces
}

/** The rich text, or its beginning with an ellipsis, weighing at most `limit`. */
export function shortenInlines(inlines: Inlines, limit: number): Inlines {
  const ellipsis: Inline = { kind: 'text', text: '…' }
  const [beginning = [], ...rest] = splitInlines(inlines, limit - inlineWeight(ellipsis))
  return rest.length > 0 ? [...beginning, ellipsis] : beginning
}

function splitInline(inline: Inline, limit: number): readonly Inline[] {
  return splitText(inline.text, limit - inlineWeight(withText(inline, ''))).map((text) => withText(inline, text))
}

function withText(inline: Inline, text: string): Inline {
  return { ...inline, text }
}

function inlineWeight(inline: Inline): number {
  const url = inline.kind === 'link' ? weightOf(inline.url) : 0
  return inlineOverhead + weightOf(inline.text) + url
}

function lengthWithin(text: string, limit: number): number {
  let length = 0
  let weight = 0
  for (const character of text) {
    weight += weightOf(character)
    if (weight > limit) break
    length += character.length
  }
  const afterSpace = text.slice(0, length).search(/\s\S*$/) + 1
  return afterSpace > length / 2 ? afterSpace : length
}
