import type { Channel } from '../../src/core/question.ts'
import type { DatabasePlace } from '../../src/storage/open-database.ts'
import { openStore } from '../../src/storage/open-store.ts'

/** A tip in French for each channel, due for a minute or two, every day; written down while no bot runs. */
export async function makeDue(place: DatabasePlace, channels: readonly Channel[]): Promise<void> {
  const nowMs = Date.now()
  // A channel's tip may come up to a minute after its time.
  const nextDueMs = nowMs - (nowMs % 60_000) - 60_000
  await using store = await openStore({ ...place, unansweredDays: 30, nowMs })
  for (const channel of channels) {
    await store.saveSchedule({
      channel,
      at: new Date(nextDueMs).toISOString().slice(11, 16),
      zone: 'UTC',
      weekdays: [1, 2, 3, 4, 5, 6, 7],
      language: 'fr',
      nextDueMs,
    })
  }
}
