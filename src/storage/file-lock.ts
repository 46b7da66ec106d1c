import { hostname } from 'node:os'
import { DatabaseSync } from 'node:sqlite'
import { SetUpError } from '../core/errors.ts'
import { heldByAnotherProcess, type Holder } from './set-up-problems.ts'
import { sqliteResult, sqliteResultCode } from './sqlite-error.ts'

/**
 * Keeps every other process out of a database until it is disposed of or the process ends, however it ends: the
 * lock is the operating system's, taken through SQLite on `<file>.lock`, where the holder also leaves its pid. The
 * database itself stays open to those who only read, such as a backup. Throws SetUpError when the lock is held.
 *
 * `<file>.lock` stays behind on purpose: removing it would let two processes lock two files of one name.
 */
export function lockFile(file: string): Disposable {
  using resources = new DisposableStack()
  const lock = resources.use(new DatabaseSync(lockPath(file), { timeout: 0 }))
  try {
    lock.exec('begin immediate')
    writeHolder(lock, { pid: process.pid, host: hostname() })
    lock.exec('commit')
    // Held from here on. It blocks writers only, so that whoever comes second can read who holds it.
    lock.exec('begin immediate')
  } catch (error) {
    if (sqliteResultCode(error) !== sqliteResult.busy) throw error
    throw new SetUpError([heldByAnotherProcess(file, findHolder(lock))], { cause: error })
  }
  return resources.move()
}

export function lockPath(file: string): string {
  return `${file}.lock`
}

function writeHolder(lock: DatabaseSync, holder: Holder): void {
  lock.exec('create table if not exists holder (pid integer not null, host text not null)')
  lock.exec('delete from holder')
  lock.prepare('insert into holder (pid, host) values (?, ?)').run(holder.pid, holder.host)
}

/** Undefined while the holder is still writing itself down. */
function findHolder(lock: DatabaseSync): Holder | undefined {
  try {
    const row = lock.prepare('select pid, host from holder').get()
    return typeof row?.['pid'] === 'number' && typeof row['host'] === 'string'
      ? { pid: row['pid'], host: row['host'] }
      : undefined
  } catch {
    return undefined
  }
}
