import { openStore } from '../../src/storage/open-store.ts'

// Run as a process of its own: opens the store given as argument, writes without end, and prints the number of
// each write once the store has acknowledged it.
const store = await openStore({ file: process.argv[2] ?? '', unansweredDays: 30, nowMs: 0 })
for (let number = 0; ; number++) {
  await store.rememberUnanswered({ text: String(number), language: 'en', platform: 'console' }, 0)
  process.stdout.write(`${number}\n`)
}
