import { execFile } from 'node:child_process'
import { dirname } from 'node:path'
import { promisify } from 'node:util'
import { type Environment, readConfig } from '../../src/config.ts'
import { type Document, root } from './document.ts'

/** A command that a page shows, with the output shown under it; undefined when it shows none. */
export interface ShownCommand {
  readonly line: string
  readonly output?: string
}

/** Those of the `sh` blocks, one a line, and of the `console` blocks, where a `$` comes before the command. */
export function shownCommands(page: Document): readonly ShownCommand[] {
  return page.codeBlocks.flatMap(({ syntax, text }): ShownCommand[] => {
    if (syntax === 'sh') return text.split('\n').map((line) => ({ line }))
    if (syntax !== 'console') return []
    const [line = '', ...output] = text.split('\n')
    return [{ line: line.replace(/^\$ /, ''), output: output.join('\n') }]
  })
}

/**
 * Runs a command line in a shell at the root of the repository, as somebody without a `.env` would.
 * @param set instead of what that person would have
 */
export async function run(line: string, set: Environment): Promise<string> {
  const { stdout } = await promisify(execFile)('sh', ['-c', line], {
    cwd: root,
    env: {
      ...process.env,
      ...Object.fromEntries(variablesRead().map((name) => [name, ''])),
      ...set,
      LC_ALL: 'C.UTF-8',
      NPM_CONFIG_UPDATE_NOTIFIER: 'false',
      PATH: `${dirname(process.execPath)}:${process.env['PATH']}`,
    },
  })
  return stdout
}

/** Every variable of the environment that the program's configuration asks for, beside the shell's locale. */
export function variablesRead(): readonly string[] {
  const names = new Set<string>()
  readConfig(
    new Proxy(
      {},
      {
        get(_, name) {
          names.add(String(name))
        },
      },
    ),
  )
  return [...names].filter((name) => !['LC_ALL', 'LC_MESSAGES', 'LANG'].includes(name))
}

/**
 * The first part of what a page shows that a command did not answer, undefined when it answered it all. `…` stands for
 * whatever is left out; how lines are wrapped does not matter, nor whether a space may break.
 */
export function firstDifference(shown: string, output: string): string | undefined {
  const parts = onOneLine(shown).split('…')
  let rest = onOneLine(output)
  for (const [index, part] of parts.map((text) => text.trim()).entries()) {
    const at = index === parts.length - 1 ? rest.lastIndexOf(part) : rest.indexOf(part)
    if (at === -1 || (index === 0 && at > 0)) return part
    rest = rest.slice(at + part.length)
  }
  return rest === '' ? undefined : rest
}

function onOneLine(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim()
}
