import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { everyDay, mondayToFriday, type Weekday } from '../../src/core/tip.ts'
import { languageOn } from '../../src/tips/tip-language.ts'

test('a language that was chosen is that of every day', () => {
  expect(languageOn({ language: 'fr', weekdays: everyDay }, '2026-11-23')).toBe('fr')
  expect(languageOn({ language: 'en', weekdays: everyDay }, '2026-11-23')).toBe('en')
})

test('from Friday to Monday the languages go on by turns', () => {
  const days = ['2026-11-26', '2026-11-27', '2026-11-30', '2026-12-01']
  const said = days.map((day) => languageOn({ language: 'alternating', weekdays: mondayToFriday }, day))
  expect(['fr,en,fr,en', 'en,fr,en,fr']).toContain(said.join())
})

test('whatever the weekdays, no language comes twice in a row', () => {
  fc.assert(
    fc.property(
      fc.subarray<Weekday>([...everyDay], { minLength: 1 }),
      fc.integer({ min: 0, max: 3_000 }),
      (weekdays, from) => {
        const first = Temporal.PlainDate.from('2026-01-01').add({ days: from })
        const said = Array.from({ length: 50 }, (_, days) => first.add({ days }))
          .filter((day) => weekdays.some((weekday) => weekday === day.dayOfWeek))
          .map((day) => languageOn({ language: 'alternating', weekdays }, day.toString()))
        expect(said.every((language, index) => language !== said[index + 1])).toBe(true)
      },
    ),
    { seed: 2026 },
  )
})
