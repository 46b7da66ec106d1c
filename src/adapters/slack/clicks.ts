import type { App, BlockAction, BlockElementAction } from '@slack/bolt'
import { type Action, decodeAction } from '../../core/action.ts'
import type { Place } from '../../core/question.ts'
import { apologyFor } from './apology-for.ts'
import { chosenValue } from './chosen-value.ts'
import type { Handling } from './handling.ts'
import { directPlace, privatePlace } from './place.ts'
import { answerIds, dismissId } from './render/buttons.ts'
import { takeAway, tellEverybody, tellPrivately, type Reach } from './tell.ts'
import { clickInView } from './views/click-in-view.ts'

/** Everything that can be clicked under an answer, wherever the answer stands. */
export function handleClicks(app: App, handling: Handling): void {
  app.action<BlockAction>({ type: 'block_actions', action_id: answerIdPattern }, async ({ action, body, context }) => {
    if (body.view) return clickInView(handling, { action, body, view: body.view, workspace: context.teamId })
    await clickInMessage(handling, { action, body, workspace: context.teamId })
  })
  app.action<BlockAction>({ type: 'block_actions', action_id: dismissId }, async ({ body, context }) => {
    await takeAway(handling, reachOf(body, context.teamId))
  })
}

const answerIdPattern = new RegExp(`^(${Object.values(answerIds).join('|')})(:\\d+)?$`)

interface Click {
  readonly action: BlockElementAction
  readonly body: BlockAction
  readonly workspace: string | undefined
}

/**
 * What a click opens is for who clicked, except in a direct message, where it stays. The same thing in another form
 * takes the place of the answer where nobody else reads it. What cannot be shared any more is nobody else's business.
 */
async function clickInMessage(handling: Handling, { action, body, workspace }: Click): Promise<void> {
  const reach = reachOf(body, workspace)
  const value = chosenValue(action)
  const clicked = decodeAction(value)
  const place = await placeOf(handling, body, reach)
  const message = clicked ? await handling.bot.act(clicked, place) : apologyFor(handling, value)
  const isPrivate = body.container.is_ephemeral === true
  if (clicked?.kind === 'share' && message.about) {
    if ((await tellEverybody(handling, reach, message)) && isPrivate) await takeAway(handling, reach)
    return
  }
  const staysInChannel = isDirect(body) && !isPrivate && clicked !== undefined && !isVote(clicked)
  const replacesOriginal = action.action_id.startsWith(answerIds.here) && (isPrivate || isDirect(body))
  await (staysInChannel ? tellEverybody : tellPrivately)(handling, reach, message, { replacesOriginal })
}

/** A follow-up goes on from what was opened in a direct message; in a channel, what one person opens is theirs alone. */
async function placeOf({ people }: Handling, body: BlockAction, reach: Reach): Promise<Place> {
  const { language: locale } = await people.profileOf(reach.userId, reach.workspace)
  return (isDirect(body) ? directPlace : privatePlace)({
    ...reach,
    locale,
    thread: isDirect(body) ? reach.thread : undefined,
  })
}

function reachOf(body: BlockAction, workspace: string | undefined): Reach {
  const thread: unknown = body.container.thread_ts ?? body.message?.thread_ts
  return {
    responseUrl: body.response_url,
    channelId: body.channel?.id ?? body.user.id,
    userId: body.user.id,
    workspace,
    thread: typeof thread === 'string' ? thread : undefined,
  }
}

function isDirect({ channel }: BlockAction): boolean {
  return channel?.name === 'directmessage'
}

function isVote({ kind }: Action): boolean {
  return kind === 'helpful' || kind === 'unhelpful'
}
