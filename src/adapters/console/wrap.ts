/** Lines no longer than the width where words allow, not counting escape codes; the indentation of the first is kept. A no-break space holds its words together. */
export function wrap(text: string, width: number): string {
  const indentation = /^ */.exec(text)?.[0] ?? ''
  const lines: string[] = []
  let line = indentation
  for (const word of text.slice(indentation.length).split(' ')) {
    const isEmpty = line.trim() === ''
    if (!isEmpty && visibleLength(line) + 1 + visibleLength(word) > width) {
      lines.push(line)
      line = indentation + word
    } else line += isEmpty ? word : ` ${word}`
  }
  return [...lines, line].join('\n')
}

function visibleLength(text: string): number {
  return text.replace(escapeCode, '').length
}

export function longestWord(text: string): number {
  return Math.max(...text.split(/[ \n]/).map(visibleLength))
}

// oxlint-disable-next-line no-control-regex -- escape codes are control characters
const escapeCode = /\u001B\[\d+m/g
