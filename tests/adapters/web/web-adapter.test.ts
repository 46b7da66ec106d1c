import { once } from 'node:events'
import { connect } from 'node:net'
import { expect, test } from 'vitest'
import { createWebAdapter } from '../../../src/adapters/web/index.ts'
import { SetUpError } from '../../../src/core/errors.ts'
import { nowMs, setUpBot, understanding } from '../../bot/bot-set-up.ts'
import { post, servePage, servePageForTest, words } from './served-page.ts'

test('a port that is taken is a problem of the set-up, said in a sentence', async () => {
  const { adapter, address } = await servePageForTest()
  const other = createWebAdapter(
    { host: '127.0.0.1', port: Number(new URL(address).port) },
    { knowledge: understanding.knowledge, previews: { slack: String, discord: String }, clock: () => nowMs },
    words,
    { info: () => undefined, warn: () => undefined, error: () => undefined },
  )
  const problem = await other.start(setUpBot().bot).catch((error: unknown) => error)
  expect(problem).toBeInstanceOf(SetUpError)
  expect(String(problem)).toMatch(/EADDRINUSE.*WEB_PORT/)
  expect(other.isConnected()).toBe(false)
  expect(adapter.isConnected()).toBe(true)
})

test('stopping finishes the answers in flight', async () => {
  const { bot } = setUpBot()
  const asked = Promise.withResolvers<void>()
  const mayAnswer = Promise.withResolvers<void>()
  const { adapter, address } = await servePage({
    bot: {
      ...bot,
      async reply(question) {
        asked.resolve()
        await mayAnswer.promise
        return bot.reply(question)
      },
    },
  })
  const answer = post(address, '/ask', { text: 'what is etcd?' })
  await asked.promise
  const stopped = adapter.stop()
  mayAnswer.resolve()
  expect((await answer).status).toBe(200)
  await stopped
  expect(adapter.isConnected()).toBe(false)
})

test('whoever never finishes a question does not keep the page from stopping', async () => {
  const { adapter, address } = await servePage({ settings: { stopTimeoutMs: 50 } })
  const socket = connect(Number(new URL(address).port), '127.0.0.1')
  await once(socket, 'connect')
  socket.on('error', () => undefined).write('POST /ask HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: 9\r\n\r\ntext')
  // Answered: so the other request has arrived as well.
  await (await fetch(address)).text()
  await adapter.stop()
  expect(adapter.isConnected()).toBe(false)
})

test('a page that breaks says so without saying why', async () => {
  const { bot } = setUpBot()
  const log: string[] = []
  const keep = (event: string): void => void log.push(event)
  const adapter = createWebAdapter(
    { host: '127.0.0.1', port: 0 },
    {
      knowledge: understanding.knowledge,
      previews: {
        slack: () => {
          throw new Error('a secret')
        },
        discord: String,
      },
      clock: () => nowMs,
    },
    words,
    { info: keep, warn: keep, error: keep },
  )
  await adapter.start(bot)
  const answer = await fetch(`${adapter.address()}/concepts/etcd`)
  const page = await answer.text()
  await adapter.stop()
  expect(answer.status).toBe(500)
  expect(page).not.toContain('a secret')
  expect(log).toEqual(['web.failed'])
})
