import { join } from 'node:path'
import { loadKnowledge } from '../../src/knowledge/load.ts'
import { createSearch } from '../../src/search/create-search.ts'
import { searchableEntries } from '../../src/search/entry.ts'

/** The entries of the repository and the real search over them, made once for all tests of a file. */
export const knowledge = loadKnowledge(join(import.meta.dirname, '../../knowledge'))
export const search = createSearch(searchableEntries(knowledge))

/** The entry that comes first, '' when nothing comes at all. */
export function first(question: string): string {
  return search.find(question, 1)[0]?.id ?? ''
}
