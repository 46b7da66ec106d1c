import type { ConceptId } from '../../core/concept.ts'
import type { KnowledgeProblem } from '../problem.ts'
import { collectProblems } from '../problem.ts'
import type { LintedComparison } from './linted-entry.ts'
import { forEachComparison, type Rule } from './rule.ts'

/** A side that a comparison names itself is one of those it compares, and no concept. */
export const ownSidesAreUsed: Rule = forEachComparison((entry, problems, { conceptIds }) => {
  for (const id of ownSidesOf(entry)) {
    const line = entry.frontMatter.lineOf(['sides', id])
    if (conceptIds.has(id)) {
      problems.error(line, {
        en: `"${id}" is a concept: take it out of "sides", where only those without a file of their own are named.`,
        fr: `« ${id} » est un concept : retirez-le de « sides », où ne figurent que les côtés sans fichier à eux.`,
      })
    } else if (!entry.content.sides.some((side) => side.id === id)) {
      problems.error(line, {
        en: `"${id}" is named under "sides" but not compared: add it to "compares", or take it out.`,
        fr: `« ${id} » est nommé sous « sides » mais pas comparé : ajoutez-le à « compares », ou retirez-le.`,
      })
    }
  }
})

/** Two files never compare the same things; which one would answer? */
export const comparisonsAreUnique: Rule = ({ entries }) => {
  const found: KnowledgeProblem[] = []
  const owners = new Map<string, string>()
  for (const { kind, content, file, frontMatter } of entries) {
    if (kind !== 'comparison') continue
    const compared = content.sides.map((side) => side.id)
    const owner = owners.getOrInsert(compared.toSorted().join(' '), file)
    if (owner === file) continue
    collectProblems(file, found).error(frontMatter.lineOf(['compares']), {
      en: `${owner} compares the same things (${compared.join(', ')}): make one file of the two.`,
      fr: `${owner} compare les mêmes choses (${compared.join(', ')}) : réunissez les deux fichiers en un.`,
    })
  }
  return found
}

/** A side that two comparisons name themselves is one thing: the names of one file would replace those of the other. */
export const sharedSidesAgree: Rule = ({ entries }) => {
  const found: KnowledgeProblem[] = []
  const firsts = new Map<ConceptId, { readonly file: string; readonly names: string }>()
  for (const { kind, content, file, frontMatter } of entries) {
    if (kind !== 'comparison') continue
    for (const { id, isConcept, names } of content.sides) {
      if (isConcept) continue
      const own = { file, names: JSON.stringify([names.en, names.fr]) }
      const first = firsts.getOrInsert(id, own)
      if (first.names === own.names) continue
      collectProblems(file, found).error(frontMatter.lineOf(['sides', id]), {
        en: `${first.file} gives the side "${id}" other names: make them the same, or give one of the two another id.`,
        fr: `${first.file} donne d'autres noms au côté « ${id} » : donnez-lui les mêmes, ou un autre identifiant à l'un des deux.`,
      })
    }
  }
  return found
}

function ownSidesOf({ frontMatter: { data } }: LintedComparison): readonly ConceptId[] {
  const sides = typeof data === 'object' && data !== null && 'sides' in data ? data.sides : undefined
  return typeof sides === 'object' && sides !== null ? Object.keys(sides) : []
}
