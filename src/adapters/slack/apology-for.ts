import { isLanguage } from '../../core/language.ts'
import type { Message } from '../../core/message.ts'
import type { Handling } from './handling.ts'

/** What to say to a click that means nothing any more, such as one on a button of an older version. */
export function apologyFor({ bot }: Handling, value: string): Message {
  const [, language] = value.split(':')
  const error = new Error(`Slack sent a click that says "${value.slice(0, 100)}".`)
  return bot.apologize(error, isLanguage(language) ? language : 'en')
}
