import { z } from 'zod'

/** What the bench tells the process of an engine. */
export const orderSchema = z.discriminatedUnion('kind', [
  /** Asks these questions in their order, until all are answered or the budget is spent; at least one. */
  z.object({ kind: z.literal('ask'), questions: z.array(z.string()), budgetMs: z.number() }),
  /** Collects garbage and weighs what the index has added. */
  z.object({ kind: z.literal('weigh') }),
])

export type Order = z.infer<typeof orderSchema>

/** What the process answers: `loaded` and `built` by itself, then one report an order. */
export const reportSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('loaded') }),
  z.object({ kind: z.literal('built'), buildMs: z.number() }),
  /** Milliseconds, one a question that was asked. */
  z.object({ kind: z.literal('asked'), elapsedMs: z.array(z.number()) }),
  /** `entries`: that could be found. Counted last, so that they are still there when the index is weighed. */
  z.object({ kind: z.literal('weighed'), addedBytes: z.number(), entries: z.number() }),
])

export type Report = z.infer<typeof reportSchema>
