import type { Message } from '../../../core/message.ts'
import { separateBackticks, silenceMentions } from './escape.ts'
import { renderInlines } from './inlines.ts'
import { messageLines, type Line } from './lines.ts'
import { shorten } from './shorten.ts'

/** Of a message that is too long, the part that its notes may take: sources matter more than the end of a text. */
const shareOfNotes = 1 / 3

const cut = '\n\n…'

/**
 * The blocks of a message as Discord's Markdown, at most `budget` long. What does not fit is left out from the
 * end, except the notes, and "…" stands in its place. Empty when the blocks say nothing.
 */
export function renderText(message: Message, budget: number): string {
  const lines = messageLines(message.blocks, message.language)
  const notes = takeLines(
    lines.filter((line) => line.isNote),
    Math.floor(budget * shareOfNotes),
  )
  const lengthOfNotes = [...notes.values()].reduce((sum, text) => sum + text.length, 0)
  const rest = takeLines(
    lines.filter((line) => !line.isNote),
    budget - lengthOfNotes,
  )
  return lines
    .map((line) => notes.get(line) ?? rest.get(line) ?? '')
    .join('')
    .replace(/^\n+/, '')
}

/** As many lines as fit, each with the gap above it; the first that does not fit is shortened and ends them. */
function takeLines(lines: readonly Line[], budget: number): ReadonlyMap<Line, string> {
  const taken = new Map<Line, string>()
  let room = budget
  for (const [index, line] of lines.entries()) {
    const whole = renderLine(line)
    if (whole === '') continue
    // Unless it is the last one, there must be room after it for the sign that something is missing.
    const reserve = index === lines.length - 1 ? 0 : cut.length
    const available = room - line.gap.length - reserve
    if (whole.length > available) {
      taken.set(line, shortenedLine(line, Math.min(room, line.gap.length + whole.length - 1)))
      break
    }
    taken.set(line, line.gap + whole)
    room -= line.gap.length + whole.length
  }
  return taken
}

function shortenedLine(line: Line, room: number): string {
  const shortened = renderLine(line, room - line.gap.length)
  return shortened === '' ? cut : line.gap + shortened
}

function renderLine(line: Line, budget = Infinity): string {
  if (line.kind === 'code') return fencedCode(line.syntax, line.text, budget)
  const content = renderInlines(line.content, budget - line.prefix.length)
  return content === '' ? '' : line.prefix + content
}

function fencedCode(syntax: string, text: string, budget: number): string {
  if (text.trim() === '') return ''
  const open = `\`\`\`${/^[\w+.#-]{1,20}$/.test(syntax) ? syntax : ''}\n`
  const close = '\n```'
  const code = shorten(silenceMentions(separateBackticks(text)), budget - open.length - close.length)
  return code === '' ? '' : open + code + close
}
