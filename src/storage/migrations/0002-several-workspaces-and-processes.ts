import { sql } from 'kysely'
import type { MigratingDatabase } from './migrating.ts'

/** Never changed once it has run anywhere: what comes next is a migration of its own. */
export async function severalWorkspacesAndProcesses(database: MigratingDatabase): Promise<void> {
  await widenTipSchedules(database)
  await widenTipDeliveries(database)
  await database.schema.alterTable('shown_tips').addColumn('workspace', 'text').execute()
  await createPreferences(database)
  await createCounts(database)
  await createConversations(database)
  await createInstallations(database)
  await createCoordination(database)
}

/** SQLite cannot change a CHECK constraint: the table is made anew, by way of a copy. */
async function widenTipSchedules(database: MigratingDatabase): Promise<void> {
  await sql`create table tip_schedules_copy as select * from tip_schedules`.execute(database)
  await database.schema.dropTable('tip_schedules').execute()
  await database.schema
    .createTable('tip_schedules')
    .addColumn('platform', 'text', (column) => column.notNull())
    .addColumn('channel_id', 'text', (column) => column.notNull())
    .addColumn('workspace', 'text')
    .addColumn('language', 'text', (column) => column.notNull().check(sql`language in ('fr', 'en', 'alternating')`))
    .addColumn('at', 'text', (column) => column.notNull())
    .addColumn('zone', 'text', (column) => column.notNull())
    .addColumn('weekdays', 'text', (column) => column.notNull().check(sql`weekdays <> ''`))
    .addColumn('categories', 'text')
    .addColumn('paused_until', 'text')
    .addColumn('next_due_ms', 'bigint', (column) => column.notNull())
    .addColumn('suspended_reason', 'text')
    .addColumn('suspended_detail', 'text')
    .addPrimaryKeyConstraint('tip_schedules_key', ['platform', 'channel_id'])
    .execute()
  const kept = sql.raw(
    [
      'platform',
      'channel_id',
      'language',
      'at',
      'zone',
      'weekdays',
      'next_due_ms',
      'suspended_reason',
      'suspended_detail',
    ]
      .map((name) => `"${name}"`)
      .join(', '),
  )
  await sql`insert into tip_schedules (${kept}) select ${kept} from tip_schedules_copy`.execute(database)
  await database.schema.dropTable('tip_schedules_copy').execute()
  await database.schema
    .createIndex('tip_schedules_due')
    .on('tip_schedules')
    .column('next_due_ms')
    .where(sql.ref('suspended_reason'), 'is', null)
    .execute()
}

async function widenTipDeliveries(database: MigratingDatabase): Promise<void> {
  await database.schema.alterTable('tip_deliveries').addColumn('workspace', 'text').execute()
  await database.schema.alterTable('tip_deliveries').addColumn('categories', 'text').execute()
  await database.schema.createIndex('tip_deliveries_due').on('tip_deliveries').column('due_ms').execute()
}

async function createPreferences(database: MigratingDatabase): Promise<void> {
  await database.schema
    .createTable('preferences')
    .addColumn('scope', 'text', (column) => column.notNull().check(sql`scope in ('person', 'channel', 'workspace')`))
    .addColumn('platform', 'text', (column) => column.notNull())
    .addColumn('id', 'text', (column) => column.notNull())
    .addColumn('workspace', 'text')
    .addColumn('language', 'text', (column) => column.check(sql`language in ('fr', 'en')`))
    .addColumn('answers_privately', 'integer', (column) => column.check(sql`answers_privately in (0, 1)`))
    .addPrimaryKeyConstraint('preferences_key', ['scope', 'platform', 'id'])
    .execute()
}

async function createCounts(database: MigratingDatabase): Promise<void> {
  await database.schema
    .createTable('votes')
    .addColumn('subject', 'text', (column) => column.notNull())
    .addColumn('language', 'text', (column) => column.notNull().check(sql`language in ('fr', 'en')`))
    .addColumn('day', 'text', (column) => column.notNull())
    .addColumn('helpful', 'integer', (column) => column.notNull())
    .addColumn('unhelpful', 'integer', (column) => column.notNull())
    .addPrimaryKeyConstraint('votes_key', ['subject', 'language', 'day'])
    .execute()
  await database.schema
    .createTable('answer_counts')
    .addColumn('day', 'text', (column) => column.notNull())
    .addColumn('platform', 'text', (column) => column.notNull())
    .addColumn('language', 'text', (column) => column.notNull().check(sql`language in ('fr', 'en')`))
    .addColumn('kind', 'text', (column) => column.notNull())
    .addColumn('count', 'bigint', (column) => column.notNull())
    .addPrimaryKeyConstraint('answer_counts_key', ['day', 'platform', 'language', 'kind'])
    .execute()
}

async function createConversations(database: MigratingDatabase): Promise<void> {
  await database.schema
    .createTable('conversations')
    .addColumn('platform', 'text', (column) => column.notNull())
    .addColumn('channel_id', 'text', (column) => column.notNull())
    .addColumn('conversation', 'text', (column) => column.notNull())
    .addColumn('workspace', 'text')
    .addColumn('subject', 'text', (column) => column.notNull())
    .addColumn('updated_ms', 'bigint', (column) => column.notNull())
    .addPrimaryKeyConstraint('conversations_key', ['platform', 'channel_id', 'conversation'])
    .execute()
  await database.schema.createIndex('conversations_updated').on('conversations').column('updated_ms').execute()
}

async function createInstallations(database: MigratingDatabase): Promise<void> {
  await database.schema
    .createTable('installations')
    .addColumn('platform', 'text', (column) => column.notNull())
    .addColumn('workspace', 'text', (column) => column.notNull())
    .addColumn('key_id', 'text', (column) => column.notNull())
    .addColumn('sealed', 'text', (column) => column.notNull())
    .addColumn('updated_ms', 'bigint', (column) => column.notNull())
    .addPrimaryKeyConstraint('installations_key', ['platform', 'workspace'])
    .execute()
}

async function createCoordination(database: MigratingDatabase): Promise<void> {
  await database.schema
    .createTable('seen_events')
    .addColumn('platform', 'text', (column) => column.notNull())
    .addColumn('event_id', 'text', (column) => column.notNull())
    .addColumn('seen_ms', 'bigint', (column) => column.notNull())
    .addPrimaryKeyConstraint('seen_events_key', ['platform', 'event_id'])
    .execute()
  await database.schema.createIndex('seen_events_seen').on('seen_events').column('seen_ms').execute()
  await database.schema
    .createTable('turns')
    .addColumn('line', 'text', (column) => column.primaryKey())
    .addColumn('empty_ms', 'bigint', (column) => column.notNull())
    .addColumn('held_until_ms', 'bigint', (column) => column.notNull())
    .execute()
  await database.schema
    .createTable('leases')
    .addColumn('name', 'text', (column) => column.primaryKey())
    .addColumn('holder', 'text', (column) => column.notNull())
    .addColumn('until_ms', 'bigint', (column) => column.notNull())
    .execute()
}
