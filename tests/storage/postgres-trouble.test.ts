import { once } from 'node:events'
import { createServer } from 'node:net'
import { describe, expect, inject, onTestFinished, test } from 'vitest'
import { languages } from '../../src/core/language.ts'
import { openPostgres } from '../../src/storage/open-postgres.ts'
import { openStore } from '../../src/storage/open-store.ts'
import { withoutPassword } from '../../src/storage/postgres-url.ts'
import { general, schedule } from '../contracts/store/samples.ts'
import { createSchema } from './postgres-schema.ts'
import { problemsOf } from './problems-of.ts'

const databaseUrl = inject('postgresUrl')

function open(url: string) {
  return openStore({ url, unansweredDays: 30, nowMs: 0 })
}

/** The one problem, checked to be said in both languages without the password. */
async function refusal(url: string): Promise<string> {
  const problems = await problemsOf(open(url))
  expect(problems).toHaveLength(1)
  for (const problem of problems) {
    for (const language of languages) {
      expect(problem.what[language]).toContain('DATABASE_URL')
      expect(problem.what[language]).not.toMatch(/sesame|s3cret/)
    }
  }
  return problems[0]?.what.en ?? ''
}

function changed(change: (url: URL) => void): string {
  const url = new URL(databaseUrl)
  change(url)
  return url.href
}

test.each([
  ['postgres://u:s3cret#x@host/db', 'postgres://u:***@host/db'],
  ['postgres://u:s3cret/x@y@host:5432/db', 'postgres://u:***@host:5432/db'],
  ['postgres://u:s3cret', 'postgres://u:***'],
  [
    'postgresql://u:s3cret@host/db?password=s3cret&sslmode=require',
    'postgresql://u:***@host/db?password=***&sslmode=require',
  ],
  ['postgresql:///db?host=/run/postgresql', 'postgresql:///db?host=/run/postgresql'],
  ['host=h password=s3cret', 'host=…'],
  ['user:s3cret@host/db', 'user:…'],
  ['mysql://u:s3cret@host/db', 'mysql://u:***@host/db'],
])('of %j, people see %j', (url, seen) => {
  expect(withoutPassword(url)).toBe(seen)
})

test.each(['postgres://u:s3cret#x@host/db', 'mysql://u:s3cret@host/db', 'host=h password=s3cret', 'data/timonier.db'])(
  '%j is no address of a database',
  async (url) => expect(await refusal(url)).toContain('is not the address of a PostgreSQL database'),
)

test('a server that is not there does not answer', async () => {
  const port = await closedPort()
  expect(await refusal(`postgresql://u:s3cret@127.0.0.1:${port}/db`)).toContain(
    `"postgresql://u:***@127.0.0.1:${port}/db" does not answer (connect ECONNREFUSED 127.0.0.1:${port})`,
  )
  expect(await refusal('postgresql://u:s3cret@no-such-host.invalid/db')).toContain('does not answer (getaddrinfo')
})

test('a server that accepts and says nothing is given up', async () => {
  const server = createServer((socket) => void socket.on('error', () => undefined)).listen(0, '127.0.0.1')
  await once(server, 'listening')
  onTestFinished(() => void server.close())
  const address = server.address()
  const port = typeof address === 'object' && address ? address.port : 0
  const [problem] = await problemsOf(openPostgres(`postgresql://u:s3cret@127.0.0.1:${port}/db`, 100))
  expect(problem?.what.en).toContain('does not answer (timeout expired)')
})

describe.skipIf(!databaseUrl)('a real server', () => {
  test('refuses a wrong password, and none', async () => {
    const wrong = await refusal(changed((url) => (url.password = 's3cret')))
    expect(wrong).toContain('refuses the user or the password')
    expect(await refusal(changed((url) => (url.password = '')))).toContain('refuses the user or the password')
  })

  test('has no such database', async () => {
    const message = await refusal(changed((url) => (url.pathname = '/nowhere')))
    expect(message).toContain('no such database')
    expect(message).toContain('database "nowhere" does not exist')
  })

  test('does not let just anybody create tables', async () => {
    await using schema = await createSchema(databaseUrl)
    const role = `reader_${process.pid}`
    await schema.query(`create role ${role} login password 's3cret'`)
    const url = new URL(schema.url)
    url.username = role
    url.password = 's3cret'
    const message = await refusal(url.href)
    await schema.query(`drop role ${role}`)
    expect(message).toContain('may not create or use')
  })

  test('that ends a connection costs one verb an error, and the next one works', async () => {
    await using schema = await createSchema(databaseUrl)
    await using store = await open(schema.url)
    await store.saveSchedule(schedule(general))
    await schema.endConnections()
    const attempts = []
    for (let count = 0; count < 3; count++) attempts.push(await store.findSchedule(general).catch(String))
    expect(attempts.at(-1)).toEqual(schedule(general))
    for (const error of attempts.filter((attempt) => typeof attempt === 'string')) {
      expect(error).toMatch(/^PostgresFailure: The database postgresql:\/\/postgres:\*\*\*@/)
    }
  })

  test('that ends a connection in the middle of a transaction leaves nothing half-done', async () => {
    await using schema = await createSchema(databaseUrl)
    await using store = await open(schema.url)
    await store.saveSchedule(schedule(general))
    const claim = {
      nowMs: 1,
      leaseUntilMs: 10,
      limit: 1,
      platforms: ['slack'] as const,
      plan: () => ({ localDay: '1970-01-01', nextDueMs: 99, language: 'fr' }) as const,
    }
    await using blocker = await createSchema(databaseUrl)
    await blocker.query(`begin; lock table ${schema.name}.tip_deliveries in access exclusive mode`)
    const claiming = store.claimDue(claim)
    await Promise.all([expect(claiming).rejects.toThrow('terminat'), schema.endConnections('waiting for a lock')])
    await blocker.query('rollback')
    expect(await store.findSchedule(general)).toEqual(schedule(general))
    expect(await store.claimDue(claim)).toHaveLength(1)
  })
})

/** A port on which nobody listens. */
async function closedPort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  server.close()
  await once(server, 'close')
  return typeof address === 'object' && address ? address.port : 0
}
