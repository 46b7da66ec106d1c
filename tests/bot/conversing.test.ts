import { describe, expect, test } from 'vitest'
import type { Place } from '../../src/core/question.ts'
import { question, setUpBot, setUpBotWithStore } from './bot-set-up.ts'

const thread: Place = { channel: { platform: 'slack', id: 'C1' }, conversation: '1700000000.000100' }

describe('a follow-up in a thread', () => {
  test('goes on with what was last answered there', async () => {
    const { bot } = await setUpBotWithStore()
    await bot.reply(question("c'est quoi etcd ?", thread))
    const flipped = await bot.reply(question('et en anglais ?', thread))
    expect(flipped).toMatchObject({ language: 'en', about: { kind: 'concept', id: 'etcd' } })
  })

  test('goes on with what was last clicked there', async () => {
    const { bot } = await setUpBotWithStore()
    await bot.reply(question('what is etcd?', thread))
    await bot.act({ kind: 'open', subject: { kind: 'concept', id: 'pod' }, language: 'en' }, thread)
    expect(await bot.reply(question('et en français ?', thread))).toMatchObject({
      about: { id: 'pod' },
      language: 'fr',
    })
  })

  test('goes on even where nothing is stored', async () => {
    const { bot } = setUpBot()
    await bot.reply(question("c'est quoi etcd ?", thread))
    expect(await bot.reply(question('et en anglais ?', thread))).toMatchObject({
      language: 'en',
      about: { id: 'etcd' },
    })
  })

  test('knows nothing of another thread', async () => {
    const { bot } = await setUpBotWithStore()
    await bot.reply(question("c'est quoi etcd ?", thread))
    const elsewhere = await bot.reply(question('et en anglais ?', { ...thread, conversation: '1700000000.000200' }))
    expect(elsewhere.about).toBeUndefined()
  })

  test('follows the message it replies to rather than the last one', async () => {
    const { bot } = await setUpBotWithStore()
    await bot.reply(question("c'est quoi etcd ?", thread))
    const reply = question('et en anglais ?', { ...thread, previous: { kind: 'concept', id: 'pod' } })
    expect(await bot.reply(reply)).toMatchObject({ language: 'en', about: { id: 'pod' } })
  })
})

describe('a vote', () => {
  const vote = { kind: 'helpful', subject: { kind: 'concept', id: 'etcd' }, language: 'fr' } as const
  const place = { channel: { platform: 'slack', id: 'C1' }, person: { platform: 'slack', id: 'U1' } } as const

  test('is counted by subject, language and day, and nothing tells whose it is', async () => {
    const { bot, store } = await setUpBotWithStore()
    expect((await bot.act(vote, place)).plain).toContain('Merci')
    await bot.act({ ...vote, kind: 'unhelpful' }, { ...place, person: { platform: 'slack', id: 'U2' } })
    expect(await store.votes()).toEqual([
      { subject: vote.subject, language: 'fr', day: '2026-11-23', helpful: 1, unhelpful: 1 },
    ])
  })

  test('of one person counts once, however often they click', async () => {
    const { bot, store } = await setUpBotWithStore()
    await bot.act(vote, place)
    await bot.act(vote, place)
    expect(await store.votes()).toMatchObject([{ helpful: 1 }])
  })

  test('on what does not exist is not counted: somebody made it up, or it is gone', async () => {
    const { bot, store } = await setUpBotWithStore()
    const message = await bot.act({ ...vote, subject: { kind: 'concept', id: 'made-up' } }, place)
    expect(message.plain).toContain("n'existe plus")
    expect(await store.votes()).toEqual([])
  })

  test('is thanked for even when it cannot be counted', async () => {
    const { store } = await setUpBotWithStore()
    const { bot, log } = setUpBot({ store: { ...store, countVote: () => Promise.reject(new Error('it broke')) } })
    expect((await bot.act(vote, place)).plain).toContain('Merci')
    expect(log).toMatchObject([{ level: 'warn', event: 'vote.not-counted' }])
  })
})

test('answers are counted by kind, a greeting not among the misses, with the time that all of it took', async () => {
  let elapsed = 0
  const counted: object[] = []
  const metrics = {
    answered: (answer: object) => void counted.push(answer),
    tipSettled: () => undefined,
    waited: () => undefined,
  }
  const { bot } = setUpBot({ metrics, elapsedMs: () => (elapsed += 2) })
  for (const text of ['what is etcd?', 'who won the game?', 'hello']) await bot.reply(question(text))
  const place = { platform: 'slack', language: 'en', durationMs: 2 }
  expect(counted).toEqual([
    { kind: 'explanation', ...place },
    { kind: 'unknown', ...place },
    { kind: 'help', ...place },
  ])
})

test('"compare with" offers what a concept can be compared with', async () => {
  const action = { kind: 'compare', subject: { kind: 'concept', id: 'docker-engine' }, language: 'fr' } as const
  const message = await setUpBot().bot.act(action, { channel: { platform: 'slack', id: 'C1' } })
  const labels = message.choices?.options.map((option) => option.label) ?? message.buttons.map(({ label }) => label)
  expect(labels).toContain('Podman')
})

test('the terms of a message are explained in the language of its place', async () => {
  const message = await setUpBot().bot.explainTerms('we lost etcd and two kubelets', {
    channel: { platform: 'slack', id: 'C1' },
    likelyLanguage: 'fr',
  })
  expect(message.language).toBe('fr')
  expect(message.plain).toMatch(/etcd/)
  expect(message.plain).toMatch(/kubelet/)
})

test('the tip of the day is the same all day, and another one the next', () => {
  const { bot } = setUpBot()
  expect(bot.tipOfTheDay('2026-11-23', 'fr')).toEqual(bot.tipOfTheDay('2026-11-23', 'fr'))
  expect(bot.tipOfTheDay('2026-11-23', 'fr').plain).not.toBe(bot.tipOfTheDay('2026-11-24', 'fr').plain)
})

test('categories come with their names and sizes, the largest first', () => {
  const categories = setUpBot().bot.categories('fr')
  expect(categories.find(({ category }) => category === 'networking')).toMatchObject({ title: 'Réseau' })
  expect(categories.map(({ count }) => count)).toEqual(categories.map(({ count }) => count).toSorted((a, b) => b - a))
})

describe('while somebody types', () => {
  test('the exact name comes first, under the title of the language', () => {
    const [first] = setUpBot().bot.suggest('k8s', 'fr', 5)
    expect(first).toEqual({ label: 'Kubernetes (K8s)', subject: { kind: 'concept', id: 'kubernetes' } })
  })

  test('nothing typed yet suggests what most entries point to', () => {
    const suggestions = setUpBot().bot.suggest(' ', 'en', 5)
    expect(suggestions).toHaveLength(5)
    expect(suggestions.map(({ subject }) => subject)).toContainEqual({ kind: 'concept', id: 'pod' })
  })

  test('a city suggests its time zone', () => {
    expect(setUpBot().bot.suggestZones('montré', 3)[0]).toBe('America/Toronto')
  })
})
