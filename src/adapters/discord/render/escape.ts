const zeroWidthSpace = '\u200B'

/**
 * Beside the marks themselves: the colon of an emoji (`:name:`) or of a bare URL, which would become a link; and the
 * parenthesis of `](`, at which Discord would end a link that began earlier, even behind an escaped bracket.
 */
const markup = /[\\*_~`|<>[\]]|:(?=\/\/|[\w+-]+:)|(?<=\])\(/g

/**
 * Plain characters as Discord's Markdown that shows exactly them: no style, link, mention, emoji or quote.
 * Line breaks become spaces, so that nothing after the first character can start a line.
 * The rules undone here are those of https://docs.discord.com/developers/reference#message-formatting
 * and https://support.discord.com/hc/en-us/articles/210298617.
 */
export function escapeMarkdown(text: string): string {
  return silenceMentions(onOneLine(text).replace(markup, String.raw`\$&`))
}

/** Undoes what Discord would see at the start of a line: a heading, small print, a list. */
export function escapeLineStart(markdown: string): string {
  return markdown.replace(/^\s*(?:\d+(?=\.)|(?=[-+#]))/, '$&\\')
}

/** Code knows no backslash: a mention in it is broken by a character without width. */
export function silenceMentions(text: string): string {
  return text.replace(/@(?=everyone|here)/g, `@${zeroWidthSpace}`)
}

/** Keeps backticks from ending the code they stand in. */
export function separateBackticks(text: string): string {
  return text.replace(/`(?=`)/g, `\`${zeroWidthSpace}`)
}

/** Between two marks that Discord would read as one: `**a**` and `*b*`. */
export function joinMarkdown(parts: readonly string[]): string {
  return parts.reduce(
    (joined, part) => joined + (joined.endsWith('*') && part.startsWith('*') ? zeroWidthSpace : '') + part,
    '',
  )
}

export function onOneLine(text: string): string {
  return text.replace(/[\n\r\v\f\u2028\u2029]+/g, ' ')
}
