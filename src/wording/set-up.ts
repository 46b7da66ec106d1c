/** What is said to whoever sets the bot up, before there is anybody to answer. */
import type { Localized } from '../core/language.ts'

/** Where each of Slack's tokens comes from. */
const slackTokenCures: Readonly<Record<string, Localized<string>>> = {
  SLACK_BOT_TOKEN: {
    en: 'Copy it again from https://api.slack.com/apps, under "OAuth & Permissions", after installing the app.',
    fr: "Copiez-le de nouveau depuis https://api.slack.com/apps, rubrique « OAuth & Permissions », une fois l'application installée.",
  },
  SLACK_APP_TOKEN: {
    en: 'Create an app-level token with the scope connections:write at https://api.slack.com/apps, under "Basic Information".',
    fr: "Créez un jeton d'application avec le droit connections:write sur https://api.slack.com/apps, rubrique « Basic Information ».",
  },
}

export const setUp = {
  cannotStart: {
    en: 'Timonier cannot start like this:',
    fr: 'Timonier ne peut pas démarrer ainsi :',
  },
  nothingConfigured: {
    en: 'Neither Slack nor Discord is configured, and there is no terminal to talk in. Set SLACK_BOT_TOKEN and SLACK_APP_TOKEN, or DISCORD_TOKEN, in .env (see .env.example); or ask one question with: npm run --silent ask -- "what is etcd?"',
    fr: "Ni Slack ni Discord n'est configuré, et il n'y a pas de terminal où parler. Définissez SLACK_BOT_TOKEN et SLACK_APP_TOKEN, ou DISCORD_TOKEN, dans .env (voir .env.example) ; ou posez une seule question avec : npm run --silent ask -- \"c'est quoi etcd ?\"",
  },
  welcome: {
    en: 'Timonier: ask about containers, virtualization, Docker or Kubernetes, in English or in French. A number presses a button; "quit" leaves.',
    fr: 'Timonier : interrogez-moi sur les conteneurs, la virtualisation, Docker ou Kubernetes, en français ou en anglais. Un numéro active un bouton ; « quitter » pour sortir.',
  },
  farewells: ['quit', 'exit', 'bye', 'quitter', 'sortir', 'au revoir', ':q'],
  howToConnect: {
    en: 'To connect Slack or Discord instead, copy .env.example to .env and fill it in.',
    fr: 'Pour connecter Slack ou Discord, copiez .env.example vers .env et remplissez-le.',
  },
  nothingRemembered: {
    en: 'Nothing of this conversation is remembered:',
    fr: "Rien de cette conversation n'est retenu :",
  },
  pageOpen: (url: string): Localized<string> => ({
    en: `In a browser: ${url}`,
    fr: `Dans un navigateur : ${url}`,
  }),
  slackTokenRefused: (variable: string, token: string, code: string): Localized<string> => ({
    en: `Slack refuses ${variable} (${token}): ${code}. ${slackTokenCures[variable]?.en ?? ''}`.trimEnd(),
    fr: `Slack refuse ${variable} (${token}) : ${code}. ${slackTokenCures[variable]?.fr ?? ''}`.trimEnd(),
  }),
  cannotListen: (port: number, reason: string): Localized<string> => ({
    en: `The health check cannot listen on HEALTH_PORT ${port} (${reason}). Choose a port that is free, or leave HEALTH_PORT empty.`,
    fr: `Le contrôle de santé ne peut pas écouter sur HEALTH_PORT ${port} (${reason}). Choisissez un port libre, ou laissez HEALTH_PORT vide.`,
  }),
  slackUnreachable: (url: string, cause: string): Localized<string> => ({
    en: `Slack cannot be reached at ${url} (${cause}). Check the network, and SLACK_API_URL if you set it.`,
    fr: `Slack est injoignable à ${url} (${cause}). Vérifiez le réseau, et SLACK_API_URL si vous l'avez définie.`,
  }),
  discordTokenRefused: {
    en: 'Discord refuses DISCORD_TOKEN. Reset it at https://discord.com/developers/applications, under "Bot", and copy the new one.',
    fr: 'Discord refuse DISCORD_TOKEN. Régénérez-le sur https://discord.com/developers/applications, rubrique « Bot », et copiez le nouveau.',
  },
  discordIntentsRefused: {
    en: 'Discord refuses the gateway intents (Guilds, GuildMessages, DirectMessages): is DISCORD_TOKEN that of a bot?',
    fr: "Discord refuse les « intents » (Guilds, GuildMessages, DirectMessages) : DISCORD_TOKEN est-il bien celui d'un bot ?",
  },
  discordUnreachable: {
    en: (url: string, reason: string): string =>
      `Discord cannot be reached at ${url} (${reason}). Check the network, and DISCORD_API_URL if you set it.`,
    fr: (url: string, reason: string): string =>
      `Discord est injoignable à ${url} (${reason}). Vérifiez le réseau, et DISCORD_API_URL si vous l'avez définie.`,
  },
} as const

export const commandLine = {
  usage: {
    en: `npm start                          connect every configured platform, or talk in this terminal
npm run chat                       talk in this terminal
npm run --silent ask -- "…"        one answer; --json, --batch, --explain, --language fr|en, --knowledge DIR
npm run lint                       check the knowledge
npm run --silent admin -- help     look at tips, misses and votes; move the database; set up the apps
npm run knowledge:index            write the table of contents of the knowledge`,
    fr: `npm start                          connecte chaque plateforme configurée, ou parle dans ce terminal
npm run chat                       parle dans ce terminal
npm run --silent ask -- "…"        une seule réponse ; --json, --batch, --explain, --language fr|en, --knowledge DOSSIER
npm run lint                       vérifie les connaissances
npm run --silent admin -- help     regarde les astuces, les manques, les votes ; déplace la base ; prépare les applications
npm run knowledge:index            écrit la table des matières des connaissances`,
  },
  unknownCommand: (command: string): Localized<string> => ({
    en: `There is no command "${command}": start, chat, ask, lint, knowledge-index, admin or health.`,
    fr: `La commande « ${command} » n'existe pas : start, chat, ask, lint, knowledge-index, admin ou health.`,
  }),
  nothingAsked: {
    en: 'Nothing was asked. Put the question in quotes: npm run --silent ask -- "what is etcd?"',
    fr: 'Aucune question. Mettez-la entre guillemets : npm run --silent ask -- "c\'est quoi etcd ?"',
  },
  badOption: (option: string): Localized<string> => ({
    en: `The option "${option}" does not exist, or its value is missing or not wanted. --help lists the options.`,
    fr: `L'option « ${option} » n'existe pas, ou sa valeur manque ou est de trop. --help donne la liste des options.`,
  }),
} as const
