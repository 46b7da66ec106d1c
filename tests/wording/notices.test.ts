import { describe, expect, test } from 'vitest'
import { languages, type Language } from '../../src/core/language.ts'
import type { TipNotice } from '../../src/core/notice.ts'
import { type TipSchedule, untilResumed } from '../../src/core/tip.ts'
import { sayGone, sayNotice, sayTrouble } from '../../src/wording/say-notice.ts'
import { sayTips } from '../../src/wording/tips/say-tips.ts'
import { faultsOf } from './faults-of.ts'

const schedule: TipSchedule = {
  channel: { platform: 'slack', id: 'general' },
  at: '09:00',
  zone: 'Europe/Paris',
  weekdays: [1, 2, 3, 4, 5],
  language: 'fr',
  nextDueMs: Date.parse('2026-11-24T08:00Z'),
}

const pausedForGood: TipSchedule = {
  ...schedule,
  pausedUntil: untilResumed,
  nextDueMs: Date.parse('9999-12-31T08:00Z'),
}

const notices: readonly TipNotice[] = [
  { kind: 'saved', schedule },
  { kind: 'shown', schedule },
  { kind: 'shown', schedule: { ...schedule, suspended: { reason: 'archived', detail: 'is_archived' } } },
  { kind: 'shown' },
  { kind: 'paused', schedule: { ...schedule, pausedUntil: '2026-11-24' } },
  { kind: 'paused', schedule: pausedForGood },
  { kind: 'shown', schedule: { ...schedule, pausedUntil: '2026-11-24' } },
  { kind: 'shown', schedule: pausedForGood },
  { kind: 'shown', schedule: { ...schedule, language: 'alternating', categories: ['docker', 'networking'] } },
  { kind: 'resumed', schedule },
  { kind: 'stopped', wasScheduled: true },
  { kind: 'stopped', wasScheduled: false },
  { kind: 'not-allowed' },
  { kind: 'not-here' },
  { kind: 'invalid', problem: { kind: 'time', value: '25:00' } },
  { kind: 'invalid', problem: { kind: 'zone', value: 'Europe/Pari', suggestions: ['Europe/Paris'] } },
  { kind: 'invalid', problem: { kind: 'date', value: '2026-02-30' } },
  { kind: 'invalid', problem: { kind: 'category', value: 'pizza', suggestions: ['docker', 'networking'] } },
  { kind: 'invalid', problem: { kind: 'no-time' } },
]

/** Paragraphs on a line each, with ordinary spaces. */
function plain(notice: TipNotice, language: Language): string {
  return sayNotice(notice, language).plain.replaceAll('\u00A0', ' ').replaceAll('\n\n', '\n')
}

describe.each(languages)('in %s', (language) => {
  test('no notice has a fault, and no two say the same', () => {
    const messages = notices.map((notice) => sayNotice(notice, language))
    expect([...messages, sayGone(language), sayTrouble('1a2b3c4d', language)].flatMap(faultsOf)).toEqual([])
    expect(new Set(messages.map((message) => message.plain)).size).toBe(notices.length)
  })
})

test('a suspended schedule says why, and what to do, instead of when the next tip comes', () => {
  const suspended: TipNotice = {
    kind: 'shown',
    schedule: { ...schedule, suspended: { reason: 'not-a-member', detail: 'not_in_channel' } },
  }
  expect(plain(suspended, 'fr')).toBe(
    [
      'Une astuce en français dans ce canal, du lundi au vendredi, à 09:00 (Europe/Paris).',
      "Les astuces sont suspendues : je ne suis pas membre du canal ; invitez-moi. Une fois que c'est réglé, écrivez « astuces reprendre ».",
    ].join('\n'),
  )
  expect(plain(suspended, 'en')).toBe(
    [
      'A tip in French in this channel, Monday to Friday, at 09:00 (Europe/Paris).',
      'The tips are suspended: I\'m not a member of the channel; invite me. Once that is settled, write "tips resume".',
    ].join('\n'),
  )
})

test('a schedule says all that was decided', () => {
  const decided = { ...schedule, language: 'alternating', categories: ['docker', 'networking'] } as const
  expect(plain({ kind: 'resumed', schedule: decided }, 'fr')).toBe(
    'Les astuces reprennent : une astuce en français et en anglais en alternance dans ce canal, du lundi au vendredi, à 09:00 (Europe/Paris). Domaines : Docker, Réseau. La prochaine : mardi 24 novembre à 09:00.',
  )
  expect(plain({ kind: 'resumed', schedule: decided }, 'en')).toBe(
    'The tips are back: a tip in French and English by turns in this channel, Monday to Friday, at 09:00 (Europe/Paris). Fields: Docker, Networking. The next one: Tuesday 24 November at 09:00.',
  )
})

test('a pause says until when, or how to end it', () => {
  const until: TipNotice = { kind: 'paused', schedule: { ...schedule, pausedUntil: '2026-11-24' } }
  expect(plain(until, 'fr')).toBe(
    "Les astuces sont en pause jusqu'au 24 novembre 2026. La prochaine : mardi 24 novembre à 09:00.",
  )
  expect(plain({ kind: 'paused', schedule: pausedForGood }, 'en')).toBe(
    'The tips are paused. To have them back, write "tips resume".',
  )
})

test('a pause that is over is not spoken of any more', () => {
  const over = { ...schedule, pausedUntil: '2026-11-20' }
  expect(sayTips(over, 'en')).toBe(
    'A tip in French, Monday to Friday, at 09:00 (Europe/Paris). The next one: Tuesday 24 November at 09:00.',
  )
  // From a Saturday on, with the first tip on the Monday after.
  const weekend = { ...schedule, pausedUntil: '2026-11-21', nextDueMs: Date.parse('2026-11-23T08:00Z') }
  expect(sayTips(weekend, 'en')).toContain('The tips are paused until 21 November 2026.')
})

test('trouble is an apology with the reference to quote', () => {
  expect(sayTrouble('1a2b3c4d', 'fr').plain).toContain('1a2b3c4d')
  expect(sayTrouble('1a2b3c4d', 'en').plain).toContain('1a2b3c4d')
})
