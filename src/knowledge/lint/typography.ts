import type { Language, Localized } from '../../core/language.ts'
import { excerpt, proseOf } from './prose.ts'
import { forEachEntry, type Rule } from './rule.ts'

interface Slip {
  readonly pattern: RegExp
  readonly cure: Localized<string>
}

/**
 * An ordinary space is enough where French wants one that does not break: src/core/french-spacing.ts
 * replaces it. A clock time (9:30), an address or a port has no space, and nothing but a space, a bracket or
 * the end of the text after a sign of punctuation tells it from those.
 */
const slips: Readonly<Record<Language, readonly Slip[]>> = {
  fr: [
    {
      pattern: /[^\s:;!?](?=[:;!?]+(?:[\s)»]|$))/gu,
      cure: { en: 'French puts a space before : ; ! ?', fr: 'il faut une espace avant : ; ! ?' },
    },
    {
      pattern: /«(?!\s)|(?<!\s)»/gu,
      cure: { en: 'French puts a space inside « … »', fr: "il faut une espace à l'intérieur de « … »" },
    },
    {
      pattern: /["“”]/gu,
      cure: { en: 'French quotes are « … »', fr: 'les guillemets français sont « … »' },
    },
  ],
  en: [
    {
      pattern: /\s[:;!?](?=[\s)]|$)/gu,
      cure: { en: 'English puts no space before : ; ! ?', fr: "l'anglais ne met pas d'espace avant : ; ! ?" },
    },
    {
      pattern: /[«»]/gu,
      cure: { en: 'English quotes are "…"', fr: 'les guillemets anglais sont "…"' },
    },
  ],
}

export const typographyFits: Rule = forEachEntry(({ sections }, problems) => {
  for (const language of ['en', 'fr'] as const) {
    for (const { text, lineAt } of proseOf(sections[language])) {
      for (const { pattern, cure } of slips[language]) {
        for (const { 0: slip, index } of text.matchAll(pattern)) {
          const shown = excerpt(text, index, slip.length)
          problems.error(lineAt(index), { en: `"${shown}": ${cure.en}.`, fr: `« ${shown} » : ${cure.fr}.` })
        }
      }
    }
  }
})
