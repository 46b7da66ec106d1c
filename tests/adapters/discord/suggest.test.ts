import { expect, test } from 'vitest'
import { pauseDates } from '../../../src/adapters/discord/tips/pause-dates.ts'
import { callbacks } from './fake-interactions.ts'
import { callbackOf, typing } from './interactions.ts'
import { startAdapter, type Started } from './started-adapter.ts'

async function suggestionsFor({ discord }: Started, interaction: ReturnType<typeof typing>) {
  discord.gateway.dispatch('INTERACTION_CREATE', interaction)
  const { path, body } = await discord.nextRequest()
  expect(path).toBe(callbackOf(interaction))
  expect(body.type).toBe(callbacks.autocomplete)
  return body.data?.choices ?? []
}

test('what is typed is completed with at most 25 entries, whose values open exactly them', async () => {
  const choices = await suggestionsFor(await startAdapter(), typing('concept', 'name', 'noeu'))
  expect(choices).toHaveLength(25)
  expect(choices[0]).toEqual({ name: 'noeu fr 0', value: 'concept:entry-0' })
})

test.each([
  ['compare', 'first', {}],
  ['compare', 'second', { first: 'docker' }],
  ['tip', 'about', {}],
])('/%s completes "%s" with names, which are read as words', async (name, option, others) => {
  const choices = await suggestionsFor(await startAdapter(), typing(name, option, 'pod', others))
  expect(choices[1]).toEqual({ name: 'pod fr 1', value: 'pod fr 1' })
})

test('suggestions are in the language that the person chose', async () => {
  const started = await startAdapter({ bot: { languageOf: async () => 'en' } })
  const [first] = await suggestionsFor(started, typing('concept', 'name', 'node'))
  expect(first?.name).toBe('node en 0')
})

test.each([
  ['does not come in time', () => new Promise<never>(() => {})],
  ['cannot be read', () => Promise.reject(new Error('The store is out of reach.'))],
])('when the choice of a person %s, the suggestions are in the language of their Discord', async (_, languageOf) => {
  const started = await startAdapter({ bot: { languageOf }, settings: { deferAfterMs: 50 } })
  const [first] = await suggestionsFor(started, typing('concept', 'name', 'node', {}, { locale: 'en-GB' }))
  expect(first?.name).toBe('node en 0')
})

test('a suggestion that is too long is shortened, and one whose value is too long is left out', async () => {
  const long = 'a'.repeat(120)
  const suggest = () => [
    { label: long, subject: { kind: 'concept', id: 'etcd' } } as const,
    { label: 'too long', subject: { kind: 'concept', id: long } } as const,
    { label: 'twice', subject: { kind: 'concept', id: 'etcd' } } as const,
  ]
  const started = await startAdapter({ bot: { suggest } })
  expect(await suggestionsFor(started, typing('concept', 'name', 'a'))).toEqual([
    { name: `${'a'.repeat(99)}…`, value: 'concept:etcd' },
  ])
  const [first] = await suggestionsFor(started, typing('tip', 'about', 'a'))
  expect(first?.value).toHaveLength(100)
})

test('nothing found is no suggestion', async () => {
  const started = await startAdapter({ bot: { suggest: () => [] } })
  expect(await suggestionsFor(started, typing('concept', 'name', '\u{1F600}'))).toEqual([])
})

test('a time zone is completed', async () => {
  const started = await startAdapter()
  expect(await suggestionsFor(started, typing('tips set', 'zone', 'mont', { time: '9h' }))).toEqual([
    { name: 'America/Montreal', value: 'America/Montreal' },
  ])
})

test('days are suggested in words that a form understands', async () => {
  const [first] = await suggestionsFor(await startAdapter(), typing('tips set', 'days', ''))
  expect(first?.value).toBe('du lundi au vendredi')
})

test('tips are suggested to begin again tomorrow, next Monday, in a week, in two or in a month', () => {
  const sunday = Temporal.PlainDate.from('2027-01-31')
  expect(pauseDates(sunday, 'fr')).toEqual([
    { name: 'lundi 1er février 2027', value: '2027-02-01' },
    { name: 'lundi 1er février 2027', value: '2027-02-01' },
    { name: 'dimanche 7 février 2027', value: '2027-02-07' },
    { name: 'dimanche 14 février 2027', value: '2027-02-14' },
    { name: 'dimanche 28 février 2027', value: '2027-02-28' },
  ])
})

test('a day to begin again is suggested once, as a form understands it', async () => {
  const choices = await suggestionsFor(await startAdapter(), typing('tips pause', 'until', ''))
  const days = choices.map(({ value }) => value)
  expect(new Set(days).size).toBe(days.length)
  expect(days[0]).toMatch(/^\d{4}-\d\d-\d\d$/)
})

test('of a list of fields, the last one is completed and none comes twice', async () => {
  const started = await startAdapter()
  const names = async (typed: string) =>
    (await suggestionsFor(started, typing('tips set', 'categories', typed))).map(({ value }) => value)
  expect(await names('')).toEqual(['Docker', 'Réseau'])
  expect(await names('res')).toEqual(['Réseau'])
  expect(await names('docker, ')).toEqual(['docker, Réseau'])
  expect(await names('weather')).toEqual([])
})
