import type { Suggesting, Suggestion } from '../core/bot.ts'
import { type Concept, titleOf } from '../core/concept.ts'
import { fold } from '../core/fold.ts'
import type { Knowledge } from '../core/knowledge.ts'
import type { Language } from '../core/language.ts'
import { suggestZones } from '../tips/suggest-zones.ts'
import type { BotParts } from './bot-parts.ts'

/** What somebody may be typing. */
export function createSuggesting({ knowledge, search }: Pick<BotParts, 'knowledge' | 'search'>): Suggesting {
  const popular = mostRelated(knowledge)
  return {
    suggest(typed, language, limit) {
      if (fold(typed).trim() === '') return popular.slice(0, limit).map((concept) => suggestion(concept, language))
      return search
        .complete(typed, limit)
        .map(({ id, name }) => ({ concept: knowledge.concepts.get(id), name }))
        .flatMap(({ concept, name }) => (concept ? [suggestion(concept, language, name)] : []))
    },
    suggestZones,
  }
}

function suggestion(concept: Concept, language: Language, found?: string): Suggestion {
  const title = titleOf(concept, language)
  const isOtherName = found !== undefined && fold(found) !== fold(title)
  return { label: isOtherName ? `${title} (${found})` : title, subject: { kind: 'concept', id: concept.id } }
}

/** Those that most others point to first: what somebody who has typed nothing yet most likely begins with. */
function mostRelated({ concepts }: Knowledge): readonly Concept[] {
  const pointedTo = Map.groupBy(
    [...concepts.values()].flatMap((concept) => concept.related),
    (id) => id,
  )
  const count = (concept: Concept): number => pointedTo.get(concept.id)?.length ?? 0
  return [...concepts.values()].toSorted((a, b) => count(b) - count(a))
}
