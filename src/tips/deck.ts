import type { TipReference } from '../core/answer.ts'

/**
 * The tip to show next: one that was not shown yet, and once all have been, any but the last one; undefined when
 * there are no tips at all.
 * @param shown in the order they were shown; may name tips that no longer exist, or that are not among these
 * @param random 0 ≤ n < 1
 */
export function drawTip(
  all: readonly TipReference[],
  shown: readonly TipReference[],
  random: () => number,
): TipReference | undefined {
  const seen = new Set(shown.map(nameOf))
  const unseen = seen.size === 0 ? all : all.filter((tip) => !seen.has(nameOf(tip)))
  if (unseen.length > 0) return pick(unseen, random)
  const last = shown.at(-1)
  const others = all.filter((tip) => !last || !isSameTip(tip, last))
  return pick(others.length > 0 ? others : all, random)
}

export function isSameTip(one: TipReference, other: TipReference): boolean {
  return one.entry === other.entry && one.number === other.number
}

function nameOf({ entry, number }: TipReference): string {
  return `${entry}:${number}`
}

function pick(tips: readonly TipReference[], random: () => number): TipReference | undefined {
  return tips[Math.floor(random() * tips.length)]
}
