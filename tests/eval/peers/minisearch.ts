import MiniSearch, { type SearchOptions } from 'minisearch'
import { mostResults, type Peer, type PeerDocument, type PeerSearch } from './peer.ts'

export const miniSearchAsItComes: Peer = { name: 'MiniSearch', index: (all) => searchWith(all, {}) }

/** Names first, beginnings of longer words, one wrong letter in four. */
export const miniSearchTuned: Peer = {
  name: 'MiniSearch tuned',
  index: (all) =>
    searchWith(all, {
      boost: { names: 10, summary: 2 },
      prefix: (word) => word.length > 3,
      fuzzy: (word) => (word.length > 3 ? 0.25 : false),
      weights: { fuzzy: 0.4, prefix: 0.2 },
    }),
}

function searchWith(documents: readonly PeerDocument[], searchOptions: SearchOptions): PeerSearch {
  const index = new MiniSearch<PeerDocument>({
    fields: ['names', 'summary', 'body'],
    extractField: (document, field) => {
      switch (field) {
        case 'id':
          return document.id
        case 'names':
          return document.names.join('\n')
        case 'summary':
          return document.summary
        default:
          return document.body
      }
    },
    searchOptions,
  })
  index.addAll(documents)
  return (query) =>
    index
      .search(query)
      .slice(0, mostResults)
      .map(({ id, score }) => ({ id: String(id), score }))
}
