import type { Question } from '../../core/question.ts'

export interface Asked {
  /** Plain characters, without the mention of the bot. */
  readonly text: string
  readonly channelId: string
  readonly asks?: 'comparison' | 'tip'
}

/** What somebody asked in Slack; nothing at all is a call for help. */
export function questionOf({ text, channelId, asks }: Asked): Question {
  const intent = text === '' && asks !== 'tip' ? 'help' : asks
  return {
    text,
    ...(intent && { asks: intent }),
    channel: { platform: 'slack', id: channelId },
    // Whoever can write here is a member, and Slack lets every member change what the channel receives.
    mayManageChannel: true,
  }
}
