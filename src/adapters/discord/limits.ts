/** What Discord accepts in one message. Lengths are counted in UTF-16 units here, which is never fewer than Discord counts. */
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
  /** https://docs.discord.com/developers/components/reference#anatomy-of-a-component-custom-id */
  customId: 100,
  /** https://docs.discord.com/developers/resources/message#create-message */
  nonce: 25,
} as const
