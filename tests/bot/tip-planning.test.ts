import { describe, expect, test } from 'vitest'
import type { TipForm } from '../../src/core/tip-form.ts'
import { setUpBot, setUpBotWithStore } from './bot-set-up.ts'

const form: TipForm = {
  channel: { platform: 'slack', id: 'C1', workspace: 'T1' },
  at: '9h30',
  zone: 'Montréal',
  weekdays: [1, 3],
  language: 'alternating',
  categories: ['networking'],
}

describe('a form', () => {
  test('is shown with a tip as it would be posted, and saves nothing yet', async () => {
    const { bot, store } = await setUpBotWithStore()
    const reading = await bot.readTipForm(form, 'fr')
    expect(reading).toMatchObject({
      kind: 'ready',
      schedule: { at: '09:30', zone: 'America/Toronto', weekdays: [1, 3], categories: ['networking'] },
      preview: { language: 'fr', about: { kind: 'tip' } },
    })
    expect(await store.schedules()).toEqual([])
  })

  test('with mistakes has a sentence for each field', async () => {
    const { bot } = await setUpBotWithStore()
    const reading = await bot.readTipForm({ ...form, at: '25:00', zone: 'Europe/Pariss' }, 'en')
    expect(reading).toEqual({
      kind: 'invalid',
      problems: { at: expect.stringContaining('25:00'), zone: expect.stringContaining('Europe/Paris') },
    })
  })

  test('is saved, said, found again and listed with those of its workspace', async () => {
    const { bot } = await setUpBotWithStore()
    expect((await bot.saveTips(form, 'fr')).plain).toContain('09:30')
    const schedule = await bot.findTips(form.channel)
    expect(await bot.tipsOf('slack', 'T1')).toEqual([schedule])
    expect(await bot.tipsOf('slack', 'T2')).toEqual([])
    expect(schedule && bot.sayTips(schedule, 'en')).toMatch(/Monday and Wednesday/)
  })

  test('with mistakes is not saved, and each of them is told', async () => {
    const { bot, store } = await setUpBotWithStore()
    const { plain } = await bot.saveTips({ ...form, at: '9h75', zone: 'Europe/Pari' }, 'fr')
    expect(plain).toContain('9h75')
    expect(plain).toContain('Europe/Paris')
    expect(await store.schedules()).toEqual([])
  })
})

test('tips are paused, resumed and stopped', async () => {
  const { bot } = await setUpBotWithStore()
  await bot.saveTips(form, 'en')
  await bot.pauseTips(form.channel, '2026-12-24', 'en')
  expect(await bot.findTips(form.channel)).toMatchObject({ pausedUntil: '2026-12-24' })
  await bot.resumeTips(form.channel, 'en')
  expect(await bot.findTips(form.channel)).not.toHaveProperty('pausedUntil')
  await bot.stopTips(form.channel, 'en')
  expect(await bot.findTips(form.channel)).toBeUndefined()
})

test('without a store, saving becomes an apology', async () => {
  expect((await setUpBot().bot.saveTips(form, 'en')).plain).toContain('ref-1')
})
