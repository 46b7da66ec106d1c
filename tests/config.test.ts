import { describe, expect, test } from 'vitest'
import { type Environment, operatorLanguage, readConfig } from '../src/config.ts'
import { SetUpError } from '../src/core/errors.ts'
import { variablesRead } from './documents/command.ts'

test('with nothing set, no platform is connected and everything else has its default', () => {
  expect(readConfig({})).toEqual({
    knowledgeDir: 'knowledge',
    databaseFile: 'data/timonier.db',
    unansweredDays: 30,
    defaultLanguage: 'en',
    defaultZone: 'Europe/Paris',
  })
})

test('every variable counts', () => {
  const environment = {
    SLACK_BOT_TOKEN: 'xoxb-1',
    SLACK_APP_TOKEN: 'xapp-1',
    SLACK_API_URL: 'http://localhost:1/api/',
    DISCORD_TOKEN: 'abc.def.ghi',
    DISCORD_API_URL: 'https://proxy.example/api',
    KNOWLEDGE_DIR: '/srv/knowledge',
    DATABASE_FILE: '/srv/timonier.db',
    UNANSWERED_DAYS: '0',
    DEFAULT_LANGUAGE: 'FR',
    DEFAULT_TIME_ZONE: 'montréal',
    HEALTH_PORT: '8080',
  }
  expect(Object.keys(environment).toSorted()).toEqual(variablesRead().toSorted())
  expect(readConfig(environment)).toEqual({
    slack: { botToken: 'xoxb-1', appToken: 'xapp-1', apiUrl: 'http://localhost:1/api/' },
    discord: { token: 'abc.def.ghi', apiUrl: 'https://proxy.example/api' },
    knowledgeDir: '/srv/knowledge',
    databaseFile: '/srv/timonier.db',
    unansweredDays: 0,
    defaultLanguage: 'fr',
    defaultZone: 'America/Toronto',
    healthPort: 8080,
  })
})

test('an empty variable, or one of spaces only, counts as unset', () => {
  for (const value of ['', '  ', '\n']) {
    expect(readConfig(Object.fromEntries(variablesRead().map((name) => [name, value])))).toEqual(readConfig({}))
  }
})

test('spaces around a value are none of it', () => {
  expect(readConfig({ DISCORD_TOKEN: ' abc \n', HEALTH_PORT: ' 80 ' })).toMatchObject({
    discord: { token: 'abc' },
    healthPort: 80,
  })
})

test('everything that is wrong is told at once', () => {
  const problems = problemsOf({
    SLACK_BOT_TOKEN: 'xapp-1',
    SLACK_API_URL: 'slack.com/api',
    DISCORD_API_URL: 'ftp://discord.com',
    UNANSWERED_DAYS: 'a month',
    DEFAULT_LANGUAGE: 'de',
    DEFAULT_TIME_ZONE: 'Europe/Pari',
    HEALTH_PORT: '0',
  })
  expect(problems.map((problem) => /^\w+/.exec(problem.what.en)?.[0])).toEqual([
    'SLACK_BOT_TOKEN',
    'SLACK_API_URL',
    'Slack',
    'DISCORD_API_URL',
    'HEALTH_PORT',
    'UNANSWERED_DAYS',
    'DEFAULT_LANGUAGE',
    'DEFAULT_TIME_ZONE',
  ])
  expect(problems.every(({ where }) => where === '.env')).toBe(true)
})

describe('Slack needs two tokens', () => {
  test('one without the other is half a configuration', () => {
    expect(sentenceOf({ SLACK_BOT_TOKEN: 'xoxb-1' })).toBe(
      'Slack is half configured: SLACK_BOT_TOKEN is set, SLACK_APP_TOKEN is not. Set both, or neither.',
    )
    expect(sentenceOf({ SLACK_APP_TOKEN: 'xapp-1' })).toContain('SLACK_APP_TOKEN is set, SLACK_BOT_TOKEN is not.')
  })

  test('swapped tokens are both named, by their beginning only', () => {
    const problems = problemsOf({ SLACK_BOT_TOKEN: 'xapp-1-secret', SLACK_APP_TOKEN: 'xoxb-2-secret' })
    expect(problems.map((problem) => problem.what.en)).toEqual([
      'SLACK_BOT_TOKEN starts with "xapp-…": a token of this kind starts with "xoxb-".',
      'SLACK_APP_TOKEN starts with "xoxb-…": a token of this kind starts with "xapp-".',
    ])
    expect(JSON.stringify(problems)).not.toContain('secret')
  })
})

test.each(['8O80', '-1', '0', '65536', '80.5', '1e9', 'http'])('"%s" is no port', (port) => {
  expect(sentenceOf({ HEALTH_PORT: port })).toBe(`HEALTH_PORT is "${port}": it must be a whole number, 1–65535.`)
})

test.each(['Slack.com/api', 'localhost:3000', 'file:///etc/passwd', 'http://'])(
  '"%s" is no address of an API',
  (url) => {
    expect(sentenceOf({ SLACK_API_URL: url })).toContain(`SLACK_API_URL is "${url}"`)
  },
)

test('a misspelt time zone comes with the one that was meant', () => {
  expect(sentenceOf({ DEFAULT_TIME_ZONE: 'Europe/Pariss' })).toContain('did you mean Europe/Paris?')
  expect(sentenceOf({ DEFAULT_TIME_ZONE: '+02:00' })).toBe(
    'DEFAULT_TIME_ZONE is "+02:00", which is not a time zone such as Europe/Paris.',
  )
})

test('every problem is told in both languages', () => {
  const problems = problemsOf({ SLACK_BOT_TOKEN: 'x', DEFAULT_LANGUAGE: 'de', DEFAULT_TIME_ZONE: 'Pariss' })
  for (const { what } of problems) {
    expect(what.fr).not.toBe(what.en)
    expect(what.fr).toMatch(/commence|configuré|vaut/)
  }
})

describe('the language of the operator', () => {
  test.each<[Environment, string]>([
    [{ LANG: 'fr_FR.UTF-8' }, 'fr'],
    [{ LANG: 'en_US.UTF-8' }, 'en'],
    [{ LANG: 'fr_FR.UTF-8', LC_MESSAGES: 'en_US.UTF-8' }, 'en'],
    [{ LANG: 'en_US.UTF-8', LC_MESSAGES: 'en_US.UTF-8', LC_ALL: 'fr_CA.UTF-8' }, 'fr'],
    [{ LANG: 'fr_FR.UTF-8', LC_ALL: '' }, 'fr'],
    [{ LANG: 'de_DE.UTF-8' }, 'en'],
    [{ LANG: 'C' }, 'en'],
    [{}, 'en'],
  ])('%j: %s', (environment, language) => {
    expect(operatorLanguage(environment)).toBe(language)
  })

  test('is that of questions which do not tell theirs, unless another is set', () => {
    expect(readConfig({ LANG: 'fr_FR.UTF-8' }).defaultLanguage).toBe('fr')
    expect(readConfig({ LANG: 'fr_FR.UTF-8', DEFAULT_LANGUAGE: 'en' }).defaultLanguage).toBe('en')
  })
})

function problemsOf(environment: Environment): SetUpError['problems'] {
  try {
    readConfig(environment)
  } catch (error) {
    if (error instanceof SetUpError) return error.problems
    throw error
  }
  throw new Error('There was nothing wrong with it.')
}

/** The only problem there is, in English. */
function sentenceOf(environment: Environment): string {
  const [problem, ...others] = problemsOf(environment)
  expect(others).toEqual([])
  return problem?.what.en ?? ''
}
