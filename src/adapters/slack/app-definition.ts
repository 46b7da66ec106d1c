import type { Localized } from '../../core/language.ts'

/** A slash command: what people type in Slack, and the line of help that Slack shows for it in both languages. */
export interface SlackCommand {
  readonly id: 'concept' | 'compare' | 'tip' | 'timonier'
  readonly name: `/${string}`
  readonly description: Localized<string>
  readonly usageHint: string
  /** What the command asks for by itself; otherwise its text decides. */
  readonly asks?: 'comparison' | 'tip'
}

/** What a shortcut does, and where Slack offers it: everywhere, or on a message. */
export interface SlackShortcut {
  readonly id: 'ask' | 'explain-terms'
  readonly type: 'global' | 'message'
  /** Both languages together have 24 characters in Slack's menus. */
  readonly name: Localized<string>
  readonly description: Localized<string>
}

/** What the app has to be allowed, and why. */
interface SlackScope {
  readonly scope: string
  readonly reason: Localized<string>
}

/** The handlers are registered from these lists and the app's manifest is made of them, so that they cannot drift apart. */
export const slackCommands: readonly SlackCommand[] = [
  {
    id: 'concept',
    name: '/concept',
    description: { fr: 'Explique une notion', en: 'Explains a concept' },
    usageHint: 'etcd · c’est quoi un pod ? · what is a sidecar?',
  },
  {
    id: 'compare',
    name: '/compare',
    description: { fr: 'Compare deux notions', en: 'Compares two concepts' },
    usageHint: 'docker podman · conteneur et machine virtuelle',
    asks: 'comparison',
  },
  {
    id: 'tip',
    name: '/tip',
    description: { fr: 'Donne une astuce', en: 'Gives a tip' },
    usageHint: '[docker · kubernetes]',
    asks: 'tip',
  },
  {
    id: 'timonier',
    name: '/timonier',
    description: { fr: 'Aide, langue, astuces du jour', en: 'Help, language, daily tips' },
    usageHint: 'aide · help · tips · langue fr|en|auto [canal]',
  },
]

export const slackShortcuts: readonly SlackShortcut[] = [
  {
    id: 'ask',
    type: 'global',
    name: { fr: 'Demander', en: 'Ask' },
    description: { fr: 'Cherche un concept ou répond à une question', en: 'Finds a concept or answers a question' },
  },
  {
    id: 'explain-terms',
    type: 'message',
    name: { fr: 'Expliquer', en: 'Explain' },
    description: {
      fr: 'Explique les termes de ce message, à vous seulement',
      en: 'Explains the terms in this message, to you alone',
    },
  },
]

export const slackEvents = [
  'app_home_opened',
  'app_mention',
  'app_uninstalled',
  'channel_deleted',
  'group_deleted',
  'message.im',
  'tokens_revoked',
] as const

export const slackScopes = [
  {
    scope: 'app_mentions:read',
    reason: { fr: 'entendre les questions posées à @Timonier', en: 'hears the questions put to @Timonier' },
  },
  {
    scope: 'channels:read',
    reason: {
      fr: "savoir qui est membre d'un canal public, donc peut y programmer des astuces, et quand il est supprimé",
      en: 'tells who is in a public channel and so may schedule its tips, and when it is deleted',
    },
  },
  {
    scope: 'chat:write',
    reason: {
      fr: 'répondre, et publier les astuces, là où il est invité',
      en: 'answers, and posts tips, where it was invited',
    },
  },
  {
    scope: 'commands',
    reason: { fr: 'les commandes et les raccourcis', en: 'the commands and the shortcuts' },
  },
  {
    scope: 'groups:read',
    reason: {
      fr: 'la même chose que channels:read, pour les canaux privés où il est invité',
      en: 'the same as channels:read, for the private channels it was invited to',
    },
  },
  {
    scope: 'im:history',
    reason: { fr: 'entendre les questions en message direct', en: 'hears the questions in direct messages' },
  },
  {
    scope: 'users:read',
    reason: {
      fr: 'la langue et le fuseau horaire du profil, pour quand ni la question ni un choix ne les disent',
      en: "a profile's language and time zone, for when neither the question nor a choice tells",
    },
  },
] as const satisfies readonly SlackScope[]
