import { dirname } from 'node:path'
import { vi } from 'vitest'
import type { Environment } from '../../src/config.ts'
import { fakeToken, startFakeDiscord, type FakeDiscord } from '../adapters/discord/fake-discord.ts'
import { FakeSlack } from '../adapters/slack/fake-slack.ts'
import { temporaryFile } from '../storage/temporary-file.ts'
import { copyFewEntries } from './few-entries.ts'
import { freePort } from './free-port.ts'
import { startGate, type Gate } from './gate.ts'
import { runProgram, type Program } from './program.ts'

// Each start is seconds of work on a small machine that has other work, too.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 })

export const secrets = { slackBot: 'xoxb-1234-secret', slackApp: 'xapp-5678-secret', discord: fakeToken }

/** A Slack and a Discord, and a machine with a disk for the bot that is to serve both. */
export interface World extends AsyncDisposable {
  readonly slack: FakeSlack
  readonly discord: FakeDiscord
  /** On the way from the bot to each platform's API; not on that of what the platforms send. */
  readonly gates: { readonly slack: Gate; readonly discord: Gate }
  readonly databaseFile: string
  readonly healthUrl: string
  /** Everything that has to be set for both platforms. */
  readonly environment: Environment
  run(args: readonly string[], environment?: Environment, nodeOptions?: string[]): Program
  /** Resolves once the bot is connected to whatever is set. */
  start(environment?: Environment, nodeOptions?: string[]): Promise<Program>
}

/** @param changes to the variables; without them, everything is set but a PostgreSQL, and there are a few entries */
export async function openWorld(changes: Environment = {}): Promise<World> {
  await using resources = new AsyncDisposableStack()
  const slack = resources.use(await FakeSlack.start())
  const discord = resources.use(await startFakeDiscord())
  const gates = {
    slack: resources.use(await startGate(slack.apiUrl)),
    discord: resources.use(await startGate(discord.apiUrl)),
  }
  const { file } = resources.use(temporaryFile())
  const healthPort = await freePort()
  const environment = {
    SLACK_BOT_TOKEN: secrets.slackBot,
    SLACK_APP_TOKEN: secrets.slackApp,
    SLACK_API_URL: gates.slack.url,
    DISCORD_TOKEN: secrets.discord,
    DISCORD_API_URL: gates.discord.url,
    DATABASE_FILE: file,
    HEALTH_PORT: String(healthPort),
    KNOWLEDGE_DIR: copyFewEntries(dirname(file)),
    ...changes,
  }
  const programs = resources.use(new AsyncDisposableStack())
  const run: World['run'] = (args, others = {}, nodeOptions = []) =>
    programs.use(runProgram(args, { folder: dirname(file), environment: { ...environment, ...others }, nodeOptions }))
  const open = resources.move()
  return {
    slack,
    discord,
    gates,
    databaseFile: file,
    healthUrl: `http://127.0.0.1:${healthPort}/health`,
    environment,
    run,
    async start(others, nodeOptions) {
      const program = run(['start'], others, nodeOptions)
      await program.logged('started')
      return program
    },
    [Symbol.asyncDispose]: () => open.disposeAsync(),
  }
}
