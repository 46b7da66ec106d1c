/** What Slack accepts. Characters are counted as UTF-16 units, which are never fewer than what Slack counts. */
export const limits = {
  /** https://docs.slack.dev/reference/block-kit/blocks: of a message, and of a modal or Home tab. */
  blocks: 50,
  viewBlocks: 100,
  /**
   * All blocks of a message, as JSON. Slack publishes no number and answers `msg_blocks_too_long`; its staff speak of
   * 12,000 characters of text plus the containers (https://github.com/slackapi/bolt-js/issues/2509), and a message
   * of 11,341 has been refused (https://github.com/slackapi/bolt-js/issues/2867). Ours counts the containers as well.
   */
  blocksJson: 12_000,
  /** A whole view as JSON; more is `view_too_large`: https://docs.slack.dev/reference/methods/views.open#errors */
  viewJson: 250_000,
  /** The fallback for notifications: https://docs.slack.dev/reference/methods/chat.postMessage recommends under 4,000. */
  fallbackText: 3_000,
  /** https://docs.slack.dev/reference/block-kit/blocks/header-block */
  header: 150,
  /** https://docs.slack.dev/reference/block-kit/composition-objects/text-object, and ours for one rich_text block. */
  text: 3_000,
  /** https://docs.slack.dev/reference/block-kit/blocks/actions-block */
  buttons: 25,
  /** https://docs.slack.dev/reference/block-kit/block-elements/button-element, and so are the labels of votes. */
  buttonLabel: 75,
  /** https://docs.slack.dev/reference/block-kit/block-elements/select-menu-element */
  options: 100,
  placeholder: 150,
  /** https://docs.slack.dev/reference/block-kit/composition-objects/option-object */
  optionLabel: 75,
  optionValue: 150,
  /** https://docs.slack.dev/reference/block-kit/composition-objects/confirmation-dialog-object */
  confirmation: { title: 100, text: 300, button: 30 },
  /** Titles and buttons of modals: https://docs.slack.dev/reference/views/modal-views */
  modalLabel: 24,
  privateMetadata: 3_000,
  /** https://docs.slack.dev/reference/block-kit/blocks/input-block */
  inputLabel: 2_000,
  /** Slack gives no limit for a link in text; a button's URL has 3,000. */
  url: 1_000,
  /**
   * https://docs.slack.dev/reference/block-kit/blocks/table-block; one table a message and the characters of all its
   * cells: https://github.com/slackapi/slack-skills-plugin/blob/main/skills/block-kit/references/data-display-design.md
   */
  table: { rows: 100, columns: 20, characters: 10_000 },
} as const
