import { GatewayDispatchEvents, type Client, type GatewayMessageCreateDispatchData } from 'discord.js'
import type { Subject } from '../../core/action.ts'
import { subjectOfMessage } from './subject-of-message.ts'

/** More than can wait between their event and their turn. */
const capacity = 1000

/** What the messages are about that others reply to. */
export interface RepliedSubjects {
  /** That of the message that this one replies to; forgotten once it was taken. */
  take(messageId: string): Subject | undefined
}

/**
 * The event of a reply brings the message that it replies to, and discord.js drops it, since no messages are kept. The
 * event comes first, then what discord.js makes of it.
 */
export function collectRepliedSubjects(client: Client): RepliedSubjects {
  const subjects = new Map<string, Subject>()
  client.ws.on(GatewayDispatchEvents.MessageCreate, (data: GatewayMessageCreateDispatchData) => {
    const replied = data.referenced_message
    if (!replied || replied.author.id !== client.user?.id) return
    const subject = subjectOfMessage(replied.components ?? [])
    if (!subject) return
    subjects.set(data.id, subject)
    const [oldest] = subjects.keys()
    if (subjects.size > capacity && oldest !== undefined) subjects.delete(oldest)
  })
  return {
    take(messageId) {
      const subject = subjects.get(messageId)
      subjects.delete(messageId)
      return subject
    },
  }
}
