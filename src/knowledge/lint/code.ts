import type { Code, Nodes } from 'mdast'
import { LineCounter, parseAllDocuments } from 'yaml'
import { findDockerfileFaults } from './dockerfile.ts'
import { lineOf, type SourceSection } from './linted-entry.ts'
import { languages } from '../../core/language.ts'
import { forEachEntry, type LintBase, type Rule } from './rule.ts'

/** In a piece of code, from line 1; the message as its parser says it, in English. */
export interface CodeFault {
  readonly line: number
  readonly message: string
}

type FindFaults = (code: string, base: LintBase) => readonly CodeFault[]

/** How each language after a fence is checked; `ini`, `hcl` and `text` are not. */
const checks: Readonly<Record<string, FindFaults>> = {
  yaml: findYamlFaults,
  json: findJsonFaults,
  sh: (code, { findShellFaults }) => [...findPlaceholders(code), ...findShellFaults(code)],
  dockerfile: findDockerfileFaults,
  ini: () => [],
  hcl: () => [],
  text: () => [],
}

/** What a reader copies has to parse. */
export const codeParses: Rule = forEachEntry(({ sections }, problems, base) => {
  for (const code of languages.flatMap((language) => codeIn(sections[language]))) {
    const check = checks[code.lang ?? '']
    if (!check) {
      const known = Object.keys(checks).join(', ')
      problems.error(lineOf(code), {
        en: `This code ${code.lang ? `is in "${code.lang}"` : 'names no language'}: write one of ${known} after the fence.`,
        fr: `Ce code ${code.lang ? `est en « ${code.lang} »` : "n'indique pas de langage"} : écrivez l'un de ${known} après les accents graves.`,
      })
    }
    for (const { line, message } of check?.(code.value, base) ?? []) {
      problems.error(lineOf(code) + line, {
        en: `This ${code.lang} does not parse: ${message}.`,
        fr: `Ce ${code.lang} n'est pas correct : ${message}.`,
      })
    }
  }
})

function codeIn({ body, tips }: SourceSection): readonly Code[] {
  const within = (node: Nodes): readonly Code[] => {
    if (node.type === 'code') return [node]
    return 'children' in node ? node.children.flatMap(within) : []
  }
  return [...body, ...tips].flatMap(within)
}

function findYamlFaults(yaml: string): readonly CodeFault[] {
  const lineCounter = new LineCounter()
  const documents = parseAllDocuments(yaml, { lineCounter, prettyErrors: false })
  return [...documents].flatMap(({ errors, warnings }) =>
    [...errors, ...warnings].map(({ pos, message }) => ({ line: lineCounter.linePos(pos[0]).line, message })),
  )
}

function findJsonFaults(json: string): readonly CodeFault[] {
  try {
    JSON.parse(json)
    return []
  } catch (error) {
    return [{ line: 1, message: error instanceof Error ? error.message : String(error) }]
  }
}

/** `<name>` reads from one file and writes to another; some shell parsers accept it. */
function findPlaceholders(script: string): readonly CodeFault[] {
  return script.split('\n').flatMap((text, index) =>
    [...text.matchAll(/(?<=^|\s)<[\w-]+>/g)].map(([placeholder]) => ({
      line: index + 1,
      message: `${placeholder} is a redirection; write an example such as my-app`,
    })),
  )
}
