import { limits } from '../limits.ts'

/**
 * Slack reads `&`, `<` and `>` in every text object, `plain_text` included; rich_text elements take text as it is.
 * https://docs.slack.dev/messaging/formatting-message-text#escaping
 */
export function escapeEntities(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}

/**
 * Text that mrkdwn leaves alone. mrkdwn has no escape for its own marks, so they become their look-alikes, except in the
 * middle of a word (`server_migrate`), where they mark nothing. Only small print is mrkdwn: a context block takes
 * nothing else that can hold a link.
 */
export function escapeMrkdwn(text: string): string {
  return escapeEntities(text.replaceAll(/^>/gm, '＞').replaceAll(activeMarks, (mark) => lookAlikes[mark] ?? ''))
}

const activeMarks = /`|(?<![\p{Script=Latin}\d])[*_~]|[*_~](?![\p{Script=Latin}\d])/gu

const lookAlikes: Readonly<Record<string, string>> = { '*': '∗', _: 'ˍ', '~': '∼', '`': 'ˋ' }

/** Without what JSON or Slack would choke on: halves of surrogate pairs, control characters, more than fits anyway. */
export function clean(text: string): string {
  const bounded = text.slice(0, limits.blocksJson)
  // oxlint-disable-next-line no-control-regex -- these are the characters to remove
  return bounded.toWellFormed().replaceAll(/[\u0000-\u0008\u000B-\u001F\u007F]/g, '')
}
