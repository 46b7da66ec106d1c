import { create, insert, search } from '@orama/orama'
import { mostResults, type Peer } from './peer.ts'

/** Names first, one wrong letter in a word. */
export const orama: Peer = {
  name: 'Orama',
  index(documents) {
    const index = create({ schema: { names: 'string[]', summary: 'string', body: 'string' } })
    for (const { id, names, summary, body } of documents) {
      void insert(index, { id, names: [...names], summary, body })
    }
    return (query) => {
      if (query === '') return []
      const found = search(index, {
        term: query,
        boost: { names: 6, summary: 2 },
        tolerance: 1,
        limit: mostResults,
      })
      if (found instanceof Promise) throw new Error('Orama answers at once as long as no hook is asynchronous.')
      return found.hits.map(({ id, score }) => ({ id, score }))
    }
  },
}
