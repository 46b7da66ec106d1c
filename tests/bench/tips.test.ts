import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { expect, test } from 'vitest'

test('the bench of tips settles every tip, and says how long that took', async () => {
  const args = [join(import.meta.dirname, 'tips.ts'), '--tips', '200', '--only', 'sqlite']
  const { stdout } = await promisify(execFile)(process.execPath, args)
  expect(stdout).toMatch(/^SQLite, 1 process: 200 tips\n {2}claimed in [\d.]+ s, settled in [\d.]+ s/)
  expect(stdout).toMatch(/event loop p99 [\d.]+ ms/)
  expect(stdout).toMatch(/first open \d+ ms/)
})
