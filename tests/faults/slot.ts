import type { ChildProcess } from 'node:child_process'
import { setTimeout as sleep } from 'node:timers/promises'
import { startTipProcess, type TipProcess } from './processes.ts'
import type { TipProcessSettings } from './tip-process.ts'

/** A place for a process: when one ends, whatever the reason, another takes its place. */
export interface Slot extends AsyncDisposable {
  /** What was settled, once the store had acknowledged it: `tip.sent slack:C1`. */
  readonly acknowledged: readonly string[]
  isPaused(): boolean
  /** Resolves when the process, or its successor, has started. */
  started(): Promise<void>
  /** Kills the process; resolves when its successor has started. */
  replace(): Promise<void>
  /** Stops the process for so long, as if the machine had gone to sleep. */
  pause(ms: number): Promise<void>
  /** Resolves when no pause is left. */
  resumed(): Promise<void>
  /** Resolves when the process has nothing left to do. */
  idle(): Promise<void>
  /** Resolves when the process has logged trouble with the store. */
  complaint(): Promise<void>
  moveClock(ms: number): void
}

export function createSlot(settings: TipProcessSettings, largestFile?: number): Slot {
  const acknowledged: string[] = []
  const listeners = new Set<(line: string) => void>()
  let present = start(largestFile)
  let pausing: Promise<void> | undefined
  let isClosed = false

  function start(limit?: number): TipProcess {
    const child = startTipProcess(settings, hear, limit)
    child.child.once('exit', () => {
      if (!isClosed && present === child) present = start()
    })
    return child
  }

  function hear(line: string): void {
    if (/^tip\.(?:sent|unknown|failed|skipped) /.test(line)) acknowledged.push(line)
    for (const listener of listeners) listener(line)
  }

  function heard(isIt: (line: string) => boolean): Promise<void> {
    return new Promise((resolve) => {
      const listener = (line: string) => {
        if (!isIt(line)) return
        listeners.delete(listener)
        resolve()
      }
      listeners.add(listener)
    })
  }

  async function goOnAfter(ms: number, child: ChildProcess): Promise<void> {
    await sleep(ms)
    child.kill('SIGCONT')
    pausing = undefined
  }

  return {
    acknowledged,
    started: () => heard((line) => line === 'started'),
    isPaused: () => pausing !== undefined,
    async replace() {
      const started = heard((line) => line === 'started')
      await present.kill()
      await started
    },
    pause(ms) {
      const { child } = present
      child.kill('SIGSTOP')
      pausing = goOnAfter(ms, child)
      return pausing
    },
    resumed: async () => pausing,
    idle: () => heard((line) => line === 'idle'),
    complaint: () => heard((line) => /^tips?\.error /.test(line)),
    moveClock: (ms) => void present.child.send(ms),
    async [Symbol.asyncDispose]() {
      isClosed = true
      await pausing
      await present.kill()
    },
  }
}
