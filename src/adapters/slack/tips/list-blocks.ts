import type { types } from '@slack/bolt'
import { withFrenchSpaces } from '../../../core/french-spacing.ts'
import { limits } from '../limits.ts'
import { escapeMrkdwn } from '../render/escape.ts'
import { plainText } from '../render/plain-text.ts'
import { shorten } from '../render/split.ts'
import { smallPrint } from '../views/text-section.ts'
import type { TipsWords } from '../words.ts'
import { tipActions } from './form-modal.ts'

/** A channel's tips in a sentence. */
export interface PlannedChannel {
  readonly channelId: string
  readonly said: string
}

/** The most that are listed: what fits in a Home tab beside everything else. */
const listedAtMost = 30

/** Slack writes each channel's name, for those who may know it. */
export function listBlocks(words: TipsWords, channels: readonly PlannedChannel[]): readonly types.KnownBlock[] {
  if (channels.length === 0) return smallPrint(words.noneInYourChannels)
  return channels.slice(0, listedAtMost).map(({ channelId, said }) => ({
    type: 'section',
    text: {
      type: 'mrkdwn',
      text: `<#${channelId}> · ${shorten(escapeMrkdwn(withFrenchSpaces(said)), limits.text / 2)}`,
      verbatim: true,
    },
    accessory: {
      type: 'button',
      action_id: `${tipActions.edit}:${channelId}`,
      text: plainText(words.edit, limits.buttonLabel),
      value: channelId,
    },
  }))
}
