import { words } from '../../../src/core/fold.ts'
import type { SearchableEntry } from '../../../src/search/entry.ts'

/** A search library, set up as well as we know how: what ours is compared with. */
export interface Peer {
  readonly name: string
  /** Reads all documents. What it returns answers without waiting, as ours does. */
  readonly index: (documents: readonly PeerDocument[]) => PeerSearch
}

/** Best first. @param query folded words, one space apart: what ours calls the content words; '' finds nothing */
export type PeerSearch = (query: string) => readonly Ranked[]

export interface Ranked {
  readonly id: string
  /** How good a match it is by the library's own measure: that of the first result decides whether the peer answers. */
  readonly score: number
}

/** Results asked of every peer: as many as anybody would look at. */
export const mostResults = 10

/** An entry as the peers get it: folded like the questions, so that no peer loses to an accent. */
export interface PeerDocument {
  readonly id: string
  /** Titles, aliases and former names of both languages, each once. */
  readonly names: readonly string[]
  /** Summaries and ways of asking, of both languages. */
  readonly summary: string
  /** The rest of the text, of both languages. */
  readonly body: string
}

export function toPeerDocument(entry: SearchableEntry): PeerDocument {
  const { names, formerNames, summary, askedAs, body } = entry
  const allNames = [...names.en, ...names.fr, ...formerNames.en, ...formerNames.fr]
  return {
    id: entry.id,
    names: [...new Set(allNames.map(plain))],
    summary: [summary.en, summary.fr, ...askedAs.en, ...askedAs.fr].map(plain).join('\n'),
    body: [body.en, body.fr].map(plain).join('\n'),
  }
}

function plain(text: string): string {
  return words(text).join(' ')
}
