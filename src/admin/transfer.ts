import { type FileHandle, open, rm } from 'node:fs/promises'
import { createInterface } from 'node:readline'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { Config } from '../config.ts'
import { SetUpError } from '../core/errors.ts'
import type { Language } from '../core/language.ts'
import { placeOf } from '../open-the-store.ts'
import { exportStore, importStore } from '../storage/transfer.ts'
import { inBoth, operatorWords } from '../wording/operator/operator-words.ts'
import type { OperatorSentences } from '../wording/operator/sentences.ts'
import type { AdminIo, Invocation } from './invocation.ts'
import { wordAt } from './options.ts'
import { formatTable } from './table.ts'

type Counts = Readonly<Record<string, number>>

/** Takes everything out of the database. With a file, answers what was counted; without one, the rows are the output. */
export async function runExport({ options, config, language, io }: Invocation): Promise<string | undefined> {
  const [file] = options.words
  let counts: Counts = {}
  const lines = linesToWrite(config(), (counted) => (counts = counted))
  if (file === undefined) {
    await pipeline(lines, io.stdout, { end: false })
    return undefined
  }
  await writeFile(file, lines)
  return `${operatorWords[language].exported(file)}\n\n${sayCounts(counts, language)}`
}

/** Puts an export into an empty database, all of it or nothing, and answers what was counted. */
export async function runImport({ options, config, language, io }: Invocation): Promise<string> {
  const file = wordAt(options, 0, 'file', 'import timonier.jsonl')
  const counts = await importStore(placeOf(config()), linesOf(file, io))
  return `${operatorWords[language].imported}\n\n${sayCounts(counts, language)}`
}

async function* linesToWrite(config: Config, count: (counts: Counts) => void): AsyncGenerator<string> {
  for await (const line of exportStore(placeOf(config))) {
    if ('counts' in line) count(line.counts)
    yield `${JSON.stringify(line)}\n`
  }
}

/** A new file, for its owner alone; none is left behind when it cannot be written to its end. Throws SetUpError. */
async function writeFile(file: string, lines: AsyncIterable<string>): Promise<void> {
  const handle = await opened(file, 'wx', 'cannotWrite')
  try {
    await pipeline(lines, handle.createWriteStream({ flush: true }))
  } catch (error) {
    await rm(file, { force: true })
    throw problemWith(file, error, 'cannotWrite')
  }
}

/** Each line, parsed; one that is no JSON is passed on as it is, for the import to refuse. */
async function* linesOf(file: string, io: AdminIo): AsyncGenerator {
  if (file === '-') {
    for await (const line of createInterface({ input: Readable.from(io.stdin) })) yield parse(line)
    return
  }
  await using handle = await opened(file, 'r', 'cannotRead')
  try {
    for await (const line of handle.readLines()) yield parse(line)
  } catch (error) {
    throw problemWith(file, error, 'cannotRead')
  }
}

function parse(line: string): unknown {
  try {
    return JSON.parse(line)
  } catch {
    return line
  }
}

type Trouble = keyof Pick<OperatorSentences, 'cannotRead' | 'cannotWrite'>

async function opened(file: string, flags: 'r' | 'wx', trouble: Trouble): Promise<FileHandle> {
  try {
    return await open(file, flags, 0o600)
  } catch (error) {
    throw problemWith(file, error, trouble)
  }
}

/** What goes wrong with a file as a sentence; anything else as it is. */
function problemWith(file: string, error: unknown, trouble: Trouble): unknown {
  if (!(error instanceof Error && 'code' in error && 'syscall' in error)) return error
  const reason = String(error.code)
  const what = inBoth((words) => (reason === 'EEXIST' ? words.alreadyThere(file) : words[trouble](file, reason)))
  return new SetUpError([{ what }], { cause: error })
}

function sayCounts(counts: Counts, language: Language): string {
  const { columns } = operatorWords[language]
  return formatTable(
    [columns.table, columns.rows],
    Object.entries(counts).map((cells) => ({ cells })),
  )
}
