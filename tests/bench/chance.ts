/** Chance that falls the same way every time, so that what is measured on it can be measured again. */
export interface Chance {
  /** A whole number, 0 and up. */
  below(limit: number): number
  oneIn(many: number): boolean
  /** Throws RangeError when there is nothing to choose from. */
  oneOf<Value>(values: readonly Value[]): Value
  some<Value>(count: number, make: () => Value): readonly Value[]
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
    oneIn: (many) => below(many) === 0,
    oneOf(values) {
      const value = values[below(values.length)]
      if (value === undefined) throw new RangeError('There is nothing to choose from.')
      return value
    },
    some: (count, make) => Array.from({ length: count }, make),
  }
}
