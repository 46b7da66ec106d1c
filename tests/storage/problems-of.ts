import { SetUpError, type Problem } from '../../src/core/errors.ts'

/** The problems that keep something from opening; fails when it opens. */
export async function problemsOf(opening: Promise<AsyncDisposable>): Promise<readonly Problem[]> {
  try {
    await (await opening)[Symbol.asyncDispose]()
  } catch (error) {
    if (error instanceof SetUpError) return error.problems
    throw error
  }
  throw new Error('It opened.')
}
