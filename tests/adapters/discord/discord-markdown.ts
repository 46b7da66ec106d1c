/** What somebody sees of a text in Discord: its characters, and what Discord made of the marks among them. */
export interface Reading {
  readonly text: string
  readonly marks: readonly string[]
}

/** At the start of a line, before anything else. */
const lineRules: readonly (readonly [mark: string, pattern: RegExp])[] = [
  ['small print', /^-# +/],
  ['heading', /^ *#{1,3} +/],
  ['list', /^ *(?:[-*+]|\d+\.) +/],
  ['quote', /^ *(?:>>>|>) /],
]

/** In the order in which Discord tries them; the first group is what is shown, read again unless the mark is literal. */
const rules: readonly (readonly [mark: string, pattern: RegExp])[] = [
  ['code block', /^```(?:[\w+\-.#]+?\n+)?\n*([^]+?)\n*```/],
  ['escape', /^\\([^0-9A-Za-z\s])/],
  ['bare link', /^<([^: >]+:\/[^ >]+)>/],
  ['bare link', /^((?:https?|steam):\/\/[^\s<]+[^<.,:; "'\]\s])/],
  ['link', /^\[((?:\[[^\]]*\]|[^[\]]|\](?=[^[]*\]))*)\]\(\s*<?(?:\([^)]*\)|[^\s\\]|\\.)*?>?(?:\s+['"][^]*?['"])?\s*\)/],
  ['mention', /^(<(?:@[!&]?|#)\d+>|@everyone|@here)/],
  ['custom emoji', /^(<a?:\w+:\d+>)/],
  ['time', /^(<t:-?\d+(?::\w)?>)/],
  ['command', /^(<\/[^:>]+:\d+>)/],
  ['code', /^`([^`]+)`(?!`)/],
  ['code', /^``([^]*?[^`])``(?!`)/],
  ['strong', /^\*\*((?:\\[^]|[^\\])+?)\*\*(?!\*)/],
  ['underline', /^__((?:\\[^]|[^\\])+?)__(?!_)/],
  ['emphasis', /^\*(?=\S)((?:\*\*|\\[^]|\s+(?:\\[^]|[^\s*\\]|\*\*)|[^\s*\\])+?)\*(?!\*)/],
  ['emphasis', /^_((?:__|\\[^]|[^\\_])+?)_\b/],
  ['strike', /^~~([^]+?)~~(?!_)/],
  ['spoiler', /^\|\|([^]+?)\|\|/],
  ['emoji', /^(:[\w+-]+:)/],
]

const literal = new Set([
  'code block',
  'escape',
  'bare link',
  'mention',
  'custom emoji',
  'time',
  'command',
  'code',
  'emoji',
])

/**
 * Reads Discord's Markdown by the rules of its client, as they are known from
 * https://github.com/brussell98/discord-markdown and https://github.com/ItzDerock/discord-markdown-parser.
 */
export function readMarkdown(source: string): Reading {
  let rest = source
  let text = ''
  let isLineStart = true
  const marks: string[] = []
  while (rest !== '') {
    const lineMark = isLineStart && lineRules.find(([, pattern]) => pattern.test(rest))
    if (lineMark) {
      marks.push(lineMark[0])
      rest = rest.replace(lineMark[1], '')
      continue
    }
    const found = firstMark(rest)
    text += found.text
    marks.push(...found.marks)
    isLineStart = rest[found.length - 1] === '\n'
    rest = rest.slice(found.length)
  }
  return { text, marks }
}

function firstMark(source: string): Reading & { readonly length: number } {
  for (const [mark, pattern] of rules) {
    const [whole = '', shown = ''] = pattern.exec(source) ?? []
    if (whole === '') continue
    if (mark === 'escape') return { text: shown, marks: [], length: whole.length }
    const inside = literal.has(mark) ? { text: shown, marks: [] } : readInside(shown)
    return { text: inside.text, marks: [mark, ...inside.marks], length: whole.length }
  }
  return { text: source.slice(0, 1), marks: [], length: 1 }
}

/** What stands in a style is no start of a line. */
function readInside(source: string): Reading {
  const { text, marks } = readMarkdown(`\u0000${source}`)
  return { text: text.slice(1), marks }
}
