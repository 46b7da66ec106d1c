import { decodeAction, type Subject } from '../../core/action.ts'

/** As much of a component as a subject is read from; what the gateway sends and what discord.js makes of it both have it. */
interface ComponentLike {
  readonly components?: readonly unknown[]
  readonly custom_id?: unknown
}

/**
 * What one of the bot's own messages is about, from what its buttons do: only what it says itself can be voted on,
 * shared, compared or asked more of. Undefined for a refusal, a list, a message of somebody else's.
 */
export function subjectOfMessage(components: readonly unknown[]): Subject | undefined {
  for (const customId of components.flatMap(customIdsIn)) {
    const action = decodeAction(customId)
    if (action && action.kind !== 'open') return action.subject
  }
  return undefined
}

function customIdsIn(component: unknown): readonly string[] {
  if (!isComponentLike(component)) return []
  const own = typeof component.custom_id === 'string' ? [component.custom_id] : []
  return [...own, ...(component.components ?? []).flatMap(customIdsIn)]
}

function isComponentLike(value: unknown): value is ComponentLike {
  return typeof value === 'object' && value !== null && (!('components' in value) || Array.isArray(value.components))
}
