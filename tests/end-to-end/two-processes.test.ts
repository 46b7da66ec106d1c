import { expect, inject, test } from 'vitest'
import mention from '../fixtures/slack/app-mention.json' with { type: 'json' }
import { createSchema } from '../storage/postgres-schema.ts'
import { makeDue } from './make-due.ts'
import { openWorld } from './world.ts'

const postgresUrl = inject('postgresUrl')
const why = postgresUrl ? '' : ' is not tested here: install it, or name a database in TEST_DATABASE_URL'
const channels = ['C1', 'C2', 'C3'].map((id) => ({ platform: 'slack', id }) as const)

test.skipIf(!postgresUrl)(
  `two processes on one PostgreSQL post each tip once, and answer once what Slack tells both${why}`,
  async () => {
    await using resources = new AsyncDisposableStack()
    const schema = resources.use(await createSchema(postgresUrl))
    const world = resources.use(await openWorld({ DATABASE_URL: schema.url, DISCORD_TOKEN: '' }))
    const { slack } = world
    await makeDue({ url: schema.url }, channels)

    const both = await Promise.all([world.start(), world.start({ HEALTH_PORT: '' })])
    await slack.bodiesOf('chat.postMessage', channels.length)
    expect(slack.connections).toBe(2)
    // To every connection at once, as when it comes again to another after a lost receipt.
    await slack.send('events_api', mention)
    await slack.bodiesOf('chat.postMessage', channels.length + 1)

    // Each finishes what it is at before it ends, and there is nothing more to come.
    for (const program of both) program.signal('SIGTERM')
    for (const program of both) expect(await program.ended).toEqual({ code: 0, signal: null })
    const posted = slack.callsOf('chat.postMessage').map(({ body }) => body['channel'])
    expect(posted).toHaveLength(channels.length + 1)
    expect(new Set(posted)).toEqual(new Set([...channels.map(({ id }) => id), mention.event.channel]))
    for (const program of both) expect(program.output()).not.toMatch(/"level":"(?:warn|error)"/)
  },
)
