import type { DatabaseSync, SQLInputValue, StatementSync } from 'node:sqlite'
import {
  type CompiledQuery,
  type DatabaseConnection,
  type Dialect,
  type Driver,
  type QueryResult,
  SqliteAdapter,
  SqliteIntrospector,
  SqliteQueryCompiler,
} from 'kysely'
import { storable } from './dialect.ts'
import { GroupCommits, type Visit } from './group-commits.ts'

/** Kysely on Node's own SQLite; destroying the Kysely closes the database. */
export function nodeSqliteDialect(database: DatabaseSync): Dialect {
  return {
    createDriver: () => new NodeSqliteDriver(database),
    createQueryCompiler: () => new SqliteQueryCompiler(),
    createIntrospector: (kysely) => new SqliteIntrospector(kysely),
    createAdapter: () => new GroupingAdapter(),
  }
}

/** Kysely would let one verb in after the other only when the one before is on the disk. */
class GroupingAdapter extends SqliteAdapter {
  override get supportsMultipleConnections(): boolean {
    return true
  }
}

class NodeSqliteDriver implements Driver {
  readonly #database: DatabaseSync
  readonly #statements: Statements
  readonly #commits: GroupCommits

  constructor(database: DatabaseSync) {
    this.#database = database
    this.#statements = new Statements(database)
    this.#commits = new GroupCommits(database)
  }

  async init(): Promise<void> {}

  async acquireConnection(): Promise<NodeSqliteConnection> {
    return new NodeSqliteConnection(this.#statements, this.#commits)
  }

  beginTransaction(connection: NodeSqliteConnection): Promise<void> {
    return connection.begin()
  }

  commitTransaction(connection: NodeSqliteConnection): Promise<void> {
    return connection.commit()
  }

  rollbackTransaction(connection: NodeSqliteConnection): Promise<void> {
    return connection.rollBack()
  }

  async releaseConnection(): Promise<void> {}

  async destroy(): Promise<void> {
    await this.#commits.finish()
    this.#database.close()
  }
}

/** Of one verb: there is only one connection to the database itself. */
class NodeSqliteConnection implements DatabaseConnection {
  readonly #statements: Statements
  readonly #commits: GroupCommits
  /** As long as it is in a transaction. */
  #visit: Visit | undefined

  constructor(statements: Statements, commits: GroupCommits) {
    this.#statements = statements
    this.#commits = commits
  }

  async executeQuery<Row>({ sql, parameters }: CompiledQuery): Promise<QueryResult<Row>> {
    if (this.#visit?.isLost()) throw new Error('The transaction was given up before.')
    if (this.#visit) return this.#statements.run(sql, parameters)
    const visit = await this.#commits.enter()
    const result = await this.#attempt<Row>(visit, sql, parameters)
    await visit.leave()
    return result
  }

  async begin(): Promise<void> {
    const visit = await this.#commits.enter()
    await this.#attempt(visit, 'savepoint verb')
    this.#visit = visit
  }

  /** Ends the visit when it fails. */
  async #attempt<Row>(visit: Visit, sql: string, parameters?: readonly unknown[]): Promise<QueryResult<Row>> {
    try {
      return this.#statements.run(sql, parameters)
    } catch (error) {
      await visit.leave(error).catch(() => undefined)
      throw error
    }
  }

  async commit(): Promise<void> {
    const visit = this.#visit
    if (!visit?.isLost()) this.#statements.run('release verb')
    this.#visit = undefined
    await visit?.leave()
  }

  async rollBack(): Promise<void> {
    const visit = this.#visit
    this.#visit = undefined
    if (!visit) return
    if (!visit.isLost()) {
      this.#statements.run('rollback to verb')
      this.#statements.run('release verb')
    }
    await visit.leave()
  }

  streamQuery(): never {
    throw new Error('The store streams nothing from SQLite.')
  }
}

/** Prepared once and kept, but for the longest ones: those carry many rows, and are rarely twice the same. */
class Statements {
  readonly #database: DatabaseSync
  readonly #kept = new Map<string, StatementSync>()

  constructor(database: DatabaseSync) {
    this.#database = database
  }

  run<Row>(sql: string, parameters: readonly unknown[] = []): QueryResult<Row> {
    const statement = this.#prepare(sql)
    const values = parameters.map(toSqlValue)
    if (statement.columns().length > 0) return { rows: rowsOf(statement, values) }
    const { changes } = statement.run(...values)
    return { rows: [], numAffectedRows: BigInt(changes) }
  }

  #prepare(sql: string): StatementSync {
    const kept = this.#kept.get(sql)
    if (kept) return kept
    const statement = this.#database.prepare(sql)
    if (sql.length < 2_000) this.#kept.set(sql, statement)
    return statement
  }
}

function rowsOf<Row>(statement: StatementSync, values: readonly SQLInputValue[]): Row[] {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the type is what Kysely derived from the query
  return statement.all(...values) as Row[]
}

function toSqlValue(parameter: unknown): SQLInputValue {
  const value = storable(parameter)
  if (value === null || typeof value === 'string' || typeof value === 'number' || typeof value === 'bigint')
    return value
  throw new TypeError(`SQLite has no ${typeof value}: convert it to text, a number or null first.`)
}
