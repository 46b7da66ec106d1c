import { once } from 'node:events'
import { createServer } from 'node:http'
import { expect, test } from 'vitest'
import type { Program } from './program.ts'
import { openWorkplace, secrets } from './workplace.ts'

test('tokens that neither platform takes are all told at once, and none of them is shown', async () => {
  await using workplace = await openWorkplace()
  workplace.slack.refuseOnce('auth.test', 'invalid_auth')
  workplace.slack.refuseOnce('apps.connections.open', 'token_revoked')
  const program = workplace.run(['start'], { DISCORD_TOKEN: 'another.secret.token' })
  expect(await failure(program)).toEqual([
    'Timonier cannot start like this:',
    expect.stringContaining('Slack refuses SLACK_BOT_TOKEN (xoxb-…): invalid_auth.'),
    expect.stringContaining('Slack refuses SLACK_APP_TOKEN (xapp-…): token_revoked.'),
    expect.stringContaining('Discord refuses DISCORD_TOKEN.'),
  ])
  expect(program.output()).not.toMatch(/secret/)
})

test('one platform that refuses keeps the bot from serving the other by half', async () => {
  await using workplace = await openWorkplace()
  const program = workplace.run(['start'], { DISCORD_TOKEN: 'another.secret.token', LC_ALL: 'fr_FR.UTF-8' })
  expect(await failure(program)).toEqual([
    'Timonier ne peut pas démarrer ainsi :',
    expect.stringMatching(/^ {2}- Discord refuse DISCORD_TOKEN\. Régénérez-le/),
  ])
  await workplace.slack.until(() => workplace.slack.connections === 0)
})

test('platforms that cannot be reached are named with their addresses', async () => {
  await using workplace = await openWorkplace()
  const { slack, discord } = workplace.gates
  await Promise.all([slack[Symbol.asyncDispose](), discord[Symbol.asyncDispose]()])
  expect(await failure(workplace.run(['start']))).toEqual([
    'Timonier cannot start like this:',
    expect.stringContaining(`Slack cannot be reached at ${slack.url} (ECONNREFUSED).`),
    expect.stringContaining(`Discord cannot be reached at ${discord.url} (ECONNREFUSED).`),
  ])
})

test('everything that is wrong with the variables is told at once, before anything is connected', async () => {
  await using workplace = await openWorkplace()
  const program = workplace.run(['start'], {
    SLACK_APP_TOKEN: '',
    DEFAULT_TIME_ZONE: 'Europe/Pariss',
    HEALTH_PORT: 'http',
  })
  expect(await failure(program)).toEqual([
    'Timonier cannot start like this:',
    '  - .env: Slack is half configured: SLACK_BOT_TOKEN is set, SLACK_APP_TOKEN is not. Set both, or neither.',
    '  - .env: HEALTH_PORT is "http": it must be a whole number, 1–65535.',
    '  - .env: DEFAULT_TIME_ZONE is "Europe/Pariss", which is not a time zone; did you mean Europe/Paris?',
  ])
  expect(workplace.slack.calls).toEqual([])
})

test('a second bot on the same database says which process has it, and does no harm to the first', async () => {
  await using workplace = await openWorkplace()
  const first = await workplace.start()
  const second = workplace.run(['start'], { HEALTH_PORT: '' })
  const [, problem, ...others] = await failure(second)
  expect(problem).toContain(`The database "${workplace.databaseFile}" is in use by process ${first.pid} on`)
  expect(others).toEqual([])
  first.signal('SIGTERM')
  expect(await first.ended).toEqual({ code: 0, signal: null })
})

test('a health port that is taken is named', async () => {
  await using workplace = await openWorkplace()
  const server = createServer().listen(Number(workplace.environment['HEALTH_PORT']))
  await once(server, 'listening')
  const [, problem] = await failure(workplace.run(['start']))
  expect(problem).toContain(`cannot listen on HEALTH_PORT ${workplace.environment['HEALTH_PORT']} (EADDRINUSE)`)
  server.close()
})

/** The lines that it leaves with, once it has failed as it should. */
async function failure(program: Program): Promise<readonly string[]> {
  expect(await program.ended).toEqual({ code: 1, signal: null })
  for (const secret of Object.values(secrets)) expect(program.output()).not.toContain(secret)
  return program
    .output()
    .split('\n')
    .filter((line) => !line.startsWith('{'))
}
