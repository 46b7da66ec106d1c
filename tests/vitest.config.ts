import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    // A PostgreSQL of its own, where Debian's is installed.
    globalSetup: ['tests/storage/postgres-cluster.ts'],
    // A file leaves nothing behind that another one trips over, and loading every library again for each would take longer
    // than the tests.
    isolate: false,
    testTimeout: 20_000,
    // Two workers: what the smallest machine that runs CI has.
    maxWorkers: 2,
  },
})
