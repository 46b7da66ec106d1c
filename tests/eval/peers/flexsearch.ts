import { Charset, Index } from 'flexsearch'
import { mostResults, type Peer } from './peer.ts'

/** FlexSearch ranks and gives no scores: a field's best result gets the field's weight, and each place after it less. */
const fields = [
  { name: 'names', weight: 6 },
  { name: 'summary', weight: 2 },
  { name: 'body', weight: 1 },
] as const

/** Letters swapped or missing are forgiven (`tolerant`), and so is a result that lacks some of the words (`suggest`). */
export const flexSearch: Peer = {
  name: 'FlexSearch',
  index(documents) {
    const indexes = fields.map(({ name, weight }) => {
      const index = new Index({ tokenize: 'tolerant', encoder: Charset.Normalize })
      for (const [at, document] of documents.entries()) index.add(at, [document[name]].flat().join('\n'))
      return { index, weight }
    })
    return (query) => {
      const scores = new Map<number, number>()
      for (const { index, weight } of indexes) {
        for (const [place, found] of index.search(query, { limit: mostResults, suggest: true }).entries()) {
          const at = Number(found)
          scores.set(at, (scores.get(at) ?? 0) + weight / (1 + place))
        }
      }
      return [...scores]
        .toSorted(([, a], [, b]) => b - a)
        .slice(0, mostResults)
        .map(([at, score]) => ({ id: documents[at]?.id ?? '', score }))
    }
  },
}
