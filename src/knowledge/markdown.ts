import type { PhrasingContent, RootContent, Root } from 'mdast'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table'
import { gfmTable } from 'micromark-extension-gfm-table'
import { type Block, type Inline, type Inlines, type Table, plainText } from '../core/block.ts'
import type { ProblemSink } from './problem.ts'

/** CommonMark with GFM tables. Line numbers in it start at 1. */
export function parseMarkdown(markdown: string): Root {
  return fromMarkdown(markdown, { extensions: [gfmTable()], mdastExtensions: [gfmTableFromMarkdown()] })
}

/**
 * The blocks of one node: usually one, none for what an entry cannot hold. A construct that no
 * platform can show the same way (HTML, images) is left out with a warning, not an error, so that a
 * glossary written elsewhere still loads.
 */
export function toBlocks(node: RootContent, lineOffset: number, problems: ProblemSink): readonly Block[] {
  switch (node.type) {
    case 'paragraph':
      return [{ kind: 'paragraph', content: toInlines(node.children) }]
    case 'heading':
      return [{ kind: 'heading', level: 2, text: plainText(toInlines(node.children)) }]
    case 'code':
      return [{ kind: 'code', syntax: node.lang ?? '', text: node.value }]
    case 'list':
      return [
        {
          kind: 'list',
          ordered: node.ordered === true,
          items: node.children.map((item) => itemInlines(item.children)),
        },
      ]
    case 'table':
      return [toTable(node)]
    case 'blockquote':
      return node.children.flatMap((child) => toBlocks(child, lineOffset, problems))
    default:
      problems.warning((node.position?.start.line ?? 1) + lineOffset, {
        en: `${node.type} is left out: use paragraphs, lists, code, tables and links.`,
        fr: `« ${node.type} » est ignoré : employez des paragraphes, des listes, du code, des tableaux et des liens.`,
      })
      return []
  }
}

/** A tip or a list item: its paragraphs run together, since no platform shows lists in lists well. */
function itemInlines(children: readonly RootContent[]): Inlines {
  return children.flatMap((child, index): Inline[] => {
    const space: Inline[] = index > 0 ? [{ kind: 'text', text: ' ' }] : []
    if (child.type === 'paragraph') return [...space, ...toInlines(child.children)]
    if (child.type === 'list') return [...space, ...child.children.flatMap((item) => [...itemInlines(item.children)])]
    if (child.type === 'code') return [...space, { kind: 'code', text: child.value }]
    return []
  })
}

/** Every row is padded or cut to the header's width: a table of another shape is the lint's business. */
function toTable(node: Extract<RootContent, { type: 'table' }>): Table {
  const [header = [], ...rows] = node.children.map((row) => row.children.map((cell) => toInlines(cell.children)))
  return { kind: 'table', header, rows: rows.map((row) => header.map((_, column) => row[column] ?? [])) }
}

function toInlines(nodes: readonly PhrasingContent[]): Inlines {
  return nodes.flatMap(toInline)
}

function toInline(node: PhrasingContent): readonly Inline[] {
  switch (node.type) {
    case 'text':
      return [{ kind: 'text', text: joinLines(node.value) }]
    case 'strong':
    case 'emphasis':
      return [{ kind: node.type, text: plainText(toInlines(node.children)) }]
    case 'inlineCode':
      return [{ kind: 'code', text: joinLines(node.value) }]
    case 'link':
      return [{ kind: 'link', text: plainText(toInlines(node.children)), url: node.url }]
    case 'break':
      return [{ kind: 'text', text: ' ' }]
    case 'delete':
      return toInlines(node.children)
    default:
      return []
  }
}

/** A line break in the source is a space in the text. */
function joinLines(value: string): string {
  return value.replaceAll('\n', ' ')
}
