import UFuzzy from '@leeoniya/ufuzzy'
import { mostResults, type Peer, type PeerSearch } from './peer.ts'

/** More words than this are not tried in another order: each makes as many searches as there are orders. */
const mostWordsReordered = 3

/**
 * Over names, and over texts when no name matches. It filters: a name must have every word of the question. It gives
 * no scores; how much of the name was said stands for one.
 */
export const uFuzzy: Peer = {
  name: 'uFuzzy',
  index(documents) {
    const inNames = searchLines(documents.flatMap(({ id, names }) => names.map((line) => ({ id, line }))))
    const inTexts = searchLines(documents.map(({ id, summary, body }) => ({ id, line: `${summary}\n${body}` })))
    return (query) => {
      const named = inNames(query)
      return named.length > 0 ? named : inTexts(query)
    }
  },
}

function searchLines(lines: readonly { readonly id: string; readonly line: string }[]): PeerSearch {
  const engine = new UFuzzy({ intraMode: 1, intraIns: 1, intraSub: 1, intraTrn: 1, intraDel: 1 })
  const haystack = lines.map(({ line }) => line)
  return (query) => {
    const [indexes, info, order] = engine.search(haystack, query, mostWordsReordered)
    const found = order?.map((at) => info.idx[at] ?? 0) ?? indexes ?? []
    const best = new Map<string, number>()
    for (const { id, line } of found.slice(0, 3 * mostResults).map((at) => lines[at] ?? { id: '', line: '' })) {
      if (!best.has(id)) best.set(id, Math.min(1, query.length / line.length))
    }
    return Array.from(best, ([id, score]) => ({ id, score })).slice(0, mostResults)
  }
}
