/**
 * The form in which texts are compared: lower case, without accents, ligatures taken apart, so that
 * `Nœud`, `noeud` and `NOEUD` are one. Compatibility forms (full-width letters, ﬁ) become plain ones.
 */
export function fold(text: string): string {
  if (isAscii.test(text)) return text.toLowerCase()
  return text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/[œæß]/g, (ligature) => ligatures[ligature] ?? ligature)
}

/** Most words are, and normalizing each of them is what takes longest when all entries are read. */
const isAscii = /^[\u0020-\u007E]*$/

const ligatures: Readonly<Record<string, string>> = { œ: 'oe', æ: 'ae', ß: 'ss' }

/** A word and its place in the text it stands in: `text.slice(start, end)` is the word as it was typed. */
export interface Word {
  readonly folded: string
  readonly start: number
  readonly end: number
}

/**
 * The words of a text, in order. Everything that is neither letter nor digit separates: hyphens
 * (`cri-o` is two words), apostrophes (`l'image` too), emoji, markup. Only an option of one letter keeps
 * its hyphen: `docker -d` is not about the letter d, which French elides "de" to.
 */
export function wordsOf(text: string): readonly Word[] {
  return Array.from(
    text.matchAll(/(?<![^\s])-\p{L}(?![\p{L}\p{M}\p{N}])|[\p{L}\p{M}\p{N}]+/gu),
    ({ 0: typed, index }) => ({
      folded: fold(typed),
      start: index,
      end: index + typed.length,
    }),
  ).filter((word) => word.folded !== '')
}

/** The folded words alone. */
export function words(text: string): readonly string[] {
  return wordsOf(text).map((word) => word.folded)
}
