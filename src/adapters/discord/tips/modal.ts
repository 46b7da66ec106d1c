import {
  ComponentType,
  TextInputStyle,
  type APILabelComponent,
  type APIModalInteractionResponseCallbackData,
  type ModalSubmitInteraction,
} from 'discord.js'
import type { Category } from '../../../core/category.ts'
import type { TipForm } from '../../../core/tip-form.ts'
import type { TipWords } from '../words.ts'
import { isTipLanguage, type PlannedTips } from './form-id.ts'

const fields = { at: 'at', zone: 'zone', days: 'days', language: 'language' } as const

/** Longer than anything that means something there. */
const longestTyped = 100

/** The form again, filled in, to change what the preview shows. The menu of categories stays below the preview. */
export function changeModal(
  customId: string,
  { at, zone, language }: PlannedTips,
  days: string,
  { form }: TipWords,
): APIModalInteractionResponseCallbackData {
  return {
    custom_id: customId,
    title: form.title,
    components: [
      typed(fields.at, form.at, at, { required: true }),
      typed(fields.zone, form.zone, zone, { required: false }),
      typed(fields.days, form.days, days, { required: false }),
      {
        type: ComponentType.Label,
        label: form.language,
        component: {
          type: ComponentType.StringSelect,
          custom_id: fields.language,
          options: Object.entries(form.languages).map(([value, label]) => ({
            value,
            label,
            default: value === language,
          })),
        },
      },
    ],
  }
}

function typed(
  custom_id: string,
  label: string,
  value: string,
  { required }: { readonly required: boolean },
): APILabelComponent {
  return {
    type: ComponentType.Label,
    label,
    component: {
      type: ComponentType.TextInput,
      custom_id,
      style: TextInputStyle.Short,
      value,
      required,
      max_length: longestTyped,
    },
  }
}

/** What was filled in. */
export function readModal(
  { fields: filled }: ModalSubmitInteraction,
  channel: TipForm['channel'],
  categories: readonly Category[],
): TipForm {
  const [language] = filled.getStringSelectValues(fields.language)
  return {
    channel,
    at: filled.getTextInputValue(fields.at),
    zone: filled.getTextInputValue(fields.zone),
    weekdays: filled.getTextInputValue(fields.days),
    language: isTipLanguage(language) ? language : 'alternating',
    categories,
  }
}
