import type { Localized } from '../../core/language.ts'

/** The sentences this adapter cannot do without: what keeps it from starting. */
export interface SlackWords {
  /**
   * Slack does not take a token.
   * @param variable `SLACK_BOT_TOKEN` or `SLACK_APP_TOKEN`
   * @param token its first characters, enough to see which one it is: `xoxb-…`
   * @param code Slack's own word for what is wrong: `invalid_auth`
   */
  readonly tokenRefused: (variable: string, token: string, code: string) => Localized<string>
  readonly unreachable: (apiUrl: string, cause: string) => Localized<string>
}
