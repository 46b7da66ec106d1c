import { LineCounter, parseDocument } from 'yaml'
import { z } from 'zod'
import type { ProblemSink } from './problem.ts'

/** An entry file cut in two. */
export interface EntryFile {
  readonly frontMatter: string
  readonly body: string
  /** Lines before the body's first line: add it to a line number in the body. */
  readonly bodyLineOffset: number
}

export function splitFrontMatter(source: string): EntryFile | undefined {
  const lines = source.replaceAll('\r\n', '\n').split('\n')
  const end = lines.indexOf('---', 1)
  if (lines[0] !== '---' || end < 0) return undefined
  return {
    frontMatter: lines.slice(1, end).join('\n'),
    body: lines.slice(end + 1).join('\n'),
    bodyLineOffset: end + 1,
  }
}

/** YAML → the schema's type; undefined when something is wrong, every problem reported on its own line. */
export function parseFrontMatter<Schema extends z.ZodType>(
  frontMatter: string,
  schema: Schema,
  problems: ProblemSink,
): z.output<Schema> | undefined {
  const lineCounter = new LineCounter()
  const document = parseDocument(frontMatter, { lineCounter })
  for (const error of document.errors) {
    const line = lineCounter.linePos(error.pos[0]).line + 1
    problems.error(line, { en: `This is not YAML: ${error.message}`, fr: `Ce n'est pas du YAML : ${error.message}` })
  }
  if (document.errors.length > 0) return undefined

  const data: unknown = document.toJS()
  const parsed = schema.safeParse(data, { error: sayInEnglish })
  if (parsed.success) return parsed.data
  const french = schema.safeParse(data, { error: sayInFrench }).error?.issues ?? []
  for (const [index, { path, message }] of parsed.error.issues.entries()) {
    const field = path.join('.')
    problems.error(lineOf(path), { en: `${field}: ${message}`, fr: `${field} : ${french[index]?.message ?? message}` })
  }
  return undefined

  /** The line of the value, or of the nearest parent that exists when the value is what is missing. */
  function lineOf(path: readonly PropertyKey[]): number {
    for (let length = path.length; length > 0; length--) {
      const node = document.getIn(path.slice(0, length), true)
      if (hasRange(node)) return lineCounter.linePos(node.range[0]).line + 1
    }
    return 1
  }
}

const sayInEnglish = z.locales.en().localeError
const sayInFrench = z.locales.fr().localeError

function hasRange(node: unknown): node is { readonly range: readonly [number, number, number] } {
  return typeof node === 'object' && node !== null && 'range' in node && Array.isArray(node.range)
}

/** Lower-case letters, digits and hyphens, at most 40 characters: two of them fit into a button's 100. */
const maxConceptIdLength = 40
const maxComparisonIdLength = 60
const idPattern = /^[a-z0-9]+(?:-[a-z0-9]+)*$/

const conceptId = z.string().regex(idPattern).max(maxConceptIdLength)
const name = z.string().trim().min(1).max(100)
const names = z.tuple([name], name)
const someNames = z.array(name).default([])
const provenance = {
  sources: z.array(z.url({ protocol: /^https?$/ })).min(1),
  verified: z.iso.date(),
}

export const conceptSchema = z.object({
  ...provenance,
  category: z.string().regex(idPattern),
  related: z.array(conceptId).default([]),
  names: z.object({ en: names, fr: names }),
  formerly: z.object({ en: someNames, fr: someNames }).prefault({}),
  asked: z.object({ en: someNames, fr: someNames }).prefault({}),
})

export const comparisonSchema = z.object({
  ...provenance,
  compares: z.array(conceptId).min(2).max(5),
  /** Names for the sides that have no concept of their own. */
  sides: z.record(conceptId, z.object({ en: names, fr: names })).default({}),
  asked: z.object({ en: someNames, fr: someNames }).prefault({}),
})

export function isEntryId(id: string, folder: 'concepts' | 'comparisons'): boolean {
  return idPattern.test(id) && id.length <= (folder === 'concepts' ? maxConceptIdLength : maxComparisonIdLength)
}
