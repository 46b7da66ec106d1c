import { DiscordAPIError, Events, RESTJSONErrorCodes, type Client } from 'discord.js'
import type { Log, LogDetails } from '../../core/log.ts'
import { createRecentIds } from '../../core/recent-ids.ts'
import { answerInteraction } from './answer-interaction.ts'
import { answerMessage } from './answer-message.ts'
import type { Asking } from './asking.ts'
import { describeFailure } from './failure.ts'
import { forgetWhatIsGone } from './forget.ts'
import { readQuestion } from './read-question.ts'
import { collectRepliedSubjects } from './replied-subjects.ts'
import { hasCode } from './respond.ts'

/** Far more than can be in flight when a connection breaks. */
const rememberedEvents = 1000

/**
 * Hands what people say, type and click to the bot, each once: the gateway gives a server to one shard, so what this
 * process has seen is all that counts. One that fails is logged and harms no other.
 * Answers those in flight, as they come and go.
 * @param stopping nothing new is answered once it is aborted
 */
export function listen(client: Client, asking: Asking, stopping: AbortSignal): ReadonlySet<Promise<void>> {
  const inFlight = new Set<Promise<void>>()
  const seen = createRecentIds(rememberedEvents)
  const complaints = createRecentIds(rememberedEvents)
  const repliedSubjects = collectRepliedSubjects(client)

  function run(work: () => Promise<void>, where: LogDetails): void {
    if (stopping.aborted) return
    const running = work()
      .catch((error: unknown) => logFailure(asking.log, error, where))
      .finally(() => inFlight.delete(running))
    inFlight.add(running)
  }

  client.on(Events.MessageCreate, (message) => {
    run(
      async () => {
        const reading = readQuestion(message, repliedSubjects.take(message.id))
        if (!reading || !seen.add(message.id)) return
        await answerMessage(message, reading, { ...asking, isFirstComplaint: (key) => complaints.add(key) })
      },
      { channelId: message.channelId },
    )
  })

  client.on(Events.InteractionCreate, (interaction) => {
    run(
      async () => {
        if (seen.add(interaction.id)) await answerInteraction(interaction, asking)
      },
      { channelId: interaction.channelId },
    )
  })

  forgetWhatIsGone(client, asking, run, stopping)
  return inFlight
}

/** Where and why, but not who asked nor what. */
function logFailure(log: Log, error: unknown, where: LogDetails): void {
  const details = { ...where, ...describeFailure(error) }
  if (hasCode(error, RESTJSONErrorCodes.InteractionHasAlreadyBeenAcknowledged))
    log.info('discord.answered-already', details)
  else if (error instanceof DiscordAPIError) log.warn('discord.answer-refused', details)
  else log.error('discord.answer-failed', details)
}
