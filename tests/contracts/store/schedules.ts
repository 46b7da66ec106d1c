import { expect, test } from 'vitest'
import type { Channel } from '../../../src/core/question.ts'
import { type TipSchedule, untilResumed } from '../../../src/core/tip.ts'
import type { StoreInUse } from './in-use.ts'
import { general, random, schedule } from './samples.ts'

export function schedulesContract(the: StoreInUse): void {
  test('a schedule survives a restart as it was saved', async () => {
    await the.store.saveSchedule(schedule(general))
    await the.reopen()
    expect(await the.store.findSchedule(general)).toEqual(schedule(general))
  })

  test('a channel has one schedule: the last one saved', async () => {
    await the.store.saveSchedule(schedule(general))
    await the.store.saveSchedule({ ...schedule(general), at: '17:30', language: 'en', weekdays: [6, 7] })
    expect(await the.store.schedules()).toEqual([
      { ...schedule(general), at: '17:30', language: 'en', weekdays: [6, 7] },
    ])
  })

  test('channels of one id on two platforms are two channels', async () => {
    await the.store.saveSchedule(schedule({ platform: 'slack', id: '2' }))
    expect(await the.store.findSchedule(random)).toBeUndefined()
  })

  test('removing a schedule tells whether there was one', async () => {
    await the.store.saveSchedule(schedule(general))
    expect([await the.store.removeSchedule(general), await the.store.removeSchedule(general)]).toEqual([true, false])
  })

  test('names that look like SQL or hold quotes are only names', async () => {
    const channel: Channel = { platform: 'slack', id: `'; drop table tip_schedules; -- "é😀` }
    await the.store.saveSchedule(schedule(channel))
    expect(await the.store.findSchedule(channel)).toEqual(schedule(channel))
  })

  test('new time zone data moves the due times, once', async () => {
    await the.store.saveSchedule(schedule(general, 1_000))
    const later = { timeZoneData: '2027a', nextDue: (saved: TipSchedule) => saved.nextDueMs + 500 }
    expect([await the.store.refreshDueTimes(later), await the.store.refreshDueTimes(later)]).toEqual([1, 0])
    await the.reopen()
    expect(await the.store.refreshDueTimes(later)).toBe(0)
    expect((await the.store.findSchedule(general))?.nextDueMs).toBe(1_500)
  })

  test('a schedule keeps its workspace, categories, pause and alternating language', async () => {
    const all: TipSchedule = {
      ...schedule(general),
      language: 'alternating',
      categories: ['docker', 'réseau, "local"'],
      pausedUntil: untilResumed,
    }
    await the.store.saveSchedule(all)
    await the.reopen()
    expect(await the.store.findSchedule(general)).toEqual(all)
    await the.store.saveSchedule(schedule(general))
    expect(await the.store.findSchedule(general)).toEqual(schedule(general))
  })

  test('a workspace has its own schedules only', async () => {
    const elsewhere: Channel = { platform: 'slack', id: 'C2', workspace: 'T2' }
    for (const channel of [general, elsewhere, random]) await the.store.saveSchedule(schedule(channel))
    expect(await the.store.schedules({ platform: 'slack', workspace: 'T2' })).toEqual([schedule(elsewhere)])
    expect(await the.store.schedules({ platform: 'discord', workspace: 'T2' })).toEqual([])
    expect((await the.store.schedules()).map(({ channel }) => channel)).toEqual([random, general, elsewhere])
  })
}
