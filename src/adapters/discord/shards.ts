import { limits } from './limits.ts'

/** The part of the bot's connections that this process holds: https://docs.discord.com/developers/events/gateway#sharding */
export interface Shards {
  /** From 0, at least one. */
  readonly ids: readonly number[]
  /** Of all processes together. */
  readonly count: number
}

/** What a person types to the bot directly, and what the bot has only once, is the first shard's. */
export function hasFirstShard(shards: Shards | undefined): boolean {
  return shards === undefined || shards.ids.includes(0)
}

/** Requests arrive closer together, now and then, than they were sent. */
const margin = 0.9

/** This process's part of what Discord allows the whole bot, at least 1. */
export function requestsPerSecond(shards: Shards | undefined): number {
  const share = shards ? shards.ids.length / shards.count : 1
  return Math.max(1, Math.floor(limits.requestsPerSecond * share * margin))
}
