import { expect, test } from 'vitest'
import { type LanguageCommand, parseLanguageCommand } from '../../src/bot/parse-language-command.ts'

test.each<[string, LanguageCommand]>([
  ['langue', { kind: 'show', writtenIn: 'fr' }],
  ['language ?', { kind: 'show', writtenIn: 'en' }],
  ['langue fr', { kind: 'choose', language: 'fr', scope: 'person', writtenIn: 'fr' }],
  ['Langue : Français', { kind: 'choose', language: 'fr', scope: 'person', writtenIn: 'fr' }],
  ['langue en français', { kind: 'choose', language: 'fr', scope: 'person', writtenIn: 'fr' }],
  ['language en', { kind: 'choose', language: 'en', scope: 'person', writtenIn: 'en' }],
  ['lang en', { kind: 'choose', language: 'en', scope: 'person' }],
  ['language in English please', { kind: 'choose', language: 'en', scope: 'person', writtenIn: 'en' }],
  ['language auto', { kind: 'choose', language: undefined, scope: 'person', writtenIn: 'en' }],
  ['langue automatique', { kind: 'choose', language: undefined, scope: 'person', writtenIn: 'fr' }],
  ['langue du canal : anglais', { kind: 'choose', language: 'en', scope: 'channel', writtenIn: 'fr' }],
  ['language french channel', { kind: 'choose', language: 'fr', scope: 'channel', writtenIn: 'en' }],
  ['language auto here', { kind: 'choose', language: undefined, scope: 'channel', writtenIn: 'en' }],
  ['langue allemand', { kind: 'invalid', value: 'allemand', writtenIn: 'fr' }],
  ['langue Español', { kind: 'invalid', value: 'Español', writtenIn: 'fr' }],
  // What every object has is no language.
  ['langue constructor', { kind: 'invalid', value: 'constructor', writtenIn: 'fr' }],
])('"%s" is %j', (text, command) => {
  expect(parseLanguageCommand(text)).toEqual(command)
})

test.each([
  '',
  'en',
  'fr',
  'etcd',
  'constructor',
  'constructor fr',
  "c'est quoi la langue de Docker ?",
  'language server for yaml',
  'langue française de Docker',
])('"%s" chooses no language', (text) => {
  expect(parseLanguageCommand(text)).toBeUndefined()
})
