import { describe, expect, test } from 'vitest'
import { languages, type Language } from '../../src/core/language.ts'
import type { TipNotice } from '../../src/core/notice.ts'
import type { TipSchedule } from '../../src/core/tip.ts'
import { sayGone, sayNotice, sayTrouble } from '../../src/wording/say-notice.ts'
import { faultsOf } from './faults-of.ts'

const schedule: TipSchedule = {
  channel: { platform: 'slack', id: 'general' },
  at: '09:00',
  zone: 'Europe/Paris',
  weekdays: [1, 2, 3, 4, 5],
  language: 'fr',
  nextDueMs: Date.parse('2026-11-24T08:00Z'),
}

const notices: readonly TipNotice[] = [
  { kind: 'saved', schedule },
  { kind: 'shown', schedule },
  { kind: 'shown', schedule: { ...schedule, suspended: { reason: 'archived', detail: 'is_archived' } } },
  { kind: 'shown' },
  { kind: 'stopped', wasScheduled: true },
  { kind: 'stopped', wasScheduled: false },
  { kind: 'not-allowed' },
  { kind: 'not-here' },
  { kind: 'invalid', problem: { kind: 'time', value: '25:00' } },
  { kind: 'invalid', problem: { kind: 'zone', value: 'Europe/Pari', suggestions: ['Europe/Paris'] } },
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

test('a suspended schedule says why, and what to do', () => {
  const suspended: TipNotice = {
    kind: 'shown',
    schedule: { ...schedule, suspended: { reason: 'not-a-member', detail: 'not_in_channel' } },
  }
  expect(plain(suspended, 'fr')).toBe(
    [
      'Une astuce en français dans ce canal, du lundi au vendredi, à 09:00 (Europe/Paris). La prochaine : mardi 24 novembre à 09:00.',
      "Elle est suspendue : je ne suis pas membre du canal ; invitez-moi. Programmez-la de nouveau une fois que c'est réglé.",
    ].join('\n'),
  )
  expect(plain(suspended, 'en')).toBe(
    [
      'A tip in French in this channel, Monday to Friday, at 09:00 (Europe/Paris). The next one: Tuesday 24 November at 09:00.',
      "It is suspended: I'm not a member of the channel; invite me. Schedule it again once that is settled.",
    ].join('\n'),
  )
})

test('trouble is an apology with the reference to quote', () => {
  expect(sayTrouble('1a2b3c4d', 'fr').plain).toContain('1a2b3c4d')
  expect(sayTrouble('1a2b3c4d', 'en').plain).toContain('1a2b3c4d')
})
