import { request } from 'node:http'
import { expect, test } from 'vitest'
import { setUpBotWithStore } from '../../bot/bot-set-up.ts'
import { post, servePage, servePageForTest } from './served-page.ts'

test('every page forbids scripts of others, frames and guesses about types', async () => {
  const { address } = await servePageForTest()
  for (const path of ['/', '/concepts/etcd', '/categories', '/map', '/assets/style.css', '/nowhere']) {
    const { headers } = await fetch(address + path)
    const policy = headers.get('Content-Security-Policy') ?? ''
    expect(policy).toContain("default-src 'none'")
    expect(policy).toContain("script-src 'self';")
    expect(policy).toContain("frame-ancestors 'none'")
    expect(policy).not.toContain('unsafe')
    expect(headers.get('X-Content-Type-Options')).toBe('nosniff')
  }
})

test('no page has a script or a style in it, nor anything from elsewhere', async () => {
  const { address } = await servePageForTest()
  for (const path of ['/', '/concepts/etcd', '/compare/container/virtual-machine', '/categories', '/map', '/tips']) {
    const page = await (await fetch(address + path)).text()
    expect(
      page.match(/<script(?![^>]* src="\/assets\/)|<style|\sstyle=|\son[a-z]+=|(?:src|<link[^>]*href)="(?!\/)/g),
    ).toBeNull()
  }
})

test('an address can be shared: it answers in the language that it names', async () => {
  const { address } = await servePageForTest()
  const french = await (await fetch(`${address}/concepts/etcd?lang=fr`)).text()
  const english = await (await fetch(`${address}/concepts/etcd?lang=en`)).text()
  expect(french).toContain('La base de données où Kubernetes')
  expect(french).toContain('<html lang="fr">')
  expect(english).toContain('<html lang="en">')
})

test.each([
  ['?lang=fr', { 'Accept-Language': 'en', Cookie: 'timonier-language=en' }, 'fr'],
  ['', { 'Accept-Language': 'en', Cookie: 'timonier-language=fr' }, 'fr'],
  ['', { 'Accept-Language': 'de, en;q=0.4, fr-CA;q=0.8' }, 'fr'],
  ['?lang=de', { 'Accept-Language': 'de' }, 'en'],
])(
  'the language is that of the address, else the last one chosen, else the browser’s (%s %j)',
  async (query, headers, language) => {
    const { address } = await servePageForTest()
    expect(await (await fetch(`${address}/${query}`, { headers })).text()).toContain(`<html lang="${language}">`)
  },
)

test.each([
  ['/tips?another', 'href="/tips?another=&amp;lang=fr"'],
  ['/nowhere?lang=en&text=a%20b', 'href="/nowhere?lang=fr&amp;text=a+b"'],
  ['//elsewhere.example/', 'href="/elsewhere.example/?lang=fr"'],
])('the other language of %s is the same page', async (path, link) => {
  const { address } = await servePageForTest()
  const page = await (await fetch(address + path, { headers: { 'Accept-Language': 'en' } })).text()
  expect(page).toContain(link)
})

test('whoever is refused is told so in the language that they chose', async () => {
  const { address } = await servePageForTest()
  const headers = { Origin: 'https://elsewhere.example', Cookie: 'timonier-language=fr' }
  expect(await (await post(address, '/vote', {}, headers)).text()).toContain('<html lang="fr">')
})

test('the sides of a comparison may be named in either order; what nobody compared is put side by side', async () => {
  const { address } = await servePageForTest()
  const written = await (await fetch(`${address}/compare/virtual-machine/container`)).text()
  const pair = await (await fetch(`${address}/compare/etcd/istio`)).text()
  expect(written).toContain('data-about="comparison:docker-vs-vm"')
  expect(pair).toContain('data-about="pair:etcd:istio"')
})

test('what does not exist is not found', async () => {
  const { address } = await servePageForTest()
  const paths = [
    '/concepts/no',
    '/compare/no/etcd',
    '/compare/etcd',
    '/tips/etcd/999',
    '/tips/no/0',
    '/categories/no',
    '/concepts/no/compare',
    '/concepts/%E0%A4%A',
    '/admin',
  ]
  const statuses = await Promise.all(paths.map(async (path) => (await fetch(address + path)).status))
  expect(statuses).toEqual(paths.map(() => 404))
})

test('a follow-up goes on from what the page says was spoken of last', async () => {
  const { address } = await servePageForTest()
  const page = await (await post(address, '/ask', { text: 'et en anglais ?', previous: 'concept:etcd' })).text()
  expect(page).toContain('data-address="/concepts/etcd?lang=en"')
})

test('markup in a question is shown, not obeyed', async () => {
  const { address } = await servePageForTest()
  const text = '"><img src=x onerror=alert(1)><script>alert(2)</script>'
  const page = await (await post(address, '/ask', { text, previous: text })).text()
  expect(page).toContain('&lt;script&gt;alert(2)&lt;/script&gt;')
  expect(page).not.toMatch(/<img|<script>/)
})

test.each([
  ['another site', { Origin: 'https://elsewhere.example' }],
  ['another site, whatever it says it is', { 'Sec-Fetch-Site': 'cross-site' }],
  ['a page beside ours', { 'Sec-Fetch-Site': 'same-site' }],
  ['nowhere', { Origin: 'null' }],
])('a form that comes from %s changes nothing', async (_, headers) => {
  const { bot, store } = await setUpBotWithStore()
  const { address } = await servePageForTest({ bot })
  const answer = await post(address, '/vote', { action: 'helpful:en:concept:etcd' }, headers)
  expect(answer.status).toBe(403)
  expect(await store.votes()).toEqual([])
})

test('a vote is counted, without anybody’s name', async () => {
  const { bot, store } = await setUpBotWithStore()
  const { address } = await servePageForTest({ bot })
  await post(address, '/vote', { action: 'helpful:en:concept:etcd' })
  expect(await store.votes()).toEqual([
    { subject: { kind: 'concept', id: 'etcd' }, language: 'en', day: '2026-11-23', helpful: 1, unhelpful: 0 },
  ])
})

test.each(['application/json', 'multipart/form-data', 'text/plain'])(
  'what is no form (%s) asks nothing',
  async (type) => {
    const { address } = await servePageForTest()
    const answer = await post(address, '/ask', { text: 'etcd' }, { 'Content-Type': type })
    expect(answer.status).toBe(200)
    expect(await answer.text()).not.toContain('data-about')
  },
)

test('only votes can be posted as votes', async () => {
  const { address } = await servePageForTest()
  expect((await post(address, '/vote', { action: 'open:en:concept:etcd' })).status).toBe(404)
})

test('more than a question needs is not read', async () => {
  const { address } = await servePageForTest()
  expect((await post(address, '/ask', { text: 'a'.repeat(20_000) })).status).toBe(413)
})

test('who asks too fast has to wait, and is told for how long', async () => {
  const { address } = await servePageForTest()
  const answers = await Promise.all(Array.from({ length: 160 }, () => fetch(`${address}/suggest`)))
  const refused = answers.filter(({ status }) => status === 429)
  expect(refused.length).toBe(10)
  expect(refused[0]?.headers.get('Retry-After')).toBe('1')
})

test('a name that somebody else points to this machine is not answered', async () => {
  const { adapter, address } = await servePage()
  const status = await new Promise((resolve, reject) => {
    request(address, { headers: { Host: 'elsewhere.example' } }, (answer) => resolve(answer.resume().statusCode))
      .on('error', reject)
      .end()
  })
  await adapter.stop()
  expect(status).toBe(421)
})

test('a page and all that it loads weigh less than 150 kB', async () => {
  const { address } = await servePageForTest()
  for (const path of ['/', '/concepts/etcd', '/compare/container/virtual-machine', '/categories', '/map']) {
    const page = await (await fetch(address + path)).text()
    const assets = ['conversation.js', 'copy.js', 'fragment.js', 'vote.js', 'suggestions.js', 'suggestion-list.js']
    const paths = [...page.matchAll(/(?:src|href)="(\/assets\/[^"]+)"/g)].map(([, asset = '']) => asset)
    const bodies = await Promise.all(
      [...paths, ...assets.map((name) => `/assets/${name}`)].map(async (asset) =>
        (await fetch(address + asset)).text(),
      ),
    )
    expect(Buffer.byteLength(page + bodies.join(''))).toBeLessThan(150_000)
  }
})

test('a file that has not changed is not sent again', async () => {
  const { address } = await servePageForTest()
  const tag = (await fetch(`${address}/assets/page.js`)).headers.get('ETag') ?? ''
  expect((await fetch(`${address}/assets/page.js`, { headers: { 'If-None-Match': tag } })).status).toBe(304)
})

test('in French, no line of a page begins with a colon or a question mark', async () => {
  const { address } = await servePageForTest()
  const broken: string[] = []
  for (const path of ['/', '/categories', '/categories/networking', '/map', '/tips', '/concepts/etcd', '/nowhere']) {
    const page = await (await fetch(`${address}${path}?lang=fr`)).text()
    const read = page.replace(/<pre[^]*?<\/pre>|<[^>]*>/g, '')
    broken.push(...(read.match(/[^\s].{0,30} [:;!?»](?=\s).{0,10}/g) ?? []))
  }
  expect(broken).toEqual([])
})
