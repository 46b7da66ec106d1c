import { createLedger, type Ledger } from './ledger.ts'
import { createLines, type Lines } from './lines.ts'
import type { TipContext } from './tip-context.ts'

/** What those who post tips in one process share. */
export interface TipWork extends TipContext {
  readonly lines: Lines
  readonly ledger: Ledger
  /** Whether nothing new may be begun. */
  readonly isStopping: () => boolean
}

export function createTipWork(context: TipContext, isStopping: () => boolean): TipWork {
  return { ...context, lines: createLines(context), ledger: createLedger(context), isStopping }
}
