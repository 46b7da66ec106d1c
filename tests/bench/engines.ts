import { words } from '../../src/core/fold.ts'
import { createSearch } from '../../src/search/create-search.ts'
import type { SearchableEntry } from '../../src/search/entry.ts'
import { isFunctionWord } from '../../src/search/function-words.ts'
import { allPeers } from '../eval/peers/all-peers.ts'
import { fuseOverNames } from '../eval/peers/fuse.ts'
import { type Peer, toPeerDocument } from '../eval/peers/peer.ts'

/** What is measured. */
export interface Engine {
  readonly name: string
  /** Brings the entries into the form the engine reads: not measured. */
  readonly prepare: (entries: readonly SearchableEntry[]) => PreparedEngine
}

interface PreparedEngine {
  /** Builds the index: measured. */
  readonly build: () => (query: string) => unknown
  /** What the engine is asked for a question: not measured. */
  readonly queryFor: (question: string) => string
}

/** Reads the whole question, as it was typed. */
export const ours: Engine = {
  name: 'Timonier',
  prepare: (entries) => ({
    build() {
      const search = createSearch(entries)
      return (query) => search.find(query)
    },
    queryFor: (question) => question,
  }),
}

/** What the speed of all others is a multiple of. */
export const yardstick = fuseOverNames.name

export const engines: readonly Engine[] = [ours, ...[fuseOverNames, ...allPeers].map(toEngine)]

function toEngine({ name, index }: Peer): Engine {
  return {
    name,
    prepare(entries) {
      const documents = entries.map(toPeerDocument)
      return { build: () => index(documents), queryFor: contentWords }
    },
  }
}

function contentWords(question: string): string {
  return words(question)
    .filter((word) => !isFunctionWord(word))
    .join(' ')
}
