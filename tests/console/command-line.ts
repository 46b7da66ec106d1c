import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { vi } from 'vitest'
import { copyFewEntries } from '../end-to-end/few-entries.ts'

const root = join(import.meta.dirname, '../..')

// Several processes at once, on a small machine that has other work, too.
vi.setConfig({ testTimeout: 60_000 })

interface Ran {
  readonly code: number | null
  readonly stdout: string
  readonly stderr: string
}

/** A machine that has nothing set up but a few entries: its own folder, no `.env`, no variable but those given. */
export interface Machine extends Disposable {
  readonly folder: string
  /** Runs `node src/main.ts …` there, with this as its standard input, which is no terminal. */
  run(
    args: readonly string[],
    settings?: { readonly input?: string; readonly env?: Record<string, string> },
  ): Promise<Ran>
}

export function freshMachine(): Machine {
  const folder = mkdtempSync(join(tmpdir(), 'timonier-'))
  const knowledge = copyFewEntries(folder)
  return {
    folder,
    async run(args, { input = '', env = {} } = {}) {
      const child = spawn(process.execPath, [join(root, 'src/main.ts'), ...args], {
        cwd: folder,
        env: { PATH: dirname(process.execPath), KNOWLEDGE_DIR: knowledge, ...env },
      })
      const { promise, resolve, reject } = Promise.withResolvers<number | null>()
      child.once('close', resolve).once('error', reject)
      let stdout = ''
      let stderr = ''
      child.stdout.setEncoding('utf8').on('data', (chunk: string) => (stdout += chunk))
      child.stderr.setEncoding('utf8').on('data', (chunk: string) => (stderr += chunk))
      child.stdin.end(input)
      return { code: await promise, stdout, stderr }
    },
    [Symbol.dispose]: () => rmSync(folder, { recursive: true }),
  }
}

/** Puts files beside the machine's entries, or in their place; answers the folder. */
export function writeKnowledge({ folder }: Machine, files: Readonly<Record<string, string>>): string {
  for (const [path, content] of Object.entries(files)) writeFileSync(join(folder, 'knowledge', path), content)
  return join(folder, 'knowledge')
}
