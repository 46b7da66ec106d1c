import { MessageFlags, PermissionFlagsBits, type ChatInputCommandInteraction } from 'discord.js'
import { decodeSubject, type Subject } from '../../../core/action.ts'
import type { Message } from '../../../core/message.ts'
import type { Place, Question } from '../../../core/question.ts'
import type { Asking } from '../asking.ts'
import { notice } from '../notice.ts'
import { isAlone, privatePlace, publicPlace } from '../place.ts'
import { plainQuestion } from '../plain-question.ts'
import { renderDiscord } from '../render/render-discord.ts'
import { respond } from '../respond.ts'
import { isForAll, rememberVisibility } from '../visibility.ts'

/** What `/concept`, `/compare` and `/tip` ask for. */
type Wish =
  /** Chosen among the suggestions. */
  | { readonly kind: 'subject'; readonly subject: Subject }
  | ({ readonly kind: 'words' } & Pick<Question, 'text' | 'asks'>)

export async function answerConcept(interaction: ChatInputCommandInteraction, asking: Asking): Promise<void> {
  const name = interaction.options.getString('name', true)
  const subject = decodeSubject(name)
  await answerWish(interaction, subject ? { kind: 'subject', subject } : { kind: 'words', text: name }, asking)
}

export async function answerCompare(interaction: ChatInputCommandInteraction, asking: Asking): Promise<void> {
  const { options } = interaction
  const text = `${options.getString('first', true)} vs ${options.getString('second', true)}`
  await answerWish(interaction, { kind: 'words', text, asks: 'comparison' }, asking)
}

export async function answerTip(interaction: ChatInputCommandInteraction, asking: Asking): Promise<void> {
  const text = interaction.options.getString('about') ?? ''
  await answerWish(interaction, { kind: 'words', text, asks: 'tip' }, asking)
}

async function answerWish(interaction: ChatInputCommandInteraction, wish: Wish, asking: Asking): Promise<void> {
  const forAll = await isForAll(interaction, asking)
  const place = forAll && !isAlone(interaction) ? publicPlace(interaction) : privatePlace(interaction)
  const work = async () => ({ message: await answerTo(wish, place, interaction, asking) })
  await respond(interaction, forAll, work, asking)
  if (await rememberVisibility(interaction, asking)) await sayVisibility(interaction, asking)
}

async function answerTo(
  wish: Wish,
  place: Place,
  interaction: ChatInputCommandInteraction,
  { bot }: Asking,
): Promise<Message> {
  switch (wish.kind) {
    case 'subject':
      return bot.act({ kind: 'open', subject: wish.subject, language: await bot.languageOf(place) }, place)
    case 'words':
      return bot.reply({
        ...place,
        text: plainQuestion(wish.text),
        ...(wish.asks && { asks: wish.asks }),
        mayManageChannel:
          interaction.memberPermissions?.has(PermissionFlagsBits.ManageChannels) ?? isAlone(interaction),
      })
  }
}

/** To the person alone, even below a public answer: it is about them. */
async function sayVisibility(interaction: ChatInputCommandInteraction, { bot, spoken }: Asking): Promise<void> {
  const language = await bot.languageOf(privatePlace(interaction))
  const isPrivate = interaction.options.getBoolean('private') ?? false
  const payload = renderDiscord(notice(language, spoken[language].answersFromNowOn(isPrivate)))
  await interaction.followUp({ ...payload, flags: [payload.flags, MessageFlags.Ephemeral] })
}
