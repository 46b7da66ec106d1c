/** So many requests share a transaction at most; times 8 parameters, well within what a statement may carry. */
const most = 200

/**
 * Carries out together what is asked at the same time: what comes while earlier requests are under way waits for
 * them, and shares the next transaction. One that comes alone waits for nobody.
 * @param keyOf requests with the same key are carried out one after the other
 * @param carryOut answers as many results, in the order of the requests; when it rejects, all of them do
 */
export function together<Request, Result>(
  keyOf: (request: Request) => string,
  carryOut: (requests: readonly Request[]) => Promise<readonly Result[]>,
): (request: Request) => Promise<Result> {
  let waiting: Waiting<Request, Result>[] = []
  let isBusy = false

  async function workOff(): Promise<void> {
    isBusy = true
    // The rest of those who ask at this moment come along.
    await Promise.resolve()
    while (waiting.length > 0) {
      const batch = new Map<string, Waiting<Request, Result>>()
      const left: Waiting<Request, Result>[] = []
      for (const one of waiting) {
        const key = keyOf(one.request)
        if (batch.size === most || batch.has(key)) left.push(one)
        else batch.set(key, one)
      }
      waiting = left
      await answerAll([...batch.values()], carryOut)
    }
    isBusy = false
  }

  return (request) => {
    const { promise, ...answer } = Promise.withResolvers<Result>()
    waiting.push({ request, answer })
    if (!isBusy) void workOff()
    return promise
  }
}

interface Waiting<Request, Result> {
  readonly request: Request
  readonly answer: Omit<PromiseWithResolvers<Result>, 'promise'>
}

async function answerAll<Request, Result>(
  batch: readonly Waiting<Request, Result>[],
  carryOut: (requests: readonly Request[]) => Promise<readonly Result[]>,
): Promise<void> {
  try {
    const results = await carryOut(batch.map(({ request }) => request))
    for (const [index, result] of results.entries()) batch[index]?.answer.resolve(result)
  } catch (error) {
    for (const { answer } of batch) answer.reject(error)
  }
}
