import { isLanguage, type Language, languageOfLocale } from '../../../core/language.ts'

/** What a request says about the language of the page. */
export interface LanguageHints {
  /** `?lang=` */
  readonly asked: string | undefined
  readonly cookie: string | undefined
  /** `fr-CA,fr;q=0.9,en;q=0.8` */
  readonly acceptLanguage: string | undefined
}

export function pageLanguage({ asked, cookie, acceptLanguage }: LanguageHints): Language {
  if (isLanguage(asked)) return asked
  return isLanguage(cookie) ? cookie : (preferred(acceptLanguage) ?? 'en')
}

/** The first of ours, by the browser's order of preference. */
function preferred(acceptLanguage = ''): Language | undefined {
  return acceptLanguage
    .split(',')
    .slice(0, 20)
    .map((range) => {
      const [locale = '', quality = ''] = range.trim().split(';q=')
      return { language: languageOfLocale(locale), weight: quality === '' ? 1 : Number(quality) }
    })
    .filter(({ language, weight }) => language !== undefined && weight > 0)
    .toSorted((a, b) => b.weight - a.weight)[0]?.language
}
