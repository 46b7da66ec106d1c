import {
  DiscordAPIError,
  MessageFlags,
  RESTJSONErrorCodes,
  type ButtonInteraction,
  type ModalMessageModalSubmitInteraction,
  type StringSelectMenuInteraction,
} from 'discord.js'
import type { Bot } from '../../core/bot.ts'
import { languageOfLocale } from '../../core/language.ts'
import type { Message } from '../../core/message.ts'
import type { Answerable } from './place.ts'
import type { Row } from './render/buttons.ts'
import { renderDiscord, renderForAll, renderInPlace, type DiscordPayload } from './render/render-discord.ts'
import { settlesWithin } from './settles-within.ts'

/** What an interaction is answered with. */
export interface Reply {
  readonly message: Message
  /** Rows of the adapter's own, below those of the message. */
  readonly below?: readonly Row[]
  /** Whatever was to be for everybody: this is not, as long as nothing has been said yet. */
  readonly isForOne?: boolean
}

/** What has a message that can be replaced. */
export type InPlace = ButtonInteraction | StringSelectMenuInteraction | ModalMessageModalSubmitInteraction

export interface Responding {
  readonly bot: Pick<Bot, 'apologize'>
  /** Not answered by then, an interaction gets a sign of life; Discord waits for one for 3 s. */
  readonly deferAfterMs: number
}

/**
 * Answers with a message of its own. Who sees it is settled here: the first sign of life decides it for good.
 * https://docs.discord.com/developers/interactions/receiving-and-responding
 */
export async function respond(
  interaction: Answerable,
  isForAll: boolean,
  work: () => Promise<Reply>,
  responding: Responding,
): Promise<void> {
  const working = apologizing(interaction, work, responding)
  if (await settlesWithin(responding.deferAfterMs, working)) {
    const reply = await working
    const isForAllStill = isForAll && reply.isForOne !== true
    const payload = render(reply, isForAllStill)
    await interaction.reply({ ...payload, flags: [payload.flags, ...hiddenUnless(isForAllStill)] })
  } else {
    await unlessAcknowledged(interaction.deferReply({ flags: hiddenUnless(isForAll) }))
    await interaction.webhook.editMessage('@original', render(await working, isForAll))
  }
}

function render({ message, below }: Reply, isForAll: boolean): DiscordPayload {
  return (isForAll ? renderForAll : renderDiscord)(message, below)
}

function hiddenUnless(isForAll: boolean): MessageFlags.Ephemeral[] {
  return isForAll ? [] : [MessageFlags.Ephemeral]
}

/** Puts the answer where the message is that was clicked; beside it, to the same person, when that was deleted. */
export async function respondInPlace(
  interaction: InPlace,
  work: () => Promise<Reply>,
  responding: Responding,
): Promise<void> {
  const working = apologizing(interaction, work, responding)
  const payloadOf = ({ message, below = [] }: Reply) => renderInPlace(message, below, interaction.message.flags)
  if (!(await settlesWithin(responding.deferAfterMs, working))) {
    await unlessAcknowledged(interaction.deferUpdate())
    await interaction.webhook.editMessage('@original', payloadOf(await working))
    return
  }
  const reply = await working
  try {
    await interaction.update(payloadOf(reply))
  } catch (error) {
    if (!hasCode(error, RESTJSONErrorCodes.UnknownMessage)) throw error
    await respond(interaction, false, async () => reply, responding)
  }
}

/** One thing that went wrong is one apology, in the language of whoever asked. */
async function apologizing(interaction: Answerable, work: () => Promise<Reply>, { bot }: Responding): Promise<Reply> {
  try {
    return await work()
  } catch (error) {
    return { message: bot.apologize(error, languageOfLocale(interaction.locale) ?? 'en'), isForOne: true }
  }
}

/** A sign of life that was repeated after its receipt was lost has arrived: the answer can follow. */
async function unlessAcknowledged(signOfLife: Promise<unknown>): Promise<void> {
  try {
    await signOfLife
  } catch (error) {
    if (!hasCode(error, RESTJSONErrorCodes.InteractionHasAlreadyBeenAcknowledged)) throw error
  }
}

export function hasCode(error: unknown, ...codes: readonly number[]): boolean {
  return error instanceof DiscordAPIError && typeof error.code === 'number' && codes.includes(error.code)
}
