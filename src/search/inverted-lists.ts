/**
 * Many short lists of whole numbers as two typed arrays: list 7 is `values` from `starts[7]` to `starts[8]`. A million
 * JavaScript arrays cost 16 bytes each before their first number; these cost four.
 */
export interface InvertedLists {
  readonly starts: Uint32Array
  readonly values: Uint32Array
}

/**
 * Each list has its values in the order in which they were filed.
 * @param eachPair calls `file` with every pair of a list and a value; it is asked twice, to count and then to fill, and must file the same both times
 */
export function invert(lists: number, eachPair: (file: (list: number, value: number) => void) => void): InvertedLists {
  const starts = new Uint32Array(lists + 1)
  eachPair((list) => {
    starts[list + 1] = (starts[list + 1] ?? 0) + 1
  })
  for (let list = 0; list < lists; list++) starts[list + 1] = (starts[list + 1] ?? 0) + (starts[list] ?? 0)
  const values = new Uint32Array(starts[lists] ?? 0)
  const next = starts.slice()
  eachPair((list, value) => {
    const place = next[list] ?? 0
    values[place] = value
    next[list] = place + 1
  })
  return { starts, values }
}

export function listAt({ starts, values }: InvertedLists, list: number): Uint32Array {
  return values.subarray(starts[list] ?? 0, starts[list + 1] ?? 0)
}
