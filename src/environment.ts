import { isLanguage, type Language, type Localized } from './core/language.ts'
import { isPostgresUrl, withoutPassword } from './storage/postgres-url.ts'
import { findZone, nearestZones } from './tips/zone.ts'
import { configuration } from './wording/configuration.ts'

export type Environment = Readonly<Record<string, string | undefined>>

export type VariableReaders = ReturnType<typeof variableReaders>

/** Each reads one variable, undefined when it is unset or empty, and reports what is wrong with its value. */
export function variableReaders(environment: Environment, report: (what: Localized<string>) => void) {
  const text = (name: string): string | undefined => environment[name]?.trim() || undefined

  function matching(name: string, pattern: RegExp, expected: Localized<string>): string | undefined {
    const value = text(name)
    if (value === undefined || pattern.test(value)) return value
    report(configuration.notLike(name, value, expected))
    return undefined
  }

  function url(name: string, isRight: (value: string) => boolean, expected: string): string | undefined {
    const value = text(name)
    if (value === undefined || isRight(value)) return value
    const mayHoldPassword = /[@?]/.test(value)
    report(configuration.notAUrl(name, mayHoldPassword ? withoutPassword(value) : value, expected))
    return undefined
  }

  return {
    report,
    text,
    matching,

    /** Swapping Slack's two tokens is the most common mistake. */
    token(name: string, prefix: string): string | undefined {
      const token = text(name)
      if (token !== undefined && !token.startsWith(prefix))
        report(configuration.wrongToken(name, prefix, `${token.slice(0, 5)}…`))
      return token
    },

    url: (name: string) => url(name, isHttpUrl, 'https://example.com/api'),
    databaseUrl: (name: string) => url(name, isPostgresUrl, 'postgres://user:password@host:5432/timonier'),

    language(name: string): Language | undefined {
      const value = text(name)?.toLowerCase()
      if (value === undefined || isLanguage(value)) return value
      report(configuration.notALanguage(name, value))
      return undefined
    },

    zone(name: string): string | undefined {
      const value = text(name)
      const zone = value === undefined ? undefined : findZone(value)
      if (value !== undefined && zone === undefined) report(configuration.notAZone(name, value, nearestZones(value)))
      return zone
    },

    number(name: string, least: number, most: number): number | undefined {
      const value = text(name)
      if (value === undefined) return undefined
      const number = Number(value)
      if (Number.isInteger(number) && number >= least && number <= most) return number
      report(configuration.notANumber(name, value, `${least}–${most}`))
      return undefined
    },
  }
}

function isHttpUrl(value: string): boolean {
  return /^https?:$/.test(URL.parse(value)?.protocol ?? '')
}
