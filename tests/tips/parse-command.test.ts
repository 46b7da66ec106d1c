import { describe, expect, test } from 'vitest'
import { everyDay, mondayToFriday } from '../../src/core/tip.ts'
import type { TipCommand } from '../../src/core/tip-command.ts'
import { parseTipCommand } from '../../src/tips/parse-command.ts'
import { growth } from '../growth.ts'

/** A Monday. */
const context = {
  today: '2026-11-23',
  categories: ['containers', 'docker', 'networking', 'distributed-systems', 'security'],
}

function parse(text: string): TipCommand | undefined {
  return parseTipCommand(text, context)
}

describe('a command to set the tips is understood', () => {
  test.each<readonly [string, Omit<Extract<TipCommand, { kind: 'set' }>, 'kind'>]>([
    ['tips 09:00', { at: '09:00' }],
    ['tips 09:00 Europe/Paris', { at: '09:00', zone: 'Europe/Paris' }],
    ['Tips: 9:00, europe/paris.', { at: '09:00', zone: 'Europe/Paris' }],
    ['astuces 9h', { at: '09:00', writtenIn: 'fr' }],
    ['tips 9h30', { at: '09:30', writtenIn: 'fr' }],
    ['astuces 9h30 Europe/Brussels', { at: '09:30', zone: 'Europe/Brussels', writtenIn: 'fr' }],
    ['astuces à 9 h 30', { at: '09:30', writtenIn: 'fr' }],
    ['astuces à 9 heures Genève', { at: '09:00', zone: 'Europe/Zurich', writtenIn: 'fr' }],
    ['astuces à midi', { at: '12:00', writtenIn: 'fr' }],
    ['tips at 9am', { at: '09:00', writtenIn: 'en' }],
    ['tips at 9:30 p.m. New York', { at: '21:30', zone: 'America/New_York', writtenIn: 'en' }],
    ['tips 12am UTC', { at: '00:00', zone: 'UTC', writtenIn: 'en' }],
    ['tips 12pm UTC', { at: '12:00', zone: 'UTC', writtenIn: 'en' }],
    ['tips 9:00 Montréal', { at: '09:00', zone: 'America/Toronto' }],
    ['astuces 9h Le Caire', { at: '09:00', zone: 'Africa/Cairo', writtenIn: 'fr' }],
    ['tips 9:00 Dakar', { at: '09:00', zone: 'Africa/Dakar' }],
    ['tips 9:00 Asia/Kolkata', { at: '09:00', zone: 'Asia/Kolkata' }],
    ['astuces 9h, heure de Bruxelles', { at: '09:00', zone: 'Europe/Brussels', writtenIn: 'fr' }],
    ['tips 09:00 Europe/Paris en français', { at: '09:00', zone: 'Europe/Paris', language: 'fr', writtenIn: 'fr' }],
    ['astuces 9h en anglais', { at: '09:00', language: 'en', writtenIn: 'fr' }],
    ['tips 9:00 in English', { at: '09:00', language: 'en', writtenIn: 'en' }],
    ['tips 9:00 fr', { at: '09:00', language: 'fr' }],
    ['tips 9:00 friday monday wednesday', { at: '09:00', weekdays: [1, 3, 5], writtenIn: 'en' }],
    ['tips 9:00 tuesdays and thursdays', { at: '09:00', weekdays: [2, 4], writtenIn: 'en' }],
    ['astuces 9h du lundi au vendredi', { at: '09:00', weekdays: mondayToFriday, writtenIn: 'fr' }],
    ['astuces du lundi au jeudi à 9h', { at: '09:00', weekdays: [1, 2, 3, 4], writtenIn: 'fr' }],
    ['astuces le mardi à 9h', { at: '09:00', weekdays: [2], writtenIn: 'fr' }],
    ['tips 9:00 lun-ven', { at: '09:00', weekdays: mondayToFriday, writtenIn: 'fr' }],
    ['tips 9:00 friday to monday', { at: '09:00', weekdays: [1, 5, 6, 7], writtenIn: 'en' }],
    ['tips 9:00 every day', { at: '09:00', weekdays: everyDay, writtenIn: 'en' }],
    ['astuces 8h tous les jours', { at: '08:00', weekdays: everyDay, writtenIn: 'fr' }],
    ['tips 9:00 weekdays', { at: '09:00', weekdays: mondayToFriday, writtenIn: 'en' }],
    ['astuces 9h jours ouvrables', { at: '09:00', weekdays: [1, 2, 3, 4, 5, 6], writtenIn: 'fr' }],
    ['tips 9:00 week-end', { at: '09:00', weekdays: [6, 7] }],
    ['tip 9:00', { at: '09:00' }],
    ['astuce du jour à 9h', { at: '09:00', writtenIn: 'fr' }],
    ['daily tips at 9am', { at: '09:00', weekdays: everyDay, writtenIn: 'en' }],
    ['les astuces à 9h', { at: '09:00', writtenIn: 'fr' }],
    ['tips 9:00 fr+en', { at: '09:00', language: 'alternating' }],
    ['tips 9:00 fr, en', { at: '09:00', language: 'alternating' }],
    ['tips 9:00 in both languages', { at: '09:00', language: 'alternating', writtenIn: 'en' }],
    ['tips at 9am in French and English', { at: '09:00', language: 'alternating', writtenIn: 'en' }],
    ['astuces 9h dans les deux langues', { at: '09:00', language: 'alternating', writtenIn: 'fr' }],
    ['astuces 9h en alternance', { at: '09:00', language: 'alternating', writtenIn: 'fr' }],
    ['astuces 9h en français et en anglais', { at: '09:00', language: 'alternating', writtenIn: 'fr' }],
    ['astuces 9h sur docker réseau', { at: '09:00', categories: ['docker', 'networking'], writtenIn: 'fr' }],
    ['astuces sur le réseau et docker à 9h', { at: '09:00', categories: ['docker', 'networking'], writtenIn: 'fr' }],
    ['astuces 9h sur les systèmes distribués', { at: '09:00', categories: ['distributed-systems'], writtenIn: 'fr' }],
    ['tips 9:00 about networking', { at: '09:00', categories: ['networking'], writtenIn: 'en' }],
    [
      'tips 9:00 distributed-systems Paris',
      { at: '09:00', categories: ['distributed-systems'], zone: 'Europe/Paris', writtenIn: 'en' },
    ],
    ['tips for docker at 9:00', { at: '09:00', categories: ['docker'], writtenIn: 'en' }],
    ['tips 9:00 about everything', { at: '09:00', categories: [], writtenIn: 'en' }],
    ['astuces 9h toutes les catégories', { at: '09:00', categories: [], writtenIn: 'fr' }],
  ])('%s', (text, expected) => {
    expect(parse(text)).toEqual({ kind: 'set', ...expected })
  })
})

describe('a command to stop the tips is understood', () => {
  test.each<readonly [string, TipCommand['writtenIn']]>([
    ['tips off', undefined],
    ['TIPS STOP', undefined],
    ['astuces stop', 'fr'],
    ['astuces arrêt', 'fr'],
    ['astuces désactiver', 'fr'],
    ['stop the tips', 'en'],
    ['arrêtez les astuces', 'fr'],
  ])('%s', (text, writtenIn) => {
    expect(parse(text)).toEqual({ kind: 'stop', ...(writtenIn && { writtenIn }) })
  })
})

describe('a command to pause the tips is understood, with the first day on which there are tips again', () => {
  test.each<readonly [string, string | undefined, TipCommand['writtenIn']]>([
    ['tips pause', undefined, undefined],
    ['astuces en pause', undefined, 'fr'],
    ['pause the tips', undefined, 'en'],
    ['mettez les astuces en pause', undefined, 'fr'],
    ["astuces pause jusqu'au 2026-12-24", '2026-12-24', 'fr'],
    ['astuces pause jusqu’au 24 décembre', '2026-12-24', 'fr'],
    ["astuces pause jusqu'au 1er janvier", '2027-01-01', 'fr'],
    ['tips pause until 24 December', '2026-12-24', 'en'],
    ['tips pause until December 24th', '2026-12-24', 'en'],
    ['tips pause till the 4th of January 2027', '2027-01-04', 'en'],
    ['tips pause until Monday, 4 January', '2027-01-04', 'en'],
    ['tips pause 24 dec.', '2026-12-24', undefined],
    ['tips pause until monday', '2026-11-30', 'en'],
    ["astuces pause jusqu'à vendredi", '2026-11-27', 'fr'],
    ['astuces pause demain', '2026-11-24', 'fr'],
    ['tips pause for two weeks', '2026-12-07', 'en'],
    ['astuces pause pendant 15 jours', '2026-12-08', 'fr'],
    ['astuces pause un mois', '2026-12-23', 'fr'],
    ['tips stop until monday', '2026-11-30', 'en'],
    ['stop the tips until 4 January', '2027-01-04', 'en'],
  ])('%s', (text, until, writtenIn) => {
    expect(parse(text)).toEqual({
      kind: 'pause',
      ...(until !== undefined && { until }),
      ...(writtenIn && { writtenIn }),
    })
  })
})

describe('a command to resume the tips is understood', () => {
  test.each(['tips resume', 'resume the tips', 'astuces reprendre', 'reprenez les astuces', 'astuces reprise'])(
    '%s',
    (text) => {
      expect(parse(text)?.kind).toBe('resume')
    },
  )
})

test('the plural alone asks to see the schedule', () => {
  expect(['tips', ' Tips ?', 'astuces'].map((text) => parse(text)?.kind)).toEqual(['show', 'show', 'show'])
})

describe('what is wrong with a command is said with what was typed', () => {
  test.each<readonly [string, Extract<TipCommand, { kind: 'invalid' }>['problem']]>([
    ['tips 25:00', { kind: 'time', value: '25:00' }],
    ['tips 24:00', { kind: 'time', value: '24:00' }],
    ['tips 9:5', { kind: 'time', value: '9:5' }],
    ['tips 13pm', { kind: 'time', value: '13pm' }],
    ['tips 0am', { kind: 'time', value: '0am' }],
    ['tips 9', { kind: 'time', value: '9' }],
    ['astuces 9h75', { kind: 'time', value: '9h75' }],
    ['tips 09:00 Europe/Pari', { kind: 'zone', value: 'Europe/Pari', suggestions: ['Europe/Paris'] }],
    ['tips Europe/Pari', { kind: 'zone', value: 'Europe/Pari', suggestions: ['Europe/Paris'] }],
    ['tips 09:00 Europe/Lyon', { kind: 'zone', value: 'Europe/Lyon', suggestions: ['Europe/Paris'] }],
    ['tips 09:00 America/NewYork', { kind: 'zone', value: 'America/NewYork', suggestions: ['America/New_York'] }],
    ['tips 09:00 Monreal', { kind: 'zone', value: 'Monreal', suggestions: ['America/Toronto'] }],
    ['tips 09:00 Mars/Phobos', { kind: 'zone', value: 'Mars/Phobos', suggestions: [] }],
    ['tips 09:00 UTC+2', { kind: 'zone', value: 'UTC+2', suggestions: [] }],
    ['tips 09:00 mondey', { kind: 'weekday', value: 'mondey' }],
    ['astuces 9h lundy', { kind: 'weekday', value: 'lundy' }],
    ['tips 09:00 pizza', { kind: 'word', value: 'pizza' }],
    ['tips 09:00 17:00', { kind: 'word', value: '17:00' }],
    ['tips 09:00 Paris Tokyo', { kind: 'word', value: 'Tokyo' }],
    ['tips off 09:00', { kind: 'word', value: '09:00' }],
    ['tips every day', { kind: 'no-time' }],
    ['tips in English', { kind: 'no-time' }],
    ['tips pause until 30 February', { kind: 'date', value: '30 February' }],
    ['tips pause until 2026-11-23', { kind: 'date', value: '2026-11-23' }],
    ['tips pause until 2026-13-01', { kind: 'date', value: '2026-13-01' }],
    ['tips pause until 03/04', { kind: 'date', value: '03/04' }],
    ['tips pause until pizza', { kind: 'date', value: 'pizza' }],
    ['tips pause until frday', { kind: 'weekday', value: 'frday' }],
    ['tips pause until 4 January 5 January', { kind: 'date', value: 'until 4 January 5 January' }],
    ['tips pause 09:00', { kind: 'word', value: '09:00' }],
    ['tips pause monday to friday', { kind: 'word', value: 'monday to friday' }],
    ['tips resume 09:00', { kind: 'word', value: '09:00' }],
    ['tips 9:00 24 december', { kind: 'word', value: '24 december' }],
    ['tips 9:00 about dockr', { kind: 'category', value: 'dockr', suggestions: ['docker'] }],
    ['astuces 9h sur pizza', { kind: 'category', value: 'pizza', suggestions: context.categories }],
  ])('%s', (text, problem) => {
    expect(parse(text)).toMatchObject({ kind: 'invalid', problem })
  })
})

test.each([
  '',
  'tip',
  'astuce',
  'astuce du jour',
  'tips please',
  'tips about etcd',
  'astuces sur docker',
  'what are tips',
  'what are tips at 9:00',
  'docker tips',
  'tips for etcd at 9:00',
  'docker pause tips',
  'astuces docker stop',
  'tips about networking',
  'astuces sur les systèmes distribués',
  'tips in December',
  'tips 24 december',
  'tips a day',
  'tips monday outage',
  'tips 1.30',
  'tips 5 docker commands',
  'tips off by one errors',
  'arrêter un conteneur, astuces',
  'etcd 09:00 Europe/Paris',
  `tips ${'09:00 '.repeat(700)}`,
])('a question is no command: %s', (text) => {
  expect(parse(text)).toBeUndefined()
})

test.each([`tips 09:00 ${'x'.repeat(3_990)}`, `tips ${'9'.repeat(3_990)}`, `tips ${'Europe/'.repeat(570)}`])(
  'a long text takes no longer than it is long',
  (text) => {
    // 16 is what it would be if every word were compared with every other.
    expect(growth(parse, text.slice(0, 1_000), text)).toBeLessThan(12)
  },
)
