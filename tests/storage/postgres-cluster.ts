import { execFile, execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { chownSync, globSync, mkdtempSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import type { TestProject } from 'vitest/node'
import { fastFolder } from './fast-folder.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** A PostgreSQL database to make schemas in, as its superuser where it is our own; '' when there is none. */
    readonly postgresUrl: string
  }
}

/** A PostgreSQL server of its own, on a free port of this machine, that writes as carefully as a real one. */
export interface PostgresCluster extends AsyncDisposable {
  readonly url: string
  /** As when the power fails, or the process is killed: nobody is told anything. */
  crash(): Promise<void>
  /** After a crash; resolves once it takes connections. */
  start(): Promise<void>
}

const run = promisify(execFile)

/**
 * Undefined when PostgreSQL is not installed where Debian puts it.
 * @param parent where to put its files: what is in memory says nothing about speed
 */
export async function startPostgres(parent = tmpdir()): Promise<PostgresCluster | undefined> {
  const [initdb] = globSync('/usr/lib/postgresql/*/bin/initdb').toSorted().toReversed()
  if (initdb === undefined) return undefined
  const pgCtl = initdb.replace(/initdb$/, 'pg_ctl')
  const user = serverUser()
  const folder = mkdtempSync(join(parent, 'timonier-postgres-'))
  const [data, password, port] = [join(folder, 'data'), join(folder, 'password'), await freePort()]
  writeFileSync(password, 'sesame')
  for (const path of [folder, password]) if (user) chownSync(path, user.uid, user.gid)
  const options = { ...user, cwd: folder }
  const initial = ['--username=postgres', `--pwfile=${password}`, '--auth=scram-sha-256', '--encoding=UTF8']
  await run(initdb, ['-D', data, ...initial, '--locale=C', '--no-sync'], options)
  // Ends the server also when this process is killed: the pipe closes with it.
  const guard = spawn('sh', ['-c', 'cat; "$0" stop -m fast -D "$1/data"; rm -r "$1"', pgCtl, folder], {
    ...options,
    detached: true,
    stdio: ['pipe', 'ignore', 'ignore'],
  })
  const settings = `-p ${port} -k ${folder} -c listen_addresses=127.0.0.1`
  const start = async () => {
    await run(pgCtl, ['start', '-w', '-D', data, '-l', join(folder, 'log'), '-o', settings], options)
  }
  await start()
  return {
    url: `postgresql://postgres:sesame@127.0.0.1:${port}/postgres`,
    start,
    crash: async () => void (await run(pgCtl, ['stop', '-m', 'immediate', '-D', data], options)),
    async [Symbol.asyncDispose]() {
      const ended = once(guard, 'exit')
      guard.stdin.end()
      await ended
    },
  }
}

/** One for a whole run of the tests, unless TEST_DATABASE_URL names a database to use. */
export default async function setup(project: TestProject): Promise<(() => Promise<void>) | undefined> {
  const given = process.env['TEST_DATABASE_URL']
  const cluster = given ? undefined : await startPostgres(fastFolder())
  project.provide('postgresUrl', given ?? cluster?.url ?? '')
  return cluster && (async () => cluster[Symbol.asyncDispose]())
}

/** PostgreSQL refuses to run as root: then the user that Debian made for it. */
function serverUser(): { readonly uid: number; readonly gid: number } | undefined {
  if (process.getuid?.() !== 0) return undefined
  const [uid = 0, gid = 0] = ['-u', '-g'].map((what) => Number(execFileSync('id', [what, 'postgres'])))
  return { uid, gid }
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  server.close()
  await once(server, 'close')
  if (address === null || typeof address === 'string') throw new Error('No port is free.')
  return address.port
}
