import { expect, test } from 'vitest'
import { failure } from './failure.ts'
import { openWorld } from './world.ts'

test('tokens that neither platform takes are all told at once, and none of them is shown', async () => {
  await using world = await openWorld()
  world.slack.refuseOnce('auth.test', 'invalid_auth')
  world.slack.refuseOnce('apps.connections.open', 'token_revoked')
  const program = world.run(['start'], { DISCORD_TOKEN: 'another.secret.token' })
  expect(await failure(program)).toEqual([
    'Timonier cannot start like this:',
    expect.stringContaining('Slack refuses SLACK_BOT_TOKEN (xoxb-…): invalid_auth.'),
    expect.stringContaining('Slack refuses SLACK_APP_TOKEN (xapp-…): token_revoked.'),
    expect.stringContaining('Discord refuses DISCORD_TOKEN.'),
  ])
  expect(program.output()).not.toMatch(/secret/)
})

test('one platform that refuses keeps the bot from serving the other by half', async () => {
  await using world = await openWorld()
  const program = world.run(['start'], { DISCORD_TOKEN: 'another.secret.token', LC_ALL: 'fr_FR.UTF-8' })
  expect(await failure(program)).toEqual([
    'Timonier ne peut pas démarrer ainsi :',
    expect.stringMatching(/^ {2}- Discord refuse DISCORD_TOKEN\. Régénérez-le/),
  ])
  await world.slack.until(() => world.slack.connections === 0)
})

test('platforms that cannot be reached are named with their addresses', async () => {
  await using world = await openWorld()
  const { slack, discord } = world.gates
  await Promise.all([slack[Symbol.asyncDispose](), discord[Symbol.asyncDispose]()])
  expect(await failure(world.run(['start']))).toEqual([
    'Timonier cannot start like this:',
    expect.stringContaining(`Slack cannot be reached at ${slack.url} (ECONNREFUSED).`),
    expect.stringContaining(`Discord cannot be reached at ${discord.url} (ECONNREFUSED).`),
  ])
})

test('everything that is wrong with the variables is told at once, before anything is connected', async () => {
  await using world = await openWorld()
  const program = world.run(['start'], {
    SLACK_APP_TOKEN: '',
    DEFAULT_TIME_ZONE: 'Europe/Pariss',
    HEALTH_PORT: 'http',
  })
  expect(await failure(program)).toEqual([
    'Timonier cannot start like this:',
    expect.stringMatching(
      /^ {2}- \.env: Slack is half configured\. Socket Mode needs SLACK_BOT_TOKEN and SLACK_APP_TOKEN/,
    ),
    '  - .env: HEALTH_PORT is "http": it must be a whole number, 1–65535.',
    '  - .env: DEFAULT_TIME_ZONE is "Europe/Pariss", which is not a time zone; did you mean Europe/Paris?',
  ])
  expect(world.slack.calls).toEqual([])
})
