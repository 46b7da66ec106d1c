import { createHash } from 'node:crypto'
import { REST, Routes, type RESTPostAPIChannelMessageJSONBody } from 'discord.js'
import type { Adapter, PostOutcome } from '../../core/adapter.ts'
import type { Message } from '../../core/message.ts'
import type { Channel } from '../../core/question.ts'
import { limits } from './limits.ts'
import { outcomeOf } from './post-outcome.ts'
import { renderForAll } from './render/render-discord.ts'
import { restOptions, type Restraint } from './rest-options.ts'

/** Whoever posts holds a lease meanwhile. */
const longestWaitMs = 1000

interface PostSettings {
  readonly token: string
  readonly apiUrl: string
  readonly postTimeoutMs: number
}

/** One request a message, apart from the client's own, which would wait and repeat. */
export function createPost(settings: PostSettings, restraint: Restraint): Adapter['post'] {
  const rest = new REST({
    ...restOptions(settings.apiUrl, restraint, longestWaitMs),
    retries: 0,
    rejectOnRateLimit: () => true,
  })
  return async (channel: Channel, message: Message, key: string): Promise<PostOutcome> => {
    try {
      // Set each time, because a 401 makes discord.js forget it; the second post would then fail without saying why.
      await rest.setToken(settings.token).post(Routes.channelMessages(channel.id), {
        body: bodyOf(message, key),
        signal: AbortSignal.timeout(settings.postTimeoutMs),
      })
      return { kind: 'sent' }
    } catch (error) {
      return outcomeOf(error)
    }
  }
}

function bodyOf(message: Message, key: string): RESTPostAPIChannelMessageJSONBody {
  const { allowedMentions, ...payload } = renderForAll(message)
  return {
    ...payload,
    allowed_mentions: { parse: allowedMentions.parse, replied_user: allowedMentions.repliedUser },
    // Discord answers a nonce of the last few minutes with the message that it already has.
    nonce: createHash('sha256').update(key).digest('base64url').slice(0, limits.nonce),
    enforce_nonce: true,
  }
}
