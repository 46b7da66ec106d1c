/** Any of these words, whole: no part of another one, even where that one goes on with an accent. */
export function anyOf(words: string): RegExp {
  return new RegExp(`(?<!\\p{L})(?:${words.replaceAll(' ', '|')})(?!\\p{L})`, 'iu')
}
