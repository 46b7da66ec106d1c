import { expect, test } from 'vitest'
import type { StoreInUse } from './in-use.ts'
import { minuteMs } from './samples.ts'

const hourMs = 60 * minuteMs

export function coordinationContract(the: StoreInUse): void {
  test('an event is heard of once, on each platform', async () => {
    expect(await the.store.isFirstTime('slack', 'Ev1', 0)).toBe(true)
    await the.reopen()
    expect(await the.store.isFirstTime('slack', 'Ev1', minuteMs)).toBe(false)
    expect(await the.store.isFirstTime('discord', 'Ev1', minuteMs)).toBe(true)
    expect(await the.store.isFirstTime('slack', 'Ev2', minuteMs)).toBe(true)
  })

  test('an event that arrives many times at once is heard of once', async () => {
    const answers = await Promise.all(Array.from({ length: 20 }, () => the.store.isFirstTime('slack', 'Ev1', 0)))
    expect(answers.filter(Boolean)).toHaveLength(1)
  })

  test('an event is forgotten after an hour, not before', async () => {
    await the.store.isFirstTime('slack', 'Ev1', 0)
    expect(await the.store.isFirstTime('slack', 'Ev1', hourMs)).toBe(false)
    expect(await the.store.isFirstTime('slack', 'Ev1', hourMs + 1)).toBe(true)
    expect(await the.store.isFirstTime('slack', 'Ev1', hourMs + 2)).toBe(false)
  })

  test('a lease is kept from others until it ends or is released', async () => {
    const lease = { name: 'rotation', nowMs: 0, untilMs: 100 }
    expect(await the.store.takeLease({ ...lease, holder: 'a' })).toBe(true)
    expect(await the.store.takeLease({ ...lease, holder: 'b', nowMs: 99, untilMs: 200 })).toBe(false)
    expect(await the.store.takeLease({ ...lease, holder: 'a', nowMs: 99, untilMs: 150 })).toBe(true)
    expect(await the.store.takeLease({ ...lease, holder: 'b', nowMs: 100, untilMs: 200 })).toBe(false)
    expect(await the.store.takeLease({ ...lease, holder: 'b', nowMs: 150, untilMs: 200 })).toBe(true)
    await the.store.releaseLease('rotation', 'a')
    expect(await the.store.takeLease({ ...lease, holder: 'a', nowMs: 160, untilMs: 300 })).toBe(false)
    await the.store.releaseLease('rotation', 'b')
    expect(await the.store.takeLease({ ...lease, holder: 'a', nowMs: 160, untilMs: 300 })).toBe(true)
  })

  test('of many that want a lease at once, one gets it', async () => {
    const taken = await Promise.all(
      Array.from({ length: 20 }, (_, index) =>
        the.store.takeLease({ name: 'rotation', holder: `${index}`, nowMs: 0, untilMs: 100 }),
      ),
    )
    expect(taken.filter(Boolean)).toHaveLength(1)
  })

  test('a store that can be written to says so by not rejecting', async () => {
    await expect(the.store.checkWritable()).resolves.toBeUndefined()
    await expect(the.store.checkWritable()).resolves.toBeUndefined()
  })
}

export function turnsContract(the: StoreInUse): void {
  const turn = { line: 'discord', intervalMs: 20, burst: 1, longestWaitMs: 1_000, nowMs: 10_000 }

  test('places in a line lie an interval apart', async () => {
    const waits = []
    for (let count = 0; count < 4; count++) waits.push(await the.store.takeTurn(turn))
    expect(waits).toEqual([0, 20, 40, 60])
    await the.reopen()
    expect(await the.store.takeTurn({ ...turn, nowMs: 10_030 })).toBe(50)
    expect(await the.store.takeTurn({ ...turn, line: 'slack:C1' })).toBe(0)
  })

  test('after a rest a burst may pass at once, and no more', async () => {
    const waits = []
    for (let count = 0; count < 5; count++) waits.push(await the.store.takeTurn({ ...turn, burst: 3 }))
    expect(waits).toEqual([0, 0, 0, 20, 40])
    expect(await the.store.takeTurn({ ...turn, burst: 3, nowMs: 10_100 })).toBe(0)
    expect(await the.store.takeTurn({ ...turn, burst: 3, nowMs: 20_000 })).toBe(0)
  })

  test('whoever would wait too long takes no place', async () => {
    const patient = { ...turn, longestWaitMs: 20 }
    expect(await the.store.takeTurn(patient)).toBe(0)
    expect(await the.store.takeTurn(patient)).toBe(20)
    expect(await the.store.takeTurn(patient)).toBeUndefined()
    expect(await the.store.takeTurn(patient)).toBeUndefined()
    expect(await the.store.takeTurn({ ...turn, longestWaitMs: 40 })).toBe(40)
  })

  test('nobody gets a turn while a line is held, and no crowd leaves when it ends', async () => {
    await the.store.takeTurn(turn)
    await the.store.holdLine('discord', 10_500)
    await the.store.holdLine('discord', 10_400)
    expect(await the.store.takeTurn({ ...turn, longestWaitMs: 499 })).toBeUndefined()
    expect([await the.store.takeTurn(turn), await the.store.takeTurn(turn)]).toEqual([500, 520])
    expect(await the.store.takeTurn({ ...turn, nowMs: 10_600 })).toBe(0)
  })

  test('a line can be held before anybody stood in it', async () => {
    await the.store.holdLine('discord', 10_500)
    expect(await the.store.takeTurn(turn)).toBe(500)
  })

  test('many that come at once each get a place of their own', async () => {
    const waits = await Promise.all(Array.from({ length: 30 }, () => the.store.takeTurn(turn)))
    expect(waits.map(Number).toSorted((a, b) => a - b)).toEqual(Array.from({ length: 30 }, (_, index) => index * 20))
  })
}
