import type { Inline, Inlines } from '../../../core/block.ts'
import {
  escapeLineStart,
  escapeMarkdown,
  joinMarkdown,
  onOneLine,
  separateBackticks,
  silenceMentions,
} from './escape.ts'

/** One line of Discord's Markdown, at most `budget` long: what does not fit is replaced by "…". */
export function renderInlines(inlines: Inlines, budget = Infinity): string {
  const merged = mergeNeighbours(inlines)
  const whole = renderMerged(merged)
  return whole.length <= budget ? whole : renderStart(merged, budget)
}

/** Cuts the plain characters, not the Markdown, which would leave half a link or an open style. */
function renderStart(inlines: Inlines, budget: number): string {
  let longest = ''
  let low = 1
  let high = inlines.reduce((sum, inline) => sum + inline.text.length, 0)
  while (low <= high) {
    const middle = (low + high) >> 1
    const start = `${renderMerged(firstCharacters(inlines, middle))}…`
    if (start.length <= budget) {
      longest = start
      low = middle + 1
    } else {
      high = middle - 1
    }
  }
  return longest
}

function firstCharacters(inlines: Inlines, length: number): Inlines {
  const start: Inline[] = []
  let left = length
  for (const inline of inlines) {
    if (left <= 0) break
    start.push({ ...inline, text: inline.text.slice(0, left).replace(/[\uD800-\uDBFF]$/, '') })
    left -= inline.text.length
  }
  return start
}

function renderMerged(inlines: Inlines): string {
  return escapeLineStart(joinMarkdown(inlines.map(renderInline)).trim())
}

function renderInline(inline: Inline): string {
  switch (inline.kind) {
    case 'text':
      return escapeMarkdown(inline.text)
    case 'strong':
      return styled('**', inline.text)
    case 'emphasis':
      return styled('*', inline.text)
    case 'code':
      return codeSpan(inline.text)
    case 'link':
      return maskedLink(inline.text, inline.url)
  }
}

/** A mark next to a space is no mark to Discord, so the spaces stay outside. */
function styled(mark: string, text: string): string {
  const core = text.trim()
  if (core === '') return escapeMarkdown(text)
  const [before = '', after = ''] = text.split(core)
  return `${onOneLine(before)}${mark}${escapeMarkdown(core)}${mark}${onOneLine(after)}`
}

function codeSpan(text: string): string {
  const code = silenceMentions(onOneLine(text))
  if (code.trim() === '') return code
  if (!code.includes('`')) return `\`${code}\``
  // Three backticks would open a block, so the ones inside are kept single and the fence is two.
  return `\`\` ${separateBackticks(code)} \`\``
}

/** Discord shows no masked link whose text is itself a URL: that one is shown as it is. */
function maskedLink(text: string, url: string): string {
  const target = webAddress(url)
  if (!target) return escapeMarkdown(text)
  const label = onOneLine(text).trim()
  if (label === '' || label.includes('://')) return `<${target}>`
  // Discord has no way to write a bracket in the text of a link.
  return `[${escapeMarkdown(label.replaceAll('[', '(').replaceAll(']', ')'))}](${target})`
}

function webAddress(url: string): string | undefined {
  const parsed = URL.parse(url)
  if (parsed?.protocol !== 'https:' && parsed?.protocol !== 'http:') return undefined
  // What would end the link too early, or be a mention.
  return parsed.href.replace(/[()<>\\\s]|@(?=everyone|here)/g, (character) => percentEncode(character))
}

function percentEncode(character: string): string {
  return `%${character.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`
}

/** `**a****b**` is not bold a, bold b to Discord; `1` then `. b` is a list. */
function mergeNeighbours(inlines: Inlines): Inlines {
  const merged: Inline[] = []
  for (const inline of inlines) {
    const last = merged.at(-1)
    if (inline.text === '' && inline.kind !== 'link') continue
    if (last?.kind === inline.kind && inline.kind !== 'link') {
      merged[merged.length - 1] = { kind: inline.kind, text: last.text + inline.text }
    } else {
      merged.push(inline)
    }
  }
  return merged
}
