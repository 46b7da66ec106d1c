import type { Choosing } from '../core/bot.ts'
import type { Store } from '../core/store.ts'
import { sayAboutMe, sayForgotten } from '../wording/settings/say-settings.ts'
import { type Apologize, orApology } from './apologize.ts'
import type { BotParts } from './bot-parts.ts'
import { findLikelyLanguage } from './likely-language.ts'

/** What people have chosen. Without a store nobody has chosen anything, and choosing rejects. */
export function createChoosing(parts: BotParts, apologize: Apologize): Choosing {
  return {
    languageOf: async (place) => (await findLikelyLanguage(place, parts)) ?? parts.defaultLanguage,
    preferences: async (scope) => (await parts.store?.preferences(scope)) ?? {},
    choose: async (scope, change) => theStore(parts).savePreferences(scope, change),
    aboutMe: (person, language) =>
      orApology(apologize, language, async () => {
        const known = await parts.store?.preferences({ kind: 'person', ...person })
        return sayAboutMe(known ?? {}, language)
      }),
    forgetMe: (person, language) =>
      orApology(apologize, language, async () =>
        sayForgotten((await parts.store?.forgetPerson(person)) ?? 0, language),
      ),
    forgetWorkspace: async (platform, workspace) => theStore(parts).forgetWorkspace(platform, workspace),
    forgetChannel: async (channel) => theStore(parts).forgetChannel(channel),
  }
}

/** Throws where nothing is remembered. */
export function theStore({ store }: Pick<BotParts, 'store'>): Store {
  if (!store) throw new Error('Nothing is remembered here: there is no store.')
  return store
}
