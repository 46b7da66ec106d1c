/** Reads the transcripts beside this file. Their format is explained in README.md. */
import type { Language } from '../../src/core/language.ts'
import type { Platform } from '../../src/core/question.ts'

export interface Conversation {
  readonly title: string
  readonly line: number
  readonly steps: readonly Step[]
}

/** One line of a transcript. */
export type Step = { readonly line: number } & (
  | { readonly kind: 'setting'; readonly setting: Setting }
  | { readonly kind: 'ask' | 'terms'; readonly text: string; readonly outcome: string }
  | { readonly kind: 'press'; readonly label: string; readonly outcome: string }
  /** A button or a choice of the menu. */
  | { readonly kind: 'button'; readonly label: string; readonly isThere: boolean }
  | { readonly kind: 'says'; readonly phrase: string; readonly isThere: boolean }
  /** '' when nothing may have been noted. */
  | { readonly kind: 'noted'; readonly question: string }
)

export type Setting =
  | { readonly kind: 'platform'; readonly platform: Platform }
  /** Undefined: the platform tells none. */
  | { readonly kind: 'locale'; readonly locale: Language | undefined }
  | { readonly kind: 'manager'; readonly isManager: boolean }
  | { readonly kind: 'time'; readonly nowMs: number }
  /** Nothing has been said yet that a question could go on with. */
  | { readonly kind: 'thread' }

/** Throws for a line that means nothing, with its number: a misspelt expectation must not pass unseen. */
export function parseTranscript(source: string): readonly Conversation[] {
  const conversations: { title: string; line: number; steps: Step[] }[] = []
  const lines = source.split('\n').map((content, index) => ({ content: content.trimEnd(), line: index + 1 }))
  let said: Said | undefined
  for (const { content, line } of lines) {
    if (content === '' || content.startsWith('//')) continue
    const next = parseSaid(content, line)
    if (said && (next || content.startsWith('# '))) throw new TranscriptError(said.line, 'What is answered to this?')
    if (content.startsWith('# ')) {
      conversations.push({ title: content.slice(2), line, steps: [] })
      continue
    }
    const steps = conversations.at(-1)?.steps
    if (!steps) throw new TranscriptError(line, 'A conversation starts with a line "# title".')
    if (said) steps.push({ ...said, outcome: content })
    else if (!next) steps.push(...parseLine(content, line))
    said = next
  }
  if (said) throw new TranscriptError(said.line, 'What is answered to this?')
  return conversations
}

/** What a person writes, before what the bot does is read. */
interface Said {
  readonly kind: 'ask' | 'terms'
  readonly text: string
  readonly line: number
}

function parseSaid(content: string, line: number): Said | undefined {
  if (content.startsWith('» ')) return { kind: 'ask', text: unescape(content.slice(2)), line }
  const [, terms] = /^terms of: (.+)$/.exec(content) ?? []
  return terms === undefined ? undefined : { kind: 'terms', text: unescape(terms), line }
}

class TranscriptError extends Error {
  readonly line: number

  constructor(line: number, message: string) {
    super(message)
    this.name = 'TranscriptError'
    this.line = line
  }
}

function parseLine(content: string, line: number): readonly Step[] {
  if (content.startsWith('(') && content.endsWith(')'))
    return content
      .slice(1, -1)
      .split(', ')
      .map((words) => ({ line, kind: 'setting', setting: parseSetting(words, line) }))
  const [mark, rest] = splitAtSpace(content)
  const press = /^\[(.+)\] → (.+)$/.exec(content)
  if (press) return [{ line, kind: 'press', label: press[1] ?? '', outcome: press[2] ?? '' }]
  const button = /^(!?)\[(.+)\]$/.exec(content)
  if (button) return [{ line, kind: 'button', label: button[2] ?? '', isThere: button[1] === '' }]
  if (mark === '|' || mark === '!|') return [{ line, kind: 'says', phrase: rest, isThere: mark === '|' }]
  if (content === 'noted nothing') return [{ line, kind: 'noted', question: '' }]
  if (mark === 'noted') return [{ line, kind: 'noted', question: rest }]
  throw new TranscriptError(line, `"${content}" means nothing here.`)
}

const settings: Readonly<Record<string, Setting>> = {
  'in Slack': { kind: 'platform', platform: 'slack' },
  'in Discord': { kind: 'platform', platform: 'discord' },
  'in a terminal': { kind: 'platform', platform: 'console' },
  'locale fr': { kind: 'locale', locale: 'fr' },
  'locale en': { kind: 'locale', locale: 'en' },
  'no locale': { kind: 'locale', locale: undefined },
  'a manager': { kind: 'manager', isManager: true },
  'not a manager': { kind: 'manager', isManager: false },
  'a new thread': { kind: 'thread' },
}

function parseSetting(words: string, line: number): Setting {
  const known = settings[words]
  if (known) return known
  const time = /^it is (\d{4}-\d\d-\d\d) (\d\d:\d\d) (\S+)$/.exec(words)
  if (!time) throw new TranscriptError(line, `"${words}" is no setting: ${Object.keys(settings).join(', ')}, it is …`)
  return { kind: 'time', nowMs: Temporal.ZonedDateTime.from(`${time[1]}T${time[2]}[${time[3]}]`).epochMilliseconds }
}

function splitAtSpace(content: string): readonly [string, string] {
  const at = content.indexOf(' ')
  return at < 0 ? [content, ''] : [content.slice(0, at), content.slice(at + 1)]
}

/** `\u{202E}` is a character, `\n` a line break, `{etcd × 1000}` a thousand times "etcd". */
function unescape(typed: string): string {
  return typed
    .replace(/\\u\{([0-9A-F]+)\}/gi, (_, code: string) => String.fromCodePoint(Number.parseInt(code, 16)))
    .replaceAll('\\n', '\n')
    .replace(/\{(.+?) × (\d+)\}/gs, (_, text: string, times: string) => text.repeat(Number(times)))
}
