import { type ChildProcess, fork } from 'node:child_process'
import { on } from 'node:events'
import { type Order, type Report, reportSchema } from './messages.ts'

/** An engine at work in a process of its own, its index built. */
export interface RunningEngine {
  readonly name: string
  readonly buildMs: number
  /** Milliseconds, one a question; throws TooSlow when one takes longer than anybody waits. */
  ask(questions: readonly string[], budgetMs: number): Promise<readonly number[]>
  weigh(): Promise<Weight>
  stop(): void
}

interface Weight {
  /** What the index has added to the memory, with all that was only made when it was first needed. */
  readonly addedBytes: number
  /** What can be found: concepts, and sides that only a comparison speaks of. */
  readonly entries: number
}

/** The engine cannot be measured at this size; the message says why. */
export class TooSlow extends Error {}

const longestLoadMs = 120_000
const longestBuildMs = 120_000
/** Beyond its budget, a round only ends with the question it is at. */
const longestQuestionMs = 20_000
/** For 100,000 entries as the peers read them, and what an index adds. */
const heapMegabytes = 12_000

/** @throws TooSlow when the index is not built in time, or does not fit into the memory */
export async function startEngine(name: string, size: number, folder: string): Promise<RunningEngine> {
  const child = fork(new URL('engine-process.ts', import.meta.url), [name, String(size), folder], {
    execArgv: ['--expose-gc', `--max-old-space-size=${heapMegabytes}`],
  })
  const next = reportsOf(child)
  await next('loaded', longestLoadMs, 'could not read the entries')
  const { buildMs } = await next('built', longestBuildMs, 'did not build its index')
  return {
    name,
    buildMs,
    async ask(questions, budgetMs) {
      order(child, { kind: 'ask', questions: [...questions], budgetMs })
      const { elapsedMs } = await next('asked', budgetMs + longestQuestionMs, 'did not answer a question')
      return elapsedMs
    },
    weigh() {
      order(child, { kind: 'weigh' })
      return next('weighed', longestLoadMs, 'could not be weighed')
    },
    stop: () => void child.kill('SIGKILL'),
  }
}

function order(child: ChildProcess, message: Order): void {
  child.send(message)
}

type ReportOf<Kind extends Report['kind']> = Extract<Report, { readonly kind: Kind }>

/** Awaits the next report; a process that is late with it is ended. */
type Next = <Kind extends Report['kind']>(kind: Kind, withinMs: number, otherwise: string) => Promise<ReportOf<Kind>>

function reportsOf(child: ChildProcess): Next {
  const messages = on(child, 'message', { close: ['exit'] })
  return async (kind, withinMs, otherwise) => {
    let isLate = false
    const timer = setTimeout(() => {
      isLate = true
      child.kill('SIGKILL')
    }, withinMs)
    const message = await messages.next()
    clearTimeout(timer)
    if (message.done) throw new TooSlow(otherwise + (isLate ? ` within ${withinMs / 1000} s` : ': its process ended'))
    const report = reportSchema.parse(message.value[0])
    if (isOf(report, kind)) return report
    throw new Error(`The process reported "${report.kind}" instead of "${kind}".`)
  }
}

function isOf<Kind extends Report['kind']>(report: Report, kind: Kind): report is ReportOf<Kind> {
  return report.kind === kind
}
