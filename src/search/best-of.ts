/** The best few of many, without sorting the many: a heap of those kept, whose worst gives way. */

/**
 * Highest first; of equals, the lower number first.
 * @param kept one or more
 * @param count how many of `numbers` to look at
 */
export function bestOf(
  kept: number,
  numbers: Uint32Array,
  count: number,
  worth: (number: number) => number,
): readonly number[] {
  const heap: Ranked[] = []
  for (let at = 0; at < count; at++) {
    const number = numbers[at] ?? 0
    const value = worth(number)
    const worst = heap[0]
    if (worst === undefined || heap.length < kept) rise(heap, { number, value })
    else if (value > worst.value || (value === worst.value && number < worst.number)) sink(heap, { number, value })
  }
  return heap.toSorted((a, b) => b.value - a.value || a.number - b.number).map(({ number }) => number)
}

interface Ranked {
  readonly number: number
  readonly value: number
}

function isWorse(a: Ranked, b: Ranked): boolean {
  return a.value < b.value || (a.value === b.value && a.number > b.number)
}

/** Adds one at the end, and lifts it above those that are better. */
function rise(heap: Ranked[], added: Ranked): void {
  let at = heap.push(added) - 1
  while (at > 0) {
    const parent = (at - 1) >> 1
    const above = heap[parent]
    if (above === undefined || !isWorse(added, above)) break
    heap[at] = above
    at = parent
  }
  heap[at] = added
}

/** Puts one in the place of the worst, and lets it sink below those that are worse. */
function sink(heap: Ranked[], added: Ranked): void {
  let at = 0
  for (;;) {
    const [left, right] = [heap[2 * at + 1], heap[2 * at + 2]]
    if (left === undefined) break
    const isRight = right !== undefined && isWorse(right, left)
    const below = isRight ? right : left
    if (!isWorse(below, added)) break
    heap[at] = below
    at = 2 * at + (isRight ? 2 : 1)
  }
  heap[at] = added
}
