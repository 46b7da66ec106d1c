import { PermissionFlagsBits, type ChatInputCommandInteraction, type GuildBasedChannel } from 'discord.js'
import { paragraph, strong, text, type Block } from '../../../core/block.ts'
import { blockWithFrenchSpaces } from '../../../core/french-spacing.ts'
import { languages, type Language, type Localized } from '../../../core/language.ts'
import type { Message } from '../../../core/message.ts'
import type { Channel } from '../../../core/question.ts'
import type { Asking } from '../asking.ts'
import { notice } from '../notice.ts'
import { privatePlace } from '../place.ts'
import { respond, type Reply } from '../respond.ts'
import { parseCategories } from '../tips/category-list.ts'
import { isTipLanguage } from '../tips/form-id.ts'
import { previewTips } from '../tips/preview.ts'
import { nameOf, planningChannel, postingChannel } from '../tips/tip-channel.ts'

const colon: Localized<string> = { en: ': ', fr: ' : ' }

/** `/tips`: to whoever asks alone, until a tip is posted. */
export async function answerTips(interaction: ChatInputCommandInteraction, asking: Asking): Promise<void> {
  await respond(
    interaction,
    false,
    async () => replyTo(interaction, await asking.bot.languageOf(privatePlace(interaction)), asking),
    asking,
  )
}

async function replyTo(interaction: ChatInputCommandInteraction, language: Language, asking: Asking): Promise<Reply> {
  const { bot } = asking
  const subcommand = interaction.options.getSubcommand()
  const told = (work: (channel: Channel) => Promise<Message>) => tell(interaction, language, asking, work)
  switch (subcommand) {
    case 'set':
      return plan(interaction, language, asking)
    case 'list':
      return { message: await listTips(interaction, language, asking) }
    case 'pause':
      return { message: await pause(interaction, language, asking) }
    case 'resume':
      return { message: await told((channel) => bot.resumeTips(channel, language)) }
    case 'stop':
      return { message: await told((channel) => bot.stopTips(channel, language)) }
    default:
      throw new Error(`There is no command "/tips ${subcommand}".`)
  }
}

async function plan(interaction: ChatInputCommandInteraction, language: Language, asking: Asking): Promise<Reply> {
  const { bot, spoken } = asking
  const { options } = interaction
  const words = spoken[language]
  const place = postingChannel(interaction, channelIdOf(interaction))
  if (place.kind === 'refused') return { message: notice(language, place.reason(words)) }
  const known = languages.flatMap((each) => bot.categories(each))
  const list = parseCategories(options.getString('categories') ?? '', known)
  if (list.kind === 'unknown') {
    const titles = bot.categories(language).map(({ title }) => title)
    return { message: notice(language, words.tips.unknownCategory(list.value, titles)) }
  }
  const chosen = options.getString('language') ?? undefined
  const form = {
    channel: coreChannelOf(place.channel),
    at: options.getString('time', true),
    zone: options.getString('zone') ?? '',
    weekdays: options.getString('days') ?? '',
    language: isTipLanguage(chosen) ? chosen : language,
    categories: list.categories,
  }
  return previewTips(form, place.channel, language, asking)
}

async function pause(interaction: ChatInputCommandInteraction, language: Language, asking: Asking): Promise<Message> {
  const until = interaction.options.getString('until') ?? undefined
  if (until !== undefined && !isDate(until)) return notice(language, asking.spoken[language].tips.invalidDate(until))
  return tell(interaction, language, asking, (channel) => asking.bot.pauseTips(channel, until, language))
}

/** Does something with the tips of the channel that is meant, for those who manage it. */
async function tell(
  interaction: ChatInputCommandInteraction,
  language: Language,
  { spoken }: Asking,
  work: (channel: Channel) => Promise<Message>,
): Promise<Message> {
  const place = planningChannel(interaction, channelIdOf(interaction))
  return place.kind === 'ready' ? work(coreChannelOf(place.channel)) : notice(language, place.reason(spoken[language]))
}

/** The schedules of the channels that the asker sees, and how many there are in others. */
async function listTips(
  interaction: ChatInputCommandInteraction,
  language: Language,
  { bot, spoken }: Asking,
): Promise<Message> {
  const words = spoken[language].tips
  if (!interaction.inCachedGuild()) return notice(language, spoken[language].onlyInServers)
  const { guild, member } = interaction
  const schedules = await bot.tipsOf('discord', guild.id)
  if (schedules.length === 0) return notice(language, words.listEmpty)
  const items = schedules.flatMap((schedule) => {
    const channel = guild.channels.cache.get(schedule.channel.id)
    const isSeen = channel?.permissionsFor(member)?.has(PermissionFlagsBits.ViewChannel)
    return channel && isSeen
      ? [[strong(nameOf(channel)), text(`${colon[language]}${bot.sayTips(schedule, language)}`)]]
      : []
  })
  const hidden = schedules.length - items.length
  const blocks: Block[] = [
    { kind: 'heading', level: 1, text: words.listTitle },
    ...items.map((item) => paragraph(...item)),
    ...(hidden > 0 ? [paragraph(text(words.elsewhere(hidden)))] : []),
  ]
  return {
    language,
    blocks: language === 'fr' ? blocks.map(blockWithFrenchSpaces) : blocks,
    buttons: [],
    plain: words.listTitle,
  }
}

function channelIdOf({ options, channelId }: ChatInputCommandInteraction): string {
  return options.getChannel('channel')?.id ?? channelId
}

function coreChannelOf({ id, guildId }: GuildBasedChannel): Channel {
  return { platform: 'discord', id, workspace: guildId }
}

/** `2026-12-24`, a day that there is. */
function isDate(typed: string): boolean {
  try {
    return Temporal.PlainDate.from(typed).toString() === typed
  } catch {
    return false
  }
}
