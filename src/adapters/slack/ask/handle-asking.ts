import type { App, BlockAction, ViewSubmitAction } from '@slack/bolt'
import type { Handling } from '../handling.ts'
import { apologyFor } from '../apology-for.ts'
import { limits } from '../limits.ts'
import { ownPlace } from '../place.ts'
import { tellPrivately } from '../tell.ts'
import { sayTrouble } from '../trouble.ts'
import { clickInView } from '../views/click-in-view.ts'
import { answerModal } from '../views/modal.ts'
import { openView } from '../views/open-view.ts'
import { answerSubmission } from '../views/submission.ts'
import { answerTo } from './answer-to.ts'
import { askedIn, askModal, askModalId } from './ask-modal.ts'
import { homeSearchId, searchId, searchOptions } from './search-menu.ts'

/** The global shortcut, whose answer is shown over its form: going back asks again. */
export function handleAsking(app: App, handling: Handling): void {
  app.shortcut({ callback_id: 'ask', type: 'shortcut' }, async ({ shortcut, context: { teamId: workspace } }) => {
    const { id: userId } = shortcut.user
    const language = await handling.bot.languageOf(await placeOf(handling, userId, workspace))
    try {
      await openView(handling, { triggerId: shortcut.trigger_id, workspace }, askModal(handling.spoken[language]))
    } catch (error) {
      const reach = { responseUrl: undefined, channelId: userId, userId, workspace }
      await tellPrivately(handling, reach, sayTrouble(error, language, handling))
    }
  })
  app.view<ViewSubmitAction>(
    { callback_id: askModalId, type: 'view_submission' },
    async ({ ack, body, view, context }) => {
      const place = await placeOf(handling, body.user.id, context.teamId)
      const language = await handling.bot.languageOf(place)
      await answerSubmission(handling, { ack, language, workspace: context.teamId }, async () => {
        const value = askedIn(view.state)
        const message = (await answerTo(handling, value, place)) ?? apologyFor(handling, value)
        return { response_action: 'push', view: answerModal(handling, message, { isOverAnother: true }) }
      })
    },
  )
  app.options<'block_suggestion'>(
    { type: 'block_suggestion', action_id: searchIdPattern },
    async ({ ack, options, context }) => {
      const language = await handling.bot.languageOf(await placeOf(handling, options.user.id, context.teamId))
      const suggestions = handling.bot.suggest(options.value, language, limits.options - 1)
      await ack({ options: searchOptions(suggestions, options.value, handling.spoken[language].ask, language) })
    },
  )
  app.action<BlockAction>({ type: 'block_actions', action_id: homeSearchId }, async ({ action, body, context }) => {
    if (body.view) await clickInView(handling, { action, body, view: body.view, workspace: context.teamId })
  })
}

const searchIdPattern = new RegExp(`^(${searchId}|${homeSearchId})$`)

async function placeOf({ people }: Handling, userId: string, workspace: string | undefined) {
  const { language: locale } = await people.profileOf(userId, workspace)
  return ownPlace({ userId, workspace, locale })
}
