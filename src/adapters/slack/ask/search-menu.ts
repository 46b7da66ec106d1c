import type { types } from '@slack/bolt'
import { encodeAction } from '../../../core/action.ts'
import type { Suggestion } from '../../../core/bot.ts'
import type { Language } from '../../../core/language.ts'
import { limits } from '../limits.ts'
import { plainText } from '../render/plain-text.ts'
import type { AskWords } from '../words.ts'
import { questionMark } from './answer-to.ts'

/** The field that suggests concepts as one types; what is chosen is an action, or a question. */
export const searchId = 'timonier:search'

/** The same field in the Home tab, where choosing is asking. */
export const homeSearchId = 'timonier:home-search'

export function searchMenu(id: typeof searchId | typeof homeSearchId, placeholder: string): types.ExternalSelect {
  return {
    type: 'external_select',
    action_id: id,
    placeholder: plainText(placeholder, limits.placeholder),
    // From the first letter on, and before it.
    min_query_length: 0,
  }
}

/** The suggestions as options, and what was typed as a question of its own, for what is no name. */
export function searchOptions(
  suggestions: readonly Suggestion[],
  typed: string,
  words: AskWords,
  language: Language,
): types.PlainTextOption[] {
  const question = typed.trim().slice(0, limits.optionValue - questionMark.length)
  return [
    ...suggestions.slice(0, limits.options - 1).map(({ label, subject }) => ({
      text: plainText(label, limits.optionLabel),
      value: encodeAction({ kind: 'open', subject, language }),
    })),
    ...(question === ''
      ? []
      : [{ text: plainText(words.askThis(question), limits.optionLabel), value: `${questionMark}${question}` }]),
  ]
}
