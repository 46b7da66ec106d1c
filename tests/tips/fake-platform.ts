import type { PostOutcome } from '../../src/core/adapter.ts'
import type { Message } from '../../src/core/message.ts'
import type { Channel, Platform } from '../../src/core/question.ts'

export interface Post {
  readonly channel: string
  readonly key: string
  readonly text: string
}

/**
 * The far end of the wire: keeps what stands in its channels. Like Discord with an enforced nonce it may refuse
 * a second post with the same key; like Slack it may not.
 */
export class FakePlatform {
  readonly platform: Platform
  /** Every call, also those that were refused. */
  readonly calls: Post[] = []
  /** What people see. */
  readonly posts: Post[] = []
  /** What the next calls are answered with; after those, everything is taken. */
  readonly answers: (PostOutcome | Promise<PostOutcome>)[] = []
  /** Whether posts are taken that are then answered with "unknown": the reply is lost, not the post. */
  losesReplies = false
  readonly #refusesRepeats: boolean

  constructor(platform: Platform, settings: { readonly refusesRepeats: boolean }) {
    this.platform = platform
    this.#refusesRepeats = settings.refusesRepeats
  }

  async post(channel: Channel, message: Message, key: string): Promise<PostOutcome> {
    const post = { channel: channel.id, key, text: message.plain }
    this.calls.push(post)
    const answer = this.answers.shift()
    if (answer === undefined || answer instanceof Promise || this.losesReplies) this.#take(post)
    return (await answer) ?? { kind: 'sent' }
  }

  #take(post: Post): void {
    if (this.#refusesRepeats && this.posts.some(({ key }) => key === post.key)) return
    this.posts.push(post)
  }
}
