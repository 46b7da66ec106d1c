import { describe, expect, test } from 'vitest'
import type { Action } from '../../src/core/action.ts'
import { nowMs, question, setUpBot as setUp, setUpBotWithStore as withStore, understanding } from './bot-set-up.ts'

describe('an answer', () => {
  test('is in the language of the question', async () => {
    const { bot } = setUp()
    expect(await bot.reply(question("c'est quoi etcd ?"))).toMatchObject({ language: 'fr' })
    expect(await bot.reply(question('what is etcd?'))).toMatchObject({ language: 'en' })
  })

  test('leaves a line in the log that tells neither what was asked nor where', async () => {
    const { bot, log } = setUp()
    await bot.reply(question("c'est quoi etcd ?"))
    expect(log).toEqual([
      {
        level: 'info',
        event: 'answer',
        details: { kind: 'explanation', platform: 'slack', language: 'fr', ms: 0 },
      },
    ])
  })
})

describe('a question without an answer', () => {
  test('is remembered by its folded words, however it was typed', async () => {
    const { bot, store } = await withStore()
    await bot.reply(question('Une recette de TARTE à la crème ?'))
    await bot.reply(question('une recette de tarte a la creme'))
    expect(await store.unansweredQuestions()).toEqual([
      {
        text: 'une recette de tarte a la creme',
        count: 2,
        languages: ['fr'],
        platforms: ['slack'],
        firstMs: nowMs,
        lastMs: nowMs,
      },
    ])
  })

  test('is remembered up to 200 characters', async () => {
    const { bot, store } = await withStore()
    await bot.reply(question('banana cake '.repeat(300)))
    const [remembered] = await store.unansweredQuestions()
    expect(remembered?.text).toHaveLength(200)
    expect(remembered?.text).toMatch(/^banana cake banana/)
  })

  test('is answered that it was noted, only where it is', async () => {
    const sentence = "I've noted it"
    expect((await (await withStore()).bot.reply(question('who won the game?'))).plain).toContain(sentence)
    expect((await setUp().bot.reply(question('who won the game?'))).plain).not.toContain(sentence)
  })

  test.each(['Bonjour !', 'hello', '🚢🚢', '', '   ', '?!'])(
    'is more than "%s", which is not remembered',
    async (text) => {
      const { bot, store } = await withStore()
      await bot.reply(question(text))
      expect(await store.unansweredQuestions()).toEqual([])
    },
  )

  test.each(['what is etcd?', 'docker vs podman', 'liste', 'help', 'une astuce'])(
    'is not "%s", which is not remembered either',
    async (text) => {
      const { bot, store } = await withStore()
      await bot.reply(question(text))
      expect(await store.unansweredQuestions()).toEqual([])
    },
  )

  test('is answered even when it cannot be remembered', async () => {
    const fullDisk = new Error('database or disk is full')
    const { store } = await withStore()
    const { bot, log } = setUp({ store: { ...store, rememberUnanswered: () => Promise.reject(fullDisk) } })
    expect((await bot.reply(question('who won the game?'))).plain).toContain("I don't have an answer")
    expect(log.map(({ level, event }) => `${level} ${event}`)).toEqual([
      'warn unanswered.not-remembered',
      'info answer',
    ])
    expect(log[0]?.details).toEqual({ error: fullDisk })
  })
})

describe('trouble', () => {
  const broken = new Error('it broke')

  test('becomes an apology with a reference, under which the log has the error', async () => {
    const { bot, log } = setUp({ tipCommand: () => Promise.reject(broken) })
    const { plain } = await bot.reply(question('what is etcd?'))
    expect(plain).toContain('reference ref-1')
    expect(plain).not.toContain('broke')
    expect(log).toEqual([{ level: 'error', event: 'answer.failed', details: { reference: 'ref-1', error: broken } }])
  })

  test('has a reference of its own each time', async () => {
    const { bot } = setUp({ tipCommand: () => Promise.reject(broken) })
    await bot.reply(question('what is etcd?'))
    expect((await bot.reply(question('what is etcd?'))).plain).toContain('reference ref-2')
  })

  test('is told in the language of the question', async () => {
    const { bot } = setUp({ tipCommand: () => Promise.reject(broken) })
    expect(await bot.reply(question('astuces à 9h tous les jours'))).toMatchObject({ language: 'fr' })
    expect(await bot.reply(question('tips at 9am every day'))).toMatchObject({ language: 'en' })
  })

  test('is told in the likely language when the question could not even be read', async () => {
    const { bot } = setUp({
      answering: {
        ...understanding.answering,
        answer: () => {
          throw broken
        },
      },
    })
    expect(await bot.reply(question('etcd', { likelyLanguage: 'fr' }))).toMatchObject({ language: 'fr' })
    expect(await bot.reply(question('etcd', { likelyLanguage: 'fr', language: 'en' }))).toMatchObject({
      language: 'en',
    })
    expect(await bot.reply(question('etcd'))).toMatchObject({ language: 'en' })
  })

  test('with a click becomes an apology too', async () => {
    const { bot, log } = setUp({
      answering: {
        ...understanding.answering,
        recall: () => {
          throw broken
        },
      },
    })
    const message = await bot.act(open({ kind: 'concept', id: 'etcd' }), place)
    expect(message).toMatchObject({ language: 'fr', buttons: [] })
    expect(message.plain).toContain('référence ref-1')
    expect(log[0]?.details).toEqual({ reference: 'ref-1', error: broken })
  })
})

describe('a click', () => {
  test.each<[Action['subject'], string]>([
    [{ kind: 'concept', id: 'etcd' }, 'etcd'],
    [{ kind: 'comparison', id: 'docker-vs-podman' }, 'Docker'],
    [{ kind: 'pair', sides: ['etcd', 'pod'] }, 'etcd'],
    [{ kind: 'tip', tip: { entry: 'etcd', number: 0 } }, 'Astuce'],
  ])('on %j answers with it, in the language of the button', async (subject, word) => {
    const message = await setUp().bot.act(open(subject), place)
    expect(message.language).toBe('fr')
    expect(message.plain).toContain(word)
  })

  test.each<Action['subject']>([
    { kind: 'concept', id: 'rkt-of-old' },
    { kind: 'comparison', id: 'a-vs-b' },
    { kind: 'pair', sides: ['etcd', 'rkt-of-old'] },
    { kind: 'tip', tip: { entry: 'etcd', number: 999 } },
  ])('on what has been removed since, such as %j, says so', async (subject) => {
    const { bot, log } = setUp()
    expect(await bot.act(open(subject), place)).toMatchObject({
      language: 'fr',
      plain: expect.stringContaining("n'existe plus"),
    })
    expect(log).toEqual([])
  })
})

const place = { channel: { platform: 'slack', id: 'C1' } } as const

function open(subject: Action['subject']): Action {
  return { kind: 'open', language: 'fr', subject }
}
