import { parseArgs } from 'node:util'
import { SetUpError } from '../core/errors.ts'
import { inBoth } from '../wording/operator/operator-words.ts'
import type { ExpectedWord } from '../wording/operator/sentences.ts'
import { commandLine } from '../wording/set-up.ts'

export interface AdminOptions {
  /** What stands after the command. */
  readonly words: readonly string[]
  readonly isJson: boolean
  readonly isUnknownOnly: boolean
  readonly isOneWorkspace: boolean
  readonly days: number
  readonly limit: number
}

/** What goes with a command: anything else is refused, as it would be ignored. */
export interface CommandShape {
  readonly options: readonly ('json' | 'unknown' | 'one-workspace' | 'days' | 'limit')[]
  readonly mostWords: number
}

/** Throws SetUpError for options and words that the command does not take. */
export function readAdminOptions(command: string, args: readonly string[], shape: CommandShape): AdminOptions {
  const { values, positionals } = parse(args)
  const strange = Object.keys(values).find((name) => !shape.options.some((option) => option === name))
  if (strange !== undefined) throw new SetUpError([{ what: commandLine.badOption(`--${strange}`) }])
  const superfluous = positionals[shape.mostWords]
  if (superfluous !== undefined)
    throw new SetUpError([{ what: inBoth((words) => words.oneWordTooMany(superfluous, command)) }])
  return {
    words: positionals,
    isJson: values.json ?? false,
    isUnknownOnly: values.unknown ?? false,
    isOneWorkspace: values['one-workspace'] ?? false,
    days: readNumber('--days', values.days ?? '30'),
    limit: readNumber('--limit', values.limit ?? '50'),
  }
}

/** The word at a place after the command; throws SetUpError when it is missing. */
export function wordAt({ words }: AdminOptions, index: number, what: ExpectedWord, example: string): string {
  const word = words[index]
  if (word) return word
  throw new SetUpError([{ what: inBoth((sentences) => sentences.missing(what, example)) }])
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        json: { type: 'boolean' },
        unknown: { type: 'boolean' },
        'one-workspace': { type: 'boolean' },
        days: { type: 'string' },
        limit: { type: 'string' },
      },
    })
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error)
    const option = /--?[\w-]+/.exec(message)?.[0] ?? message
    throw new SetUpError([{ what: commandLine.badOption(option) }], { cause: error })
  }
}

function readNumber(option: string, value: string): number {
  if (/^[1-9]\d{0,5}$/.test(value)) return Number(value)
  throw new SetUpError([{ what: inBoth((words) => words.notANumber(option, value)) }])
}
