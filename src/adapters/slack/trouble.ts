import { webApi } from '@slack/bolt'
import type { Language } from '../../core/language.ts'
import type { Message } from '../../core/message.ts'
import type { Handling } from './handling.ts'
import { missingScope } from './missing-scope.ts'
import { notice } from './notice.ts'

/** What to say when something threw: what Slack refused, where people can do something about it; else an apology. */
export function sayTrouble(error: unknown, language: Language, { bot, spoken }: Handling): Message {
  const words = spoken[language]
  if (isTooLate(error)) return notice(words.tooLate, language)
  const scope = missingScope(error)
  return scope === undefined ? bot.apologize(error, language) : notice(words.missingScope(scope), language)
}

/** A trigger_id opens one view, within three seconds: https://docs.slack.dev/interactivity/handling-user-interaction#modal_responses */
function isTooLate(error: unknown): boolean {
  const codes = ['expired_trigger_id', 'exchanged_trigger_id', 'trigger_expired', 'trigger_exchanged']
  return error instanceof webApi.WebAPIPlatformError && codes.includes(error.data.error)
}
