import { openStore } from '../../src/storage/open-store.ts'
import { storeContract } from '../contracts/store.ts'
import { temporaryFile } from './temporary-file.ts'

storeContract('SQLite file', async () => {
  const place = temporaryFile()
  return {
    open: (settings) => openStore({ file: place.file, unansweredDays: 30, nowMs: 0, ...settings }),
    remove: async () => place[Symbol.dispose](),
  }
})
