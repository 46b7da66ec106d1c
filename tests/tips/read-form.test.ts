import { expect, test } from 'vitest'
import type { TipForm } from '../../src/core/tip-form.ts'
import { everyDay, mondayToFriday } from '../../src/core/tip.ts'
import { readTipForm } from '../../src/tips/read-form.ts'

const defaults = { zone: 'Europe/Paris', categories: ['containers', 'docker', 'networking'] }
const form: TipForm = {
  channel: { platform: 'slack', id: 'C1', workspace: 'T1' },
  at: '09:00',
  zone: '',
  weekdays: '',
  language: 'alternating',
  categories: [],
}

function planOf(changed: Partial<TipForm>) {
  const reading = readTipForm({ ...form, ...changed }, defaults)
  return reading.kind === 'plan' ? reading.plan : reading.problems
}

test('what is left out takes its default', () => {
  expect(planOf({})).toEqual({
    channel: form.channel,
    at: '09:00',
    zone: 'Europe/Paris',
    weekdays: mondayToFriday,
    language: 'alternating',
  })
})

test.each([
  ['9h30', '09:30'],
  [' 9 h 30 ', '09:30'],
  ['9:30 p.m.', '21:30'],
  ['Midi', '12:00'],
  ['14:05', '14:05'],
])('the time %j is read as %s', (at, expected) => {
  expect(planOf({ at })).toMatchObject({ at: expected })
})

test('zones are read as they are typed or chosen', () => {
  expect(planOf({ zone: 'Montréal ' })).toMatchObject({ zone: 'America/Toronto' })
  expect(planOf({ zone: 'asia/tokyo' })).toMatchObject({ zone: 'Asia/Tokyo' })
})

test('weekdays are read in words or as they were chosen', () => {
  expect(planOf({ weekdays: 'lundi, mercredi et vendredi' })).toMatchObject({ weekdays: [1, 3, 5] })
  expect(planOf({ weekdays: 'every day' })).toMatchObject({ weekdays: everyDay })
  expect(planOf({ weekdays: 'mon-thu' })).toMatchObject({ weekdays: [1, 2, 3, 4] })
  expect(planOf({ weekdays: [5, 1, 1] })).toMatchObject({ weekdays: [1, 5] })
  expect(planOf({ weekdays: [] })).toMatchObject({ weekdays: mondayToFriday })
})

test('categories are kept in their order, and all of them are as good as none', () => {
  expect(planOf({ categories: ['networking', 'containers'] })).toMatchObject({
    categories: ['containers', 'networking'],
  })
  expect(planOf({ categories: defaults.categories })).not.toHaveProperty('categories')
})

test('every field that is wrong is told, with what was typed', () => {
  expect(planOf({ at: '25:00', zone: 'Europe/Pari', weekdays: 'lundy', categories: ['dockr'] })).toEqual({
    at: { kind: 'time', value: '25:00' },
    zone: { kind: 'zone', value: 'Europe/Pari', suggestions: ['Europe/Paris'] },
    weekdays: { kind: 'weekday', value: 'lundy' },
    categories: { kind: 'category', value: 'dockr', suggestions: ['docker'] },
  })
})

test.each(['', '9', '9h75', 'tomorrow', '9:00 9:00'])('%j is no time', (at) => {
  expect(planOf({ at })).toEqual({ at: { kind: 'time', value: at } })
})

test.each(['pizza', '09:00', 'docker', 'until monday', '2026-12-24'])('%j is no weekday', (weekdays) => {
  expect(planOf({ weekdays })).toHaveProperty('weekdays.kind', 'weekday')
})

test('an offset is no zone, as it knows no summer time', () => {
  expect(planOf({ zone: 'UTC+2' })).toEqual({ zone: { kind: 'zone', value: 'UTC+2', suggestions: [] } })
})
