import type { Language } from '../../../core/language.ts'
import type { Message } from '../../../core/message.ts'
import type { Handling } from '../handling.ts'
import { ownPlace, personOf } from '../place.ts'
import { plannedChannels } from '../tips/planned-channels.ts'
import { sayTrouble } from '../trouble.ts'
import { homeView, type HomeContent } from './home-view.ts'

export interface Owner {
  readonly userId: string
  readonly workspace: string | undefined
}

/** Shows somebody their Home tab as it is now. Never throws: a tab that could not be shown is logged. */
export async function publishHome(handling: Handling, owner: Owner, outcome?: Message): Promise<void> {
  try {
    const { userId, workspace } = owner
    const { language: locale, zone = 'UTC' } = await handling.people.profileOf(userId, workspace)
    const language = await handling.bot.languageOf(ownPlace({ userId, workspace, locale }))
    const content = await gather(handling, owner, language, zone)
    const view = homeView(handling.spoken[language], { ...content, ...(outcome && { outcome }) })
    const client = await handling.clientFor(workspace)
    await client?.views.publish({ user_id: userId, view })
  } catch (error) {
    handling.log.warn('slack.home-not-shown', { error })
  }
}

async function gather(handling: Handling, owner: Owner, language: Language, zone: string): Promise<HomeContent> {
  const { bot, nowMs, privacyUrl } = handling
  const person = personOf(owner.userId, owner.workspace)
  const day = Temporal.Instant.fromEpochMilliseconds(nowMs()).toZonedDateTimeISO(zone).toPlainDate().toString()
  return {
    language,
    tip: bot.tipOfTheDay(day, language),
    categories: bot.categories(language),
    chosen: await bot.preferences({ kind: 'person', ...person }),
    channels: await channelsFor(handling, owner, language),
    aboutMe: await bot.aboutMe(person, language),
    privacyUrl,
  }
}

/** A scope that is missing keeps only this part from being shown. */
async function channelsFor(handling: Handling, owner: Owner, language: Language): Promise<HomeContent['channels']> {
  try {
    const client = await handling.clientFor(owner.workspace)
    return client ? await plannedChannels(handling.bot, client, owner, language) : []
  } catch (error) {
    return sayTrouble(error, language, handling)
  }
}
