import type { Block, Inline, Inlines } from '../../src/core/block.ts'
import type { Message } from '../../src/core/message.ts'

/** What no message may have, whatever it is about; in plain words, with the text around it. */
export function faultsOf(message: Message): readonly string[] {
  return [
    ...message.blocks.flatMap(proseOf).flatMap((sentence) => quotes(leak, sentence)),
    ...message.blocks.flatMap(emptyParts),
    ...[...message.buttons, ...(message.choices?.options ?? [])].flatMap(({ label }) =>
      label.trim() === '' ? ['a button without a label'] : [],
    ),
    ...(message.choices?.options.length === 0 ? ['a menu without a choice'] : []),
    ...(message.language === 'fr' ? message.blocks.flatMap(proseOf).flatMap(frenchFaults) : []),
  ]
}

/** Traces of a value that nobody put into words. */
const leak = /\bundefined\b|\[object|\bNaN\b|\bnull\b/g

/** An ordinary space before `: ; ! ? »` or after `«`, at which a line may break; one that is missing. */
export function frenchFaults(sentence: string): readonly string[] {
  return [/ [:;!?»]/g, /« /g, /[\p{L})»][;!?](?=\s|$)/gu, /\p{L}:(?=\s|$)/gu, /"/g].flatMap((fault) =>
    quotes(fault, sentence),
  )
}

function emptyParts(block: Block): readonly string[] {
  switch (block.kind) {
    case 'heading':
    case 'code':
      return block.text.trim() === '' ? [`an empty ${block.kind}`] : []
    case 'paragraph':
    case 'note':
      return isEmpty(block.content) ? [`an empty ${block.kind}`] : []
    case 'list':
      return block.items.length === 0 || block.items.some(isEmpty) ? ['an empty list or item'] : []
    case 'table':
      return block.rows.length === 0 ||
        block.rows.some((row) => row.length !== block.header.length || row.some(isEmpty))
        ? ['an empty table, a crooked row or an empty cell']
        : []
  }
}

function isEmpty(inlines: Inlines): boolean {
  return (
    inlines
      .map((inline) => inline.text)
      .join('')
      .trim() === ''
  )
}

/** The texts that people wrote as sentences: no code, no address. Code in a sentence stands as `code`. */
function proseOf(block: Block): readonly string[] {
  switch (block.kind) {
    case 'heading':
      return [block.text]
    case 'paragraph':
    case 'note':
      return [prose(block.content)]
    case 'list':
      return block.items.map(prose)
    case 'table':
      return [block.header, ...block.rows].flat().map(prose)
    case 'code':
      return []
  }
}

function prose(inlines: Inlines): string {
  return inlines
    .map((inline: Inline) => (inline.kind === 'code' || inline.kind === 'link' ? 'code' : inline.text))
    .join('')
}

function quotes(pattern: RegExp, text: string): readonly string[] {
  return Array.from(text.matchAll(pattern), ({ index }) => `"…${text.slice(Math.max(0, index - 20), index + 20)}…"`)
}
