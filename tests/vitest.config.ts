import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    testTimeout: 20_000,
    // Two workers: what the smallest machine that runs CI has.
    maxWorkers: 2,
  },
})
