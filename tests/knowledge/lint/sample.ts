import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import type { Knowledge } from '../../../src/core/knowledge.ts'
import { languages } from '../../../src/core/language.ts'
import { indexPageFile, renderIndexPage } from '../../../src/knowledge/index-page.ts'
import { lintKnowledge } from '../../../src/knowledge/lint/lint-knowledge.ts'
import { readLintedEntries } from '../../../src/knowledge/lint/linted-entry.ts'
import type { Answered, LintBase } from '../../../src/knowledge/lint/rule.ts'
import { readKnowledge } from '../../../src/knowledge/load.ts'

/** A folder with these files in it, which goes away with them. */
export function knowledgeFolder(files: Readonly<Record<string, string>>): Disposable & { readonly folder: string } {
  const folder = mkdtempSync(join(tmpdir(), 'timonier-knowledge-'))
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, file)), { recursive: true })
    writeFileSync(join(folder, file), text)
  }
  return { folder, [Symbol.dispose]: () => rmSync(folder, { recursive: true }) }
}

/** Two concepts and a comparison of them, in which there is nothing to report. */
export const soundFiles = {
  'concepts/alpha.md': conceptFile({ names: '{en: [Alpha, first], fr: [Alpha, premier]}', related: '[beta]' }),
  'concepts/beta.md': conceptFile({ names: '{en: [Beta, second], fr: [Bêta, deuxième]}', related: '[alpha]' }),
  'comparisons/alpha-vs-beta.md': comparisonFile({}),
} as const

/**
 * What the lint says of the sound files with these in their place or beside them, one line a problem:
 * `concepts/alpha.md:12 error …`, in English.
 */
export function problemsIn(files: Readonly<Record<string, string>>, surroundings: SampleSurroundings = {}): string[] {
  using temporary = knowledgeFolder({ ...soundFiles, ...files })
  const { folder } = temporary
  const read = readKnowledge(folder)
  if (!(indexPageFile in files)) writeFileSync(join(folder, indexPageFile), renderIndexPage(read.knowledge))
  const found = lintKnowledge(folder, read, readLintedEntries(folder, read.knowledge), {
    today: '2026-11-23',
    findShellFaults: surroundings.findShellFaults ?? (() => []),
    answerTo: (question) => surroundings.answers?.[question] ?? answerByName(question, read.knowledge),
  })
  return found.map(({ file, line, severity, what }) => `${file}:${line} ${severity} ${what.en}`)
}

interface SampleSurroundings {
  readonly findShellFaults?: LintBase['findShellFaults']
  /** What is answered to these questions; every other one gets the right answer. */
  readonly answers?: Readonly<Record<string, Answered>>
}

/** An engine that never errs: it knows every name, and every way of asking for a comparison. */
function answerByName(question: string, { concepts, comparisons }: Knowledge): Answered {
  const has = (names: readonly string[]): boolean => names.includes(question)
  for (const { id, names, formerNames } of concepts.values()) {
    if (languages.some((language) => has(names[language]) || has(formerNames[language]))) return { kind: 'concept', id }
  }
  for (const { id, askedAs, sides } of comparisons) {
    const titles = languages.map((language) => sides.map((side) => side.names[language][0]).join(' vs '))
    if (has(titles) || languages.some((language) => has(askedAs[language]))) return { kind: 'comparison', id }
  }
  return { kind: 'other', what: { en: 'no answer', fr: 'aucune réponse' } }
}

interface ConceptParts {
  /** YAML, on the lines 2 to 7 in this order. */
  readonly category?: string
  readonly related?: string
  readonly sources?: string
  readonly verified?: string
  readonly names?: string
  readonly formerly?: string
  /** Line 8; another front matter line, if any. */
  readonly extra?: string
  /** The text of each language, from line 11 on; then its tips. */
  readonly en?: string
  readonly fr?: string
  readonly enTips?: readonly string[]
  readonly frTips?: readonly string[]
}

/** A concept in which nothing is wrong but what is given. The English text is on line 11; the French one on line 18 when the English one has one line. */
export function conceptFile(parts: ConceptParts): string {
  const { en = 'It is a thing.', fr = "C'est une chose." } = parts
  const { enTips = ['Try it.', 'Try it again.'], frTips = ['Essayez-le.', 'Essayez encore.'] } = parts
  return `---
category: ${parts.category ?? 'networking'}
related: ${parts.related ?? '[alpha]'}
sources: ${parts.sources ?? '[https://example.com/thing]'}
verified: ${parts.verified ?? '2026-11-01'}
names: ${parts.names ?? '{en: [Gamma], fr: [Gamma]}'}
formerly: ${parts.formerly ?? '{}'}
${parts.extra ?? '# nothing else'}
---
# en
${en}
${tipsSection(enTips)}
# fr
${fr}
${tipsSection(frTips)}`
}

interface ComparisonParts {
  readonly compares?: string
  readonly sides?: string
  readonly asked?: string
  readonly enTable?: string
  readonly frTable?: string
}

/** A comparison in which nothing is wrong but what is given. */
export function comparisonFile(parts: ComparisonParts): string {
  return `---
compares: ${parts.compares ?? '[alpha, beta]'}
sides: ${parts.sides ?? '{}'}
asked: ${parts.asked ?? '{en: [first vs second], fr: [premier vs deuxième]}'}
sources: [https://example.com/comparison]
verified: 2026-11-01
---
# en
## Alpha vs Beta

One is before the other.

${parts.enTable ?? '| | Alpha | Beta |\n|---|---|---|\n| Place | first | second |'}

Choose whichever you like.

# fr
## Alpha ou Bêta

L'un vient avant l'autre.

${parts.frTable ?? '| | Alpha | Bêta |\n|---|---|---|\n| Place | premier | deuxième |'}

Choisissez celui que vous voulez.
`
}

function tipsSection(tips: readonly string[]): string {
  return tips.length === 0 ? '' : `\n## Tips\n${tips.map((tip) => `- ${tip}\n`).join('')}`
}
