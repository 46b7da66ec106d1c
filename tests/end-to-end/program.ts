import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { dirname, join } from 'node:path'
import { createInterface } from 'node:readline'
import type { Environment } from '../../src/config.ts'

const root = join(import.meta.dirname, '../..')

/** The program as its user runs it: a process of its own. */
export interface Program extends AsyncDisposable {
  readonly pid: number
  /** All that it has written so far, on both streams. */
  output(): string
  /** Resolves with the first log line of that event, now or later. Throws when the program ends without one. */
  logged(event: string): Promise<LogLine>
  /** The same for a line for people, from its beginning: resolves with the rest of it. */
  printed(beginning: string): Promise<string>
  signal(signal: NodeJS.Signals): void
  /** Resolves once it has ended by itself, or by a signal. */
  readonly ended: Promise<Ending>
}

interface LogLine {
  readonly level: string
  readonly event: string
  readonly reference?: string
  readonly error?: string
  readonly status?: number
}

interface Ending {
  readonly code: number | null
  readonly signal: NodeJS.Signals | null
}

/**
 * Runs `src/main.ts` with these variables and none of ours, in a folder without a `.env`.
 * @param nodeOptions for Node itself, such as `--import`
 */
export function runProgram(
  args: readonly string[],
  { folder, environment, nodeOptions = [] }: { folder: string; environment: Environment; nodeOptions?: string[] },
): Program {
  const child = spawn(process.execPath, [...nodeOptions, join(root, 'src/main.ts'), ...args], {
    cwd: folder,
    env: {
      PATH: dirname(process.execPath),
      LC_ALL: 'C.UTF-8',
      ...environment,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const lines: string[] = []
  let news = Promise.withResolvers<void>()
  for (const stream of [child.stdout, child.stderr]) {
    createInterface(stream).on('line', (line) => {
      lines.push(line)
      news.resolve()
      news = Promise.withResolvers()
    })
  }
  let hasEnded = false
  // "close" comes after the last line, "exit" may not.
  const ended = once(child, 'close').then(([code, signal]): Ending => {
    hasEnded = true
    news.resolve()
    return { code, signal }
  })
  const output = () => lines.join('\n')

  async function first<T>(wanted: string, read: (line: string) => T | undefined): Promise<T> {
    for (;;) {
      const found = lines.map(read).find((one) => one !== undefined)
      if (found !== undefined) return found
      if (hasEnded) throw new Error(`The program ended without "${wanted}":\n${output()}`)
      await news.promise
    }
  }

  return {
    pid: child.pid ?? 0,
    output,
    ended,
    signal: (signal) => void child.kill(signal),
    logged: (event) => first(event, (line) => readLogLine(line, event)),
    printed: (beginning) =>
      first(beginning, (line) => (line.startsWith(beginning) ? line.slice(beginning.length) : undefined)),
    async [Symbol.asyncDispose]() {
      child.kill('SIGKILL')
      await ended
    },
  }
}

/** Undefined when it is another line. */
function readLogLine(line: string, event: string): LogLine | undefined {
  const read: LogLine | undefined = line.startsWith('{') ? JSON.parse(line) : undefined
  return read?.event === event ? read : undefined
}
