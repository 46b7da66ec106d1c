import type { ChatInputCommandInteraction } from 'discord.js'
import type { Asking } from './asking.ts'
import { isAlone, personOf } from './place.ts'
import { settlesWithin } from './settles-within.ts'

/** Of the time until the first sign of life, the part that the person's choice may take: the answer needs the rest. */
const shareOfWait = 1 / 3

/**
 * Whether everybody sees the answer to a command: as its option says, or as the person chose earlier. What they chose
 * comes too late or not at all: they alone do, which they can share and could not take back.
 */
export async function isForAll(interaction: ChatInputCommandInteraction, asking: Asking): Promise<boolean> {
  if (isAlone(interaction)) return true
  const isPrivate = interaction.options.getBoolean('private')
  if (isPrivate !== null) return !isPrivate
  const choosing = asking.bot.preferences({ kind: 'person', ...personOf(interaction.user) })
  if (!(await settlesWithin(asking.deferAfterMs * shareOfWait, choosing))) return false
  try {
    return !(await choosing).answersPrivately
  } catch (error) {
    asking.log.warn('discord.choice-unknown', { error })
    return false
  }
}

/** Remembers the option `private`, when it says something new; answers whether it did. */
export async function rememberVisibility(interaction: ChatInputCommandInteraction, { bot }: Asking): Promise<boolean> {
  const isPrivate = interaction.options.getBoolean('private')
  if (isPrivate === null) return false
  const scope = { kind: 'person', ...personOf(interaction.user) } as const
  const { answersPrivately = false } = await bot.preferences(scope)
  if (answersPrivately === isPrivate) return false
  await bot.choose(scope, { answersPrivately: isPrivate })
  return true
}
