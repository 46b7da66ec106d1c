import { Kysely } from 'kysely'
import { Client, type ClientConfig, Pool, types } from 'pg'
import { SetUpError } from '../core/errors.ts'
import type { OpenDatabase } from './open-database.ts'
import { pgDialect } from './pg-dialect.ts'
import { postgresProblem } from './postgres-error.ts'
import { notADatabaseUrl } from './postgres-problems.ts'
import { isPostgresUrl, withoutPassword } from './postgres-url.ts'
import type { Tables } from './tables.ts'

/** After this a query is given up and its connection closed: the network lost it, or the server hangs. */
const queryTimeoutMs = 60_000
/** Of at most 100 that a server accepts unless told otherwise, https://www.postgresql.org/docs/current/runtime-config-connection.html */
const connections = 10

/**
 * Connects to the server. Throws SetUpError when that is impossible.
 * @param connectTimeoutMs how long the server may take to let us in, now and whenever a connection was lost
 */
export async function openPostgres(url: string, connectTimeoutMs = 5_000): Promise<OpenDatabase> {
  const place = withoutPassword(url)
  if (!isPostgresUrl(url)) throw new SetUpError([notADatabaseUrl(place)])
  await using resources = new AsyncDisposableStack()
  const kysely = resources.use(new Kysely<Tables>({ dialect: pgDialect(createPool(url, connectTimeoutMs), place) }))
  const problemOf = (error: unknown) => postgresProblem(place, error)
  try {
    await kysely.connection().execute(async () => undefined)
  } catch (error) {
    const problem = problemOf(error)
    throw problem ? new SetUpError([problem], { cause: error }) : error
  }
  const kept = resources.move()
  return { kysely, place, problemOf, [Symbol.asyncDispose]: () => kept.disposeAsync() }
}

function createPool(url: string, connectTimeoutMs: number): Pool {
  /** Given to the pool, the time-out would also end the wait for one of its connections to become free. */
  class QuickClient extends Client {
    constructor(config?: ClientConfig) {
      super({ ...config, connectionTimeoutMillis: connectTimeoutMs })
    }
  }
  const pool = new Pool({
    Client: QuickClient,
    connectionString: url,
    fallback_application_name: 'timonier',
    keepAlive: true,
    max: connections,
    query_timeout: queryTimeoutMs,
    types: { getTypeParser: numbersAsNumbers },
  })
  // Unheard, each of these ends the process. What was under way fails by itself, and the next call connects again.
  pool.on('error', () => undefined)
  pool.on('connect', (client) => client.on('error', () => undefined))
  return pool
}

/** pg reads `bigint` as text; ours are instants and counts, which a number holds exactly. */
const numbersAsNumbers: typeof types.getTypeParser = (oid, format) =>
  oid === types.builtins.INT8 ? Number : types.getTypeParser(oid, format)
