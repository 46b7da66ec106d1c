import type { TipAnswer, Unknown } from '../core/answer.ts'
import type { Knowledge } from '../core/knowledge.ts'
import type { Language } from '../core/language.ts'
import { allTips, findTip } from './tips.ts'

/**
 * The tip of a day, the same for everybody: every tip has its turn before one comes again, and neighbouring days are
 * far apart in the knowledge, so that no concept comes twice running. Without tips, an answer that says nothing was asked.
 * @param day `YYYY-MM-DD`; throws RangeError for anything else
 */
export function findTipOfTheDay(day: string, language: Language, knowledge: Knowledge): TipAnswer | Unknown {
  const tips = allTips(knowledge)
  const days = Temporal.PlainDate.from('1970-01-01').until(day).days
  const tip = tips.at((days * strideOver(tips.length)) % tips.length)
  const found = tip && findTip(knowledge, tip, language)
  return found ?? { kind: 'unknown', language, confidence: 0, candidates: [], isQuestion: false }
}

/** About three fifths of the deck, and no divisor of it, or some tips would never have their turn. */
function strideOver(count: number): number {
  let stride = Math.max(1, Math.round(count * goldenSection))
  while (greatestCommonDivisor(stride, count) > 1) stride++
  return stride
}

const goldenSection = 0.618

function greatestCommonDivisor(a: number, b: number): number {
  return b === 0 ? a : greatestCommonDivisor(b, a % b)
}
