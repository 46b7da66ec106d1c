import type { Handling } from './handling.ts'
import { personOf } from './place.ts'

/**
 * Whether everybody sees the answers to somebody's commands, as they chose in the Home tab. Where that cannot be told,
 * they alone do: they can share an answer, and could not take it back.
 */
export async function isForAll(
  { bot, log }: Pick<Handling, 'bot' | 'log'>,
  userId: string,
  workspace: string | undefined,
): Promise<boolean> {
  try {
    const { answersPrivately } = await bot.preferences({ kind: 'person', ...personOf(userId, workspace) })
    return answersPrivately === false
  } catch (error) {
    log.warn('slack.choice-unknown', { error })
    return false
  }
}
