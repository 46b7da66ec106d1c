import { html, webAddress, type Html } from '../page/html.ts'

const marks =
  /<([^|<>]+)\|([^<>]*)>|`([^`\n]+)`|(?<![\p{L}\d])\*([^*\n]+)\*(?![\p{L}\d])|(?<![\p{L}\d])_([^_\n]+)_(?![\p{L}\d])/gu

/** Slack's own markup, as small print is written in: https://docs.slack.dev/messaging/formatting-message-text */
export function drawMrkdwn(source: string): readonly Html[] {
  const drawn: Html[] = []
  let end = 0
  for (const match of source.matchAll(marks)) {
    drawn.push(html`${withoutEntities(source.slice(end, match.index))}`, drawMark(match))
    end = match.index + match[0].length
  }
  return [...drawn, html`${withoutEntities(source.slice(end))}`]
}

function drawMark([whole, url, label, code, bold, italic]: RegExpExecArray): Html {
  const address = url === undefined ? undefined : webAddress(withoutEntities(url))
  if (address !== undefined) return html`<a href="${address}" rel="noreferrer">${withoutEntities(label ?? '')}</a>`
  if (code !== undefined) return html`<code>${withoutEntities(code)}</code>`
  if (bold !== undefined) return html`<b>${withoutEntities(bold)}</b>`
  return italic === undefined ? html`${withoutEntities(whole)}` : html`<i>${withoutEntities(italic)}</i>`
}

/** The three characters that Slack wants written otherwise. */
export function withoutEntities(text: string): string {
  return text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&')
}
