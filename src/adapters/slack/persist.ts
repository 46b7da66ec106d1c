import { setTimeout as delay } from 'node:timers/promises'

/** Slack does not tell it again once we have said thanks, and everything has to be erased within a minute. */
const retryDelaysMs = [0, 500, 2_000, 5_000, 10_000]

/** Erases something, and tries again when that fails. */
export async function persist(erase: () => Promise<void>, onFailure: (error: unknown) => void): Promise<void> {
  for (const delayMs of retryDelaysMs) {
    await delay(delayMs)
    try {
      return await erase()
    } catch (error) {
      onFailure(error)
    }
  }
}
