import { copyFileSync } from 'node:fs'
import { beforeAll } from 'vitest'
import { openStore } from '../../src/storage/open-store.ts'
import { storeContract } from '../contracts/store.ts'
import { fastFolder } from './fast-folder.ts'
import { temporaryFile } from './temporary-file.ts'

const defaults = { unansweredDays: 30, nowMs: 0 }
let empty: ReturnType<typeof temporaryFile>

beforeAll(async () => {
  empty = temporaryFile(fastFolder())
  await (await openStore({ file: empty.file, ...defaults }))[Symbol.asyncDispose]()
  return () => empty[Symbol.dispose]()
})

storeContract('SQLite file', async () => {
  const place = temporaryFile(fastFolder())
  // Faster than making the tables each time.
  copyFileSync(empty.file, place.file)
  return {
    open: (settings) => openStore({ file: place.file, ...defaults, ...settings }),
    remove: async () => place[Symbol.dispose](),
  }
})
