import type { types } from '@slack/bolt'
import { strong, type Block, type Code, type Heading, type Inlines, type List } from '../../../core/block.ts'
import { clean, escapeEntities } from './escape.ts'
import { limits } from '../limits.ts'
import { renderNote } from './note.ts'
import { tableAsText } from './table.ts'
import { presentable, richText, section } from './rich-text.ts'
import { shortenInlines, splitInlines, splitText } from './split.ts'

/**
 * A block as Slack's, in as many pieces as its limits ask for; none when there is nothing to show. One piece at a time:
 * most of an enormous table is never asked for.
 */
export function* renderBlock(block: Block): Generator<types.KnownBlock> {
  switch (block.kind) {
    case 'heading':
      return yield* renderHeading(block)
    case 'paragraph':
      return yield* renderText(block.content)
    case 'list':
      return yield* renderList(block)
    case 'code':
      return yield* renderCode(block)
    case 'table':
      for (const part of tableAsText(block)) yield* renderBlock(part)
      return
    case 'note':
      return yield* renderNote(block.content)
  }
}

function renderHeading({ level, text }: Heading): readonly types.KnownBlock[] {
  const title = escapeEntities(clean(text)).trim()
  if (level === 2 || title.length > limits.header) return renderText([strong(text)])
  return title === '' ? [] : [{ type: 'header', text: { type: 'plain_text', text: title, emoji: false } }]
}

function renderText(content: Inlines): readonly types.RichTextBlock[] {
  return splitInlines(presentable(content), limits.text).map((piece) => richText(section(piece)))
}

function renderCode({ text }: Code): readonly types.RichTextBlock[] {
  return splitText(clean(text), limits.text)
    .filter((piece) => piece !== '')
    .map((piece) => richText({ type: 'rich_text_preformatted', elements: [{ type: 'text', text: piece }] }))
}

function renderList({ ordered, items }: List): readonly types.RichTextBlock[] {
  const sections = items
    .map((item) => shortenInlines(presentable(item), limits.text))
    .filter((item) => item.length > 0)
    .map(section)
  const blocks: types.RichTextBlock[] = []
  let start = 0
  for (const elements of chunks(sections)) {
    blocks.push(
      richText(ordered ? orderedList(elements, start) : { type: 'rich_text_list', style: 'bullet', elements }),
    )
    start += elements.length
  }
  return blocks
}

/**
 * @slack/types does not know `offset` yet:
 * https://docs.slack.dev/reference/block-kit/blocks/rich-text-block#rich_text_list
 */
function orderedList(elements: types.RichTextSection[], offset: number): types.RichTextList & { offset?: number } {
  return { type: 'rich_text_list', style: 'ordered', elements, ...(offset > 0 && { offset }) }
}

/** Consecutive sections together, as many as one block should hold. */
function chunks(sections: readonly types.RichTextSection[]): readonly types.RichTextSection[][] {
  const result: types.RichTextSection[][] = []
  let room = 0
  for (const item of sections) {
    const size = JSON.stringify(item).length
    if (size > room) {
      result.push([])
      room = limits.text
    }
    result.at(-1)?.push(item)
    room -= size
  }
  return result
}
