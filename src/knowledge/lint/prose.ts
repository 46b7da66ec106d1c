import type { Nodes, PhrasingContent } from 'mdast'
import { lineOf, type SourceSection } from './linted-entry.ts'

/** A paragraph, a heading or a table cell: its words, with `codeMark` for each piece of code and each bare address. */
export interface Prose {
  readonly text: string
  /** The line of the character at this place of `text`. */
  readonly lineAt: (index: number) => number
}

/** Stands for something that is not prose but has its place in a sentence: `the file ￼ holds`. */
const codeMark = '\uFFFC'

/** All the prose of a language: the text, then the tips. */
export function proseOf({ body, tips }: SourceSection): readonly Prose[] {
  return [...body, ...tips].flatMap(proseIn)
}

function proseIn(node: Nodes): readonly Prose[] {
  if (node.type === 'paragraph' || node.type === 'heading' || node.type === 'tableCell')
    return [joinRuns(node.children.flatMap(runsOf))]
  return 'children' in node ? node.children.flatMap(proseIn) : []
}

/** Characters that follow each other from a line on. */
interface Run {
  readonly text: string
  readonly line: number
}

function runsOf(node: PhrasingContent): readonly Run[] {
  const line = lineOf(node)
  if (node.type === 'text') return [{ text: node.value, line }]
  if (node.type === 'break') return [{ text: '\n', line }]
  const hasWords = 'children' in node && !(node.type === 'link' && isBareAddress(node))
  return hasWords ? node.children.flatMap(runsOf) : [{ text: codeMark, line }]
}

function isBareAddress(node: Extract<PhrasingContent, { type: 'link' }>): boolean {
  const [only, ...others] = node.children
  return others.length === 0 && only?.type === 'text' && only.value === node.url
}

function joinRuns(runs: readonly Run[]): Prose {
  return {
    text: runs.map((run) => run.text).join(''),
    lineAt(index) {
      let start = 0
      for (const { text, line } of runs) {
        if (index < start + text.length) return line + text.slice(0, index - start).split('\n').length - 1
        start += text.length
      }
      return runs.at(-1)?.line ?? 1
    },
  }
}

/** The words around a place, to show where a fault is: `…un conteneur: il tourne…`. */
export function excerpt(text: string, at: number, length = 1): string {
  const around = 15
  const start = text.lastIndexOf(' ', at - around) + 1
  const end = text.indexOf(' ', at + length + around)
  const shown = text
    .slice(start, end < 0 ? undefined : end)
    .replaceAll(codeMark, '`…`')
    .replaceAll('\n', ' ')
  return `${start > 0 ? '…' : ''}${shown}${end < 0 ? '' : '…'}`
}
