import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import type { DatabasePlace } from '../../src/storage/open-database.ts'
import { openStoreForReading } from '../../src/storage/open-for-reading.ts'
import { createSchema } from '../storage/postgres-schema.ts'
import { discordPerson, textOf, type DiscordPerson } from './discord-person.ts'
import { inEnglish, inFrench, type Journey } from './journey.ts'
import type { Program } from './program.ts'
import { infra, slackPerson, textIn, type SlackPerson } from './slack-person.ts'
import { openWorld, type World } from './world.ts'

const postgresUrl = inject('postgresUrl')

describe('a journey in English, on SQLite', () => {
  follow(inEnglish, async () => undefined)
})

const why = postgresUrl ? '' : ' is not tested here: install it, or name a database in TEST_DATABASE_URL'
describe.skipIf(!postgresUrl)(`a journey in French, on PostgreSQL${why}`, () => {
  follow(inFrench, async (resources) => resources.use(await createSchema(postgresUrl)).url)
})

/** The same bot for both platforms, from the first question to being forgotten. */
function follow(
  { language, locale, says, clicks, reads }: Journey,
  databaseUrl: (resources: AsyncDisposableStack) => Promise<string | undefined>,
): void {
  const resources = new AsyncDisposableStack()
  let world: World
  let program: Program
  let inSlack: SlackPerson
  let inDiscord: DiscordPerson
  let place: DatabasePlace
  let messages = 0
  beforeAll(async () => {
    const url = await databaseUrl(resources)
    world = resources.use(await openWorld({ DATABASE_URL: url }))
    place = url === undefined ? { file: world.databaseFile } : { url }
    world.slack.addChannel(infra.id, { members: [infra.member] })
    world.slack.addProfile(infra.member, { locale, tz: plan.zone })
    inSlack = slackPerson(world.slack)
    inDiscord = discordPerson(world.discord)
    program = await world.start({}, ['--import', clockAhead('at SIGUSR2')])
  })
  afterAll(() => resources.disposeAsync())

  test('in Slack, a question leads to a follow-up in its thread, to the other language and to a vote', async () => {
    const answer = await inSlack.mentions(says.question)
    expect(answer.text).toMatch(reads.answer)
    const followed = await inSlack.mentionsInThread(says.followUp)
    expect(followed.text).toMatch(reads.followUp)
    expect(followed.thread_ts).toBe(answer.thread_ts)
    expect((await inSlack.clicks(clicks.otherLanguage, answer)).text).toMatch(reads.otherLanguage)
    expect((await inSlack.votes('positive', answer)).text).toMatch(reads.thanks)
  })

  test('in Discord, a question leads to a follow-up in its thread, to the other language and to a vote', async () => {
    const answer = await inDiscord.mentionsInThread(says.question)
    expect(textOf(answer)).toMatch(reads.answer)
    const followed = await inDiscord.mentionsInThread(says.followUp)
    expect(textOf(followed)).toMatch(reads.followUp)
    expect(followed.path).toBe(answer.path)
    expect(textOf(await inDiscord.clicks(clicks.otherLanguage, answer, locale))).toMatch(reads.otherLanguage)
    expect(textOf(await inDiscord.clicks(clicks.helpful, answer, locale))).toMatch(reads.thanks)
  })

  test('the votes of both are counted', async () => {
    await using store = await openStoreForReading({ ...place, unansweredDays: 30, nowMs: Date.now() })
    expect(await store.votes()).toMatchObject([
      { subject: { kind: 'concept', id: 'etcd' }, language, helpful: 2, unhelpful: 0 },
    ])
  })

  test('tips are planned in a form, in Slack as in Discord', async () => {
    const form = await inSlack.opens('/timonier', says.tips)
    const preview = await inSlack.sends(form, {
      'tips:at': { selected_time: plan.at },
      'tips:weekdays': { selected_options: ['1', '2', '3', '4', '5', '6', '7'].map((value) => ({ value })) },
    })
    expect(textIn(await inSlack.sends(preview))).toMatch(reads.planned)

    const options = { time: plan.at, zone: plan.zone, days: says.everyDay }
    const shown = await inDiscord.types('tips set', options, locale)
    expect(textOf(await inDiscord.clicks(clicks.save, shown, locale))).toMatch(reads.planned)
  })

  test('when they are due, each is posted once, whatever restarts there are', async () => {
    const posted = await inSlack.gets(async () => program.signal('SIGUSR2'))
    expect(posted).toMatchObject({ channel: infra.id, text: expect.stringMatching(reads.tip) })
    expect(posted.thread_ts).toBeUndefined()
    const inChannel = await world.discord.nextRequest()
    expect(inChannel.path).toBe('/channels/5500000000000000001/messages')
    expect(inChannel.body).toMatchObject({ enforce_nonce: true, allowed_mentions: { parse: [] } })
    expect(textOf(inChannel)).toMatch(reads.tip)

    program.signal('SIGKILL')
    await program.ended
    messages = world.slack.callsOf('chat.postMessage').length
    program = await world.start({}, ['--import', clockAhead('now')])
  })

  test('they are still planned, and are paused in words or by a command', async () => {
    expect((await inSlack.types('/timonier', says.pause)).text).toMatch(reads.paused)
    expect(textOf(await inDiscord.types('tips pause', {}, locale))).toMatch(reads.paused)
  })

  test('what the bot knows about somebody in Slack is theirs to see and to erase', async () => {
    await inSlack.types('/timonier', says.chooseLanguage)
    const home = await inSlack.opensHome()
    expect(textIn(home)).toMatch(reads.known)
    const erased = textIn(await inSlack.clicksInHome('home:forget', home))
    expect(erased).toMatch(reads.forgotten)
    expect(erased).toMatch(reads.nothing)
  })

  test('what the bot knows about somebody in Discord is theirs to see and to erase', async () => {
    await inDiscord.types('language', { language }, locale)
    const help = await inDiscord.types('help', {}, locale)
    const about = await inDiscord.clicks(clicks.aboutMe, help, locale)
    expect(textOf(about)).toMatch(reads.known)
    expect(textOf(await inDiscord.clicks(clicks.forgetMe, about, locale))).toMatch(reads.forgotten)
    const again = await inDiscord.clicks(clicks.aboutMe, await inDiscord.types('help', {}, locale), locale)
    expect(textOf(again)).toMatch(reads.nothing)
  })

  test('after all that the bot leaves as it should, and nothing went wrong or came twice', async () => {
    program.signal('SIGTERM')
    expect(await program.ended).toEqual({ code: 0, signal: null })
    expect(world.slack.callsOf('chat.postMessage')).toHaveLength(messages)
    expect(program.output()).not.toMatch(/"level":"(?:warn|error)"/)
    expect(world.slack.violations).toEqual([])
  })
}

const aheadMs = 3 * 60 * 60_000

/** What is planned: the time in three hours, in a zone that never changes its clocks. */
const plan = { zone: 'Africa/Abidjan', at: new Date(Date.now() + aheadMs).toISOString().slice(11, 16) }

/** A module that sets the clock of the process that imports it, as far as the bot looks at it. */
function clockAhead(when: 'now' | 'at SIGUSR2'): string {
  // A channel's tip may come up to a minute after its time.
  const code = `
    const now = Date.now
    let aheadMs = ${when === 'now' ? aheadMs + 60_000 : 0}
    Date.now = () => now() + aheadMs
    process.on('SIGUSR2', () => (aheadMs = ${aheadMs + 60_000}))`
  return `data:text/javascript,${encodeURIComponent(code)}`
}
