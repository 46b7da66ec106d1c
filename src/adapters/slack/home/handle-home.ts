import type { App, BlockAction } from '@slack/bolt'
import { isLanguage } from '../../../core/language.ts'
import type { PreferenceChange } from '../../../core/preferences.ts'
import { chosenValue } from '../chosen-value.ts'
import type { Handling } from '../handling.ts'
import { ownPlace, personOf, publicPlace } from '../place.ts'
import { sayTrouble } from '../trouble.ts'
import { homeActions } from './home-actions.ts'
import { type Owner, publishHome } from './publish-home.ts'

/** The tab is made anew whenever somebody opens it or changes something in it. */
export function handleHome(app: App, handling: Handling): void {
  const { bot } = handling
  app.event('app_home_opened', async ({ event, context: { teamId: workspace } }) => {
    if (event.tab === 'home') await publishHome(handling, { userId: event.user, workspace })
  })
  app.action<BlockAction>(homeActions.language, async ({ action, body, context: { teamId: workspace } }) => {
    const chosen = chosenValue(action)
    const language = isLanguage(chosen) ? chosen : undefined
    await choose(handling, { userId: body.user.id, workspace }, { language })
  })
  app.action<BlockAction>(homeActions.visibility, async ({ action, body, context: { teamId: workspace } }) => {
    // Private is the habit, so there is nothing to remember of it.
    const answersPrivately = chosenValue(action) === 'public' ? false : undefined
    await choose(handling, { userId: body.user.id, workspace }, { answersPrivately })
  })
  app.action<BlockAction>(homeActions.forget, async ({ body, context: { teamId: workspace } }) => {
    const { id: userId } = body.user
    // That of the tab as it will be then: the choice of a language is forgotten, too.
    const { language: locale } = await handling.people.profileOf(userId, workspace)
    const language = await bot.languageOf(publicPlace({ channelId: userId, userId, workspace, locale }))
    const outcome = await bot.forgetMe(personOf(userId, workspace), language)
    await publishHome(handling, { userId, workspace }, outcome)
  })
}

/** Shows the tab with what was chosen; with an apology, when it could not be kept. */
async function choose(handling: Handling, owner: Owner, chosen: PreferenceChange): Promise<void> {
  const { userId, workspace } = owner
  try {
    const person = personOf(userId, workspace)
    await handling.bot.choose({ kind: 'person', ...person, ...(workspace !== undefined && { workspace }) }, chosen)
    await publishHome(handling, owner)
  } catch (error) {
    const language = chosen.language ?? (await handling.bot.languageOf(ownPlace({ userId, workspace })))
    await publishHome(handling, owner, sayTrouble(error, language, handling))
  }
}
