import { expect, test } from 'vitest'
import type { PreferenceScope } from '../../../src/core/preferences.ts'
import type { StoreInUse } from './in-use.ts'

const ada: PreferenceScope = { kind: 'person', platform: 'slack', id: 'U1' }

export function preferencesContract(the: StoreInUse): void {
  test('who has chosen nothing has no preferences', async () => {
    expect(await the.store.preferences(ada)).toEqual({})
  })

  test('a choice changes what it names and nothing else', async () => {
    await the.store.savePreferences(ada, { language: 'fr' })
    await the.store.savePreferences(ada, { answersPrivately: false })
    await the.reopen()
    expect(await the.store.preferences(ada)).toEqual({ language: 'fr', answersPrivately: false })
    await the.store.savePreferences(ada, { answersPrivately: true, language: 'en' })
    expect(await the.store.preferences(ada)).toEqual({ language: 'en', answersPrivately: true })
    await the.store.savePreferences(ada, {})
    expect(await the.store.preferences(ada)).toEqual({ language: 'en', answersPrivately: true })
  })

  test('nothing is known any more of who has taken every choice back', async () => {
    await the.store.savePreferences(ada, { language: 'fr', answersPrivately: true })
    await the.store.savePreferences(ada, { language: undefined })
    expect(await the.store.preferences(ada)).toEqual({ answersPrivately: true })
    await the.store.savePreferences(ada, { answersPrivately: undefined })
    expect(await the.store.preferences(ada)).toEqual({})
    expect(await the.store.forgetPerson(ada)).toBe(0)
  })

  test('a person, a channel and a workspace of one id choose for themselves, on each platform', async () => {
    const scopes = (['person', 'channel', 'workspace'] as const).flatMap((kind) =>
      (['slack', 'discord'] as const).map((platform): PreferenceScope => ({ kind, platform, id: '1' })),
    )
    for (const [index, scope] of scopes.entries()) {
      await the.store.savePreferences(scope, { language: index % 2 === 0 ? 'fr' : 'en' })
    }
    const languages = await Promise.all(scopes.map(async (scope) => (await the.store.preferences(scope)).language))
    expect(languages).toEqual(['fr', 'en', 'fr', 'en', 'fr', 'en'])
  })
}
