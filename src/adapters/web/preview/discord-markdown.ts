import { html, webAddress, type Html } from '../page/html.ts'

/** Discord's Markdown as its client shows it; what our renderer never writes (mentions, spoilers) stays as it is written. */
export function drawMarkdown(source: string): readonly Html[] {
  return source
    .split(fences)
    .map((part, index) => (index % 2 === 1 ? html`<pre class="discord-code">${part}</pre>` : html`${drawLines(part)}`))
}

/** What stands between them is captured, so every second part of the split is code. */
const fences = /```(?:[\w+\-.#]*\n)?([^]*?)\n?```\n?/

type LineKind = 'heading' | 'subheading' | 'small' | 'bullet' | 'number' | 'text'

interface Line {
  readonly kind: LineKind
  readonly content: string
  /** Of a numbered line, as it is written. */
  readonly number: string
}

const linePrefixes: readonly (readonly [kind: LineKind, pattern: RegExp])[] = [
  ['heading', /^## /],
  ['subheading', /^### /],
  ['small', /^-# /],
  ['bullet', /^[-*] /],
  ['number', /^(\d+)\. /],
]

function drawLines(text: string): readonly Html[] {
  return text.split('\n').map((source) => drawLine(readLine(source)))
}

function readLine(source: string): Line {
  for (const [kind, pattern] of linePrefixes) {
    const match = pattern.exec(source)
    if (match) return { kind, content: source.slice(match[0].length), number: match[1] ?? '' }
  }
  return { kind: 'text', content: source, number: '' }
}

function drawLine({ kind, content, number }: Line): Html {
  const inlines = drawInlines(content)
  switch (kind) {
    case 'heading':
      return html`<p class="discord-heading">${inlines}</p>`
    case 'subheading':
      return html`<p class="discord-subheading">${inlines}</p>`
    case 'small':
      return html`<p class="discord-small">${inlines}</p>`
    case 'bullet':
      return html`<p class="discord-item"><span aria-hidden="true">•</span> ${inlines}</p>`
    case 'number':
      return html`<p class="discord-item"><span>${number}.</span> ${inlines}</p>`
    case 'text':
      return content === '' ? html`<p class="discord-gap"></p>` : html`<p>${inlines}</p>`
  }
}

const inlineMarks =
  /\\([^0-9A-Za-z\s])|``\s?([^]+?)\s?``(?!`)|`([^`]+)`|<(https?:\/\/[^\s>]+)>|\[((?:\\[^]|[^\]\\])*)\]\((https?:[^\s)]+)\)|\*\*((?:\\[^]|[^\\*])+)\*\*|\*((?:\\[^]|[^\\*])+)\*/g

function drawInlines(source: string): readonly Html[] {
  const drawn: Html[] = []
  let end = 0
  for (const match of source.matchAll(inlineMarks)) {
    drawn.push(html`${source.slice(end, match.index)}`, drawMark(match))
    end = match.index + match[0].length
  }
  return [...drawn, html`${source.slice(end)}`]
}

function drawMark([whole, escaped, fenced, code, bare, label, url, bold, italic]: RegExpExecArray): Html {
  const address = webAddress(bare ?? url ?? '')
  if (escaped !== undefined) return html`${escaped}`
  if (fenced !== undefined || code !== undefined) return html`<code>${fenced ?? code}</code>`
  if (address !== undefined)
    return html`<a href="${address}" rel="noreferrer">${label === undefined ? address : drawInlines(label)}</a>`
  if (bold !== undefined) return html`<b>${drawInlines(bold)}</b>`
  return italic === undefined ? html`${whole}` : html`<i>${drawInlines(italic)}</i>`
}
