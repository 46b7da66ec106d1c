import { encodeSubject } from '../../../core/action.ts'
import type { Language } from '../../../core/language.ts'
import type { Operator } from '../../../core/operator.ts'
import type { Channel } from '../../../core/question.ts'
import type { DeliveryRecord } from '../../../core/store.ts'
import { isPaused, type TipSchedule } from '../../../core/tip.ts'
import { addressOf } from '../page/addresses.ts'
import { today, type Site } from '../site.ts'
import type { AdminWords } from '../words.ts'
import type { Report } from './report.ts'

const latestDeliveries = 50

/** Everything that the operator's page has tables of. */
export function reportsOf(operator: Operator, site: Site, language: Language): Promise<readonly Report[]> {
  const words = site.words.said[language].admin
  return Promise.all([
    unansweredReport(operator, words, language),
    votesReport(operator, words, language, site),
    schedulesReport(operator, words, language, site),
    unknownReport(operator, words),
    deliveriesReport(operator, words),
    coverageReport(operator, words, language, site),
  ])
}

async function unansweredReport(operator: Operator, words: AdminWords, language: Language): Promise<Report> {
  const groups = await operator.unanswered()
  return {
    id: 'unanswered',
    title: words.unanswered,
    head: [words.question, words.times, words.wordings, words.languages, words.platforms, words.last, words.draft],
    rows: groups.map(({ text, count, wordings, languages, platforms, lastMs }) => [
      text,
      count,
      wordings
        .slice(1)
        .map((wording) => wording.text)
        .join(' · '),
      languages.join(', '),
      platforms.join(', '),
      dayOf(lastMs, language),
      { text: words.draft, address: `/admin/draft?text=${encodeURIComponent(text)}` },
    ]),
  }
}

/** By entry, whatever the language and the day; the least helpful first. */
async function votesReport(operator: Operator, words: AdminWords, language: Language, site: Site): Promise<Report> {
  const bySubject = Map.groupBy(await operator.votes(), ({ subject }) => encodeSubject(subject))
  const rows = Array.from(bySubject.values(), (votes) => {
    const count = (which: 'helpful' | 'unhelpful'): number => votes.reduce((sum, vote) => sum + vote[which], 0)
    return { subject: votes[0]?.subject, helpful: count('helpful'), unhelpful: count('unhelpful') }
  }).toSorted((a, b) => b.unhelpful - a.unhelpful || b.helpful - a.helpful)
  return {
    id: 'votes',
    title: words.votes,
    head: [words.entry, words.helpful, words.unhelpful],
    rows: rows.flatMap(({ subject, helpful, unhelpful }) => {
      if (!subject) return []
      const address = addressOf(subject, language, site.parts.knowledge)
      return [[{ text: encodeSubject(subject).replace(/^\w+:/, ''), address }, helpful, unhelpful]]
    }),
  }
}

async function schedulesReport(operator: Operator, words: AdminWords, language: Language, site: Site): Promise<Report> {
  const schedules = await operator.schedules()
  return {
    id: 'schedules',
    title: words.schedules,
    head: [words.channel, words.when, words.next, words.state],
    rows: schedules.map((schedule) => [
      nameOf(schedule.channel),
      site.bot.sayTips(schedule, language),
      momentOf(schedule, language),
      stateOf(schedule, words),
    ]),
  }
}

async function unknownReport(operator: Operator, words: AdminWords): Promise<Report> {
  const deliveries = await operator.deliveries({ isUnknownOnly: true, limit: latestDeliveries })
  return { id: 'unknown', title: words.unknownDeliveries, text: words.unknownText, ...deliveryRows(deliveries, words) }
}

async function deliveriesReport(operator: Operator, words: AdminWords): Promise<Report> {
  const deliveries = await operator.deliveries({ isUnknownOnly: false, limit: latestDeliveries })
  return { id: 'deliveries', title: words.deliveries, ...deliveryRows(deliveries, words) }
}

function deliveryRows(deliveries: readonly DeliveryRecord[], words: AdminWords): Pick<Report, 'head' | 'rows'> {
  return {
    head: [words.day, words.channel, words.tip, words.state],
    rows: deliveries.map(({ localDay, channel, tip, state, reason, detail }) => [
      localDay,
      nameOf(channel),
      tip ? `${tip.entry} ${tip.number + 1}` : '',
      [words.states[state], reason, detail].filter((part) => part).join(' · '),
    ]),
  }
}

/** The oldest verification first: what to look at next. */
async function coverageReport(operator: Operator, words: AdminWords, language: Language, site: Site): Promise<Report> {
  const titles = new Map(site.bot.categories(language).map(({ category, title }) => [category, title]))
  const entries = operator.coverage(today(site.parts)).toSorted((a, b) => b.ageDays - a.ageDays)
  return {
    id: 'coverage',
    title: words.coverage,
    head: [words.entry, words.category, words.verified, words.age, words.lengths, words.tips],
    rows: entries.map(({ id, kind, category = '', verified, ageDays, characters, tips }) => [
      { text: id, address: addressOf({ kind, id }, language, site.parts.knowledge) },
      titles.get(category) ?? category,
      verified,
      words.days(ageDays),
      `${characters.fr} / ${characters.en}`,
      tips,
    ]),
  }
}

function nameOf({ platform, workspace, id }: Channel): string {
  return [platform, workspace, id].filter((part) => part !== undefined).join(' · ')
}

function stateOf(schedule: TipSchedule, words: AdminWords): string {
  if (schedule.suspended) return `${words.suspended} · ${schedule.suspended.reason} · ${schedule.suspended.detail}`
  return isPaused(schedule) ? words.paused : words.active
}

/** Days before months, as everywhere in the bot. */
const locales = { fr: 'fr-FR', en: 'en-GB' }

function dayOf(instantMs: number, language: Language): string {
  return new Intl.DateTimeFormat(locales[language], { dateStyle: 'medium', timeZone: 'UTC' }).format(instantMs)
}

function momentOf({ nextDueMs, zone }: TipSchedule, language: Language): string {
  const format = new Intl.DateTimeFormat(locales[language], { dateStyle: 'medium', timeStyle: 'short', timeZone: zone })
  return format.format(nextDueMs)
}
