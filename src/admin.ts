/** `npm run --silent admin -- …`: what whoever operates the bot looks at and does. */
import { sayInvite, sayManifest } from './admin/apps.ts'
import type { AdminIo, Invocation } from './admin/invocation.ts'
import { forgetSomebody } from './admin/forget.ts'
import { type CommandShape, readAdminOptions } from './admin/options.ts'
import { sayDraft, sayMisses } from './admin/question-reports.ts'
import { reporting } from './admin/sources.ts'
import { sayCoverage, sayVotes } from './admin/entry-reports.ts'
import { sayDeliveries, sayTipSchedules } from './admin/tip-reports.ts'
import { runExport, runImport } from './admin/transfer.ts'
import { type Environment, operatorLanguage, readConfig } from './config.ts'
import { SetUpError } from './core/errors.ts'
import { inBoth, operatorWords } from './wording/operator/operator-words.ts'

interface AdminCommand extends CommandShape {
  /** Answers what is to be printed, if that is still to be done. */
  readonly run: (invocation: Invocation) => Promise<string | undefined>
}

const commands: ReadonlyMap<string, AdminCommand> = new Map<string, AdminCommand>([
  ['tips', { options: ['json'], mostWords: 0, run: reporting(sayTipSchedules) }],
  ['deliveries', { options: ['json', 'unknown', 'limit'], mostWords: 0, run: reporting(sayDeliveries) }],
  ['misses', { options: ['json', 'days'], mostWords: 0, run: reporting(sayMisses) }],
  ['draft', { options: [], mostWords: Infinity, run: reporting(sayDraft) }],
  ['votes', { options: ['json'], mostWords: 0, run: reporting(sayVotes) }],
  ['coverage', { options: ['json'], mostWords: 0, run: reporting(sayCoverage) }],
  ['forget', { options: [], mostWords: 2, run: forgetSomebody }],
  ['export', { options: [], mostWords: 1, run: runExport }],
  ['import', { options: [], mostWords: 1, run: runImport }],
  ['slack-manifest', { options: ['one-workspace'], mostWords: 1, run: sayManifest }],
  ['discord-invite', { options: [], mostWords: 1, run: sayInvite }],
])

/** Answers the exit code. Throws SetUpError for commands, options and databases that cannot be used. */
export async function runAdmin(args: readonly string[], environment: Environment, io: AdminIo): Promise<number> {
  const [name = 'help', ...rest] = args
  const language = operatorLanguage(environment)
  if (['help', '--help', '-h'].includes(name) || rest.some((word) => word === '--help' || word === '-h')) {
    io.stdout.write(`${operatorWords[language].usage}\n`)
    return 0
  }
  const command = commands.get(name)
  if (!command) throw new SetUpError([{ what: inBoth((words) => words.unknownCommand(name)) }])
  const options = readAdminOptions(name, rest, command)
  const said = await command.run({ options, config: () => readConfig(environment), language, io })
  if (said !== undefined) io.stdout.write(`${said}\n`)
  return 0
}
