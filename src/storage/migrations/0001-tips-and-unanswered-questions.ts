import { sql } from 'kysely'
import type { MigratingDatabase } from './migrating.ts'

/** Never changed once it has run anywhere: what comes next is a migration of its own. */
export async function tipsAndUnansweredQuestions(database: MigratingDatabase): Promise<void> {
  await createTipSchedules(database)
  await createTipDeliveries(database)
  await createShownTips(database)
  await createUnansweredQuestions(database)
  await database.schema
    .createTable('program_state')
    .addColumn('name', 'text', (column) => column.primaryKey())
    .addColumn('value', 'text', (column) => column.notNull())
    .execute()
}

async function createTipSchedules(database: MigratingDatabase): Promise<void> {
  await database.schema
    .createTable('tip_schedules')
    .addColumn('platform', 'text', (column) => column.notNull())
    .addColumn('channel_id', 'text', (column) => column.notNull())
    .addColumn('language', 'text', (column) => column.notNull().check(sql`language in ('fr', 'en')`))
    .addColumn('at', 'text', (column) => column.notNull())
    .addColumn('zone', 'text', (column) => column.notNull())
    .addColumn('weekdays', 'text', (column) => column.notNull().check(sql`weekdays <> ''`))
    .addColumn('next_due_ms', 'bigint', (column) => column.notNull())
    .addColumn('suspended_reason', 'text')
    .addColumn('suspended_detail', 'text')
    .addPrimaryKeyConstraint('tip_schedules_key', ['platform', 'channel_id'])
    .execute()
  await database.schema
    .createIndex('tip_schedules_due')
    .on('tip_schedules')
    .column('next_due_ms')
    .where(sql.ref('suspended_reason'), 'is', null)
    .execute()
}

async function createTipDeliveries(database: MigratingDatabase): Promise<void> {
  await database.schema
    .createTable('tip_deliveries')
    .addColumn('platform', 'text', (column) => column.notNull())
    .addColumn('channel_id', 'text', (column) => column.notNull())
    .addColumn('local_day', 'text', (column) => column.notNull())
    .addColumn('language', 'text', (column) => column.notNull().check(sql`language in ('fr', 'en')`))
    .addColumn('due_ms', 'bigint', (column) => column.notNull())
    .addColumn('state', 'text', (column) =>
      column.notNull().check(sql`state in ('claimed', 'posting', 'sent', 'unknown', 'failed', 'skipped')`),
    )
    .addColumn('lease_until_ms', 'bigint', (column) => column.notNull())
    .addColumn('tip_entry', 'text')
    .addColumn('tip_number', 'integer')
    .addColumn('posting_since_ms', 'bigint')
    .addColumn('reason', 'text')
    .addColumn('detail', 'text')
    .addPrimaryKeyConstraint('tip_deliveries_key', ['platform', 'channel_id', 'local_day'])
    .execute()
  await database.schema
    .createIndex('tip_deliveries_leases')
    .on('tip_deliveries')
    .columns(['state', 'lease_until_ms'])
    .execute()
}

async function createShownTips(database: MigratingDatabase): Promise<void> {
  await database.schema
    .createTable('shown_tips')
    .addColumn('platform', 'text', (column) => column.notNull())
    .addColumn('channel_id', 'text', (column) => column.notNull())
    .addColumn('entry', 'text', (column) => column.notNull())
    .addColumn('number', 'integer', (column) => column.notNull())
    .addColumn('shown_on', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('shown_tips_key', ['platform', 'channel_id', 'entry', 'number'])
    .execute()
}

async function createUnansweredQuestions(database: MigratingDatabase): Promise<void> {
  await database.schema
    .createTable('unanswered_questions')
    .addColumn('text', 'text', (column) => column.notNull())
    .addColumn('language', 'text', (column) => column.notNull().check(sql`language in ('fr', 'en')`))
    .addColumn('platform', 'text', (column) => column.notNull())
    .addColumn('count', 'integer', (column) => column.notNull())
    .addColumn('first_ms', 'bigint', (column) => column.notNull())
    .addColumn('last_ms', 'bigint', (column) => column.notNull())
    .addPrimaryKeyConstraint('unanswered_questions_key', ['text', 'language', 'platform'])
    .execute()
  await database.schema.createIndex('unanswered_questions_last').on('unanswered_questions').column('last_ms').execute()
}
