import type { TipForm } from '../../../core/tip-form.ts'
import { everyDay, type TipLanguage, type Weekday } from '../../../core/tip.ts'

/** A form that was read without a problem, apart from its categories: these stand in the menu beside the button. */
export interface PlannedTips {
  readonly channelId: string
  /** `HH:MM` */
  readonly at: string
  /** An IANA zone. */
  readonly zone: string
  readonly weekdays: readonly Weekday[]
  readonly language: TipLanguage
}

export type PlanStep = 'save' | 'change' | 'categories'

/** What a form in the making does with its buttons: `tips:save:0900:Europe/Paris:12345:fr:5500000000000000001`. */
export function encodePlan(step: PlanStep, { channelId, at, zone, weekdays, language }: PlannedTips): string {
  return ['tips', step, at.replace(':', ''), zone, weekdays.join(''), language, channelId].join(':')
}

/** The plan that `encodePlan` encoded, on whatever process; undefined for anything else. */
export function decodePlan(encoded: string): { readonly step: PlanStep; readonly plan: PlannedTips } | undefined {
  const match = /^tips:(\w+):(\d\d)(\d\d):([^:]+):([1-7]+):(\w+):(\d+)$/.exec(encoded)
  if (!match) return undefined
  const [, step, hours = '', minutes = '', zone = '', days = '', language, channelId = ''] = match
  if (!isStep(step) || !isTipLanguage(language)) return undefined
  const weekdays = everyDay.filter((day) => days.includes(String(day)))
  return { step, plan: { channelId, at: `${hours}:${minutes}`, zone, weekdays, language } }
}

function isStep(step: string | undefined): step is PlanStep {
  return step === 'save' || step === 'change' || step === 'categories'
}

export function isTipLanguage(language: string | undefined): language is TipLanguage {
  return language === 'fr' || language === 'en' || language === 'alternating'
}

export function formOf(
  { channelId, ...plan }: PlannedTips,
  workspace: string,
  categories: TipForm['categories'],
): TipForm {
  return { ...plan, channel: { platform: 'discord', id: channelId, workspace }, categories }
}
