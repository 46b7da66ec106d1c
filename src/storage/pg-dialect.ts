import {
  CompiledQuery,
  type DatabaseConnection,
  type Dialect,
  type Driver,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
  type QueryResult,
  type TransactionSettings,
} from 'kysely'
import { DatabaseError, type Pool, type PoolClient } from 'pg'
import { storable } from './dialect.ts'

/**
 * Kysely on pg. Unlike Kysely's own driver, it says which database an error comes from, and never uses a connection
 * again on which anything but the server's own answer has happened: the next call gets a new one.
 * @param place what a person knows the database by, without its password
 */
export function pgDialect(pool: Pool, place: string): Dialect {
  return {
    createDriver: () => new PgDriver(pool, place),
    createQueryCompiler: () => new PostgresQueryCompiler(),
    createIntrospector: (kysely) => new PostgresIntrospector(kysely),
    createAdapter: () => new PostgresAdapter(),
  }
}

/**
 * A process that is stopped in the middle of a transaction must not keep its rows from the others; what is
 * acknowledged must be on the disk, whatever the server's default; and rows that another process has changed are seen
 * as they are now.
 */
const sessionSettings = `
  select set_config('idle_in_transaction_session_timeout', '10s', false),
    set_config('default_transaction_isolation', 'read committed', false),
    case current_setting('synchronous_commit') when 'off' then set_config('synchronous_commit', 'on', false) end`

class PgDriver implements Driver {
  readonly #pool: Pool
  readonly #place: string
  readonly #known = new WeakSet<PoolClient>()
  readonly #awaited = new Set<Promise<PoolClient>>()

  constructor(pool: Pool, place: string) {
    this.#pool = pool
    this.#place = place
  }

  async init(): Promise<void> {}

  async acquireConnection(): Promise<PgConnection> {
    const client = await this.#connect()
    const connection = new PgConnection(client, this.#place)
    if (this.#known.has(client)) return connection
    try {
      await connection.run(sessionSettings)
    } catch (error) {
      connection.release()
      throw error
    }
    this.#known.add(client)
    return connection
  }

  beginTransaction(connection: PgConnection, { isolationLevel }: TransactionSettings): Promise<void> {
    return connection.run(isolationLevel ? `begin isolation level ${isolationLevel}` : 'begin')
  }

  commitTransaction(connection: PgConnection): Promise<void> {
    return connection.run('commit')
  }

  rollbackTransaction(connection: PgConnection): Promise<void> {
    return connection.run('rollback')
  }

  async releaseConnection(connection: PgConnection): Promise<void> {
    connection.release()
  }

  async destroy(): Promise<void> {
    // A pool that ends leaves those who wait for a connection waiting for ever.
    await Promise.allSettled(this.#awaited)
    await this.#pool.end()
  }

  async #connect(): Promise<PoolClient> {
    const awaited = this.#pool.connect()
    this.#awaited.add(awaited)
    try {
      return await awaited
    } catch (error) {
      throw new PostgresFailure(this.#place, error)
    } finally {
      this.#awaited.delete(awaited)
    }
  }
}

class PgConnection implements DatabaseConnection {
  readonly #client: PoolClient
  readonly #place: string
  #isBroken = false

  constructor(client: PoolClient, place: string) {
    this.#client = client
    this.#place = place
  }

  async run(statement: string): Promise<void> {
    await this.executeQuery(CompiledQuery.raw(statement))
  }

  async executeQuery<Row>({ sql, parameters }: CompiledQuery): Promise<QueryResult<Row>> {
    try {
      const { rows, rowCount } = await this.#client.query(sql, parameters.map(storable))
      return { rows, ...(rowCount !== null && { numAffectedRows: BigInt(rowCount) }) }
    } catch (error) {
      if (!(error instanceof DatabaseError)) this.#isBroken = true
      throw new PostgresFailure(this.#place, error)
    }
  }

  streamQuery(): never {
    throw new Error('The store streams nothing from PostgreSQL.')
  }

  release(): void {
    this.#client.release(this.#isBroken)
  }
}

/** What went wrong in PostgreSQL or on the way to it; `cause` is pg's own error. */
class PostgresFailure extends Error {
  constructor(place: string, cause: unknown) {
    super(`The database ${place} failed: ${detailOf(cause)}`, { cause })
    this.name = 'PostgresFailure'
  }
}

/** One line. Node reports a host with several addresses as an error without a message, and the rest inside. */
export function detailOf(error: unknown): string {
  if (error instanceof AggregateError) return error.errors.map(detailOf).join(', ')
  return error instanceof Error ? error.message : String(error)
}
