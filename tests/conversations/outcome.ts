import type { Answer, Explanation } from '../../src/core/answer.ts'
import type { Concept } from '../../src/core/concept.ts'
import type { TipNotice } from '../../src/core/notice.ts'

/** What the bot did, in the words of the transcripts. */
export function describeAnswer(answer: Answer): string {
  switch (answer.kind) {
    case 'explanation':
      return describeExplanation(answer)
    case 'comparison':
      return `${answer.comparison ? 'comparison' : 'side by side'} ${answer.sides.map((side) => side.id).join(' + ')}`
    case 'tip':
      return `tip ${answer.about.id}`
    case 'ambiguous':
      return `choice of ${idsOf(answer.candidates)}`
    case 'unknown':
      if (!answer.isQuestion) return 'nothing asked'
      if (answer.unknownSide !== undefined)
        return `unknown side "${answer.unknownSide}" beside ${idsOf(answer.candidates)}`
      return answer.candidates.length > 0 ? `unknown, nearest ${idsOf(answer.candidates)}` : 'unknown'
    case 'list':
      if (answer.relatedTo) return `related to ${answer.relatedTo.id}`
      return answer.category === undefined ? 'list' : `list ${answer.category}`
    case 'terms':
      return answer.terms.length > 0 ? `terms ${idsOf(answer.terms.map((term) => term.concept))}` : 'no terms'
    case 'comparables':
      return `comparables of ${answer.concept.id}`
    case 'help':
      return 'help'
  }
}

function describeExplanation({ concept, formerName, focus, isWhole }: Explanation): string {
  if (focus) return `${focus} of ${concept.id}`
  const name = `${isWhole === true ? 'whole ' : ''}explanation ${concept.id}`
  return formerName === undefined ? name : `${name} formerly "${formerName}"`
}

export function describeNotice(notice: TipNotice): string {
  switch (notice.kind) {
    case 'saved':
      return 'tips scheduled'
    case 'shown':
      return notice.schedule ? 'tips shown' : 'no tips scheduled'
    case 'stopped':
      return notice.wasScheduled ? 'tips stopped' : 'no tips to stop'
    case 'paused':
      return 'tips paused'
    case 'resumed':
      return 'tips resumed'
    case 'not-allowed':
      return 'tips not allowed'
    case 'not-here':
      return 'tips not here'
    case 'invalid':
      return `tips refused: ${notice.problem.kind}${'value' in notice.problem ? ` "${notice.problem.value}"` : ''}`
  }
}

function idsOf(concepts: readonly Concept[]): string {
  return concepts.map((concept) => concept.id).join(', ')
}
