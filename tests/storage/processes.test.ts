import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { hostname } from 'node:os'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { expect, onTestFinished, test } from 'vitest'
import { languages } from '../../src/core/language.ts'
import { openStore } from '../../src/storage/open-store.ts'
import { problemsOf } from './problems-of.ts'
import { temporaryFile } from './temporary-file.ts'

test('a second process is told which process holds the file', async () => {
  using place = temporaryFile()
  const holder = await startWriter(place.file, 1)
  const [problem, ...others] = await problemsOf(openStore({ file: place.file, unansweredDays: 30, nowMs: 0 }))
  expect(others).toEqual([])
  expect(problem?.where).toBe(place.file)
  expect(problem?.what.en).toContain(`"${place.file}" is in use by process ${holder.pid} on "${hostname()}"`)
  expect(problem?.what.fr).toContain(
    `« ${place.file} » est utilisée par le processus ${holder.pid} sur « ${hostname()} »`,
  )
  for (const language of languages) expect(problem?.what[language]).toMatch(/PostgreSQL.* DATABASE_URL/)
  await holder.kill()
})

test('nothing acknowledged is lost when the process is killed, and its lock goes with it', async () => {
  using place = temporaryFile()
  for (const writes of [1, 7, 20, 33, 50]) {
    const writer = await startWriter(place.file, writes)
    await writer.kill()
    await using store = await openStore({ file: place.file, unansweredDays: 30, nowMs: 0 })
    const kept = new Set((await store.unansweredQuestions()).map(({ text }) => text))
    expect(writer.acknowledged.length).toBeGreaterThanOrEqual(writes)
    expect(writer.acknowledged.filter((text) => !kept.has(text))).toEqual([])
  }
})

/** Resolves once the process has had so many writes acknowledged; it goes on writing until it is killed. */
async function startWriter(file: string, writes: number) {
  const child = spawn(process.execPath, [fileURLToPath(new URL('write-forever.ts', import.meta.url)), file], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  onTestFinished(() => void child.kill('SIGKILL'))
  const acknowledged: string[] = []
  const enough = Promise.withResolvers<void>()
  const lines = createInterface(child.stdout)
  lines.on('line', (line) => {
    acknowledged.push(line)
    if (acknowledged.length === writes) enough.resolve()
  })
  child.once('exit', () => enough.reject(new Error('The writer ended by itself.')))
  await enough.promise
  return {
    pid: child.pid,
    acknowledged,
    async kill() {
      const ended = Promise.all([once(child, 'exit'), once(lines, 'close')])
      child.kill('SIGKILL')
      await ended
    },
  }
}
