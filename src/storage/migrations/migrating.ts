import type { QueryExecutorProvider, SchemaModule } from 'kysely'

/** All that a migration may count on: the tables of its own time are in no type. */
export interface MigratingDatabase extends QueryExecutorProvider {
  readonly schema: SchemaModule
}
