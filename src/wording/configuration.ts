/** What is wrong with a variable of the environment. */
import type { Localized } from '../core/language.ts'

export const configuration = {
  halfSet: (platform: string, present: string, missing: string): Localized<string> => ({
    en: `${platform} is half configured: ${present} is set, ${missing} is not. Set both, or neither.`,
    fr: `${platform} n'est configuré qu'à moitié : ${present} est définie, ${missing} ne l'est pas. Définissez les deux, ou aucune.`,
  }),
  wrongToken: (variable: string, prefix: string, start: string): Localized<string> => ({
    en: `${variable} starts with "${start}": a token of this kind starts with "${prefix}".`,
    fr: `${variable} commence par « ${start} » : un jeton de cette sorte commence par « ${prefix} ».`,
  }),
  notAUrl: (variable: string, value: string, example: string): Localized<string> => ({
    en: `${variable} is "${value}", which is not an address such as ${example}.`,
    fr: `${variable} vaut « ${value} », qui n'est pas une adresse comme ${example}.`,
  }),
  /** @param expected `one shard, such as 0/4` */
  notLike: (variable: string, value: string, expected: Localized<string>): Localized<string> => ({
    en: `${variable} is "${value}": it must be ${expected.en}.`,
    fr: `${variable} vaut « ${value} » : il faut ${expected.fr}.`,
  }),
  notALanguage: (variable: string, value: string): Localized<string> => ({
    en: `${variable} is "${value}": it must be fr or en.`,
    fr: `${variable} vaut « ${value} » : il faut fr ou en.`,
  }),
  notAZone: (variable: string, value: string, nearest: readonly string[]): Localized<string> => ({
    en: `${variable} is "${value}", which is not a time zone${nearest.length > 0 ? `; did you mean ${nearest.join(', ')}?` : ' such as Europe/Paris.'}`,
    fr: `${variable} vaut « ${value} », qui n'est pas un fuseau horaire${nearest.length > 0 ? ` ; vouliez-vous dire ${nearest.join(', ')} ?` : ' comme Europe/Paris.'}`,
  }),
  notANumber: (variable: string, value: string, range: string): Localized<string> => ({
    en: `${variable} is "${value}": it must be a whole number, ${range}.`,
    fr: `${variable} vaut « ${value} » : il faut un nombre entier, ${range}.`,
  }),
  shards: {
    en: 'a range and a count, such as 0-3/16, or a count alone',
    fr: 'un intervalle et un nombre, comme 0-3/16, ou un nombre seul',
  },
  notSealingKeys: {
    en: 'SLACK_SEALING_KEYS must be one or more keys separated by commas, each a name, a colon and 32 bytes in base64: "2026:…=,2025:…=" (make one with: openssl rand -base64 32).',
    fr: "SLACK_SEALING_KEYS doit être une ou plusieurs clés séparées par des virgules, chacune faite d'un nom, de deux-points et de 32 octets en base64 : « 2026:…=,2025:…= » (pour en créer une : openssl rand -base64 32).",
  },
  slackNeedsOneWay: {
    en: 'Slack is half configured. Socket Mode needs SLACK_BOT_TOKEN and SLACK_APP_TOKEN; HTTP mode needs SLACK_SIGNING_SECRET with SLACK_BOT_TOKEN, or, for many workspaces, with SLACK_CLIENT_ID, SLACK_CLIENT_SECRET, SLACK_PUBLIC_URL and SLACK_SEALING_KEYS.',
    fr: "Slack n'est configuré qu'à moitié. Le mode Socket demande SLACK_BOT_TOKEN et SLACK_APP_TOKEN ; le mode HTTP demande SLACK_SIGNING_SECRET avec SLACK_BOT_TOKEN ou, pour plusieurs espaces de travail, avec SLACK_CLIENT_ID, SLACK_CLIENT_SECRET, SLACK_PUBLIC_URL et SLACK_SEALING_KEYS.",
  },
  slackTwoWays: {
    en: 'SLACK_APP_TOKEN (Socket Mode) and SLACK_SIGNING_SECRET (HTTP mode) are both set: choose one, and leave the other empty.',
    fr: "SLACK_APP_TOKEN (mode Socket) et SLACK_SIGNING_SECRET (mode HTTP) sont toutes deux définies : choisissez-en une, et laissez l'autre vide.",
  },
  missing: (variables: readonly string[]): Localized<string> => ({
    en: `Missing: ${variables.join(', ')}.`,
    fr: `Il manque : ${variables.join(', ')}.`,
  }),
  needsToken: (host: string): Localized<string> => ({
    en: `WEB_HOST is "${host}": anybody who reaches this machine could open the page. Set WEB_TOKEN as well, or use 127.0.0.1.`,
    fr: `WEB_HOST vaut « ${host} » : quiconque atteint cette machine pourrait ouvrir la page. Définissez aussi WEB_TOKEN, ou utilisez 127.0.0.1.`,
  }),
  shortToken: (variable: string, least: number): Localized<string> => ({
    en: `${variable} is too short: it needs ${least} characters at least (make one with: openssl rand -hex 16).`,
    fr: `${variable} est trop courte : il lui faut au moins ${least} caractères (pour en créer une : openssl rand -hex 16).`,
  }),
} as const
