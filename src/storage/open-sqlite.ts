import { mkdirSync } from 'node:fs'
import { dirname } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { SetUpError, type Problem } from '../core/errors.ts'
import { lockFile, lockPath } from './file-lock.ts'
import { cannotBeWritten, damaged } from './set-up-problems.ts'
import { sqliteResult, sqliteResultCode } from './sqlite-error.ts'

export interface LockedDatabase extends Disposable {
  readonly database: DatabaseSync
}

/**
 * Opens the file for this process alone, and creates it and its folder when they are missing. Throws SetUpError when
 * that is impossible or what stands in the file is no sound database.
 */
export function openSqlite(file: string): LockedDatabase {
  using resources = new DisposableStack()
  reporting(file, () => mkdirSync(dirname(file), { recursive: true }))
  resources.use(reporting(lockPath(file), () => lockFile(file)))
  const database = resources.use(reporting(file, () => openDatabase(file)))
  const kept = resources.move()
  return { database, [Symbol.dispose]: () => kept.dispose() }
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
    const problem = error instanceof Error ? problemOf(error)?.(path, error.message) : undefined
    throw problem ? new SetUpError([problem], { cause: error }) : error
  }
}

function problemOf(error: Error): ((path: string, detail: string) => Problem) | undefined {
  const code = sqliteResultCode(error)
  if ('syscall' in error || writeTrouble.has(code)) return cannotBeWritten
  return code === sqliteResult.corrupt || code === sqliteResult.notADatabase ? damaged : undefined
}

const writeTrouble: ReadonlySet<number | undefined> = new Set([
  sqliteResult.permission,
  sqliteResult.readOnly,
  sqliteResult.inputOutput,
  sqliteResult.full,
  sqliteResult.cannotOpen,
])
