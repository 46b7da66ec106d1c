import { DiscordAPIError, Events, type Client } from 'discord.js'
import type { Bot } from '../../core/adapter.ts'
import type { Log, LogDetails } from '../../core/log.ts'
import { answerClick } from './answer-click.ts'
import { answerMessage } from './answer-message.ts'
import { describeFailure } from './failure.ts'
import { missingPermissions } from './missing-permissions.ts'
import { readQuestion } from './read-question.ts'
import { createRecentIds } from '../../core/recent-ids.ts'

/** Far more than can be in flight when a connection breaks. */
const rememberedEvents = 1000

export interface Listening {
  readonly bot: Bot
  readonly log: Log
  readonly deferAfterMs: number
  /** Nothing new is answered once it is aborted. */
  readonly stopping: AbortSignal
}

/**
 * Hands questions and clicks to the bot, each once. One that fails is logged and harms no other.
 * Answers those in flight, as they come and go.
 */
export function listen(client: Client, { bot, log, deferAfterMs, stopping }: Listening): ReadonlySet<Promise<void>> {
  const inFlight = new Set<Promise<void>>()
  const seen = createRecentIds(rememberedEvents)

  function run(work: () => Promise<void>, where: () => LogDetails): void {
    if (stopping.aborted) return
    const running = work()
      .catch((error: unknown) => logFailure(log, error, where()))
      .finally(() => inFlight.delete(running))
    inFlight.add(running)
  }

  client.on(Events.MessageCreate, (message) => {
    run(
      async () => {
        const question = readQuestion(message)
        if (question && seen.add(message.id)) await answerMessage(message, question, bot)
      },
      () => ({ channelId: message.channelId, missing: missingPermissions(message) }),
    )
  })

  client.on(Events.InteractionCreate, (interaction) => {
    run(
      async () => {
        if (interaction.isButton() && seen.add(interaction.id)) await answerClick(interaction, bot, deferAfterMs)
      },
      () => ({ channelId: interaction.channelId }),
    )
  })

  return inFlight
}

/** Where and why, but not who asked nor what. */
function logFailure(log: Log, error: unknown, where: LogDetails): void {
  const details = { ...where, ...describeFailure(error) }
  if (error instanceof DiscordAPIError) log.warn('discord.answer-refused', details)
  else log.error('discord.answer-failed', details)
}
