import type { Concept, ConceptId } from '../../core/concept.ts'
import type { Knowledge } from '../../core/knowledge.ts'
import { forEachConcept, type Rule } from './rule.ts'

/** Every related id is a concept, another one, and listed once. */
export const relatedExist: Rule = forEachConcept(({ content, frontMatter }, problems, { conceptIds }) => {
  for (const [at, id] of content.related.entries()) {
    const line = frontMatter.lineOf(['related', at])
    if (id === content.id) {
      problems.error(line, {
        en: `"${id}" is related to itself: take it out of "related".`,
        fr: `« ${id} » est lié à lui-même : retirez-le de « related ».`,
      })
    } else if (!conceptIds.has(id)) {
      problems.error(line, {
        en: `"${id}" is not a concept: write concepts/${id}.md, or take it out of "related".`,
        fr: `« ${id} » n'est pas un concept : écrivez concepts/${id}.md, ou retirez-le de « related ».`,
      })
    } else if (content.related.indexOf(id) < at) {
      problems.error(line, {
        en: `"${id}" is listed twice under "related": keep one.`,
        fr: `« ${id} » figure deux fois sous « related » : gardez-en un.`,
      })
    }
  }
})

/** People find their way by "see also": a concept that no other one names is reached only by those who know its name. */
export const nobodyIsAnOrphan: Rule = forEachConcept(
  ({ content, frontMatter }, problems, { knowledge, isComplete }) => {
    if (!isComplete || isNamedByAnother(content.id, knowledge)) return
    problems.error(frontMatter.lineOf(['related']), {
      en: `No other concept is related to "${content.id}": add it to "related" in a neighbour's file${suggest(content.related, 'such as')}.`,
      fr: `Aucun autre concept n'est lié à « ${content.id} » : ajoutez-le sous « related » dans le fichier d'un voisin${suggest(content.related, 'comme')}.`,
    })
  },
)

function isNamedByAnother(id: ConceptId, { concepts }: Knowledge): boolean {
  return concepts.values().some((other) => other.id !== id && other.related.includes(id))
}

function suggest([first]: readonly ConceptId[], such: string): string {
  return first === undefined ? '' : ` ${such} concepts/${first}.md`
}

/**
 * A link that is not returned needs a reason that the knowledge itself shows: the same category, a written
 * comparison of the two, or a third concept tied to both. Without any it is a slip more often than not
 * (15 of 688 links when this was first measured).
 */
export const relatedAreReturned: Rule = forEachConcept(({ content, frontMatter }, problems, { knowledge }) => {
  for (const [at, id] of content.related.entries()) {
    const other = knowledge.concepts.get(id)
    if (!other || other.related.includes(content.id) || isJustified(content, other, knowledge)) continue
    problems.warning(frontMatter.lineOf(['related', at]), {
      en: `"${id}" does not relate back to "${content.id}", and nothing else ties them: add "${content.id}" to concepts/${id}.md, or drop the link.`,
      fr: `« ${id} » n'est pas lié en retour à « ${content.id} », et rien d'autre ne les rapproche : ajoutez « ${content.id} » à concepts/${id}.md, ou retirez le lien.`,
    })
  }
})

function isJustified(a: Concept, b: Concept, knowledge: Knowledge): boolean {
  if (a.category === b.category) return true
  const areCompared = knowledge.comparisons.some(({ sides }) =>
    [a, b].every((concept) => sides.some((side) => side.id === concept.id)),
  )
  return areCompared || !neighboursOf(a, knowledge).isDisjointFrom(neighboursOf(b, knowledge))
}

/** Those it names and those that name it. */
function neighboursOf(concept: Concept, { concepts }: Knowledge): ReadonlySet<ConceptId> {
  const naming = [...concepts.values()].filter((other) => other.related.includes(concept.id))
  return new Set([...concept.related, ...naming.map((other) => other.id)])
}
