import { describe, expect, test } from 'vitest'
import type { Question } from '../../src/core/question.ts'
import { question, setUpBot, setUpBotWithStore } from './bot-set-up.ts'

const person = { platform: 'slack', id: 'U1' } as const
const channel = { platform: 'slack', id: 'C1', workspace: 'T1' } as const

describe('a bare "etcd" is answered', () => {
  test('in the language the person chose, whatever the channel, the profile and the workspace say', async () => {
    const { bot } = await setUpBotWithStore()
    await bot.choose({ kind: 'workspace', platform: 'slack', id: 'T1' }, { language: 'en' })
    await bot.choose({ kind: 'channel', platform: 'slack', id: 'C1' }, { language: 'en' })
    await bot.choose({ kind: 'person', ...person }, { language: 'fr' })
    expect(await bot.reply(bare({ likelyLanguage: 'en' }))).toMatchObject({ language: 'fr' })
  })

  test('else in that of the channel', async () => {
    const { bot } = await setUpBotWithStore()
    await bot.choose({ kind: 'channel', platform: 'slack', id: 'C1' }, { language: 'fr' })
    expect(await bot.reply(bare({ likelyLanguage: 'en' }))).toMatchObject({ language: 'fr' })
  })

  test('else in that of the profile, else in that of the workspace, else in the default one', async () => {
    const { bot } = await setUpBotWithStore()
    await bot.choose({ kind: 'workspace', platform: 'slack', id: 'T1' }, { language: 'fr' })
    expect(await bot.reply(bare({ likelyLanguage: 'en' }))).toMatchObject({ language: 'en' })
    expect(await bot.reply(bare())).toMatchObject({ language: 'fr' })
    expect(await bot.languageOf({ channel: { platform: 'slack', id: 'C2' } })).toBe('en')
  })

  test('without the choice of a person who is not named, as in a public answer', async () => {
    const { bot } = await setUpBotWithStore()
    await bot.choose({ kind: 'person', ...person }, { language: 'fr' })
    expect(await bot.reply(question('etcd', { channel }))).toMatchObject({ language: 'en' })
  })
})

function bare(more: Partial<Question> = {}): Question {
  return question('etcd', { person, channel, ...more })
}

test('the words of a question overrule every choice', async () => {
  const { bot } = await setUpBotWithStore()
  await bot.choose({ kind: 'person', ...person }, { language: 'en' })
  expect(await bot.reply(question("c'est quoi etcd ?", { person }))).toMatchObject({ language: 'fr' })
})

describe('in words', () => {
  test('a choice is confirmed in its own language, kept, shown and taken back', async () => {
    const { bot, store } = await setUpBotWithStore()
    const say = async (text: string) => (await bot.reply(question(text, { person, channel }))).plain
    expect(await say('language fr')).toContain('je vous réponds en français')
    expect(await store.preferences({ kind: 'person', ...person })).toEqual({ language: 'fr' })
    expect(await say('langue')).toContain('Vous avez choisi que je vous réponde en français.')
    expect(await say('language auto')).toContain('I go by your questions again')
    expect(await store.preferences({ kind: 'person', ...person })).toEqual({})
  })

  test("a channel's language is for those who manage it", async () => {
    const { bot, store } = await setUpBotWithStore()
    const ofChannel = { kind: 'channel', platform: 'slack', id: 'C1' } as const
    const asVisitor = question('langue fr canal', { person, channel, mayManageChannel: false })
    expect((await bot.reply(asVisitor)).plain).toContain('réservé aux personnes qui le gèrent')
    expect(await store.preferences(ofChannel)).toEqual({})
    expect((await bot.reply(question('langue fr canal', { person, channel }))).plain).toContain('dans ce canal')
    expect(await store.preferences(ofChannel)).toEqual({ language: 'fr' })
  })

  test('where everybody reads the answer, the language is that of the channel, and nothing is said of the person', async () => {
    const { bot, store } = await setUpBotWithStore()
    await bot.choose({ kind: 'person', ...person }, { language: 'fr' })
    const say = async (text: string) => (await bot.reply(question(text, { channel }))).plain
    expect(await say('language en')).toContain('in this channel')
    expect(await store.preferences({ kind: 'channel', platform: 'slack', id: 'C1' })).toEqual({ language: 'en' })
    const shown = await say('language')
    expect(shown).toContain('The language of this channel is English.')
    expect(shown).not.toMatch(/\byou\b/i)
  })

  test.each(['console', 'web'] as const)('nothing is chosen for everybody on the %s', async (platform) => {
    const { bot, store } = await setUpBotWithStore()
    for (const text of ['language fr', 'language fr channel', 'langue']) {
      const { plain } = await bot.reply(question(text, { channel: { platform, id: 'here' } }))
      expect(plain).toContain('je ne retiens aucun réglage')
    }
    expect(await store.preferences({ kind: 'channel', platform, id: 'here' })).toEqual({})
  })

  test('a choice made in Discord outlives the server, one made in Slack goes with the workspace', async () => {
    const { bot, store } = await setUpBotWithStore()
    for (const platform of ['slack', 'discord'] as const) {
      const someone = { platform, id: 'U1' }
      await bot.reply(question('language fr', { person: someone, channel: { platform, id: 'C1', workspace: 'W1' } }))
      await bot.forgetWorkspace(platform, 'W1')
    }
    expect(await store.preferences({ kind: 'person', platform: 'discord', id: 'U1' })).toEqual({ language: 'fr' })
    expect(await store.preferences({ kind: 'person', platform: 'slack', id: 'U1' })).toEqual({})
  })

  test('a language that the bot does not speak is named', async () => {
    const { bot } = await setUpBotWithStore()
    expect((await bot.reply(question('langue allemand', { person }))).plain).toMatch(/mais pas «.allemand.»/)
  })

  test('nothing is promised where nothing is remembered', async () => {
    const { plain } = await setUpBot().bot.reply(question('language fr', { person }))
    expect(plain).toContain('je ne retiens aucun réglage')
  })
})

describe('what the bot knows about somebody', () => {
  test('can be read and erased, and is then nothing', async () => {
    const { bot, store } = await setUpBotWithStore()
    await bot.choose({ kind: 'person', ...person }, { language: 'fr', answersPrivately: true })
    const about = await bot.aboutMe(person, 'fr')
    expect(about.plain).toContain('Vous avez choisi que je vous réponde en français')
    expect(about.plain).toContain('en privé')
    expect((await bot.forgetMe(person, 'fr')).plain).toContain("j'ai effacé tout ce que je savais de vous")
    expect((await bot.aboutMe(person, 'en')).plain).toContain('Nothing')
    expect(await store.preferences({ kind: 'person', ...person })).toEqual({})
  })

  test('trouble with the store becomes an apology', async () => {
    const { store } = await setUpBotWithStore()
    const broken = { ...store, forgetPerson: () => Promise.reject(new Error('it broke')) }
    const { bot } = setUpBot({ store: broken })
    expect((await bot.forgetMe(person, 'en')).plain).toContain('ref-1')
  })
})

test('without a store, choosing and erasing reject', async () => {
  const { bot } = setUpBot()
  const attempts = [
    () => bot.choose({ kind: 'person', ...person }, {}),
    () => bot.forgetWorkspace('slack', 'T1'),
    () => bot.forgetChannel(channel),
    () => bot.findTips(channel),
    () => bot.tipsOf('slack', 'T1'),
  ]
  for (const attempt of attempts) {
    await expect(attempt()).rejects.toThrow('there is no store')
  }
})

test('a question is answered even when nobody can say who chose what', async () => {
  const { store } = await setUpBotWithStore()
  const { bot, log } = setUpBot({ store: { ...store, preferences: () => Promise.reject(new Error('it broke')) } })
  expect(await bot.reply(question('etcd', { likelyLanguage: 'fr' }))).toMatchObject({ language: 'fr' })
  expect(log[0]).toMatchObject({ level: 'warn', event: 'preferences.not-found' })
})
