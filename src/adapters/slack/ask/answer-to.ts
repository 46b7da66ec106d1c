import { decodeAction } from '../../../core/action.ts'
import type { Message } from '../../../core/message.ts'
import type { Place } from '../../../core/question.ts'
import type { Handling } from '../handling.ts'
import { questionOf } from '../question.ts'

/** Marks an option that is a question in somebody's own words, not an action. */
export const questionMark = '?'

/** The answer to a button or an option; undefined when its value means nothing. */
export async function answerTo({ bot }: Handling, value: string, place: Place): Promise<Message | undefined> {
  if (value.startsWith(questionMark)) return bot.reply(questionOf(value.slice(questionMark.length), place))
  const action = decodeAction(value)
  return action && bot.act(action, place)
}
