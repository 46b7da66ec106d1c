import { randomUUID } from 'node:crypto'
import { Client } from 'pg'
import { vi } from 'vitest'
import { tableNames } from './table-names.ts'

/** A place for the tables of one bot, beside others in the same database. */
export interface PostgresSchema extends AsyncDisposable {
  readonly url: string
  readonly name: string
  /** As its own user would, in its own schema. */
  query(sql: string): Promise<readonly unknown[]>
  /** Empties the tables, which takes a hundredth of the time of making new ones. */
  empty(): Promise<void>
  /** Ends the other connections that were made with the url, of which there must be some to end. */
  endConnections(which?: 'waiting for a lock'): Promise<void>
}

export async function createSchema(databaseUrl: string): Promise<PostgresSchema> {
  const name = `test_${randomUUID().replaceAll('-', '')}`
  const url = new URL(databaseUrl)
  url.searchParams.set('options', `-c search_path=${name}`)
  url.searchParams.set('application_name', name)
  const client = new Client(url.href)
  await client.connect()
  await client.query(`create schema ${name}`)
  return {
    url: url.href,
    name,
    query: async (sql) => (await client.query(sql)).rows,
    empty: async () => {
      await client.query(tableNames.map((table) => `delete from ${table}`).join(';'))
    },
    endConnections: async (which) => {
      const end = `
        select pg_terminate_backend(pid) from pg_stat_activity
        where application_name = '${name}' and pid <> pg_backend_pid() ${which ? `and wait_event_type = 'Lock'` : ''}`
      await vi.waitUntil(async () => (await client.query(end)).rows.length > 0, { interval: 10 })
    },
    async [Symbol.asyncDispose]() {
      await client.query(`drop schema ${name} cascade`)
      await client.end()
    },
  }
}
