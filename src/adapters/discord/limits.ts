/** What Discord accepts. Lengths are counted in UTF-16 units here, which is never fewer than Discord counts. */
export const limits = {
  /** https://docs.discord.com/developers/resources/message#create-message */
  content: 2000,
  /** All text displays of a message together; https://github.com/discord/discord-api-docs/pull/8562 */
  textDisplays: 4000,
  /**
   * https://docs.discord.com/developers/components/reference#legacy-message-component-behavior; with their buttons and
   * a text, five rows are 31 of the 40 components of a message with Components V2.
   */
  actionRows: 5,
  /** https://docs.discord.com/developers/components/reference#action-row */
  buttonsPerRow: 5,
  /** https://docs.discord.com/developers/components/reference#button */
  buttonLabel: 80,
  /** https://docs.discord.com/developers/components/reference#string-select */
  menuOptions: 25,
  menuPlaceholder: 150,
  /** Of an option's label and of its value. */
  menuOption: 100,
  /** https://docs.discord.com/developers/components/reference#anatomy-of-a-component-custom-id */
  customId: 100,
  /** https://docs.discord.com/developers/interactions/receiving-and-responding#interaction-response-object-autocomplete */
  suggestions: 25,
  /** Of a suggestion's name and of its value: https://docs.discord.com/developers/interactions/application-commands#application-command-object-application-command-option-choice-structure */
  suggestion: 100,
  /** https://docs.discord.com/developers/resources/message#create-message */
  nonce: 25,
  /** Of the whole bot: https://docs.discord.com/developers/topics/rate-limits#global-rate-limit */
  requestsPerSecond: 50,
  /** Beyond it, Discord blocks the address: https://docs.discord.com/developers/topics/rate-limits#invalid-request-limit-aka-cloudflare-bans */
  invalidRequests: 10_000,
  invalidRequestsWindowMs: 600_000,
} as const
