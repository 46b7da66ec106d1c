import { expect, test } from 'vitest'
import type { Installation } from '../../../src/core/store.ts'
import type { StoreInUse } from './in-use.ts'

const first: Installation = { platform: 'slack', workspace: 'T1', keyId: 'a', sealed: 'c2VhbGVk', updatedMs: 1 }

export function installationsContract(the: StoreInUse): void {
  test('an installation is found again by its workspace', async () => {
    await the.store.saveInstallation(first)
    await the.reopen()
    expect(await the.store.findInstallation('slack', 'T1')).toEqual(first)
    expect(await the.store.findInstallation('slack', 'T2')).toBeUndefined()
    expect(await the.store.findInstallation('discord', 'T1')).toBeUndefined()
  })

  test('a workspace that installs twice has one installation: the last', async () => {
    const second = { ...first, keyId: 'b', sealed: 'YWdhaW4=', updatedMs: 2 }
    await the.store.saveInstallation(first)
    await the.store.saveInstallation(second)
    expect(await the.store.installations('slack')).toEqual([second])
  })

  test('removing an installation tells whether there was one, and leaves the others', async () => {
    await the.store.saveInstallation(first)
    await the.store.saveInstallation({ ...first, workspace: 'T2' })
    expect(await the.store.removeInstallation('slack', 'T1')).toBe(true)
    expect(await the.store.removeInstallation('slack', 'T1')).toBe(false)
    expect(await the.store.installations('slack')).toEqual([{ ...first, workspace: 'T2' }])
  })
}
