import { describe, expect, test } from 'vitest'
import { type Environment, operatorLanguage, readConfig, secretsOf } from '../src/config.ts'
import { SetUpError } from '../src/core/errors.ts'
import { variablesRead } from './documents/command.ts'

test('with nothing set, no platform is connected and everything else has its default', () => {
  expect(readConfig({})).toEqual({
    web: { host: '127.0.0.1', port: 3000 },
    knowledgeDir: 'knowledge',
    database: { kind: 'sqlite', file: 'data/timonier.db' },
    unansweredDays: 30,
    defaultLanguage: 'en',
    defaultZone: 'Europe/Paris',
  })
})

const key = Buffer.alloc(32, 7).toString('base64')

test('every variable counts', () => {
  const socketMode = { SLACK_BOT_TOKEN: 'xoxb-1', SLACK_APP_TOKEN: 'xapp-1' }
  const httpMode = {
    SLACK_SIGNING_SECRET: 'signed',
    SLACK_PORT: '8081',
    SLACK_CLIENT_ID: '1.2',
    SLACK_CLIENT_SECRET: 'hush',
    SLACK_PUBLIC_URL: 'https://bot.example/',
    SLACK_SEALING_KEYS: `new:${key}, old:${key}`,
  }
  const environment = {
    SLACK_API_URL: 'http://localhost:1/api/',
    DISCORD_TOKEN: 'abc.def.ghi',
    DISCORD_API_URL: 'https://proxy.example/api',
    DISCORD_SHARDS: '2-3/16',
    WEB_PORT: '80',
    WEB_HOST: '0.0.0.0',
    WEB_TOKEN: 'sixteen letters!',
    KNOWLEDGE_DIR: '/srv/knowledge',
    DATABASE_FILE: '/srv/timonier.db',
    DATABASE_URL: 'postgres://timonier:hush@db/timonier',
    UNANSWERED_DAYS: '0',
    DEFAULT_LANGUAGE: 'FR',
    DEFAULT_TIME_ZONE: 'montréal',
    HEALTH_PORT: '8080',
    PRIVACY_URL: 'https://example.com/privacy',
  }
  expect(Object.keys({ ...socketMode, ...httpMode, ...environment }).toSorted()).toEqual(variablesRead().toSorted())
  expect(readConfig({ ...socketMode, ...environment }).slack).toEqual({
    kind: 'socket',
    botToken: 'xoxb-1',
    appToken: 'xapp-1',
    apiUrl: 'http://localhost:1/api/',
  })
  expect(readConfig({ ...httpMode, ...environment })).toEqual({
    slack: {
      kind: 'http',
      signingSecret: 'signed',
      port: 8081,
      access: {
        kind: 'oauth',
        clientId: '1.2',
        clientSecret: 'hush',
        publicUrl: 'https://bot.example',
        sealingKeys: [
          { id: 'new', key },
          { id: 'old', key },
        ],
      },
      apiUrl: 'http://localhost:1/api/',
    },
    discord: { token: 'abc.def.ghi', apiUrl: 'https://proxy.example/api', shards: { ids: [2, 3], count: 16 } },
    web: { host: '0.0.0.0', port: 80, token: 'sixteen letters!' },
    knowledgeDir: '/srv/knowledge',
    database: { kind: 'postgres', url: 'postgres://timonier:hush@db/timonier' },
    unansweredDays: 0,
    defaultLanguage: 'fr',
    defaultZone: 'America/Toronto',
    healthPort: 8080,
    privacyUrl: 'https://example.com/privacy',
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

describe('Slack is reached in one of two ways', () => {
  test('one token without the other is half a configuration', () => {
    expect(sentenceOf({ SLACK_BOT_TOKEN: 'xoxb-1' })).toContain('Slack is half configured. Socket Mode needs')
    expect(sentenceOf({ SLACK_APP_TOKEN: 'xapp-1' })).toContain('SLACK_APP_TOKEN is set, SLACK_BOT_TOKEN is not.')
  })

  test('in HTTP mode one workspace needs its token', () => {
    expect(readConfig({ SLACK_SIGNING_SECRET: 's', SLACK_BOT_TOKEN: 'xoxb-1' }).slack).toEqual({
      kind: 'http',
      signingSecret: 's',
      port: 3001,
      access: { kind: 'token', botToken: 'xoxb-1' },
    })
  })

  test('both ways at once are one too many', () => {
    expect(sentenceOf({ SLACK_SIGNING_SECRET: 's', SLACK_BOT_TOKEN: 'xoxb-1', SLACK_APP_TOKEN: 'xapp-1' })).toContain(
      'are both set: choose one',
    )
  })

  test('what is missing for many workspaces is named', () => {
    const problems = problemsOf({ SLACK_SIGNING_SECRET: 's', SLACK_CLIENT_ID: '1.2', SLACK_SEALING_KEYS: `a:${key}` })
    expect(problems.map(({ what }) => what.en)).toContain('Missing: SLACK_CLIENT_SECRET, SLACK_PUBLIC_URL.')
  })

  test.each(['secret', 'a:short=', `a:${key};b:${key}`])('"%s" is no list of keys, and is not shown', (keys) => {
    const rest = { SLACK_SIGNING_SECRET: 's', SLACK_CLIENT_ID: '1.2', SLACK_CLIENT_SECRET: 'hush' }
    const sentence = sentenceOf({ ...rest, SLACK_PUBLIC_URL: 'https://bot.example', SLACK_SEALING_KEYS: keys })
    expect(sentence).toMatch(/^SLACK_SEALING_KEYS must be one or more keys/)
    expect(sentence).not.toContain(keys)
  })

  test('what is wrong is not missing as well', () => {
    const rest = { SLACK_SIGNING_SECRET: 's', SLACK_CLIENT_ID: '1.2', SLACK_SEALING_KEYS: `a:${key}` }
    const problems = problemsOf({ ...rest, SLACK_PUBLIC_URL: 'bot.example' })
    expect(problems.map(({ what }) => what.en)).toContain('Missing: SLACK_CLIENT_SECRET.')
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

test.each<[string, unknown]>([
  ['1', { ids: [0], count: 1 }],
  ['4', { ids: [0, 1, 2, 3], count: 4 }],
  ['3/4', { ids: [3], count: 4 }],
  ['0-1/4', { ids: [0, 1], count: 4 }],
])('"%s" are shards', (value, shards) => {
  expect(readConfig({ DISCORD_TOKEN: 'a', DISCORD_SHARDS: value }).discord?.shards).toEqual(shards)
})

test.each(['0', '4/4', '3-1/4', '0-4/4', 'auto', '-1/2'])('"%s" are no shards', (value) => {
  expect(sentenceOf({ DISCORD_TOKEN: 'a', DISCORD_SHARDS: value })).toContain(`DISCORD_SHARDS is "${value}"`)
})

describe('the page in a browser', () => {
  test('is there when nothing else is, unless it is turned off', () => {
    expect(readConfig({}).web).toEqual({ host: '127.0.0.1', port: 3000 })
    expect(readConfig({ WEB_PORT: '0' }).web).toBeUndefined()
    expect(readConfig({ DISCORD_TOKEN: 'a' }).web).toBeUndefined()
    expect(readConfig({ DISCORD_TOKEN: 'a', WEB_PORT: '80' }).web).toEqual({ host: '127.0.0.1', port: 80 })
  })

  test('needs a token wherever others can reach it', () => {
    expect(sentenceOf({ WEB_HOST: '0.0.0.0' })).toContain('Set WEB_TOKEN as well')
    expect(sentenceOf({ WEB_HOST: '0.0.0.0', WEB_TOKEN: 'short' })).toContain('WEB_TOKEN is too short')
    expect(readConfig({ WEB_HOST: '::1' }).web).toEqual({ host: '::1', port: 3000 })
  })
})

test.each([
  ['mysql://timonier:hush@db/timonier', 'mysql://timonier:***@db/timonier'],
  ['mysql://timonier:hu:s/h@h#ush@db/timonier', 'mysql://timonier:***@db/timonier'],
  ['mysql://db/timonier?password=hush', 'mysql://db/timonier?password=***'],
  ['timonier:hush@db/timonier', 'timon…'],
  ['db.example.com', 'db.example.com'],
])('the password in "%s" is not quoted', (url, shown) => {
  expect(sentenceOf({ DATABASE_URL: url })).toContain(`DATABASE_URL is "${shown}"`)
  expect(sentenceOf({ SLACK_API_URL: `ftp://me:hush@slack` })).toContain('"ftp://me:***@slack/"')
})

test('secrets are those that must not be seen in a log', () => {
  const config = readConfig({
    SLACK_BOT_TOKEN: 'xoxb-1',
    SLACK_APP_TOKEN: 'xapp-1',
    DISCORD_TOKEN: 'Bot abc',
    DATABASE_URL: 'postgres://u:p%40ss@db/t',
  })
  expect(secretsOf(config)).toEqual(['xoxb-1', 'xapp-1', 'abc', 'p%40ss', 'p@ss'])
})

test.each([
  ['postgres://u:100%@h/db', ['100%']],
  ['postgres://h/db?user=u&password=hu%73h', ['hush']],
  ['postgres://h/db', []],
])('the passwords in "%s" are known', (url, passwords) => {
  expect(secretsOf(readConfig({ DATABASE_URL: url }))).toEqual(passwords)
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
