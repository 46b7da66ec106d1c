import { defineConfig } from 'vitest/config'

/** The long runs, which `npm run test:faults` starts: too long for every commit. */
export default defineConfig({
  test: {
    include: ['tests/faults/**/*.faults.ts'],
    testTimeout: 30 * 60_000,
    maxWorkers: 1,
    disableConsoleIntercept: true,
  },
})
