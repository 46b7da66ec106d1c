import type { Store } from '../../../src/core/store.ts'
import { expect, test } from 'vitest'
import { nowMs, setUpBotWithStore } from '../../bot/bot-set-up.ts'
import { operatorOf, rememberADay } from './a-day.ts'
import { servePageForTest, token } from './served-page.ts'

const operator = { Authorization: `Bearer ${token}` }

test('without a token there is no operator’s page, whoever asks', async () => {
  const { bot, store } = await setUpBotWithStore()
  const { address } = await servePageForTest({ bot, parts: { operator: operatorOf(store) } })
  for (const path of ['/admin', '/admin/votes.csv', '/admin/draft?text=redis', '/admin/draft.md?text=redis'])
    expect((await fetch(address + path)).status).toBe(404)
})

test('the page counts what happened, and says where tips may be missing', async () => {
  const { get, store } = await setUp()
  await rememberADay(store)
  const page = textOf(await (await get('/admin?lang=en')).text())
  expect(page).toContain('Without an answer, a day 3 in 30 days, 3 on the busiest.')
  expect(page).toContain('Answers a day 12 in 30 days, 12 on the busiest.')
  expect(page).toContain('c est quoi ansible 3 ansible en, fr slack 23 Nov 2026')
  expect(page).toContain('etcd 1 2')
  expect(page).toContain('Tips that may not have arrived')
  expect(page).toContain('suspended · archived')
})

test('nothing is said where nothing has happened', async () => {
  const { get } = await setUp()
  const page = textOf(await (await get('/admin?lang=fr')).text())
  expect(page.match(/Rien pour l'instant\./g)).toHaveLength(5)
})

test('each table is a file as well, which no spreadsheet runs', async () => {
  const { get, store } = await setUp()
  await store.rememberUnanswered({ text: '=cmd|"calc", etc', language: 'en', platform: 'web' }, nowMs)
  const answer = await get('/admin/unanswered.csv?lang=en')
  expect(answer.headers.get('Content-Disposition')).toBe('attachment; filename="unanswered.csv"')
  const [head, first] = (await answer.text()).split('\r\n')
  expect(head).toMatch(/Question,Times,/)
  expect(first).toMatch(/^"'=cmd\|""calc"", etc",1,/)
  for (const name of ['votes', 'schedules', 'deliveries', 'unknown', 'coverage'])
    expect((await get(`/admin/${name}.csv`)).status).toBe(200)
  expect((await get('/admin/else.csv')).status).toBe(404)
})

test('an unanswered question becomes a file to fill in', async () => {
  const { get, store } = await setUp()
  await rememberADay(store)
  const page = await (await get('/admin/draft?text=c+est+quoi+ansible&lang=en')).text()
  expect(page).toContain('knowledge/concepts/')
  const file = await get('/admin/draft.md?text=c+est+quoi+ansible')
  expect(file.headers.get('Content-Disposition')).toMatch(/^attachment; filename="[\w-]+\.md"$/)
  expect(await file.text()).toMatch(/^---\n[^]*c est quoi ansible/)
  expect((await get('/admin/draft?text=nobody+asked')).status).toBe(404)
})

async function setUp() {
  const { bot, store } = await setUpBotWithStore()
  const { address } = await servePageForTest({ bot, settings: { token }, parts: { operator: operatorOf(store) } })
  return { store: store satisfies Store, get: (path: string) => fetch(address + path, { headers: operator }) }
}

/** What can be read, without markup. */
function textOf(page: string): string {
  return page
    .replace(/<svg[^]*?<\/svg>/g, '')
    .replace(/<[^>]+>/g, ' ')
    .replaceAll('&#39;', "'")
    .replace(/\s+/g, ' ')
}
