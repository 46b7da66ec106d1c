import type { BlockAction, BlockElementAction, types } from '@slack/bolt'
import { decodeAction } from '../../../core/action.ts'
import type { Message } from '../../../core/message.ts'
import { apologyFor } from '../apology-for.ts'
import { answerTo } from '../ask/answer-to.ts'
import { chosenValue } from '../chosen-value.ts'
import type { Handling } from '../handling.ts'
import { ownPlace } from '../place.ts'
import { votesBlockId } from '../render/buttons.ts'
import { tellPrivately } from '../tell.ts'
import { sayTrouble } from '../trouble.ts'
import { answerModal } from './modal.ts'
import { openView } from './open-view.ts'
import { smallPrint } from './text-section.ts'
import { updateView } from './update-view.ts'

export interface ViewClick {
  readonly action: BlockElementAction
  readonly body: BlockAction
  readonly view: NonNullable<BlockAction['view']>
  readonly workspace: string | undefined
}

/** What a click opens in a modal takes the place of what it showed; in the Home tab, a modal opens. */
export async function clickInView(handling: Handling, { action, body, view, workspace }: ViewClick): Promise<void> {
  const { id: userId } = body.user
  const { language: locale } = await handling.people.profileOf(userId, workspace)
  const place = ownPlace({ userId, workspace, locale })
  const value = chosenValue(action)
  const message = (await answerTo(handling, value, place)) ?? apologyFor(handling, value)
  try {
    if (view.type === 'home') {
      return await openView(handling, { triggerId: body.trigger_id, workspace }, answerModal(handling, message))
    }
    const shape = { isOverAnother: view.previous_view_id !== null }
    const next = answerModal(handling, message, shape)
    const blocks = isVote(value) ? withThanks(view.blocks, message) : next.blocks
    await updateView(handling, workspace, view, { ...next, blocks })
  } catch (error) {
    const reach = { responseUrl: undefined, channelId: userId, userId, workspace }
    await tellPrivately(handling, reach, sayTrouble(error, message.language, handling))
  }
}

function isVote(value: string): boolean {
  const kind = decodeAction(value)?.kind
  return kind === 'helpful' || kind === 'unhelpful'
}

/** The answer as it was, with thanks where the votes were. */
function withThanks(blocks: types.AnyBlock[], thanks: Message): types.AnyBlock[] {
  const said: readonly types.AnyBlock[] = smallPrint(thanks.plain)
  return blocks.flatMap((block) => (block.block_id === votesBlockId ? said : [block]))
}
