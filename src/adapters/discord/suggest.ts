import type { AutocompleteInteraction } from 'discord.js'
import { encodeSubject } from '../../core/action.ts'
import { languageOfLocale, type Language } from '../../core/language.ts'
import type { Asking } from './asking.ts'
import { limits } from './limits.ts'
import { privatePlace } from './place.ts'
import { shorten } from './render/shorten.ts'
import { settlesWithin } from './settles-within.ts'
import { completeCategories } from './tips/category-list.ts'
import { pauseDates } from './tips/pause-dates.ts'

interface Suggested {
  readonly name: string
  readonly value: string
}

/** Completes what somebody is typing: an answer to every key, so nothing of it is waited for. */
export async function suggest(interaction: AutocompleteInteraction, asking: Asking): Promise<void> {
  const language = await quickLanguageOf(interaction, asking)
  await interaction.respond(fitting(suggestionsFor(interaction, language, asking)))
}

/** Of the time until the first sign of life, the part that looking up a language may take. */
const shareOfWait = 1 / 5

async function quickLanguageOf(interaction: AutocompleteInteraction, { bot, deferAfterMs }: Asking): Promise<Language> {
  const choosing = bot.languageOf(privatePlace(interaction))
  const isQuick = await settlesWithin(deferAfterMs * shareOfWait, choosing)
  const fallback = languageOfLocale(interaction.locale) ?? 'en'
  return isQuick ? choosing.catch(() => fallback) : fallback
}

function suggestionsFor(
  { commandName, options }: AutocompleteInteraction,
  language: Language,
  { bot, spoken, today }: Asking,
): readonly Suggested[] {
  const { name: option, value: typed } = options.getFocused(true)
  switch (`${commandName} ${option}`) {
    case 'concept name':
      return bot
        .suggest(typed, language, limits.suggestions)
        .map(({ label, subject }) => ({ name: label, value: encodeSubject(subject) }))
    case 'compare first':
    case 'compare second':
    case 'tip about':
      return bot.suggest(typed, language, limits.suggestions).map(({ label }) => asTyped(label))
    case 'tips zone':
      return bot.suggestZones(typed, limits.suggestions).map(asTyped)
    case 'tips days':
      return spoken[language].tips.commonDays.map(asTyped)
    case 'tips until':
      return pauseDates(today(), language)
    case 'tips categories':
      return completeCategories(typed, bot.categories(language))
    default:
      return []
  }
}

function asTyped(text: string): Suggested {
  return { name: text, value: text }
}

/** As Discord takes them: at most 25, each value once and short enough to stay whole. */
function fitting(suggestions: readonly Suggested[]): Suggested[] {
  const byValue = new Map<string, Suggested>()
  for (const { name, value } of suggestions) {
    const short = value === name ? shorten(value, limits.suggestion) : value
    if (short === '' || short.length > limits.suggestion || byValue.has(short)) continue
    byValue.set(short, { name: shorten(name, limits.suggestion), value: short })
  }
  return [...byValue.values()].slice(0, limits.suggestions)
}
