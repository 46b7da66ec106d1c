import Fuse, { type IFuseOptions } from 'fuse.js'
import { mostResults, type Peer, type PeerDocument, type PeerSearch } from './peer.ts'

const fields = ['names', 'summary', 'body']
const weightedFields = [
  { name: 'names', weight: 6 },
  { name: 'summary', weight: 2 },
  { name: 'body', weight: 1 },
]

/** Names alone, everything else as it comes: what the speed of all others is a multiple of. */
export const fuseOverNames: Peer = { name: 'fuse.js names', index: (all) => searchWith(all, { keys: ['names'] }) }

export const fuseAsItComes: Peer = { name: 'fuse.js', index: (all) => searchWith(all, { keys: fields }) }

/** Names stand anywhere in a text, long texts are no worse than short ones, and at the usual 0.6 anything is like anything. */
export const fuseTuned: Peer = {
  name: 'fuse.js tuned',
  index: (all) =>
    searchWith(all, { keys: weightedFields, ignoreLocation: true, ignoreFieldNorm: true, threshold: 0.4 }),
}

/** Fuse's search word by word, with rare words weighing more. */
export const fuseByToken: Peer = {
  name: 'fuse.js tokens',
  index: (all) => searchWith(all, { keys: weightedFields, useTokenSearch: true, threshold: 0.2 }),
}

function searchWith(documents: readonly PeerDocument[], options: IFuseOptions<PeerDocument>): PeerSearch {
  const fuse = new Fuse(documents, { ...options, includeScore: true })
  return (query) =>
    query === ''
      ? []
      : fuse.search(query, { limit: mostResults }).map(({ item, score = 1 }) => ({ id: item.id, score: 1 - score }))
}
