import { type Problem, SetUpError } from './core/errors.ts'
import { isLanguage, type Language, languageOfLocale, type Localized } from './core/language.ts'
import { findZone, nearestZones } from './tips/zone.ts'
import { setUp } from './wording/set-up.ts'

export interface Config {
  /** Absent: not connected. */
  readonly slack?: { readonly botToken: string; readonly appToken: string; readonly apiUrl?: string }
  readonly discord?: { readonly token: string; readonly apiUrl?: string }
  readonly knowledgeDir: string
  readonly databaseFile: string
  /** How long a question without an answer is remembered; 0 remembers none. */
  readonly unansweredDays: number
  /** When neither a question's words nor a locale tell. */
  readonly defaultLanguage: Language
  /** An IANA zone, for tips that are scheduled without one. */
  readonly defaultZone: string
  /** Where the health check answers; absent: nowhere. */
  readonly healthPort?: number
}

export type Environment = Readonly<Record<string, string | undefined>>

/** Reads the environment; an empty variable counts as unset. Throws SetUpError with every problem in it at once. */
export function readConfig(environment: Environment): Config {
  const problems: Problem[] = []
  const read = variableReaders(environment, (what) => void problems.push({ what, where: '.env' }))
  const slack = readSlack(read)
  const discordToken = read.text('DISCORD_TOKEN')
  const discordUrl = read.url('DISCORD_API_URL')
  const healthPort = read.number('HEALTH_PORT', 1, 65_535)
  const config: Config = {
    ...(slack ? { slack } : {}),
    ...(discordToken ? { discord: { token: discordToken, ...(discordUrl ? { apiUrl: discordUrl } : {}) } } : {}),
    knowledgeDir: read.text('KNOWLEDGE_DIR') ?? 'knowledge',
    databaseFile: read.text('DATABASE_FILE') ?? 'data/timonier.db',
    unansweredDays: read.number('UNANSWERED_DAYS', 0, 3_650) ?? 30,
    defaultLanguage: read.language('DEFAULT_LANGUAGE') ?? operatorLanguage(environment),
    defaultZone: read.zone('DEFAULT_TIME_ZONE') ?? 'Europe/Paris',
    ...(healthPort === undefined ? {} : { healthPort }),
  }
  if (problems.length > 0) throw new SetUpError(problems)
  return config
}

function readSlack(read: VariableReaders): Config['slack'] {
  const botToken = read.token('SLACK_BOT_TOKEN', 'xoxb-')
  const appToken = read.token('SLACK_APP_TOKEN', 'xapp-')
  const apiUrl = read.url('SLACK_API_URL')
  if (botToken && appToken) return { botToken, appToken, ...(apiUrl ? { apiUrl } : {}) }
  if (botToken) read.report(setUp.halfSet('Slack', 'SLACK_BOT_TOKEN', 'SLACK_APP_TOKEN'))
  if (appToken) read.report(setUp.halfSet('Slack', 'SLACK_APP_TOKEN', 'SLACK_BOT_TOKEN'))
  return undefined
}

type VariableReaders = ReturnType<typeof variableReaders>

/** Each reads one variable, undefined when it is unset, and reports what is wrong with its value. */
function variableReaders(environment: Environment, report: (what: Localized<string>) => void) {
  const text = (name: string): string | undefined => environment[name]?.trim() || undefined
  return {
    report,
    text,

    /** Swapping Slack's two tokens is the most common mistake. */
    token(name: string, prefix: string): string | undefined {
      const token = text(name)
      if (token !== undefined && !token.startsWith(prefix))
        report(setUp.wrongToken(name, prefix, `${token.slice(0, 5)}…`))
      return token
    },

    url(name: string): string | undefined {
      const value = text(name)
      if (value === undefined || /^https?:$/.test(URL.parse(value)?.protocol ?? '')) return value
      report(setUp.notAUrl(name, value))
      return undefined
    },

    language(name: string): Language | undefined {
      const value = text(name)?.toLowerCase()
      if (value === undefined || isLanguage(value)) return value
      report(setUp.notALanguage(name, value))
      return undefined
    },

    zone(name: string): string | undefined {
      const value = text(name)
      const zone = value === undefined ? undefined : findZone(value)
      if (value !== undefined && zone === undefined) report(setUp.notAZone(name, value, nearestZones(value)))
      return zone
    },

    number(name: string, least: number, most: number): number | undefined {
      const value = text(name)
      if (value === undefined) return undefined
      const number = Number(value)
      if (Number.isInteger(number) && number >= least && number <= most) return number
      report(setUp.notANumber(name, value, `${least}–${most}`))
      return undefined
    },
  }
}

/** Set-up problems are said in the language of the shell. */
export function operatorLanguage(environment: Environment): Language {
  return languageOfLocale(environment['LC_ALL'] || environment['LC_MESSAGES'] || environment['LANG']) ?? 'en'
}
