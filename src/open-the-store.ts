import type { Config } from './config.ts'
import type { Store } from './core/store.ts'
import type { DatabasePlace } from './storage/open-database.ts'
import { openStoreForReading, type ReadableStore } from './storage/open-for-reading.ts'
import { openStore } from './storage/open-store.ts'

type StoreConfig = Pick<Config, 'database' | 'unansweredDays'>

/** Throws SetUpError when the configured database cannot be used. */
export function openTheStore({ database, unansweredDays }: StoreConfig): Promise<Store> {
  return openStore({ ...placeOf({ database }), unansweredDays, nowMs: Date.now() })
}

/** Also while a running bot holds it. */
export function openTheStoreForReading({ database, unansweredDays }: StoreConfig): Promise<ReadableStore> {
  return openStoreForReading({ ...placeOf({ database }), unansweredDays, nowMs: Date.now() })
}

export function placeOf({ database }: Pick<Config, 'database'>): DatabasePlace {
  return database.kind === 'sqlite' ? { file: database.file } : { url: database.url }
}
