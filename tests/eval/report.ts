import { type Figures, type Outcome, summarize } from './measure.ts'

/** One line for all, then one for each kind and each language. */
export function sayFigures(outcomes: readonly Outcome[]): string {
  const groups = new Map<string, readonly Outcome[]>([
    ['all', outcomes],
    ...Map.groupBy(outcomes, (outcome) => outcome.question.language),
    ...Map.groupBy(outcomes, (outcome) => outcome.question.kind),
  ])
  const lines = [...groups].map(([name, members]) => {
    const figures = summarize(members)
    return `${name.padEnd(20)}${String(figures.questions).padStart(5)}${figureCells(figures).join('')}`
  })
  return [header, ...lines, '', sayCalibration(outcomes)].join('\n')
}

/** One for each of `figureTitles`. */
export function figureCells(figures: Figures): readonly string[] {
  return [
    figures.accuracyAt1,
    figures.accuracyAt3,
    figures.meanReciprocalRank,
    figures.falseRefusals,
    figures.refusals,
    figures.wrongAnswers,
    figures.languageRight,
  ].map(sayShare)
}

export const figureTitles: readonly string[] = ['first', 'in 3', 'mrr', 'missed', 'refused', 'wrong', 'language']

const header = `${''.padEnd(20)}${'n'.padStart(5)}${figureTitles.map((title) => title.padStart(9)).join('')}`

export function sayShare(share: number): string {
  return (Number.isNaN(share) ? '–' : `${(100 * share).toFixed(1)}%`).padStart(9)
}

/** Of the answers given with a confidence in each tenth, how many were right. */
function sayCalibration(outcomes: readonly Outcome[]): string {
  const answered = outcomes.filter((outcome) => outcome.verdict === 'right' || outcome.verdict === 'wrong')
  const tenths = Map.groupBy(answered, (outcome) => Math.min(9, Math.floor(10 * outcome.confidence)))
  const cells = [...tenths]
    .toSorted(([a], [b]) => a - b)
    .map(([tenth, members]) => {
      const right = members.filter((outcome) => outcome.verdict === 'right').length
      return `${(tenth / 10).toFixed(1)}+ ${right}/${members.length}`
    })
  return `right by confidence: ${cells.join('   ')}`
}

export function sayFailures(outcomes: readonly Outcome[]): string {
  return outcomes
    .filter(({ question, verdict, place }) =>
      question.expected.length > 0 ? place !== 1 || verdict === 'refused' : verdict !== 'refused',
    )
    .map(({ question, verdict, answered, confidence }) => {
      const wanted = question.expected.map((group) => group.join('|')).join(' + ') || 'nothing'
      return `${question.kind}: ${question.query} → ${verdict} ${answered.join(', ')} (${confidence.toFixed(2)}), not ${wanted}`
    })
    .join('\n')
}
