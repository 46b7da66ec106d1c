#!/usr/bin/env node
/** The command line: start (default) · chat · ask · lint · knowledge-index · admin · health. */
import { enableCompileCache } from 'node:module'
import { config as readDotEnv } from 'dotenv'
import { type Config, type Environment, operatorLanguage, pageUrl, readConfig, secretsOf } from './config.ts'
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
      return runChat(readConfig(withoutWeb(process.env)), [setUp.welcome[operator]])
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
    case 'admin':
      return (await import('./admin.ts')).runAdmin(rest, process.env, process)
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
  if (process.stdin.isTTY) return runChat(config, [setUp.welcome[operator], setUp.howToConnect[operator]])
  if (config.web) return runBot(config)
  throw new SetUpError([{ what: setUp.nothingConfigured }])
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
  if (config.web) process.stdout.write(`${setUp.pageOpen(pageUrl(config.web))[operator]}\n`)
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
  const { chat } = await import('./chat.ts')
  await chat(config, operator, greeting, logFor(config))
  return 0
}

/** `npm run chat` stands beside whatever else runs, on the same port maybe. */
function withoutWeb(environment: Environment): Environment {
  return { ...environment, WEB_PORT: '0' }
}

function logFor(config: Config) {
  return createLog({
    secrets: secretsOf(config),
    write: (line) => void process.stderr.write(line),
    isTerminal: process.stderr.isTTY,
    now: () => new Date(),
  })
}

/** A command of the operator's that is refused is not a bot that cannot start. */
function sayProblems({ problems }: SetUpError): string {
  const colon = operator === 'fr' ? ' : ' : ': '
  const sentences = problems.map(({ what, where }) => `${where === undefined ? '' : where + colon}${what[operator]}`)
  if (process.argv[2] === 'admin') return sentences.join('\n')
  return [setUp.cannotStart[operator], ...sentences.map((sentence) => `  - ${sentence}`)].join('\n')
}
