export type Language = 'fr' | 'en'

export const languages: readonly Language[] = ['fr', 'en']

/** The same thing said in both languages. Never partial: nothing falls back silently. */
export type Localized<T> = Readonly<Record<Language, T>>

export function otherLanguage(language: Language): Language {
  return language === 'fr' ? 'en' : 'fr'
}

export function isLanguage(value: unknown): value is Language {
  return value === 'fr' || value === 'en'
}

/**
 * The language of a locale such as `fr-CA`, `fr_FR.UTF-8` or `en`, as Slack, Discord and a shell's
 * LANG give it; undefined when it is neither French nor English.
 */
export function languageOfLocale(locale: string | undefined): Language | undefined {
  const code = locale?.slice(0, 2).toLowerCase()
  return isLanguage(code) ? code : undefined
}
