import type { types } from '@slack/bolt'
import type { CategoryEntry } from '../../../core/bot.ts'
import type { Message } from '../../../core/message.ts'
import { everyDay, type TipSchedule } from '../../../core/tip.ts'
import { limits } from '../limits.ts'
import { plainText } from '../render/plain-text.ts'
import { renderForView } from '../render/render-slack.ts'
import { confirmation } from '../views/confirmation.ts'
import { modal } from '../views/modal.ts'
import { smallPrint, textSection } from '../views/text-section.ts'
import type { SpokenWords, TipsWords } from '../words.ts'
import { fieldIds, tipLanguages, type TipFormValues } from './form-values.ts'

export const formModalId = 'tips:form'

/** The buttons of the form, which act at once. */
export const tipActions = {
  pauseUntil: 'tips:pause-until',
  pause: 'tips:pause',
  resume: 'tips:resume',
  stop: 'tips:stop',
  list: 'tips:list',
  edit: 'tips:edit',
} as const

export interface TipFormContent {
  readonly values: TipFormValues
  /** What the channel has at present, and how that is said. */
  readonly present?: { readonly schedule: TipSchedule; readonly said: string }
  readonly categories: readonly CategoryEntry[]
  /** What has just become of a button. */
  readonly outcome?: Message
}

export function formModal(words: SpokenWords, content: TipFormContent): types.ModalView {
  return modal(words, {
    title: words.tips.title,
    submit: words.tips.preview,
    callbackId: formModalId,
    blocks: [
      ...(content.outcome ? renderForView(content.outcome) : []),
      channelField(words.tips, content.values),
      ...presentBlocks(words.tips, content),
      ...planFields(words.tips, content),
      { type: 'actions', elements: [button(words.tips.allChannels, tipActions.list)] },
    ],
  })
}

function channelField(words: TipsWords, { channelId }: TipFormValues): types.InputBlock {
  return {
    type: 'input',
    block_id: 'tips-channel',
    // What the channel has is shown as soon as it is chosen.
    dispatch_action: true,
    label: plainText(words.channel, limits.inputLabel),
    element: {
      type: 'conversations_select',
      action_id: fieldIds.channel,
      ...(channelId === undefined ? { default_to_current_conversation: true } : { initial_conversation: channelId }),
      filter: { include: ['public', 'private'] },
    },
  }
}

function presentBlocks(words: TipsWords, { present, values }: TipFormContent): types.KnownBlock[] {
  if (values.channelId === undefined) return []
  if (!present) return [...smallPrint(words.nonePlanned)]
  const isPaused = present.schedule.pausedUntil !== undefined
  return [
    textSection(present.said),
    {
      type: 'actions',
      elements: [
        ...(isPaused ? [button(words.resume, tipActions.resume)] : pauseElements(words)),
        { ...button(words.stop, tipActions.stop), style: 'danger', confirm: confirmation(words.confirmStop) },
      ],
    },
    { type: 'divider' },
  ]
}

function pauseElements(words: TipsWords): (types.Button | types.Datepicker)[] {
  return [
    {
      type: 'datepicker',
      action_id: tipActions.pauseUntil,
      placeholder: plainText(words.pauseUntil, limits.placeholder),
    },
    button(words.pause, tipActions.pause),
  ]
}

function planFields(words: TipsWords, { values, categories }: TipFormContent): types.InputBlock[] {
  const field = (
    id: string,
    label: string,
    element: types.InputBlock['element'],
    optional = false,
  ): types.InputBlock => ({
    type: 'input',
    // Slack keeps what was filled in under an id: another channel has other values.
    block_id: `${id}@${values.channelId ?? ''}`,
    label: plainText(label, limits.inputLabel),
    ...(optional && { optional }),
    element,
  })
  return [
    field(fieldIds.at, words.time, { type: 'timepicker', action_id: fieldIds.at, initial_time: values.at || '09:00' }),
    field(fieldIds.zone, words.zone, zoneMenu(words, values), true),
    field(fieldIds.weekdays, words.weekdays, weekdayBoxes(words, values)),
    field(fieldIds.language, words.language, languageButtons(words, values)),
    ...(categories.length === 0
      ? []
      : [field(fieldIds.categories, words.categories, categoryMenu(words, values, categories), true)]),
  ]
}

function zoneMenu(words: TipsWords, { zone }: TipFormValues): types.ExternalSelect {
  return {
    type: 'external_select',
    action_id: fieldIds.zone,
    placeholder: plainText(words.zonePlaceholder, limits.placeholder),
    min_query_length: 1,
    ...(zone !== undefined && { initial_option: option(zone, zone) }),
  }
}

function weekdayBoxes(words: TipsWords, { weekdays }: TipFormValues): types.Checkboxes {
  const boxOf = (weekday: (typeof everyDay)[number]) => option(words.weekdayNames[weekday], String(weekday))
  return {
    type: 'checkboxes',
    action_id: fieldIds.weekdays,
    options: everyDay.map(boxOf),
    ...(weekdays.length > 0 && { initial_options: weekdays.map(boxOf) }),
  }
}

function languageButtons(words: TipsWords, { language }: TipFormValues): types.RadioButtons {
  return {
    type: 'radio_buttons',
    action_id: fieldIds.language,
    options: tipLanguages.map((name) => option(words.languages[name], name)),
    initial_option: option(words.languages[language], language),
  }
}

function categoryMenu(
  words: TipsWords,
  values: TipFormValues,
  categories: readonly CategoryEntry[],
): types.MultiStaticSelect {
  const entries = categories.slice(0, limits.options)
  const chosen = entries.filter(({ category }) => values.categories.includes(category))
  return {
    type: 'multi_static_select',
    action_id: fieldIds.categories,
    placeholder: plainText(words.categoriesPlaceholder, limits.placeholder),
    options: entries.map(categoryOption),
    ...(chosen.length > 0 && { initial_options: chosen.map(categoryOption) }),
  }
}

function categoryOption({ title, category }: CategoryEntry): types.PlainTextOption {
  return option(title, category)
}

function option(label: string, value: string): types.PlainTextOption {
  return { text: plainText(label, limits.optionLabel), value }
}

function button(label: string, id: string): types.Button {
  return { type: 'button', action_id: id, text: plainText(label, limits.buttonLabel) }
}
