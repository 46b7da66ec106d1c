import { MessageFlags, type ButtonInteraction, type StringSelectMenuInteraction } from 'discord.js'
import { decodeAction, encodeSubject, type Action } from '../../core/action.ts'
import type { Asking } from './asking.ts'
import { answerAboutMe, answerForgetMe, aboutMeId, forgetMeId } from './commands/help.ts'
import { isAlone, privatePlace, publicPlace } from './place.ts'
import { respond, respondInPlace } from './respond.ts'
import { subjectOfMessage } from './subject-of-message.ts'
import { answerTipClick, isTipClick } from './tips/answer-tip-click.ts'

type Click = ButtonInteraction | StringSelectMenuInteraction

/**
 * A click on what everybody reads is answered to whoever clicked alone, and the message stays as it is; on what they
 * read alone, the answer takes its place.
 */
export async function answerClick(click: Click, asking: Asking): Promise<void> {
  if (isTipClick(click.customId)) return answerTipClick(click, asking)
  if (click.isButton() && click.customId === aboutMeId) return answerAboutMe(click, asking)
  if (click.isButton() && click.customId === forgetMeId) return answerForgetMe(click, asking)
  const action = decodeAction(click.isStringSelectMenu() ? (click.values[0] ?? '') : click.customId)
  const isShared = action?.kind === 'share'
  const place = isShared && !isAlone(click) ? publicPlace(click) : privatePlace(click)
  const work = async () => {
    // A button of an older version, or one that somebody made up.
    if (!action) throw new Error(`No action is encoded as "${click.customId}".`)
    const message = await asking.bot.act(action, place)
    // What cannot be shared any more is nobody else's business.
    return { message, isForOne: isShared && !message.about }
  }
  if (action && takesThePlace(click, action)) return respondInPlace(click, work, asking)
  return respond(click, isShared || (isAlone(click) && !isVote(action)), work, asking)
}

/**
 * Between two, the history stays: only the same subject, in the other language or at length, takes its place. What
 * only the reader sees is gone tomorrow anyway.
 */
function takesThePlace(click: Click, action: Action): boolean {
  if (action.kind === 'share' || isVote(action)) return false
  if (click.message.flags.has(MessageFlags.Ephemeral)) return true
  if (!isAlone(click) || action.kind === 'compare') return false
  const about = subjectOfMessage(click.message.components.map((component) => component.toJSON()))
  return about !== undefined && encodeSubject(about) === encodeSubject(action.subject)
}

function isVote(action: Action | undefined): boolean {
  return action?.kind === 'helpful' || action?.kind === 'unhelpful'
}
