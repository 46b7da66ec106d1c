import type { DatabaseSync } from 'node:sqlite'

/** So many verbs share a commit at most: about 10 ms of work, after which the event loop has its turn. */
const verbsPerCommit = 50

interface Group {
  size: number
  /** Its time has come, but a verb is in the middle of it. */
  isDue: boolean
  /** Why SQLite gave it up, if it did. */
  cause?: unknown
  readonly ending: PromiseWithResolvers<void>
}

/** A verb's time alone with the database. */
export interface Visit {
  /** Whether the database still has what was done in this visit. */
  isLost(): boolean
  /**
   * Lets the next verb in; resolves once what was done is on the disk. Rejects when it is not.
   * @param error what the visit failed with, if it did
   */
  leave(error?: unknown): Promise<void>
}

/**
 * Lets verbs into a SQLite database one after the other, and commits those together that come at the same time. With
 * `synchronous=FULL` every commit waits for the disk, and all of the process with it: a commit for each of the tips
 * that are settled side by side took half a second in which nothing else happened.
 *
 * A verb is acknowledged when its group is on the disk. One that fails takes back its own savepoint and nothing else;
 * when SQLite itself gives up the transaction (a full disk), all of the group fail.
 */
export class GroupCommits {
  readonly #database: DatabaseSync
  #group: Group | undefined
  #isVisited = false
  /** The end of the last visit that was asked for. */
  #line: Promise<void> = Promise.resolve()

  constructor(database: DatabaseSync) {
    this.#database = database
  }

  async enter(): Promise<Visit> {
    const { promise, resolve: letNextIn } = Promise.withResolvers<void>()
    const before = this.#line
    this.#line = promise
    await before
    try {
      // Its own verbs hear of its failure.
      if (this.#group && this.#group.size >= verbsPerCommit) await this.#group.ending.promise.catch(() => undefined)
      const group = this.#group ?? this.#begin()
      group.size++
      this.#isVisited = true
      return { isLost: () => this.#isLost(group), leave: (error) => this.#leave(group, letNextIn, error) }
    } catch (error) {
      letNextIn()
      throw error
    }
  }

  /** Resolves when all that was asked for is done. */
  async finish(): Promise<void> {
    const visit = await this.enter()
    await visit.leave()
  }

  #begin(): Group {
    this.#database.exec('begin')
    const group: Group = { size: 0, isDue: false, ending: Promise.withResolvers() }
    // Nobody may be left to hear of it: a verb that failed by itself has left already.
    group.ending.promise.catch(() => undefined)
    setImmediate(() => {
      if (this.#isVisited) group.isDue = true
      else this.#commit(group)
    })
    this.#group = group
    return group
  }

  #leave(group: Group, letNextIn: () => void, error: unknown): Promise<void> {
    this.#isVisited = false
    if (this.#isLost(group)) group.cause ??= error
    if (group.isDue || this.#isLost(group)) this.#commit(group)
    letNextIn()
    return group.ending.promise
  }

  #isLost(group: Group): boolean {
    return this.#group !== group || !this.#database.isTransaction
  }

  #commit(group: Group): void {
    if (this.#group !== group) return
    this.#group = undefined
    try {
      if (!this.#database.isTransaction) throw new Error('SQLite gave up the transaction.', { cause: group.cause })
      this.#database.exec('commit')
      group.ending.resolve()
    } catch (error) {
      if (this.#database.isTransaction) this.#database.exec('rollback')
      group.ending.reject(error)
    }
  }
}
