import { expect } from 'vitest'
import type { Program } from './program.ts'
import { secrets } from './world.ts'

/** The lines that a program leaves with, once it has failed as it should, without any of the secrets. */
export async function failure(program: Program): Promise<readonly string[]> {
  expect(await program.ended).toEqual({ code: 1, signal: null })
  for (const secret of Object.values(secrets)) expect(program.output()).not.toContain(secret)
  return program
    .output()
    .split('\n')
    .filter((line) => !line.startsWith('{'))
}
