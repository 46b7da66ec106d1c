import { DatabaseSync } from 'node:sqlite'
import { expect, onTestFinished, test } from 'vitest'
import { openStore } from '../../src/storage/open-store.ts'
import { temporaryFile } from '../storage/temporary-file.ts'
import { readDocument } from './document.ts'

const privacy = readDocument('docs/privacy.md')

test.each(['What Timonier keeps', 'Ce que Timonier garde'])(
  '"%s" lists exactly the tables that there are',
  async (heading) => {
    const listed = privacy.table(heading).map(([table]) => table?.text ?? '')
    expect(listed.toSorted()).toEqual(await tablesOfAStore())
  },
)

test('every table is listed with what is in it, why, and for how long, in both languages', () => {
  for (const heading of ['What Timonier keeps', 'Ce que Timonier garde']) {
    const cells = privacy.table(heading).flat()
    expect(cells.filter((cell) => cell.text.trim() === '')).toEqual([])
  }
})

async function tablesOfAStore(): Promise<readonly string[]> {
  const place = temporaryFile()
  onTestFinished(() => place[Symbol.dispose]())
  await using _ = await openStore({ file: place.file, unansweredDays: 30, nowMs: 0 })
  using database = new DatabaseSync(place.file, { readOnly: true })
  const rows = database
    .prepare("select name from sqlite_master where type = 'table' and name not like 'sqlite_%'")
    .all()
  // Kysely's own tables say which migrations have run.
  return rows
    .map((row) => String(row['name']))
    .filter((name) => !name.startsWith('kysely_'))
    .toSorted()
}
