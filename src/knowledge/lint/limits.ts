import { type Block, blockText, plainText } from '../../core/block.ts'
import type { Comparison } from '../../core/comparison.ts'
import type { Concept, Tip } from '../../core/concept.ts'
import { type Language, languages } from '../../core/language.ts'
import { lineOf } from './linted-entry.ts'
import { forEachEntry, type Rule } from './rule.ts'

/** In characters, as a reader sees them; how long an answer may be is our choice, not a platform's. */
export const limits = {
  /** An entry in one language, without its tips. */
  text: 2_500,
  /** What two thirds of the entries stay under: a phone's screen and a half. */
  comfortableText: 1_200,
  tip: 280,
  /** A table cell wider than this breaks the table on a phone. */
  cell: 90,
} as const

/** An answer is read in a chat, not in a book. */
export const textsAreShort: Rule = forEachEntry(({ content, sections }, problems) => {
  for (const language of languages) {
    const length = textLength(content, language)
    if (length <= limits.text) continue
    problems.error(sections[language].line, {
      en: `The ${language} text has ${length} characters without its tips, ${limits.text} at most: cut ${length - limits.text}.`,
      fr: `Le texte ${language} fait ${length} caractères sans ses astuces, ${limits.text} au plus : coupez-en ${length - limits.text}.`,
    })
  }
})

/** Longer than is comfortable on a phone, in at least one language. */
export function isLong(entry: Concept | Comparison): boolean {
  return languages.some((language) => textLength(entry, language) > limits.comfortableText)
}

/** Without the tips. */
function textLength(entry: Concept | Comparison, language: Language): number {
  return blocksOf(entry, language).map(blockText).join('\n').length
}

function blocksOf(entry: Concept | Comparison, language: Language): readonly Block[] {
  if ('body' in entry) return entry.body[language]
  return [...entry.introduction[language], entry.table[language], ...entry.conclusion[language]]
}

/** A concept has something to post in the morning; a tip is read at a glance. */
export const tipsAreThereAndShort: Rule = forEachEntry(({ kind, content, sections }, problems) => {
  for (const language of languages) {
    const tips = content.tips[language]
    const section = sections[language]
    if (kind === 'concept' && tips.length < 2) {
      const what = {
        en: `There ${tips.length === 1 ? 'is one tip' : 'are no tips'} in ${language}: a concept has at least one, better two. Add them under "## Tips".`,
        fr: `Il y a ${tips.length === 1 ? 'une seule astuce' : 'zéro astuce'} en ${language} : un concept en a au moins une, mieux deux. Ajoutez-les sous « ## Tips ».`,
      }
      if (tips.length === 0) problems.error(section.line, what)
      else problems.warning(lineOf(section.tips[0]), what)
    }
    for (const [at, tip] of tips.entries()) {
      const length = tipText(tip).length
      if (length <= limits.tip) continue
      problems.error(lineOf(section.tips[at]), {
        en: `This tip has ${length} characters, ${limits.tip} at most: cut ${length - limits.tip}.`,
        fr: `Cette astuce fait ${length} caractères, ${limits.tip} au plus : coupez-en ${length - limits.tip}.`,
      })
    }
  }
})

function tipText(tip: Tip): string {
  return tip.map(blockText).join('\n')
}

/** A table has to fit on a phone. */
export const cellsAreShort: Rule = forEachEntry((entry, problems) => {
  if (entry.kind !== 'comparison') return
  for (const language of languages) {
    const { header, rows } = entry.content.table[language]
    const table = entry.sections[language].body.find((node) => node.type === 'table')
    for (const [row, cells] of [header, ...rows].entries()) {
      for (const cell of cells.map(plainText)) {
        if (cell.length <= limits.cell) continue
        problems.warning(lineOf(table?.children[row]), {
          en: `The cell "${cell}" has ${cell.length} characters; more than ${limits.cell} do not fit on a phone.`,
          fr: `La cellule « ${cell} » fait ${cell.length} caractères ; au-delà de ${limits.cell}, elle ne tient pas sur un téléphone.`,
        })
      }
    }
  }
})
