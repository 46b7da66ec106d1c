import type { Bot } from '../core/bot.ts'
import type { Language } from '../core/language.ts'
import type { Message } from '../core/message.ts'
import { sayTrouble } from '../wording/say-notice.ts'
import type { BotParts } from './bot-parts.ts'
import { createChoosing } from './choosing.ts'
import { createConversing } from './conversing.ts'
import { createSuggesting } from './suggesting.ts'
import { createTipPlanning } from './tip-planning.ts'

export function createBot(parts: BotParts): Bot {
  return {
    ...createConversing(parts, apologize),
    ...createSuggesting(parts),
    ...createChoosing(parts, apologize),
    ...createTipPlanning(parts, apologize),
    apologize,
  }

  /** The one place where what breaks becomes a sentence: the person gets a reference, the log gets the rest. */
  function apologize(error: unknown, language: Language): Message {
    const reference = parts.newReference()
    parts.log.error('answer.failed', { reference, error })
    return sayTrouble(reference, language)
  }
}
