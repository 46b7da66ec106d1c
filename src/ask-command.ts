/** `npm run --silent ask -- "…"`: one answer, or one for each line of standard input. */
import { createInterface } from 'node:readline'
import { parseArgs } from 'node:util'
import { renderConsole } from './adapters/console/render.ts'
import { styleOf } from './adapters/console/style.ts'
import { ask, explainHits, toJson } from './ask.ts'
import { type Environment, operatorLanguage, readConfig } from './config.ts'
import { SetUpError } from './core/errors.ts'
import { isLanguage, type Language } from './core/language.ts'
import { loadUnderstanding } from './understanding.ts'
import { configuration } from './wording/configuration.ts'
import { commandLine } from './wording/set-up.ts'

/** Answers the exit code. Throws SetUpError for options, variables or a knowledge folder that cannot be used. */
export async function runAsk(
  args: readonly string[],
  environment: Environment,
  { stdin, stdout, stderr }: Pick<NodeJS.Process, 'stdin' | 'stdout' | 'stderr'>,
): Promise<number> {
  const { values, positionals } = readOptions(args)
  if (values.help) {
    stdout.write(`${commandLine.usage[operatorLanguage(environment)]}\n`)
    return 0
  }
  const language = readLanguage(values.language)
  const question = positionals.join(' ')
  if (!values.batch && question === '') throw new SetUpError([{ what: commandLine.nothingAsked }])
  const config = readConfig(
    withoutPlatforms({ ...environment, ...(values.knowledge && { KNOWLEDGE_DIR: values.knowledge }) }),
  )
  const understanding = loadUnderstanding(config.knowledgeDir, config.defaultLanguage)
  const options = { ...(language && { language }) }

  if (values.batch) {
    for await (const line of createInterface({ input: stdin })) {
      stdout.write(`${JSON.stringify(toJson(ask(line, understanding, options)))}\n`)
    }
    return 0
  }
  const asked = ask(question, understanding, options)
  stdout.write(`${values.json ? JSON.stringify(toJson(asked)) : renderConsole(asked.message, styleOf(stdout))}\n`)
  // What explains an answer is no part of it: a program that reads the JSON line must not stumble over it.
  if (values.explain) stderr.write(`${explainHits(question, understanding)}\n`)
  return 0
}

/** A question in a shell is answered while the platforms are still being set up. */
function withoutPlatforms(environment: Environment): Environment {
  return Object.fromEntries(Object.entries(environment).filter(([name]) => !/^(?:SLACK|DISCORD)_/.test(name)))
}

function readOptions(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        json: { type: 'boolean' },
        batch: { type: 'boolean' },
        explain: { type: 'boolean' },
        help: { type: 'boolean' },
        language: { type: 'string' },
        knowledge: { type: 'string' },
      },
    })
  } catch (error) {
    throw new SetUpError([{ what: commandLine.badOption(optionIn(error)) }], { cause: error })
  }
}

/** Node's sentence is English, and quotes the option. */
function optionIn(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error)
  return /--?[\w-]+/.exec(message)?.[0] ?? message
}

function readLanguage(value: string | undefined): Language | undefined {
  if (value === undefined || isLanguage(value)) return value
  throw new SetUpError([{ what: configuration.notALanguage('--language', value) }])
}
