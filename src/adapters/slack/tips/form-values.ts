import type { ViewOutput } from '@slack/bolt'
import type { Category } from '../../../core/category.ts'
import type { Language } from '../../../core/language.ts'
import type { TipField, TipForm } from '../../../core/tip-form.ts'
import { everyDay, mondayToFriday, type TipLanguage, type TipSchedule, type Weekday } from '../../../core/tip.ts'

/** What a form shows, or what somebody has filled in. */
export interface TipFormValues {
  /** Absent as long as none is chosen. */
  readonly channelId?: string
  /** `HH:MM` */
  readonly at: string
  /** Absent: the default. */
  readonly zone?: string
  readonly weekdays: readonly Weekday[]
  readonly language: TipLanguage
  readonly categories: readonly Category[]
}

/** What each field is known by in a form's state. */
export const fieldIds = {
  channel: 'tips:channel',
  at: 'tips:at',
  zone: 'tips:zone',
  weekdays: 'tips:weekdays',
  language: 'tips:language',
  categories: 'tips:categories',
} as const

export const tipLanguages: readonly TipLanguage[] = ['fr', 'en', 'alternating']

/** For a channel that has no tips yet. */
export function defaultValues(language: Language, zone: string | undefined): TipFormValues {
  return { at: '09:00', ...(zone !== undefined && { zone }), weekdays: mondayToFriday, language, categories: [] }
}

export function valuesOf({ channel, at, zone, weekdays, language, categories = [] }: TipSchedule): TipFormValues {
  return { channelId: channel.id, at, zone, weekdays, language, categories }
}

/** What stands in a form at present; what cannot be read is as if it were not filled in. */
export function readValues(view: Pick<ViewOutput, 'state'>): TipFormValues {
  const fields = fieldsOf(view)
  const chosen = (id: string) => fields.get(id)?.state.selected_option?.value
  const many = (id: string) => (fields.get(id)?.state.selected_options ?? []).map((option) => option.value)
  const channelId = fields.get(fieldIds.channel)?.state.selected_conversation ?? undefined
  const zone = chosen(fieldIds.zone)
  return {
    ...(channelId !== undefined && { channelId }),
    at: fields.get(fieldIds.at)?.state.selected_time ?? '',
    ...(zone !== undefined && { zone }),
    weekdays: everyDay.filter((weekday) => many(fieldIds.weekdays).includes(String(weekday))),
    language: tipLanguages.find((language) => language === chosen(fieldIds.language)) ?? 'alternating',
    categories: many(fieldIds.categories),
  }
}

/** The form as the bot reads it. */
export function formOf(values: TipFormValues, channelId: string, workspace: string | undefined): TipForm {
  return {
    channel: { platform: 'slack', id: channelId, ...(workspace !== undefined && { workspace }) },
    at: values.at,
    zone: values.zone ?? '',
    weekdays: values.weekdays,
    language: values.language,
    categories: values.categories,
  }
}

/** Each problem under the field it is about, as Slack wants them. */
export function errorsByBlock(
  view: Pick<ViewOutput, 'state'>,
  problems: Readonly<Partial<Record<TipField | 'channel', string>>>,
): Record<string, string> {
  const fields = fieldsOf(view)
  const under = (field: TipField | 'channel') => fields.get(fieldIds[field])?.blockId ?? fieldIds[field]
  const names = ['channel', 'at', 'zone', 'weekdays', 'categories'] as const
  return Object.fromEntries(
    names.flatMap((name) => {
      const problem = problems[name]
      return problem === undefined ? [] : [[under(name), problem]]
    }),
  )
}

type FieldState = ViewOutput['state']['values'][string][string]

/** By the ids of the fields: those of their blocks change with the channel. */
function fieldsOf({ state }: Pick<ViewOutput, 'state'>): Map<string, { blockId: string; state: FieldState }> {
  return new Map(
    Object.entries(state.values).flatMap(([blockId, fields]) =>
      Object.entries(fields).map(([id, value]) => [id, { blockId, state: value }] as const),
    ),
  )
}
