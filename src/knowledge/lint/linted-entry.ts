import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { List, ListItem, Nodes, RootContent } from 'mdast'
import { LineCounter, parseDocument } from 'yaml'
import type { Comparison } from '../../core/comparison.ts'
import type { Concept } from '../../core/concept.ts'
import type { Knowledge } from '../../core/knowledge.ts'
import type { Localized } from '../../core/language.ts'
import { splitFrontMatter } from '../front-matter.ts'
import { parseMarkdown } from '../markdown.ts'
import { isTipsHeading, languageHeading } from '../sections.ts'

/** An entry that loads, beside the file it was read from: what it says, and on which line. */
export type LintedEntry = LintedConcept | LintedComparison

export interface LintedConcept extends EntrySource {
  readonly kind: 'concept'
  readonly content: Concept
}

export interface LintedComparison extends EntrySource {
  readonly kind: 'comparison'
  readonly content: Comparison
}

/** Every line number in it, those of Markdown nodes included, is one of the file's. */
interface EntrySource {
  /** Relative to the knowledge folder: `concepts/pod.md`. */
  readonly file: string
  readonly frontMatter: FrontMatter
  readonly sections: Localized<SourceSection>
  /** Everything after the front matter, as it was typed. */
  readonly bodyLines: readonly SourceLine[]
}

export interface FrontMatter {
  /** As YAML read it, unknown keys included. */
  readonly data: unknown
  /** The line of a value, or of its nearest parent when it has none. */
  readonly lineOf: (path: readonly (string | number)[]) => number
}

export interface SourceSection {
  /** The line of `# en` or `# fr`. */
  readonly line: number
  /** Between that heading and the tips. */
  readonly body: readonly RootContent[]
  readonly tips: readonly ListItem[]
}

interface SourceLine {
  readonly line: number
  readonly text: string
}

/** The files of all entries in `knowledge`, which was read from this folder. */
export function readLintedEntries(folder: string, knowledge: Knowledge): readonly LintedEntry[] {
  const concept = (content: Concept): LintedConcept => ({
    kind: 'concept',
    content,
    ...readSource(folder, `concepts/${content.id}.md`),
  })
  const comparison = (content: Comparison): LintedComparison => ({
    kind: 'comparison',
    content,
    ...readSource(folder, `comparisons/${content.id}.md`),
  })
  return [...[...knowledge.concepts.values()].map(concept), ...knowledge.comparisons.map(comparison)]
}

function readSource(folder: string, file: string): EntrySource {
  const entry = splitFrontMatter(readFileSync(join(folder, file), 'utf8'))
  if (!entry) throw new Error(`${file} has lost its front matter since it was loaded`)
  // Blank lines in the place of the front matter make every position in the tree one in the file.
  const nodes = parseMarkdown('\n'.repeat(entry.bodyLineOffset) + entry.body).children
  return {
    file,
    frontMatter: parseFrontMatter(entry.frontMatter),
    sections: { en: sectionIn('en', nodes), fr: sectionIn('fr', nodes) },
    bodyLines: entry.body.split('\n').map((text, index) => ({ text, line: index + 1 + entry.bodyLineOffset })),
  }
}

function parseFrontMatter(yaml: string): FrontMatter {
  const lineCounter = new LineCounter()
  const document = parseDocument(yaml, { lineCounter })
  return {
    data: document.toJS(),
    lineOf(path) {
      for (let length = path.length; length > 0; length--) {
        const node = document.getIn(path.slice(0, length), true)
        // One more: the front matter starts on the second line of the file.
        if (isPlaced(node)) return lineCounter.linePos(node.range[0]).line + 1
      }
      return 1
    },
  }
}

function isPlaced(node: unknown): node is { readonly range: readonly [number, number, number] } {
  return typeof node === 'object' && node !== null && 'range' in node && Array.isArray(node.range)
}

function sectionIn(language: 'en' | 'fr', nodes: readonly RootContent[]): SourceSection {
  const start = nodes.findIndex((node) => languageHeading(node) === language)
  const end = nodes.findIndex((node, at) => at > start && languageHeading(node) !== undefined)
  const content = nodes.slice(start + 1, end < 0 ? undefined : end)
  const tipsAt = content.findIndex(isTipsHeading)
  return {
    line: lineOf(nodes[start]),
    body: tipsAt < 0 ? content : content.slice(0, tipsAt),
    tips:
      tipsAt < 0
        ? []
        : content
            .slice(tipsAt + 1)
            .filter(isList)
            .flatMap((list) => list.children),
  }
}

function isList(node: RootContent): node is List {
  return node.type === 'list'
}

/** The line a Markdown node starts on. */
export function lineOf(node: Nodes | undefined): number {
  return node?.position?.start.line ?? 1
}
