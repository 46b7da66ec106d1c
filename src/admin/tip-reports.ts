import type { TipReference } from '../core/answer.ts'
import { withFrenchSpaces } from '../core/french-spacing.ts'
import type { Language } from '../core/language.ts'
import type { Channel } from '../core/question.ts'
import type { DeliveryRecord } from '../core/store.ts'
import { isPaused, untilResumed, type TipSchedule } from '../core/tip.ts'
import { operatorWords } from '../wording/operator/operator-words.ts'
import { outlookSentences, planSentences } from '../wording/tips/say-tips.ts'
import type { AdminOptions } from './options.ts'
import { asJson, type Sources } from './sources.ts'
import { formatTable } from './table.ts'

/** The latest deliveries that are looked through for the last one of each channel. */
const mostDeliveries = 10_000

export async function sayTipSchedules(
  { store }: Pick<Sources, 'store'>,
  { isJson }: AdminOptions,
  language: Language,
): Promise<string> {
  const { columns, noTips, states } = operatorWords[language]
  const [schedules, last] = [await store.schedules(), lastOfEach(await store.deliveries({ limit: mostDeliveries }))]
  const lastOf = ({ channel }: TipSchedule): DeliveryRecord | undefined => last.get(keyOf(channel))
  if (isJson) return asJson(schedules.map((schedule) => ({ ...schedule, last: lastOf(schedule) })))
  if (schedules.length === 0) return noTips
  return formatTable(
    [columns.platform, columns.channel, columns.next, columns.last],
    schedules.map((schedule) => {
      const delivery = lastOf(schedule)
      const { platform, id } = schedule.channel
      const outcome = delivery ? `${delivery.localDay} ${states[delivery.state]}` : '—'
      return { cells: [platform, id, sayNext(schedule, language), outcome], note: saySchedule(schedule, language) }
    }),
  )
}

/** The latest stand first. */
function lastOfEach(deliveries: readonly DeliveryRecord[]): ReadonlyMap<string, DeliveryRecord> {
  return new Map(deliveries.toReversed().map((delivery) => [keyOf(delivery.channel), delivery]))
}

function keyOf({ platform, id }: Channel): string {
  return `${platform} ${id}`
}

/** `2026-11-24 09:00` on the clock of the schedule's zone, or why none comes. */
function sayNext(schedule: TipSchedule, language: Language): string {
  const words = operatorWords[language]
  if (schedule.suspended) return words.suspended
  if (isPaused(schedule) && schedule.pausedUntil === untilResumed) return words.paused
  const due = Temporal.Instant.fromEpochMilliseconds(schedule.nextDueMs).toZonedDateTimeISO(schedule.zone)
  return `${due.toPlainDate().toString()} ${due.toPlainTime().toString({ smallestUnit: 'minute' })}`
}

/** What was decided, and what keeps the tips from coming. */
function saySchedule(schedule: TipSchedule, language: Language): string {
  const { suspendedBecause } = operatorWords[language]
  const { suspended } = schedule
  const trouble = suspended
    ? [suspendedBecause(sayReason(suspended, language))]
    : isPaused(schedule)
      ? outlookSentences(schedule, language).slice(0, 1)
      : []
  const said = [...planSentences(schedule, 'listed', language), ...trouble].join(' ')
  return language === 'fr' ? withFrenchSpaces(said) : said
}

export async function sayDeliveries(
  { store }: Pick<Sources, 'store'>,
  { isUnknownOnly, isJson, limit }: AdminOptions,
  language: Language,
): Promise<string> {
  const { columns, noDeliveries, noUnknownDeliveries, states } = operatorWords[language]
  const deliveries = await store.deliveries({ limit, ...(isUnknownOnly && { states: ['unknown'] }) })
  if (isJson) return asJson(deliveries)
  if (deliveries.length === 0) return isUnknownOnly ? noUnknownDeliveries : noDeliveries
  return formatTable(
    [columns.day, columns.platform, columns.channel, columns.state, columns.tip],
    deliveries.map((delivery) => {
      const { localDay, channel, state, tip } = delivery
      return {
        cells: [localDay, channel.platform, channel.id, states[state], tip ? sayTip(tip) : ''],
        note: sayReason(delivery, language),
      }
    }),
  )
}

/** `etcd #1`: counted as people do, and as the file shows them. */
export function sayTip({ entry, number }: TipReference): string {
  return `${entry} #${number + 1}`
}

/** `the channel is archived (is_archived)` */
function sayReason(
  { reason, detail }: { readonly reason?: string; readonly detail?: string },
  language: Language,
): string {
  const said = reason === undefined ? undefined : (operatorWords[language].reasons[reason] ?? reason)
  if (said === undefined || detail === undefined) return said ?? detail ?? ''
  return `${said} (${detail})`
}
