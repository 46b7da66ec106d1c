import type { Localized } from '../../core/language.ts'

/** What keeps Slack's requests from reaching the bot. */
export const cannotListen = (port: number, reason: string): Localized<string> => ({
  en: `Slack's requests cannot be listened for on SLACK_PORT ${port} (${reason}). Choose a port that is free, and send Slack's requests there.`,
  fr: `Impossible d'écouter les requêtes de Slack sur SLACK_PORT ${port} (${reason}). Choisissez un port libre, et faites-y parvenir les requêtes de Slack.`,
})
