import type { Place, Question } from '../../core/question.ts'

/**
 * What somebody asked in Slack; nothing at all is a call for help.
 * @param text plain characters, without the mention of the bot
 */
export function questionOf(text: string, place: Place, asks?: 'comparison' | 'tip'): Question {
  const intent = text === '' && asks !== 'tip' ? 'help' : asks
  return {
    ...place,
    text,
    ...(intent && { asks: intent }),
    // Whoever can write here is a member, and Slack lets every member change what the channel receives.
    mayManageChannel: true,
  }
}
