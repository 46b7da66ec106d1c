import { expect, test } from 'vitest'
import type { Channel } from '../../src/core/question.ts'
import { openStore } from '../../src/storage/open-store.ts'
import { discordPerson, textOf } from './discord-person.ts'
import { slackPerson } from './slack-person.ts'
import { openWorld } from './world.ts'

const channels: readonly Channel[] = [
  { platform: 'slack', id: 'C1' },
  { platform: 'slack', id: 'C2' },
  { platform: 'discord', id: '5500000000000000001' },
  { platform: 'discord', id: '5500000000000000002' },
]

test('a channel gets the tip that is due, in its language, once, whatever restarts there are', async () => {
  await using world = await openWorld()
  const { slack, discord } = world
  await makeDue(world.databaseFile, channels)
  const first = await world.start()
  const inSlack = await slack.bodiesOf('chat.postMessage', 2)
  const inDiscord = [await discord.nextRequest(), await discord.nextRequest()]
  expect(new Set(inSlack.map(({ channel }) => channel))).toEqual(new Set(['C1', 'C2']))
  expect(new Set(inDiscord.map(({ path }) => path))).toEqual(
    new Set(['/channels/5500000000000000001/messages', '/channels/5500000000000000002/messages']),
  )
  for (const { text } of inSlack) expect(text).toMatch(/^L'astuce du jour/)
  for (const request of inDiscord) {
    expect(textOf(request)).toMatch(/^## L'astuce du jour : /)
    expect(request.body).toMatchObject({ enforce_nonce: true, allowed_mentions: { parse: [] } })
  }

  first.signal('SIGKILL')
  await first.ended
  const second = await world.start()
  // Its first look at what is due ends before it does.
  second.signal('SIGTERM')
  expect(await second.ended).toEqual({ code: 0, signal: null })
  expect(slack.callsOf('chat.postMessage')).toHaveLength(2)
  expect(discord.requests.filter(({ method }) => method === 'POST')).toHaveLength(2)
})

test('what people schedule is still scheduled after a restart', async () => {
  await using world = await openWorld()
  const inSlack = slackPerson(world.slack)
  const inDiscord = discordPerson(world.discord)
  const first = await world.start()
  await inSlack.types('/timonier', 'tips 09:00 Europe/Paris', 'C1')
  await inDiscord.mentions('astuces 18h30 tous les jours Tokyo')
  first.signal('SIGTERM')
  await first.ended

  await world.start()
  expect((await inSlack.types('/timonier', 'tips', 'C1')).text).toMatch(
    /^A tip in English in this channel, Monday to Friday, at 09:00 \(Europe\/Paris\)\./,
  )
  expect(textOf(await inDiscord.mentions('astuces'))).toMatch(
    /^Une astuce en français dans ce canal, tous les jours, à 18:30 \(Asia\/Tokyo\)\./,
  )
})

/** A tip for each channel since the last full minute, every day, written into the file while no bot runs. */
async function makeDue(file: string, due: readonly Channel[]): Promise<void> {
  const nowMs = Date.now()
  const nextDueMs = nowMs - (nowMs % 60_000)
  await using store = await openStore({ file, unansweredDays: 30, nowMs })
  for (const channel of due) {
    await store.saveSchedule({
      channel,
      at: new Date(nextDueMs).toISOString().slice(11, 16),
      zone: 'UTC',
      weekdays: [1, 2, 3, 4, 5, 6, 7],
      language: 'fr',
      nextDueMs,
    })
  }
}
