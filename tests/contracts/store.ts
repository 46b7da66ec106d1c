import { afterEach, beforeEach, describe } from 'vitest'
import { claimsAgainContract, claimsContract } from './store/claims.ts'
import { conversationsContract } from './store/conversations.ts'
import { coordinationContract, turnsContract } from './store/coordination.ts'
import { countsContract } from './store/counts.ts'
import { decksContract, deliveriesContract, ledgerContract } from './store/deliveries.ts'
import { erasureContract } from './store/erasure.ts'
import { type StoreUnderTest, StoreInUse } from './store/in-use.ts'
import { installationsContract } from './store/installations.ts'
import { preferencesContract } from './store/preferences.ts'
import { schedulesContract } from './store/schedules.ts'
import { unansweredContract } from './store/unanswered.ts'

const contracts: Readonly<Record<string, (the: StoreInUse) => void>> = {
  schedules: schedulesContract,
  claims: claimsContract,
  'claims once more': claimsAgainContract,
  deliveries: deliveriesContract,
  decks: decksContract,
  'the ledger': ledgerContract,
  'unanswered questions': unansweredContract,
  preferences: preferencesContract,
  'votes and counts': countsContract,
  conversations: conversationsContract,
  installations: installationsContract,
  coordination: coordinationContract,
  turns: turnsContract,
  erasure: erasureContract,
}

/** What every Store does, whatever it is kept in. */
export function storeContract(name: string, create: () => Promise<StoreUnderTest>): void {
  for (const [part, contract] of Object.entries(contracts)) {
    describe(`${name}: ${part}`, () => {
      const the = new StoreInUse(create)
      beforeEach(() => the.begin())
      afterEach(() => the.end())
      contract(the)
    })
  }
}
