import { randomBytes } from 'node:crypto'
import { expect, test } from 'vitest'
import { createSealing } from '../../../../src/adapters/slack/installations/seal.ts'
import type { Installation } from '../../../../src/core/store.ts'

const older = { id: '2025', key: randomBytes(32).toString('base64') }
const newer = { id: '2026', key: randomBytes(32).toString('base64') }
const secret = '{"token":"xoxb-secret"}'

test('what is sealed opens again, and says nothing until then', () => {
  const installation = seal([newer])
  expect(createSealing([newer]).open(installation)).toBe(secret)
  expect(Buffer.from(installation.sealed, 'base64').toString('latin1')).not.toContain('xoxb')
})

test('the same thing sealed twice is never the same twice', () => {
  const ivs = Array.from({ length: 100 }, () => Buffer.from(seal([newer]).sealed, 'base64').toString('hex', 0, 12))
  expect(new Set(ivs).size).toBe(100)
})

test('the first key seals, and all of them open', () => {
  expect(seal([newer, older]).keyId).toBe('2026')
  const sealedBefore = seal([older])
  expect(createSealing([newer, older]).open(sealedBefore)).toBe(secret)
  expect(createSealing([newer, older]).isNewest(sealedBefore)).toBe(false)
})

test('every flipped bit of it is noticed', () => {
  const installation = seal([newer])
  const bytes = Buffer.from(installation.sealed, 'base64')
  for (let bit = 0; bit < bytes.length * 8; bit += 1) {
    const flipped = Buffer.from(bytes)
    flipped.writeUInt8(flipped.readUInt8(bit >> 3) ^ (1 << (bit & 7)), bit >> 3)
    expect(() => open({ ...installation, sealed: flipped.toString('base64') })).toThrow('does not open')
  }
})

test.each([0, 1, 12, 27])('%i bytes are nothing that was sealed', (length) => {
  expect(() => open({ ...seal([newer]), sealed: randomBytes(length).toString('base64') })).toThrow('does not open')
})

test.each([
  ['in another workspace', { workspace: 'T2' }, 'for the workspace T2 does not open with the key "2026"'],
  ['under the name of another key', { keyId: '2025' }, 'does not open with the key "2025"'],
  ['with a key that is gone', { keyId: '2024' }, 'The key "2024" is not in SLACK_SEALING_KEYS.'],
])('it does not open %s', (_, change, message) => {
  expect(() => open({ ...seal([newer]), ...change })).toThrow(message)
})

test('it does not open with another key of the same name, and the error shows no token', () => {
  const other = createSealing([{ ...older, id: newer.id }])
  expect(() => other.open(seal([newer]))).toThrow(expect.not.stringContaining('xoxb'))
})

function open(installation: Installation): string {
  return createSealing([newer, { ...newer, id: '2025' }]).open(installation)
}

function seal(keys: readonly { id: string; key: string }[]): Installation {
  return { platform: 'slack', workspace: 'T1', updatedMs: 0, ...createSealing(keys).seal('T1', secret) }
}
