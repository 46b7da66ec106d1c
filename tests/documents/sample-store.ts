import type { Channel } from '../../src/core/question.ts'
import type { Store } from '../../src/core/store.ts'
import { mondayToFriday, type TipDelivery, type TipPlan } from '../../src/core/tip.ts'
import { openStore } from '../../src/storage/open-store.ts'
import { planAt } from '../../src/tips/plan-next.ts'
import { scheduleTips } from '../../src/tips/schedule-tips.ts'

const workspace = 'T024BE7LD'
const first: Channel = { platform: 'slack', id: 'C024BE91L', workspace }
const archived: Channel = { platform: 'slack', id: 'C0G9QF9GZ', workspace }
const abroad: Channel = { platform: 'discord', id: '1180000000000000042', workspace: '1180000000000000001' }

/** What the page for operators shows its commands with. Tips are of November 2026; what is kept for some days is of today. */
export async function fillSampleStore(file: string): Promise<void> {
  await using store = await openStore({ file, unansweredDays: 30, nowMs: Date.now() })
  await planTips(store)
  await postTips(store, '2026-11-20T16:00Z')
  await postTips(store, '2026-11-23T16:00Z')
  await askQuestions(store)
  await vote(store)
  const person = { kind: 'person', platform: 'slack', id: `${workspace}:U024BE7LH`, workspace } as const
  await store.savePreferences(person, { language: 'fr' })
}

async function planTips(store: Store): Promise<void> {
  const plans: readonly Omit<TipPlan, 'weekdays'>[] = [
    { channel: first, at: '09:00', zone: 'Europe/Paris', language: 'fr' },
    { channel: archived, at: '09:30', zone: 'Europe/Paris', language: 'alternating', categories: ['docker'] },
    { channel: abroad, at: '08:30', zone: 'America/Toronto', language: 'en' },
  ]
  const nowMs = Date.parse('2026-11-19T16:00Z')
  for (const plan of plans) await scheduleTips(store, { ...plan, weekdays: mondayToFriday }, nowMs)
}

/** On Friday all goes well, on Monday in one channel only. */
async function postTips(store: Store, instant: string): Promise<void> {
  const nowMs = Date.parse(instant)
  const platforms = ['slack', 'discord'] as const
  const lease = { nowMs, leaseUntilMs: nowMs + 60_000, limit: 50 }
  for (const delivery of await store.claimDue({ ...lease, platforms, plan: planAt(nowMs) })) {
    await store.beginPosting(delivery, { entry: 'etcd', number: delivery.localDay === '2026-11-20' ? 1 : 0 }, nowMs)
    await store.settle(delivery, outcomeOf(delivery))
  }
}

function outcomeOf({ channel, localDay }: TipDelivery) {
  if (localDay === '2026-11-20' || channel.id === abroad.id) return { kind: 'sent' } as const
  return channel.id === first.id
    ? ({ kind: 'unknown', detail: 'UND_ERR_SOCKET' } as const)
    : ({ kind: 'failed', reason: 'archived', detail: 'is_archived' } as const)
}

async function askQuestions(store: Store): Promise<void> {
  const asked = [
    { text: 'c est quoi ansible', language: 'fr', platform: 'slack', times: 9 },
    { text: 'what is ansible', language: 'en', platform: 'discord', times: 4 },
    { text: 'ansible', language: 'en', platform: 'slack', times: 1 },
    { text: 'how do i renew my vpn certificate', language: 'en', platform: 'slack', times: 3 },
    { text: 'terraform ou pulumi', language: 'fr', platform: 'discord', times: 2 },
  ] as const
  for (const { times, ...question } of asked)
    for (let time = 0; time < times; time++) await store.rememberUnanswered(question, Date.now())
}

async function vote(store: Store): Promise<void> {
  const votes = { etcd: [14, 1], 'service-mesh': [3, 5], pod: [8, 0] }
  for (const [id, [helpful = 0, unhelpful = 0]] of Object.entries(votes))
    for (let count = 0; count < helpful + unhelpful; count++) {
      const cast = { language: 'fr', isHelpful: count < helpful, day: '2026-11-23' } as const
      await store.countVote({ ...cast, subject: { kind: 'concept', id } })
    }
}
