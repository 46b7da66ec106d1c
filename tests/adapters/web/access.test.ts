import { expect, test } from 'vitest'
import { nowMs } from '../../bot/bot-set-up.ts'
import { post, servePageForTest, token } from './served-page.ts'

test('with a token, nothing is shown without it', async () => {
  const { address } = await servePageForTest({ settings: { token } })
  for (const path of ['/', '/concepts/etcd', '/suggest?q=etcd', '/admin', '/nowhere']) {
    const answer = await fetch(address + path)
    expect(answer.status).toBe(401)
    expect(await answer.text()).not.toContain('data-about')
  }
  expect((await post(address, '/ask', { text: 'etcd' })).status).toBe(401)
})

test.each([`Bearer ${token}`, `bearer ${token}`])(
  'a program shows the token in a header (%s)',
  async (authorization) => {
    const { address } = await servePageForTest({ settings: { token } })
    expect((await fetch(address, { headers: { Authorization: authorization } })).status).toBe(200)
  },
)

test('a person types the token once, and comes to the page they asked for', async () => {
  const { address } = await servePageForTest({ settings: { token } })
  const refused = await post(address, '/login', { token: `${token}!` })
  expect(refused.status).toBe(401)
  expect(refused.headers.get('Set-Cookie')).toBeNull()
  const answer = await post(address, '/login', { token, next: '/concepts/etcd?lang=fr' })
  expect(answer.headers.get('Location')).toBe('/concepts/etcd?lang=fr')
  const cookie = answer.headers.get('Set-Cookie') ?? ''
  expect(cookie).toMatch(/HttpOnly; SameSite=Strict/)
  expect(cookie).not.toContain(token)
  const [session = ''] = cookie.split(';')
  expect((await fetch(address, { headers: { Cookie: session } })).status).toBe(200)
  expect((await fetch(address, { headers: { Cookie: session.replace(/=\d/, '=9') } })).status).toBe(401)
})

test('a session ends by itself', async () => {
  let now = nowMs
  const { address } = await servePageForTest({ settings: { token }, parts: { clock: () => now } })
  const [session = ''] = ((await post(address, '/login', { token })).headers.get('Set-Cookie') ?? '').split(';')
  now += 13 * 60 * 60 * 1000
  expect((await fetch(address, { headers: { Cookie: session } })).status).toBe(401)
})

test.each(['//elsewhere.example', '/\\elsewhere.example', 'https://elsewhere.example', 'javascript:alert(1)'])(
  'whoever signs in stays here (%s)',
  async (next) => {
    const { address } = await servePageForTest({ settings: { token } })
    expect((await post(address, '/login', { token, next })).headers.get('Location')).toBe('/')
  },
)

test('a token cannot be guessed fast', async () => {
  const { address } = await servePageForTest({ settings: { token } })
  const statuses: number[] = []
  for (let attempt = 0; attempt < 10; attempt += 1)
    statuses.push((await post(address, '/login', { token: `guess-${attempt}` })).status)
  expect(statuses.filter((status) => status === 429)).toHaveLength(2)
})
