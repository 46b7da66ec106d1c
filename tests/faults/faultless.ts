import type { Account, PlatformAccount } from './account.ts'

/** All that is not as it has to be, in words: nothing comes twice, and nothing is lost without a trace. */
export function faultsIn({ slack, discord, lost, earlyCalls }: Account): readonly string[] {
  const checks: readonly (readonly [number, string])[] = [
    ...platformChecks('Discord', discord),
    ...platformChecks('Slack', slack),
    [lost.length, `acknowledged and lost: ${lost.slice(0, 10).join(', ')}`],
    [earlyCalls, 'calls before the time that the platform had asked to wait'],
  ]
  return checks.filter(([count]) => count > 0).map(([count, what]) => `${count} ${what}`)
}

function platformChecks(
  name: string,
  { duplicates, missing, untrue }: PlatformAccount,
): readonly (readonly [number, string])[] {
  return [
    [duplicates, `messages too many on ${name}`],
    [missing, `tips missing on ${name}, and the ledger does not say so`],
    [untrue, `tips sent on ${name}, says the ledger, and not there`],
  ]
}
