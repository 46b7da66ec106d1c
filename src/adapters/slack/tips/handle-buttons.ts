import type { App, BlockAction, BlockElementAction } from '@slack/bolt'
import type { Channel } from '../../../core/question.ts'
import type { Message } from '../../../core/message.ts'
import type { Handling } from '../handling.ts'
import { homeActions } from '../home/home-actions.ts'
import { publishHome } from '../home/publish-home.ts'
import { notice } from '../notice.ts'
import { ownPlace } from '../place.ts'
import { tellPrivately } from '../tell.ts'
import { sayTrouble } from '../trouble.ts'
import { openView } from '../views/open-view.ts'
import { updateView } from '../views/update-view.ts'
import { tipActions } from './form-modal.ts'
import { fieldIds, readValues } from './form-values.ts'
import { askerOf, refusalFor, type Asker } from './handle-form.ts'
import { tipsFormFor } from './open-form.ts'
import { openTipsList } from './open-list.ts'

/** What acts at once in the form and in the lists: another channel, pausing, resuming, stopping, editing. */
export function handleTipsButtons(app: App, handling: Handling): void {
  app.action<BlockAction>({ type: 'block_actions', action_id: buttonPattern }, async ({ action, body, context }) => {
    const asker = await askerOf(handling, body.user.id, context.teamId)
    try {
      await click(handling, { action, body, asker })
    } catch (error) {
      const reach = { responseUrl: undefined, channelId: asker.userId, ...asker }
      await tellPrivately(handling, reach, sayTrouble(error, asker.language, handling))
    }
  })
}

const buttonPattern = /^tips:(channel|pause-until|pause|resume|stop|list|plan|edit:\w+)$/

interface Click {
  readonly action: BlockElementAction
  readonly body: BlockAction
  readonly asker: Asker
}

async function click(handling: Handling, { action, body, asker }: Click): Promise<void> {
  const { view, trigger_id: triggerId } = body
  if (!view) return
  const id = action.action_id
  if (id === tipActions.list) {
    const { language: locale } = await handling.people.profileOf(asker.userId, asker.workspace)
    return openTipsList(handling, { ...asker, triggerId, place: ownPlace({ ...asker, locale }) }, true)
  }
  if (id === homeActions.plan || id.startsWith(`${tipActions.edit}:`)) {
    const channelId = action.type === 'button' && action.value ? action.value : undefined
    const form = await tipsFormFor(handling, { ...asker, channelId })
    if (view.type === 'home') return openView(handling, { ...asker, triggerId }, form)
    return updateView(handling, asker.workspace, view, form)
  }
  const filledIn = readValues(view)
  const { channelId } = filledIn
  if (channelId === undefined) return
  const outcome = id === fieldIds.channel ? undefined : await carryOut(handling, action, channelId, asker)
  const form = await tipsFormFor(handling, { ...asker, channelId, filledIn, ...(outcome && { outcome }) })
  await updateView(handling, asker.workspace, view, form)
  if (outcome) await publishHome(handling, asker)
}

async function carryOut(handling: Handling, action: BlockElementAction, id: string, asker: Asker): Promise<Message> {
  const { bot } = handling
  const { language, workspace } = asker
  const refusal = await refusalFor(handling, id, asker)
  if (refusal !== undefined) return notice(refusal, language)
  const channel: Channel = { platform: 'slack', id, ...(workspace !== undefined && { workspace }) }
  if (action.action_id === tipActions.stop) return bot.stopTips(channel, language)
  if (action.action_id === tipActions.resume) return bot.resumeTips(channel, language)
  const until = action.type === 'datepicker' ? (action.selected_date ?? undefined) : undefined
  return bot.pauseTips(channel, until, language)
}
