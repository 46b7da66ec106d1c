import { mkdirSync } from 'node:fs'
import { dirname } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { Kysely } from 'kysely'
import { SetUpError, type Problem } from '../core/errors.ts'
import { lockFile, lockPath } from './file-lock.ts'
import { nodeSqliteDialect } from './node-sqlite-dialect.ts'
import type { OpenDatabase } from './open-database.ts'
import { cannotBeWritten, damaged, diskFull } from './set-up-problems.ts'
import { sqliteResult, sqliteResultCode } from './sqlite-error.ts'
import type { Tables } from './tables.ts'

/**
 * Opens the file for this process alone, and creates it and its folder when they are missing. Throws SetUpError when
 * that is impossible or what stands in the file is no sound database.
 */
export function openSqlite(file: string): OpenDatabase {
  using resources = new DisposableStack()
  reporting(file, () => mkdirSync(dirname(file), { recursive: true }))
  resources.use(reporting(lockPath(file), () => lockFile(file)))
  const database = resources.use(reporting(file, () => openDatabase(file)))
  const kysely = new Kysely<Tables>({ dialect: nodeSqliteDialect(database) })
  const kept = resources.move()
  return {
    kysely,
    place: file,
    problemOf: (error) => problemOf(file, error),
    async [Symbol.asyncDispose]() {
      using _ = kept
      await kysely.destroy()
    },
  }
}

function openDatabase(file: string): DatabaseSync {
  using resources = new DisposableStack()
  const database = resources.use(new DatabaseSync(file, { timeout: busyTimeoutMs }))
  checkSound(file, database)
  // FULL syncs at every commit: with NORMAL a power cut takes back what was acknowledged.
  database.exec('pragma journal_mode = wal; pragma synchronous = full')
  resources.move()
  return database
}

/** How long a commit waits for another program's lock, such as that of a backup. */
const busyTimeoutMs = 5_000

function checkSound(file: string, database: DatabaseSync): void {
  const verdict = database.prepare('pragma quick_check(1)').get()?.['quick_check']
  if (verdict !== 'ok') throw new SetUpError([damaged(file, String(verdict))])
}

/** What goes wrong with a file becomes a problem that names it. */
function reporting<T>(path: string, open: () => T): T {
  try {
    return open()
  } catch (error) {
    const problem = problemOf(path, error)
    throw problem ? new SetUpError([problem], { cause: error }) : error
  }
}

function problemOf(path: string, error: unknown): Problem | undefined {
  if (!(error instanceof Error)) return undefined
  const code = sqliteResultCode(error)
  if (code === sqliteResult.full) return diskFull(path, error.message)
  if ('syscall' in error || writeTrouble.has(code)) return cannotBeWritten(path, error.message)
  return damage.has(code) ? damaged(path, error.message) : undefined
}

const damage: ReadonlySet<number | undefined> = new Set([sqliteResult.corrupt, sqliteResult.notADatabase])

const writeTrouble: ReadonlySet<number | undefined> = new Set([
  sqliteResult.permission,
  sqliteResult.readOnly,
  sqliteResult.inputOutput,
  sqliteResult.cannotOpen,
])
