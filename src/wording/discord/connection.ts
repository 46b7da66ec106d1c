import type { Localized } from '../../core/language.ts'

/** Discord lets a bot connect only so many times a day. `until` is an ISO instant: `2026-11-24T09:00:00.000Z`. */
export const noSessionsLeft: Localized<(until: string) => string> = {
  en: (until) =>
    `Discord lets this bot connect no more until ${until}: it has connected too often today. Start it again after that, and see in its log why it connected so often.`,
  fr: (until) =>
    `Discord ne laisse plus ce bot se connecter avant ${until} : il s'est connecté trop souvent aujourd'hui. Relancez-le après cela, et cherchez dans son journal pourquoi il s'est connecté si souvent.`,
}
