import { expect, test } from 'vitest'
import { run } from '../documents/command.ts'

test('the bench measures ours and a peer, each in a process of its own', { timeout: 60_000 }, async () => {
  const output = await run('node --expose-gc tests/bench/search.ts --sizes 117 --questions 5 --only timonier,orama', {})
  const lines = output.split('\n')
  expect(lines[0]).toMatch(/^117 concepts, \d+ entries to find$/)
  for (const name of ['Timonier', 'Orama']) {
    const numbers = lines
      .find((line) => line.startsWith(name))
      ?.match(/\d+(?:\.\d+)?/g)
      ?.map(Number)
    // No p99: one question in twenty is not one in a hundred.
    expect(numbers).toHaveLength(6)
    expect(numbers?.every((number) => number > 0)).toBe(true)
    expect(numbers?.at(-1)).toBe(20)
  }
})

test('a size that is no number is refused with its value', async () => {
  await expect(run('node tests/bench/search.ts --sizes many', {})).rejects.toThrow('--sizes "many"')
})
