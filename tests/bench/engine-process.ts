/**
 * One engine on one size, in a process of its own, so that its memory and its garbage are its own:
 * `node --expose-gc engine-process.ts ENGINE SIZE KNOWLEDGE`, forked by search.ts. Ends when its channel closes.
 */
import { readKnowledge } from '../../src/knowledge/load.ts'
import { type SearchableEntry, searchableEntries } from '../../src/search/entry.ts'
import { engines } from './engines.ts'
import { orderSchema, type Report } from './messages.ts'
import { recombine } from './recombine.ts'

const [name = '', size = '', folder = ''] = process.argv.slice(2)
const engine = engines.find((one) => one.name === name)
if (!engine) throw new Error(`There is no engine "${name}".`)

const entries = load()
const prepared = engine.prepare(entries)
report({ kind: 'loaded' })

const before = bytesInUse()
const start = performance.now()
const find = prepared.build()
report({ kind: 'built', buildMs: performance.now() - start })

process.on('message', (message) => {
  const order = orderSchema.parse(message)
  switch (order.kind) {
    case 'ask':
      return report({ kind: 'asked', elapsedMs: ask(order.questions.map(prepared.queryFor), order.budgetMs) })
    case 'weigh':
      return report({ kind: 'weighed', addedBytes: bytesInUse() - before, entries: entries.length })
  }
})

/** A function of its own, so that nothing but the entries outlives it: what is freed later would be weighed as less than nothing. */
function load(): readonly SearchableEntry[] {
  return searchableEntries(recombine(readKnowledge(folder).knowledge, Number(size)))
}

function ask(queries: readonly string[], budgetMs: number): number[] {
  const elapsedMs: number[] = []
  const end = performance.now() + budgetMs
  for (const query of queries) {
    const asked = performance.now()
    find(query)
    const answered = performance.now()
    elapsedMs.push(answered - asked)
    if (answered > end) break
  }
  return elapsedMs
}

/** Twice, because what the first collection finalizes only the second one frees. */
function bytesInUse(): number {
  if (!gc) throw new Error('Memory can only be weighed with --expose-gc.')
  gc()
  gc()
  const { heapUsed, arrayBuffers } = process.memoryUsage()
  return heapUsed + arrayBuffers
}

function report(message: Report): void {
  process.send?.(message)
}
