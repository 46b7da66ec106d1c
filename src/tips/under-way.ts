/** Work that goes on by itself: so much of it at once, and all of it waited for at the end. */
export interface UnderWay {
  /** @param work never rejects */
  add(work: Promise<void>): void
  /** Resolves once there is room for so much more. */
  room(count: number): Promise<void>
  /** Resolves once nothing is under way. */
  idle(): Promise<void>
}

export function createUnderWay(atOnce: number): UnderWay {
  let count = 0
  let waiting: { readonly mostLeft: number; readonly resolve: () => void }[] = []

  function until(mostLeft: number): Promise<void> {
    if (count <= mostLeft) return Promise.resolve()
    return new Promise((resolve) => void waiting.push({ mostLeft, resolve }))
  }

  return {
    add(work) {
      count++
      void work.finally(() => {
        count--
        for (const { resolve } of waiting.filter(({ mostLeft }) => count <= mostLeft)) resolve()
        waiting = waiting.filter(({ mostLeft }) => count > mostLeft)
      })
    },
    room: (wanted) => until(atOnce - wanted),
    idle: () => until(0),
  }
}
