import { parseArgs } from 'node:util'
import { SetUpError } from './core/errors.ts'
import { lintWords } from './wording/lint.ts'

export interface FolderOptions<Flag extends string> {
  /** That of `--knowledge`, or of KNOWLEDGE_DIR, or `knowledge`. */
  readonly folder: string
  readonly flags: ReadonlySet<Flag>
}

/** Reads `--knowledge DIR` and the given flags. Throws SetUpError when there is anything else. */
export function readFolderOptions<Flag extends string>(
  args: readonly string[],
  flags: readonly Flag[],
): FolderOptions<Flag> {
  const { values, tokens } = parseArgs({
    args: [...args],
    strict: false,
    tokens: true,
    options: {
      knowledge: { type: 'string' },
      ...Object.fromEntries(flags.map((flag) => [flag, { type: 'boolean' as const }])),
    },
  })
  const known = ['knowledge', ...flags]
  for (const token of tokens) {
    if (token.kind === 'option' && known.includes(token.name)) continue
    const given = token.kind === 'option' ? token.rawName : token.kind === 'positional' ? token.value : '--'
    throw new SetUpError([
      {
        what: lintWords.unknownOption(
          given,
          known.map((name) => `--${name}`),
        ),
      },
    ])
  }
  const { knowledge } = values
  if (knowledge === true || knowledge === '') throw new SetUpError([{ what: lintWords.noFolderGiven }])
  return {
    folder: typeof knowledge === 'string' ? knowledge : process.env['KNOWLEDGE_DIR'] || 'knowledge',
    flags: new Set(flags.filter((flag) => flag in values)),
  }
}
