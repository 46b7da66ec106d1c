import { type Answering, createAnswering } from './answering/create-answering.ts'
import type { Knowledge } from './core/knowledge.ts'
import type { Language } from './core/language.ts'
import { loadKnowledge } from './knowledge/load.ts'
import { createSearch, type ExaminableSearch } from './search/create-search.ts'
import { searchableEntries } from './search/entry.ts'

/** Everything between a question and its answer. */
export interface Understanding {
  readonly knowledge: Knowledge
  readonly search: ExaminableSearch
  readonly answering: Answering
}

/** Throws SetUpError when the folder cannot be read without an error. */
export function loadUnderstanding(knowledgeDir: string, defaultLanguage: Language): Understanding {
  const knowledge = loadKnowledge(knowledgeDir)
  const search = createSearch(searchableEntries(knowledge))
  const answering = createAnswering({ knowledge, search, defaultLanguage, random: Math.random })
  return { knowledge, search, answering }
}
