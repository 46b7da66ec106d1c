import { expect, test } from 'vitest'
import { everyDay, mondayToFriday, type TipLanguage, type TipSchedule, type Weekday } from '../../src/core/tip.ts'
import { sayDay, sayNextTime, saySchedule, sayWeekdays } from '../../src/wording/dates.ts'

test.each([
  ['2026-11-23', '23 novembre 2026', '23 November 2026'],
  ['2026-02-28', '28 février 2026', '28 February 2026'],
  ['2026-08-09', '9 août 2026', '9 August 2026'],
])('the day %s is said in full', (day, french, english) => {
  expect(sayDay(day, 'fr')).toBe(french)
  expect(sayDay(day, 'en')).toBe(english)
})

test.each<readonly [readonly Weekday[], string, string]>([
  [everyDay, 'tous les jours', 'every day'],
  [mondayToFriday, 'du lundi au vendredi', 'Monday to Friday'],
  [[3], 'le mercredi', 'on Wednesday'],
])('the weekdays %j are said as people say them', (weekdays, french, english) => {
  expect(sayWeekdays(weekdays, 'fr')).toBe(french)
  expect(sayWeekdays(weekdays, 'en')).toBe(english)
})

test('the first of a month is "1er" in French', () => {
  expect(sayDay('2026-12-01', 'fr')).toBe('1er décembre 2026')
})

test('each of several weekdays has its article in French', () => {
  expect(sayWeekdays([1, 3], 'fr')).toBe('le lundi et le mercredi')
})

test('several weekdays are listed', () => {
  expect(sayWeekdays([1, 3, 5], 'en')).toBe('on Monday, Wednesday and Friday')
  expect(sayWeekdays([1, 3, 5], 'fr')).toMatch(/^le lundi,.* mercredi et .*vendredi$/)
})

test('every weekday has its name', () => {
  expect(everyDay.map((weekday) => sayWeekdays([weekday], 'fr')).join()).toBe(
    'le lundi,le mardi,le mercredi,le jeudi,le vendredi,le samedi,le dimanche',
  )
  expect(everyDay.map((weekday) => sayWeekdays([weekday], 'en')).join()).toBe(
    'on Monday,on Tuesday,on Wednesday,on Thursday,on Friday,on Saturday,on Sunday',
  )
})

function scheduleAt(instant: string, zone: string, language: TipLanguage = 'fr'): TipSchedule {
  return {
    channel: { platform: 'slack', id: 'general' },
    at: '09:00',
    zone,
    weekdays: mondayToFriday,
    language,
    nextDueMs: Date.parse(instant),
  }
}

test('the next time is said on the clock of the zone, not of the machine', () => {
  expect(sayNextTime(scheduleAt('2026-11-24T22:30:59Z', 'Asia/Tokyo'), 'fr')).toBe('mercredi 25 novembre à 07:30')
  expect(sayNextTime(scheduleAt('2026-11-25T02:30Z', 'America/Toronto'), 'en')).toBe('Tuesday 24 November at 21:30')
  expect(sayNextTime(scheduleAt('2026-12-01T08:00Z', 'Europe/Paris'), 'fr')).toBe('mardi 1er décembre à 09:00')
})

test.each<readonly [TipLanguage, string, string]>([
  ['fr', 'en français', 'in French'],
  ['en', 'en anglais', 'in English'],
  ['alternating', 'en français et en anglais en alternance', 'in French and English by turns'],
])('the language of the tips (%s) is said in the language of the answer', (language, french, english) => {
  const schedule = scheduleAt('2026-11-24T08:00Z', 'Europe/Paris', language)
  expect(saySchedule(schedule, 'fr').language).toBe(french)
  expect(saySchedule(schedule, 'en').language).toBe(english)
})
