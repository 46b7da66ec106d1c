import { expect, test } from 'vitest'
import { languageOfLocale } from '../../src/core/language.ts'

test.each([
  ['fr', 'fr'],
  ['fr-CA', 'fr'],
  ['fr_FR.UTF-8', 'fr'],
  ['FR', 'fr'],
  ['en-GB', 'en'],
  ['en_US.UTF-8', 'en'],
  ['de-DE', undefined],
  ['C.UTF-8', undefined],
  ['POSIX', undefined],
  ['', undefined],
  [undefined, undefined],
])('a locale "%s" speaks %s', (locale, language) => {
  expect(languageOfLocale(locale)).toBe(language)
})
