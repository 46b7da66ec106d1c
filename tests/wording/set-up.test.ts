import { expect, test } from 'vitest'
import { withFrenchSpaces } from '../../src/core/french-spacing.ts'
import type { Localized } from '../../src/core/language.ts'
import { configuration } from '../../src/wording/configuration.ts'
import { commandLine, setUp } from '../../src/wording/set-up.ts'
import { anyOf } from './any-of.ts'
import { frenchFaults } from './faults-of.ts'

/** Every sentence, said of something; the compiler sees to it that none is left out. */
const said: Record<
  Exclude<keyof typeof setUp, 'farewells'> | keyof typeof commandLine | keyof typeof configuration,
  readonly Localized<string>[]
> = {
  cannotStart: [setUp.cannotStart],
  nothingConfigured: [setUp.nothingConfigured],
  welcome: [setUp.welcome],
  howToConnect: [setUp.howToConnect],
  nothingRemembered: [setUp.nothingRemembered],
  pageOpen: [setUp.pageOpen('X')],
  slackTokenRefused: [
    setUp.slackTokenRefused('SLACK_BOT_TOKEN', 'xoxb-…', 'Y'),
    setUp.slackTokenRefused('SLACK_APP_TOKEN', 'xapp-…', 'Y'),
  ],
  cannotListen: [setUp.cannotListen(8080, 'EADDRINUSE')],
  slackUnreachable: [setUp.slackUnreachable('X', 'Y')],
  discordTokenRefused: [setUp.discordTokenRefused],
  discordIntentsRefused: [setUp.discordIntentsRefused],
  discordUnreachable: [{ en: setUp.discordUnreachable.en('X', 'Y'), fr: setUp.discordUnreachable.fr('X', 'Y') }],
  usage: [commandLine.usage],
  unknownCommand: [commandLine.unknownCommand('X')],
  nothingAsked: [commandLine.nothingAsked],
  badOption: [commandLine.badOption('X')],
  halfSet: [configuration.halfSet('X', 'Y', 'Z')],
  wrongToken: [configuration.wrongToken('X', 'Y', 'Z')],
  notAUrl: [configuration.notAUrl('X', 'Y', 'Z')],
  notALanguage: [configuration.notALanguage('X', 'Y')],
  notAZone: [configuration.notAZone('X', 'Y', ['Z']), configuration.notAZone('X', 'Y', [])],
  notANumber: [configuration.notANumber('X', 'Y', '1–2')],
  notLike: [configuration.notLike('X', 'Y', configuration.shards)],
  shards: [configuration.shards],
  notSealingKeys: [configuration.notSealingKeys],
  slackNeedsOneWay: [configuration.slackNeedsOneWay],
  slackTwoWays: [configuration.slackTwoWays],
  missing: [configuration.missing(['X'])],
  needsToken: [configuration.needsToken('X')],
  shortToken: [configuration.shortToken('X', 16)],
}
const sentences = Object.values(said).flat()

/** What is to be typed into a shell keeps its straight quotation marks. */
function withoutCommands(sentence: string): string {
  return sentence.replace(/-- "[^"]*"/g, '')
}

test('no sentence is empty, and the two languages differ', () => {
  expect(sentences.filter(({ en, fr }) => en.trim() === '' || fr.trim() === '' || en === fr)).toEqual([])
  expect(sentences.filter(({ en, fr }) => /undefined|\[object/.test(en + fr))).toEqual([])
})

test('French sentences are spaced and quoted as French is', () => {
  const french = sentences.map(({ fr }) => withFrenchSpaces(withoutCommands(fr)))
  expect(french.flatMap(frenchFaults)).toEqual([])
})

test('each language stays itself', () => {
  const english = anyOf('the and you your with this is are must set which talk answer check')
  const french = anyOf('le la les des une est vous pas pour dans du sur à')
  expect(sentences.map(({ fr }) => withoutCommands(fr)).filter((sentence) => english.test(sentence))).toEqual([])
  expect(sentences.map(({ en }) => withoutCommands(en)).filter((sentence) => french.test(sentence))).toEqual([])
})

test('a farewell is typed in lower case in either language', () => {
  expect(setUp.farewells).toEqual(expect.arrayContaining(['quit', 'quitter']))
  expect(setUp.farewells.filter((word) => word !== word.toLowerCase())).toEqual([])
})
