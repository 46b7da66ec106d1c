import { type Problem, SetUpError } from './core/errors.ts'
import { type Language, languageOfLocale } from './core/language.ts'
import { type Environment, type VariableReaders, variableReaders } from './environment.ts'
import { readSlack, type SlackConfig } from './slack-config.ts'
import { configuration } from './wording/configuration.ts'

export type { Environment } from './environment.ts'

export interface Config {
  /** Absent: not connected. */
  readonly slack?: SlackConfig
  readonly discord?: DiscordConfig
  /** Absent: no web page. */
  readonly web?: WebConfig
  readonly knowledgeDir: string
  readonly database: DatabaseConfig
  /** How long a question without an answer is remembered; 0 remembers none. */
  readonly unansweredDays: number
  /** When neither a question's words nor a locale tell. */
  readonly defaultLanguage: Language
  /** An IANA zone, for tips that are scheduled without one. */
  readonly defaultZone: string
  /** Where the page about privacy can be read; absent: nothing links to it. */
  readonly privacyUrl?: string
  /** Where the health check and the metrics answer; absent: nowhere. */
  readonly healthPort?: number
}

export interface DiscordConfig {
  readonly token: string
  readonly apiUrl?: string
  /** Absent: as many as Discord recommends, all in this process. */
  readonly shards?: ShardRange
}

/** The shards that this process runs, of all that there are. */
interface ShardRange {
  readonly ids: readonly number[]
  readonly count: number
}

export interface WebConfig {
  readonly host: string
  readonly port: number
  /** What a visitor must know; absent: nothing. */
  readonly token?: string
}

/** A SQLite file for one process, or a PostgreSQL for as many as there are. */
type DatabaseConfig =
  | { readonly kind: 'sqlite'; readonly file: string }
  | { readonly kind: 'postgres'; readonly url: string }

/** Reads the environment; an empty variable counts as unset. Throws SetUpError with every problem in it at once. */
export function readConfig(environment: Environment): Config {
  const problems: Problem[] = []
  const read = variableReaders(environment, (what) => void problems.push({ what, where: '.env' }))
  const slack = readSlack(read)
  const discord = readDiscord(read)
  const web = readWeb(read, slack === undefined && discord === undefined)
  const healthPort = read.number('HEALTH_PORT', 1, 65_535)
  const privacyUrl = read.url('PRIVACY_URL')
  const config: Config = {
    ...(slack && { slack }),
    ...(discord && { discord }),
    ...(web && { web }),
    knowledgeDir: read.text('KNOWLEDGE_DIR') ?? 'knowledge',
    database: readDatabase(read),
    unansweredDays: read.number('UNANSWERED_DAYS', 0, 3_650) ?? 30,
    defaultLanguage: read.language('DEFAULT_LANGUAGE') ?? operatorLanguage(environment),
    defaultZone: read.zone('DEFAULT_TIME_ZONE') ?? 'Europe/Paris',
    ...(privacyUrl === undefined ? {} : { privacyUrl }),
    ...(healthPort === undefined ? {} : { healthPort }),
  }
  if (problems.length > 0) throw new SetUpError(problems)
  return config
}

/** Everything in a configuration that must never be seen in a log. */
export function secretsOf({ slack, discord, web, database }: Config): readonly string[] {
  const oauth = slack?.kind === 'http' && slack.access.kind === 'oauth' ? slack.access : undefined
  return [
    ...(slack?.kind === 'socket' ? [slack.botToken, slack.appToken] : []),
    ...(slack?.kind === 'http' ? [slack.signingSecret] : []),
    ...(slack?.kind === 'http' && slack.access.kind === 'token' ? [slack.access.botToken] : []),
    ...(oauth ? [oauth.clientSecret, ...oauth.sealingKeys.map(({ key }) => key)] : []),
    // Without what people copy along with it.
    ...(discord ? [discord.token.replace(/^Bot\s+/i, '')] : []),
    ...(web?.token === undefined ? [] : [web.token]),
    ...(database.kind === 'postgres' ? passwordsIn(database.url) : []),
  ]
}

/** As they stand in the address and as the server gets them. */
function passwordsIn(url: string): readonly string[] {
  const { password, searchParams } = new URL(url)
  return [...new Set([password, decoded(password), searchParams.get('password') ?? ''])].filter((one) => one !== '')
}

/** A password with a bare `%` in it was never encoded. */
function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

function readDatabase(read: VariableReaders): DatabaseConfig {
  const url = read.databaseUrl('DATABASE_URL')
  const file = read.text('DATABASE_FILE') ?? 'data/timonier.db'
  return url === undefined ? { kind: 'sqlite', file } : { kind: 'postgres', url }
}

function readDiscord(read: VariableReaders): DiscordConfig | undefined {
  const token = read.text('DISCORD_TOKEN')
  const apiUrl = read.url('DISCORD_API_URL')
  const shards = readShards(read)
  return token ? { token, ...(apiUrl ? { apiUrl } : {}), ...(shards && { shards }) } : undefined
}

/** `0-3/16`, `5/16`, or `16` for all of sixteen. */
function readShards(read: VariableReaders): ShardRange | undefined {
  const shards = /^(?:(\d{1,4})(?:-(\d{1,4}))?\/)?(\d{1,4})$/
  const value = read.matching('DISCORD_SHARDS', shards, configuration.shards)
  const [, first, last, total] = shards.exec(value ?? '') ?? []
  if (total === undefined) return undefined
  const count = Number(total)
  const from = Number(first ?? 0)
  const to = Number(last ?? first ?? count - 1)
  const ids = Array.from({ length: Math.max(0, to - from + 1) }, (_, index) => from + index)
  if (ids.length > 0 && to < count) return { ids, count }
  read.report(configuration.notLike('DISCORD_SHARDS', value ?? '', configuration.shards))
  return undefined
}

const loopback: ReadonlySet<string> = new Set(['127.0.0.1', '::1', 'localhost'])

const shortestWebToken = 16

/** @param isOnlyPlace whether there is nothing else to ask in: then the page is there unless it is turned off */
function readWeb(read: VariableReaders, isOnlyPlace: boolean): WebConfig | undefined {
  const port = read.number('WEB_PORT', 0, 65_535) ?? (isOnlyPlace ? 3000 : 0)
  const host = read.text('WEB_HOST') ?? '127.0.0.1'
  const token = read.text('WEB_TOKEN')
  if (port === 0) return undefined
  if (!token && !loopback.has(host)) read.report(configuration.needsToken(host))
  if (token && token.length < shortestWebToken) read.report(configuration.shortToken('WEB_TOKEN', shortestWebToken))
  return { host, port, ...(token ? { token } : {}) }
}

/** Where the page can be opened on this machine. */
export function pageUrl({ host, port }: WebConfig): string {
  const reachable = host === '0.0.0.0' || host === '::' ? '127.0.0.1' : host
  return `http://${reachable.includes(':') ? `[${reachable}]` : reachable}:${port}`
}

/** Set-up problems are said in the language of the shell. */
export function operatorLanguage(environment: Environment): Language {
  return languageOfLocale(environment['LC_ALL'] || environment['LC_MESSAGES'] || environment['LANG']) ?? 'en'
}
