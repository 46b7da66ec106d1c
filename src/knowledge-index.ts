/** `npm run knowledge:index`: writes the table of contents of the knowledge. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { SetUpError } from './core/errors.ts'
import type { Language } from './core/language.ts'
import { readFolderOptions } from './folder-options.ts'
import { indexPageFile, isGenerated, renderIndexPage } from './knowledge/index-page.ts'
import { loadKnowledge } from './knowledge/load.ts'
import type { Output } from './lint.ts'
import { lintWords } from './wording/lint.ts'

/** Answers the exit code. Throws SetUpError when the knowledge has an error, or when somebody's own page is in the way. */
export function writeKnowledgeIndex(args: readonly string[], operator: Language, output: Output): number {
  const { folder } = readFolderOptions(args, [])
  const knowledge = loadKnowledge(folder)
  const file = join(folder, indexPageFile)
  if (existsSync(file) && !isGenerated(readFileSync(file, 'utf8')))
    throw new SetUpError([{ what: lintWords.indexIsSomebodys(file) }])
  writeFileSync(file, renderIndexPage(knowledge))
  output.write(`${lintWords.indexWritten(file)[operator]}\n`)
  return 0
}
