import type { Localized } from '../../core/language.ts'

/** The sentences of the adapter, all about a set-up that does not work; they come from the wiring. */
export interface DiscordWords {
  /** Discord refuses DISCORD_TOKEN: which variable, and where to get another token. */
  readonly tokenRefused: Localized<string>
  /** Discord refuses the gateway intents that the bot asks for. */
  readonly intentsRefused: Localized<string>
  /** `url` is the API or the gateway, `reason` a code such as `ECONNREFUSED` or `HTTP 502`. */
  readonly unreachable: Localized<(url: string, reason: string) => string>
}
