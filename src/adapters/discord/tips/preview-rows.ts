import {
  ButtonStyle,
  ComponentType,
  type ButtonInteraction,
  type ModalMessageModalSubmitInteraction,
  type StringSelectMenuInteraction,
} from 'discord.js'
import type { CategoryEntry } from '../../../core/bot.ts'
import type { Category } from '../../../core/category.ts'
import type { Language } from '../../../core/language.ts'
import type { Asking } from '../asking.ts'
import { limits } from '../limits.ts'
import { renderButton, rowOf, type Row } from '../render/buttons.ts'
import { shorten } from '../render/shorten.ts'
import { decodePlan, encodePlan, type PlannedTips } from './form-id.ts'

export const cancelId = 'tips:cancel'

interface ShownPlan {
  readonly plan: PlannedTips
  readonly categories: readonly Category[]
  /** Not what is wrong. */
  readonly canSave: boolean
}

/** Everything that a plan is stands in these rows, so that it can be saved on any process, days later. */
export function previewRows(
  { plan, categories, canSave }: ShownPlan,
  language: Language,
  { bot, spoken }: Pick<Asking, 'bot' | 'spoken'>,
): readonly Row[] {
  const words = spoken[language].tips
  return [
    ...categoryMenu(plan, categories, bot.categories(language), words.allCategories),
    rowOf(
      ...(canSave ? [renderButton(words.save, encodePlan('save', plan), ButtonStyle.Success)] : []),
      renderButton(words.change, encodePlan('change', plan)),
      renderButton(words.cancel, cancelId),
    ),
  ]
}

/** The menu keeps the choice: it comes back with every click on the message. */
function categoryMenu(
  plan: PlannedTips,
  chosen: readonly Category[],
  known: readonly CategoryEntry[],
  label: string,
): readonly Row[] {
  const isChosen = ({ category }: CategoryEntry) => chosen.includes(category)
  const shown = [...known.filter(isChosen), ...known.filter((entry) => !isChosen(entry))].slice(0, limits.menuOptions)
  if (shown.length === 0) return []
  return [
    rowOf({
      type: ComponentType.StringSelect,
      custom_id: encodePlan('categories', plan),
      placeholder: shorten(label, limits.menuPlaceholder),
      min_values: 0,
      max_values: shown.length,
      options: shown.map((entry) => ({
        label: shorten(entry.title, limits.menuOption),
        value: entry.category,
        default: isChosen(entry),
      })),
    }),
  ]
}

/** What is chosen in the menu of the message that was clicked. */
export function categoriesShown({
  message,
}: ButtonInteraction | StringSelectMenuInteraction | ModalMessageModalSubmitInteraction): readonly Category[] {
  return message.components
    .flatMap((row) => (row.type === ComponentType.ActionRow ? row.components : []))
    .flatMap((component) => (component.type === ComponentType.StringSelect ? [component] : []))
    .filter(({ customId }) => decodePlan(customId ?? '')?.step === 'categories')
    .flatMap(({ options }) => options.filter((option) => option.default).map(({ value }) => value))
}
