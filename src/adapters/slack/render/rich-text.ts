import type { types } from '@slack/bolt'
import type { Inline, Inlines } from '../../../core/block.ts'
import { clean } from './escape.ts'
import { limits } from '../limits.ts'
import { weightOf } from './split.ts'

/** Rich text that Slack takes as it is: no empty text, no link that it would refuse. Never longer than it was. */
export function presentable(inlines: Inlines): Inlines {
  return inlines
    .map((inline): Inline => {
      const text = clean(inline.text)
      if (inline.kind !== 'link') return { ...inline, text }
      const url = linkable(inline.url)
      return url === undefined ? { kind: 'text', text } : { kind: 'link', text, url }
    })
    .filter((inline) => inline.text !== '')
}

/** Literal text: nothing in it is markup, a mention or an emoji. */
export function richText(...elements: types.RichTextBlockElement[]): types.RichTextBlock {
  return { type: 'rich_text', elements }
}

export function section(inlines: Inlines): types.RichTextSection {
  return { type: 'rich_text_section', elements: inlines.map(richTextElement) }
}

function richTextElement(inline: Inline): types.RichTextText | types.RichTextLink {
  const { text } = inline
  switch (inline.kind) {
    case 'text':
      return { type: 'text', text }
    case 'strong':
      return { type: 'text', text, style: { bold: true } }
    case 'emphasis':
      return { type: 'text', text, style: { italic: true } }
    case 'code':
      return { type: 'text', text, style: { code: true } }
    case 'link':
      return { type: 'link', url: inline.url, text }
  }
}

/** The address as Slack can link to it; undefined when it is not an address of the web or of a mailbox. */
function linkable(url: string): string | undefined {
  const parsed = URL.parse(url)
  if (!parsed || !['http:', 'https:', 'mailto:'].includes(parsed.protocol)) return undefined
  const href = parsed.href.replaceAll(/[<>|]/g, encodeURIComponent)
  return weightOf(href) > limits.url ? undefined : href
}
