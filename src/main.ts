#!/usr/bin/env node
/** The command line: start (default) · chat · ask · lint · knowledge-index · health. */
import { enableCompileCache } from 'node:module'
import { config as readDotEnv } from 'dotenv'
import { type Config, operatorLanguage, readConfig } from './config.ts'
import { SetUpError } from './core/errors.ts'
import { createLog } from './log.ts'
import { commandLine, setUp } from './wording/set-up.ts'

enableCompileCache()
readDotEnv({ quiet: true })
// Whoever reads the output may have read enough: `ask --batch … | head -1`.
process.stdout.on('error', (error) => {
  if (!('code' in error && error.code === 'EPIPE')) throw error
  process.exit()
})
const operator = operatorLanguage(process.env)

try {
  process.exitCode = await run(process.argv.slice(2))
} catch (error) {
  if (!(error instanceof SetUpError)) throw error
  process.stderr.write(`${sayProblems(error)}\n`)
  process.exitCode = 1
}

async function run(args: readonly string[]): Promise<number> {
  const [command = 'start', ...rest] = args
  switch (command) {
    case 'start':
      return startOrChat(readConfig(process.env))
    case 'chat':
      return runChat(readConfig(process.env), [setUp.welcome[operator]])
    case 'ask':
      return (await import('./ask-command.ts')).runAsk(rest, process.env, process)
    case 'lint': {
      const { lint } = await import('./lint.ts')
      return lint(rest, operator, process.stdout)
    }
    case 'knowledge-index': {
      const { writeKnowledgeIndex } = await import('./knowledge-index.ts')
      return writeKnowledgeIndex(rest, operator, process.stdout)
    }
    case 'health': {
      const { isHealthy } = await import('./health.ts')
      return (await isHealthy(readConfig(process.env).healthPort ?? 8080)) ? 0 : 1
    }
    case 'help':
    case '--help':
    case '-h':
      process.stdout.write(`${commandLine.usage[operator]}\n`)
      return 0
    default:
      throw new SetUpError([{ what: commandLine.unknownCommand(command) }])
  }
}

async function startOrChat(config: Config): Promise<number> {
  if (config.slack || config.discord) return runBot(config)
  if (!process.stdin.isTTY) throw new SetUpError([{ what: setUp.nothingConfigured }])
  return runChat(config, [setUp.welcome[operator], setUp.howToConnect[operator]])
}

async function runBot(config: Config): Promise<never> {
  const log = logFor(config)
  // From the very beginning: once the first platform is connected, there may be answers to finish.
  const asked = askedToStop()
  // Node would end the process, and with it every other answer.
  process.on('unhandledRejection', (error) => log.error('unhandled-rejection', { error }))
  // After this one nothing can be relied on; but Node's own last words would show a token, if there is one in them.
  process.on('uncaughtException', (error) => {
    log.error('uncaught-exception', { error })
    process.exit(1)
  })
  const { start } = await import('./start.ts')
  const running = await start(config, log)
  await asked
  await running.stop()
  // A library's timer must not keep a stopped bot alive.
  process.exit(0)
}

/** A second signal of the same kind ends the process at once. */
function askedToStop(): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>()
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => resolve())
  return promise
}

async function runChat(config: Config, greeting: readonly string[]): Promise<number> {
  const { chat } = await import('./start.ts')
  await chat(config, operator, greeting, logFor(config))
  return 0
}

function logFor(config: Config) {
  return createLog({
    secrets: [
      config.slack?.botToken,
      config.slack?.appToken,
      // Without what people copy along with it.
      config.discord?.token.replace(/^Bot\s+/i, ''),
    ].filter((secret) => secret !== undefined),
    write: (line) => void process.stderr.write(line),
    isTerminal: process.stderr.isTTY,
    now: () => new Date(),
  })
}

function sayProblems({ problems }: SetUpError): string {
  const colon = operator === 'fr' ? ' : ' : ': '
  const lines = problems.map(({ what, where }) => `  - ${where === undefined ? '' : where + colon}${what[operator]}`)
  return [setUp.cannotStart[operator], ...lines].join('\n')
}
