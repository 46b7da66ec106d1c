import type { DeliveryRecord, DeliveryState } from '../../src/core/store.ts'
import type { Messages } from './platform-process.ts'

/** What stands in the channels in the end, and what the ledger says of it. */
export interface Account {
  readonly slack: PlatformAccount
  readonly discord: PlatformAccount
  /** Deliveries that the store had acknowledged and says something else of. */
  readonly lost: readonly string[]
  readonly earlyCalls: number
}

export interface PlatformAccount {
  readonly tips: number
  /** Channels that have their tip. */
  readonly posted: number
  /** Messages beyond the first in a channel. */
  readonly duplicates: number
  /** Channels without a tip of which the ledger does not say that nobody knows. */
  readonly missing: number
  /** What the ledger calls unknown; those without a tip among them. */
  readonly unknown: number
  readonly unknownNotPosted: number
  /** What the ledger calls sent, and is not there. */
  readonly untrue: number
}

/** @param acknowledged such as `tip.sent slack:C1` */
export function accountOf(
  tips: number,
  records: readonly DeliveryRecord[],
  { counts, earlyCalls }: Messages,
  acknowledged: readonly string[],
): Account {
  const stateOf = new Map(records.map(({ channel, state }) => [`${channel.platform}:${channel.id}`, state]))
  const accountFor = (platform: string) =>
    platformAccount(
      Array.from({ length: tips / 2 }, (_, number) => `${platform}:C${number}`).map((channel) => ({
        messages: counts[channel] ?? 0,
        state: stateOf.get(channel),
      })),
    )
  const lost = acknowledged.filter((line) => {
    const [event = '', channel = ''] = line.split(' ')
    return `tip.${stateOf.get(channel)}` !== event
  })
  return { slack: accountFor('slack'), discord: accountFor('discord'), lost, earlyCalls }
}

interface Outcome {
  readonly messages: number
  readonly state: DeliveryState | undefined
}

function platformAccount(outcomes: readonly Outcome[]): PlatformAccount {
  const count = (isIt: (outcome: Outcome) => boolean) => outcomes.filter(isIt).length
  return {
    tips: outcomes.length,
    posted: count(({ messages }) => messages > 0),
    duplicates: outcomes.reduce((sum, { messages }) => sum + Math.max(0, messages - 1), 0),
    missing: count(({ messages, state }) => messages === 0 && state !== 'unknown'),
    unknown: count(({ state }) => state === 'unknown'),
    unknownNotPosted: count(({ messages, state }) => messages === 0 && state === 'unknown'),
    untrue: count(({ messages, state }) => messages === 0 && state === 'sent'),
  }
}

export function report(title: string, { discord, slack, lost, earlyCalls }: Account): string {
  return [
    title,
    reportLine('Discord', discord),
    reportLine('Slack', slack),
    `  acknowledged and lost: ${lost.length}; calls before their time: ${earlyCalls}`,
  ].join('\n')
}

function reportLine(
  name: string,
  { tips, posted, duplicates, missing, unknown, unknownNotPosted }: PlatformAccount,
): string {
  const uncertain = `${unknown} unknown (${unknownNotPosted} of them not posted)`
  return `  ${name.padEnd(8)}${tips} tips: ${posted} posted, ${duplicates} duplicates, ${missing} missing, ${uncertain}`
}
