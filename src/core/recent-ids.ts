export interface RecentIds {
  /** Keeps the id in mind; false when it already was. */
  add(id: string): boolean
}

/**
 * The last `capacity` ids. Slack sends an event again when it has not seen our receipt in time, and Bolt runs its
 * handler again; Discord sends events again when a lost connection is resumed.
 */
export function createRecentIds(capacity: number): RecentIds {
  const ids = new Set<string>()
  return {
    add(id) {
      if (ids.has(id)) return false
      ids.add(id)
      const [oldest] = ids
      if (ids.size > capacity && oldest !== undefined) ids.delete(oldest)
      return true
    },
  }
}
