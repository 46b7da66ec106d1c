import type { Code, RootContent, Table } from 'mdast'
import type { Localized } from '../../core/language.ts'
import { lineOf, type SourceSection } from './linted-entry.ts'
import type { ProblemSink } from '../problem.ts'
import { forEachEntry, type Rule } from './rule.ts'

/** Both languages are built alike: the same blocks in the same order, lists of the same length, as many tips. */
export const languagesAreInStep: Rule = forEachEntry(({ sections: { en, fr } }, problems) => {
  const at = firstDifference(en.body.map(shapeOf), fr.body.map(shapeOf))
  if (at !== undefined) reportBlock(problems, at, en, fr)
  if (en.tips.length === fr.tips.length) return
  problems.error(lineOf(fr.tips.at(-1)), {
    en: `There are ${en.tips.length} tips in English and ${fr.tips.length} in French: every tip is in both.`,
    fr: `Il y a ${en.tips.length} astuces en anglais et ${fr.tips.length} en français : chacune est dans les deux langues.`,
  })
})

function firstDifference(a: readonly string[], b: readonly string[]): number | undefined {
  const length = Math.max(a.length, b.length)
  return Array.from({ length }, (_, at) => at).find((at) => a[at] !== b[at])
}

function shapeOf(node: RootContent): string {
  return node.type === 'list' ? `${node.ordered ? 'numbered ' : ''}list of ${node.children.length}` : node.type
}

function reportBlock(problems: ProblemSink, at: number, en: SourceSection, fr: SourceSection): void {
  const [english, french] = [sayBlock(en.body[at]), sayBlock(fr.body[at])]
  problems.error(lineOf(fr.body[at] ?? fr.body.at(-1)), {
    en: `Block ${at + 1} is ${english.en} in English and ${french.en} in French: both languages have the same blocks in the same order.`,
    fr: `Le bloc ${at + 1} est ${english.fr} en anglais et ${french.fr} en français : les deux langues ont les mêmes blocs dans le même ordre.`,
  })
}

function sayBlock(node: RootContent | undefined): Localized<string> {
  if (!node) return { en: 'missing', fr: 'absent' }
  const kind = blockNames[node.type] ?? { en: node.type, fr: node.type }
  const items = node.type === 'list' ? node.children.length : 0
  const line = lineOf(node)
  return {
    en: `a ${kind.en}${items > 0 ? ` of ${items}` : ''} (line ${line})`,
    fr: `un bloc « ${kind.fr}${items > 0 ? ` de ${items}` : ''} » (ligne ${line})`,
  }
}

const blockNames: Readonly<Record<string, Localized<string>>> = {
  paragraph: { en: 'paragraph', fr: 'paragraphe' },
  list: { en: 'list', fr: 'liste' },
  code: { en: 'piece of code', fr: 'code' },
  table: { en: 'table', fr: 'tableau' },
  heading: { en: 'heading', fr: 'titre' },
}

/** A table has as many cells in every row as in its first one, and the same shape in both languages. */
export const tablesHaveOneShape: Rule = forEachEntry(({ sections: { en, fr } }, problems) => {
  for (const table of [...tablesIn(en), ...tablesIn(fr)]) reportRaggedRows(problems, table)
  for (const [at, english] of tablesIn(en).entries()) {
    const french = tablesIn(fr)[at]
    if (!french || sizeOf(english) === sizeOf(french)) continue
    problems.error(lineOf(french), {
      en: `The table is ${sizeOf(english)} in English (line ${lineOf(english)}) and ${sizeOf(french)} in French, rows by columns: the same rows in the same order.`,
      fr: `Le tableau fait ${sizeOf(english)} en anglais (ligne ${lineOf(english)}) et ${sizeOf(french)} en français, lignes par colonnes : les mêmes lignes dans le même ordre.`,
    })
  }
})

function reportRaggedRows(problems: ProblemSink, { children: [header, ...rows] }: Table): void {
  const width = header?.children.length ?? 0
  for (const row of rows) {
    if (row.children.length === width) continue
    problems.error(lineOf(row), {
      en: `This row has ${row.children.length} cells, the first one ${width}: is a "|" missing, or one too many?`,
      fr: `Cette ligne a ${row.children.length} cellules, la première ${width} : un « | » manque-t-il, ou y en a-t-il un de trop ?`,
    })
  }
}

function tablesIn({ body }: SourceSection): readonly Table[] {
  return body.filter((node) => node.type === 'table')
}

function sizeOf({ children }: Table): string {
  return `${children.length}×${children[0]?.children.length ?? 0}`
}

/** What is typed is the same in both languages; only the comments in it are translated. Drawings (`text`) may be too. */
export const codeIsTheSame: Rule = forEachEntry(({ sections }, problems) => {
  for (const { en, fr } of pairsOfCode(sections)) {
    if (en.lang === 'text' && fr.lang === 'text') continue
    if (en.lang === fr.lang && withoutComments(en.value) === withoutComments(fr.value)) continue
    problems.error(lineOf(fr), {
      en: `This code differs from the English one (line ${lineOf(en)}) in more than its comments: ${firstDifferentLine(en, fr)}.`,
      fr: `Ce code diffère de l'anglais (ligne ${lineOf(en)}) par autre chose que ses commentaires : ${firstDifferentLine(en, fr)}.`,
    })
  }
})

function pairsOfCode({ en, fr }: Localized<SourceSection>): readonly { readonly en: Code; readonly fr: Code }[] {
  const french = codeIn(fr)
  return codeIn(en).flatMap((code, at) => {
    const other = french[at]
    return other ? [{ en: code, fr: other }] : []
  })
}

function codeIn({ body }: SourceSection): readonly Code[] {
  return body.filter((node) => node.type === 'code')
}

/** `#` at the start of a line or after a space; a line that is nothing else goes with it. */
function withoutComments(code: string): string {
  return code
    .split('\n')
    .map((line) => line.replace(/(?:^|\s+)#.*$/, ''))
    .filter((line) => line !== '')
    .join('\n')
}

function firstDifferentLine(en: Code, fr: Code): string {
  if (en.lang !== fr.lang) return `"${en.lang ?? ''}" / "${fr.lang ?? ''}"`
  const [english, french] = [en, fr].map((code) => withoutComments(code.value).split('\n'))
  const at = firstDifference(english ?? [], french ?? []) ?? 0
  return `"${english?.[at]?.trim() ?? ''}" / "${french?.[at]?.trim() ?? ''}"`
}
