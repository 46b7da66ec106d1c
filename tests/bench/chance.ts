/** Chance that falls the same way every time, so that what is measured on it can be measured again. */
export interface Chance {
  /** A whole number, 0 and up. */
  below(limit: number): number
  /** Throws RangeError when there is nothing to choose from. */
  oneOf<Value>(values: readonly Value[]): Value
}

/** Marsaglia's xorshift on 32 bits (https://www.jstatsoft.org/article/view/v008i14). */
export function createChance(seed: number): Chance {
  let state = (seed ^ 0x9e37_79b9) | 1
  const below = (limit: number): number => {
    state ^= state << 13
    state ^= state >>> 17
    state ^= state << 5
    return (state >>> 0) % limit
  }
  return {
    below,
    oneOf(values) {
      const value = values[below(values.length)]
      if (value === undefined) throw new RangeError('There is nothing to choose from.')
      return value
    },
  }
}
