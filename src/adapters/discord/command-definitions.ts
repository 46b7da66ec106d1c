import {
  ApplicationCommandOptionType,
  ApplicationCommandType,
  ApplicationIntegrationType,
  ChannelType,
  InteractionContextType,
  PermissionFlagsBits,
  type APIApplicationCommandBasicOption,
  type APIApplicationCommandSubcommandOption,
  type RESTPostAPIApplicationCommandsJSONBody,
} from 'discord.js'
import { withFrenchSpaces } from '../../core/french-spacing.ts'
import type { Localized } from '../../core/language.ts'

/** English in the API's own fields, for everybody; French for whoever reads Discord in French. */
function said(name: Localized<string>, description: Localized<string>) {
  return {
    name: name.en,
    name_localizations: { fr: name.fr },
    description: description.en,
    description_localizations: { fr: withFrenchSpaces(description.fr) },
  }
}

function choice(name: Localized<string>, value: string) {
  return { name: name.en, name_localizations: { fr: name.fr }, value }
}

/** In servers and for persons, in any conversation of theirs. */
const everywhere = {
  integration_types: [ApplicationIntegrationType.GuildInstall, ApplicationIntegrationType.UserInstall],
  contexts: [InteractionContextType.Guild, InteractionContextType.BotDM, InteractionContextType.PrivateChannel],
}

/** Where the bot itself is a member: nothing can be posted unasked elsewhere. */
const inServers = {
  integration_types: [ApplicationIntegrationType.GuildInstall],
  contexts: [InteractionContextType.Guild],
}

function typed(
  name: Localized<string>,
  description: Localized<string>,
  { isRequired, suggests }: { readonly isRequired: boolean; readonly suggests: boolean },
): APIApplicationCommandBasicOption {
  const option = {
    type: ApplicationCommandOptionType.String as const,
    ...said(name, description),
    required: isRequired,
  }
  return suggests ? { ...option, autocomplete: true } : option
}

const privateOption: APIApplicationCommandBasicOption = {
  type: ApplicationCommandOptionType.Boolean,
  ...said(
    { en: 'private', fr: 'privé' },
    {
      en: 'Only you see the answer; remembered until you say otherwise',
      fr: "Une réponse visible de vous uniquement ; retenu jusqu'à nouvel ordre",
    },
  ),
}

const channelOption: APIApplicationCommandBasicOption = {
  type: ApplicationCommandOptionType.Channel,
  ...said(
    { en: 'channel', fr: 'salon' },
    {
      en: 'The channel or thread; this one if you leave it out',
      fr: "Le salon ou le fil ; celui-ci si vous n'en choisissez pas",
    },
  ),
  // Forums are among them so that the bot can say why not.
  channel_types: [
    ChannelType.GuildText,
    ChannelType.GuildVoice,
    ChannelType.GuildAnnouncement,
    ChannelType.AnnouncementThread,
    ChannelType.PublicThread,
    ChannelType.PrivateThread,
    ChannelType.GuildStageVoice,
    ChannelType.GuildForum,
  ],
}

function subcommand(
  name: Localized<string>,
  description: Localized<string>,
  options: APIApplicationCommandBasicOption[],
): APIApplicationCommandSubcommandOption {
  return { type: ApplicationCommandOptionType.Subcommand, ...said(name, description), options }
}

const required = { isRequired: true, suggests: true }
const optional = { isRequired: false, suggests: true }

const tipsSubcommands: APIApplicationCommandSubcommandOption[] = [
  subcommand(
    { en: 'set', fr: 'programmer' },
    { en: "Schedule a channel's tips", fr: "Programmer les astuces d'un salon" },
    [
      typed(
        { en: 'time', fr: 'heure' },
        { en: '09:00, 9:30 or 9am', fr: '09:00, 9h ou 9h30' },
        { isRequired: true, suggests: false },
      ),
      channelOption,
      typed(
        { en: 'zone', fr: 'fuseau' },
        {
          en: 'A time zone or a city: Europe/Paris, Montreal',
          fr: 'Un fuseau horaire ou une ville : Europe/Paris, Montréal',
        },
        optional,
      ),
      typed(
        { en: 'days', fr: 'jours' },
        {
          en: 'Monday to Friday, unless you choose others',
          fr: "Du lundi au vendredi, sauf si vous en choisissez d'autres",
        },
        optional,
      ),
      {
        type: ApplicationCommandOptionType.String,
        ...said({ en: 'language', fr: 'langue' }, { en: 'The language of the tips', fr: 'La langue des astuces' }),
        choices: [
          choice({ en: 'English', fr: 'Anglais' }, 'en'),
          choice({ en: 'French', fr: 'Français' }, 'fr'),
          choice({ en: 'French and English, day about', fr: 'Français et anglais, un jour sur deux' }, 'alternating'),
        ],
      },
      typed(
        { en: 'categories', fr: 'domaines' },
        {
          en: 'Tips of these fields only, separated by commas',
          fr: 'Des astuces de ces domaines seulement, séparés par des virgules',
        },
        optional,
      ),
    ],
  ),
  subcommand(
    { en: 'list', fr: 'liste' },
    { en: 'What is scheduled on this server', fr: 'Ce qui est programmé sur ce serveur' },
    [],
  ),
  subcommand({ en: 'pause', fr: 'suspendre' }, { en: 'No tips for a while', fr: "Pas d'astuces pendant un temps" }, [
    typed(
      { en: 'until', fr: 'reprise' },
      {
        en: 'The first day with tips again, as 2026-12-24; otherwise until you resume them',
        fr: 'Le premier jour où elles reprennent : 2026-12-24 ; sinon, quand vous le direz',
      },
      optional,
    ),
    channelOption,
  ]),
  subcommand(
    { en: 'resume', fr: 'reprendre' },
    { en: 'Tips again, after a pause', fr: 'Reprendre les astuces après une pause' },
    [channelOption],
  ),
  subcommand({ en: 'stop', fr: 'arrêter' }, { en: 'No more tips in a channel', fr: "Plus d'astuces dans un salon" }, [
    channelOption,
  ]),
]

/** Discord's published schema wants permissions as a number, and answers with a string. */
type Numbered<Command> = Command extends unknown
  ? Omit<Command, 'default_member_permissions'> & { readonly default_member_permissions?: number }
  : never

type CommandDefinition = Numbered<RESTPostAPIApplicationCommandsJSONBody>

const explainTermsName = 'Explain the terms'

/** The bot's commands, as Discord shows them: https://docs.discord.com/developers/interactions/application-commands */
export const commandDefinitions: readonly CommandDefinition[] = [
  {
    ...everywhere,
    ...said({ en: 'concept', fr: 'concept' }, { en: 'Explain a concept', fr: 'Expliquer un concept' }),
    options: [
      typed(
        { en: 'name', fr: 'nom' },
        {
          en: 'Its name in French or English, or a question',
          fr: 'Son nom en français ou en anglais, ou une question',
        },
        required,
      ),
      privateOption,
    ],
  },
  {
    ...everywhere,
    ...said({ en: 'compare', fr: 'comparer' }, { en: 'Compare two concepts', fr: 'Comparer deux concepts' }),
    options: [
      typed({ en: 'first', fr: 'premier' }, { en: 'docker, a VM, a pod…', fr: 'docker, une VM, un pod…' }, required),
      typed({ en: 'second', fr: 'second' }, { en: 'What to compare it with', fr: 'Ce à quoi le comparer' }, required),
      privateOption,
    ],
  },
  {
    ...everywhere,
    ...said(
      { en: 'tip', fr: 'astuce' },
      { en: 'A tip, at random or on a subject', fr: 'Une astuce, au hasard ou sur un sujet' },
    ),
    options: [
      typed({ en: 'about', fr: 'sujet' }, { en: 'What it should be about', fr: 'Ce dont elle doit parler' }, optional),
      privateOption,
    ],
  },
  {
    ...inServers,
    ...said({ en: 'tips', fr: 'astuces' }, { en: 'The daily tips of a channel', fr: "Les astuces du jour d'un salon" }),
    default_member_permissions: Number(PermissionFlagsBits.ManageChannels),
    options: tipsSubcommands,
  },
  {
    ...everywhere,
    ...said({ en: 'language', fr: 'langue' }, { en: 'The language of answers', fr: 'La langue des réponses' }),
    options: [
      {
        type: ApplicationCommandOptionType.String,
        ...said(
          { en: 'language', fr: 'langue' },
          { en: 'Where a question does not tell', fr: 'Quand la question ne dit rien de la sienne' },
        ),
        required: true,
        choices: [
          choice({ en: 'French', fr: 'Français' }, 'fr'),
          choice({ en: 'English', fr: 'Anglais' }, 'en'),
          choice({ en: 'Automatic', fr: 'Automatique' }, 'auto'),
        ],
      },
      {
        type: ApplicationCommandOptionType.String,
        ...said(
          { en: 'scope', fr: 'portée' },
          { en: 'For whom; for you if you leave it out', fr: 'Pour qui ; pour vous si vous ne choisissez rien' },
        ),
        choices: [
          choice({ en: 'me', fr: 'moi' }, 'person'),
          choice({ en: 'this channel', fr: 'ce salon' }, 'channel'),
          choice({ en: 'this server', fr: 'ce serveur' }, 'workspace'),
        ],
      },
    ],
  },
  {
    ...everywhere,
    ...said(
      { en: 'help', fr: 'aide' },
      { en: 'What I can do, and what I know about you', fr: 'Ce que je sais faire, et ce que je sais de vous' },
    ),
  },
  {
    ...everywhere,
    type: ApplicationCommandType.Message,
    name: explainTermsName,
    name_localizations: { fr: 'Expliquer les termes' },
  },
]
