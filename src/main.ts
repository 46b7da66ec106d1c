#!/usr/bin/env node
/** The command line: start (default) · chat · ask · lint · health. */
import { enableCompileCache } from 'node:module'
import { createInterface } from 'node:readline'
import { parseArgs } from 'node:util'
import { config as readDotEnv } from 'dotenv'
import { type Config, operatorLanguage, readConfig } from './config.ts'
import { SetUpError } from './core/errors.ts'
import { isLanguage, type Language } from './core/language.ts'
import { createLog } from './log.ts'
import { renderConsole } from './adapters/console/render.ts'
import { commandLine, setUp } from './wording/set-up.ts'

enableCompileCache()
readDotEnv({ quiet: true })
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
      return runAsk(rest)
    case 'lint': {
      const { lint } = await import('./lint.ts')
      return lint(rest, operator, process.stdout)
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
  const { start } = await import('./start.ts')
  const running = await start(config, logFor(config))
  const { promise: asked, resolve } = Promise.withResolvers<void>()
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => resolve())
  await asked
  await running.stop()
  // A library's timer must not keep a stopped bot alive.
  process.exit(0)
}

async function runChat(config: Config, greeting: readonly string[]): Promise<number> {
  const { chat } = await import('./start.ts')
  await chat(config, operator, greeting, logFor(config))
  return 0
}

async function runAsk(args: readonly string[]): Promise<number> {
  const { values, positionals } = parseAskOptions(args)
  const config = readConfig({ ...process.env, ...(values.knowledge && { KNOWLEDGE_DIR: values.knowledge }) })
  const language = readAskLanguage(values.language)
  const question = positionals.join(' ')
  if (!values.batch && question === '') throw new SetUpError([{ what: commandLine.nothingAsked }])
  const { ask, explainHits, toJson } = await import('./ask.ts')
  const { loadUnderstanding } = await import('./understanding.ts')
  const understanding = loadUnderstanding(config.knowledgeDir, config.defaultLanguage)
  const options = { ...(language && { language }) }
  const print = (line: string): void => void process.stdout.write(`${line}\n`)
  if (values.batch) {
    for await (const line of createInterface({ input: process.stdin }))
      print(JSON.stringify(toJson(ask(line, understanding, options))))
    return 0
  }
  const asked = ask(question, understanding, options)
  if (values.json) print(JSON.stringify(toJson(asked)))
  else print(renderConsole(asked.message, terminalStyle()))
  if (values.explain) print(`\n${explainHits(question, understanding)}`)
  return 0
}

function parseAskOptions(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        json: { type: 'boolean' },
        batch: { type: 'boolean' },
        explain: { type: 'boolean' },
        language: { type: 'string' },
        knowledge: { type: 'string' },
      },
    })
  } catch (error) {
    throw new SetUpError([{ what: commandLine.badOption(error instanceof Error ? error.message : String(error)) }], {
      cause: error,
    })
  }
}

function readAskLanguage(value: string | undefined): Language | undefined {
  if (value === undefined || isLanguage(value)) return value
  throw new SetUpError([{ what: setUp.notALanguage('--language', value) }])
}

function terminalStyle() {
  return {
    width: Math.min(process.stdout.columns ?? 100, 100),
    hasColors: process.stdout.isTTY && process.stdout.hasColors(),
  }
}

function logFor(config: Config) {
  return createLog({
    secrets: [config.slack?.botToken, config.slack?.appToken, config.discord?.token].filter(
      (secret) => secret !== undefined,
    ),
    write: (line) => void process.stderr.write(line),
    isTerminal: process.stderr.isTTY,
    now: () => new Date(),
  })
}

function sayProblems({ problems }: SetUpError): string {
  const lines = problems.map(({ what, where }) => `  - ${where === undefined ? '' : `${where}: `}${what[operator]}`)
  return [setUp.cannotStart[operator], ...lines].join('\n')
}
