import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Code, Nodes, Root, Table } from 'mdast'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table'
import { gfmTable } from 'micromark-extension-gfm-table'

export const root = join(import.meta.dirname, '../..')

/** What a test can check of a Markdown page: everything in it that is not prose. */
export interface Document {
  readonly path: string
  readonly codeBlocks: readonly CodeBlock[]
  /** `code` inside a line. */
  readonly codeSpans: readonly string[]
  readonly links: readonly string[]
  readonly headings: readonly string[]
  /** The rows, without the header, of the first table right under a heading; throws when there is none. */
  table(heading: string): readonly Row[]
  tables(heading: string): readonly (readonly Row[])[]
  /** The first code block right under a heading; throws when there is none. */
  codeBlock(heading: string): CodeBlock
}

interface CodeBlock {
  /** After the fence: `sh`. */
  readonly syntax: string
  readonly text: string
}

type Row = readonly Cell[]

export interface Cell {
  readonly text: string
  readonly codeSpans: readonly string[]
}

/** @param path from the root of the repository */
export function readDocument(path: string): Document {
  const page = fromMarkdown(readFileSync(join(root, path), 'utf8'), {
    extensions: [gfmTable()],
    mdastExtensions: [gfmTableFromMarkdown()],
  })
  const nodes = allNodes(page)
  return {
    path,
    codeBlocks: nodes.filter(isCode).map(codeBlockOf),
    codeSpans: codeSpansOf(page),
    links: nodes.filter((node) => node.type === 'link').map((node) => node.url),
    headings: nodes.filter((node) => node.type === 'heading').map(textOf),
    tables,
    table: (heading) => first(tables(heading), heading),
    codeBlock: (heading) => first(nodesUnder(page, heading).filter(isCode).map(codeBlockOf), heading),
  }

  function tables(heading: string): readonly (readonly Row[])[] {
    return nodesUnder(page, heading)
      .filter((node) => node.type === 'table')
      .map(rowsOf)
  }

  function first<T>(found: readonly T[], heading: string): T {
    const [one] = found
    if (one === undefined) throw new Error(`${path} has nothing of that kind under "${heading}".`)
    return one
  }
}

/** Up to the next heading, of whatever level. */
function nodesUnder(page: Root, heading: string): readonly Nodes[] {
  const start = page.children.findIndex((node) => node.type === 'heading' && textOf(node) === heading)
  const below = start === -1 ? [] : page.children.slice(start + 1)
  const end = below.findIndex((node) => node.type === 'heading')
  return (end === -1 ? below : below.slice(0, end)).flatMap(allNodes)
}

function rowsOf(table: Table): readonly Row[] {
  return table.children
    .slice(1)
    .map((row) => row.children.map((cell) => ({ text: textOf(cell), codeSpans: codeSpansOf(cell) })))
}

function isCode(node: Nodes): node is Code {
  return node.type === 'code'
}

function codeBlockOf(node: Code): CodeBlock {
  return { syntax: node.lang ?? '', text: node.value }
}

function codeSpansOf(node: Nodes): readonly string[] {
  return allNodes(node)
    .filter((inner) => inner.type === 'inlineCode')
    .map((inner) => inner.value)
}

function textOf(node: Nodes): string {
  return allNodes(node)
    .map((inner) => ('value' in inner ? inner.value : ''))
    .join('')
}

/** A node and everything in it, in reading order. */
function allNodes(node: Nodes): readonly Nodes[] {
  return 'children' in node ? [node, ...node.children.flatMap(allNodes)] : [node]
}
