import { beforeEach, expect, test } from 'vitest'
import type { PreferenceScope } from '../../../src/core/preferences.ts'
import type { Channel } from '../../../src/core/question.ts'
import type { StoreInUse } from './in-use.ts'
import { claimAt, general, schedule } from './samples.ts'

const sibling: Channel = { platform: 'slack', id: 'C2', workspace: 'T1' }
const elsewhere: Channel = { platform: 'slack', id: 'C3', workspace: 'T2' }
const channels = [general, sibling, elsewhere]

/** Whether anything is left of each channel. */
async function leftOf({ store }: StoreInUse): Promise<readonly string[]> {
  const left = await Promise.all(
    channels.map(async (channel) => {
      const traces = [
        await store.findSchedule(channel),
        (await store.deliveries({ limit: 10 })).find((delivery) => delivery.channel.id === channel.id),
        (await store.shownTips(channel))[0],
        (await store.preferences(scopeOf(channel))).language,
        await store.subjectOf({ channel, id: 'thread' }, 0),
      ]
      return traces.some((trace) => trace !== undefined) ? [channel.id, traces.every(Boolean) ? 'all' : 'some'] : []
    }),
  )
  return left.flat()
}

function scopeOf({ platform, id, workspace }: Channel): PreferenceScope {
  return { kind: 'channel', platform, id, ...(workspace !== undefined && { workspace }) }
}

async function fill({ store }: StoreInUse): Promise<void> {
  for (const channel of channels) {
    await store.saveSchedule(schedule(channel))
    await store.savePreferences(scopeOf(channel), { language: 'fr' })
    await store.rememberSubject({ channel, id: 'thread' }, { kind: 'concept', id: 'etcd' }, 0)
  }
  for (const delivery of await store.claimDue(claimAt(0))) {
    await store.beginPosting(delivery, { entry: 'etcd', number: 0 }, 0)
    await store.settle(delivery, { kind: 'sent' })
  }
  for (const workspace of ['T1', 'T2']) {
    await store.savePreferences({ kind: 'workspace', platform: 'slack', id: workspace }, { language: 'fr' })
    await store.saveInstallation({ platform: 'slack', workspace, keyId: 'a', sealed: 'c2VhbGVk', updatedMs: 0 })
  }
}

export function erasureContract(the: StoreInUse): void {
  beforeEach(() => fill(the))

  test('nothing is left of a workspace that is forgotten, and all of the others', async () => {
    expect(await leftOf(the)).toEqual(['C1', 'all', 'C2', 'all', 'C3', 'all'])
    await the.store.forgetWorkspace('slack', 'T1')
    expect(await leftOf(the)).toEqual(['C3', 'all'])
    expect((await the.store.installations('slack')).map(({ workspace }) => workspace)).toEqual(['T2'])
    expect(await the.store.preferences({ kind: 'workspace', platform: 'slack', id: 'T1' })).toEqual({})
    expect(await the.store.preferences({ kind: 'workspace', platform: 'slack', id: 'T2' })).toEqual({ language: 'fr' })
  })

  test('a workspace of the same id on another platform is another one', async () => {
    await the.store.forgetWorkspace('discord', 'T1')
    expect(await leftOf(the)).toHaveLength(6)
  })

  test('what people of a workspace chose goes with it, where they belong to it', async () => {
    const ada: PreferenceScope = { kind: 'person', platform: 'slack', id: 'U1', workspace: 'T1' }
    await the.store.savePreferences(ada, { language: 'fr' })
    await the.store.savePreferences({ kind: 'person', platform: 'slack', id: 'U1' }, { answersPrivately: true })
    await the.store.forgetWorkspace('slack', 'T1')
    expect(await the.store.preferences(ada)).toEqual({})
  })

  test('nothing is left of a channel that is forgotten, and all of the others', async () => {
    await the.store.forgetChannel(general)
    expect(await leftOf(the)).toEqual(['C2', 'all', 'C3', 'all'])
  })

  test('a person is forgotten, and nobody else', async () => {
    const [ada, alan] = (['U1', 'U2'] as const).map((id): PreferenceScope => ({
      kind: 'person',
      platform: 'slack',
      id,
    }))
    if (!ada || !alan) throw new Error('Nobody is there.')
    for (const scope of [ada, alan]) await the.store.savePreferences(scope, { language: 'en' })
    expect([await the.store.forgetPerson(ada), await the.store.forgetPerson(ada)]).toEqual([1, 0])
    expect([await the.store.preferences(ada), await the.store.preferences(alan)]).toEqual([{}, { language: 'en' }])
  })
}
