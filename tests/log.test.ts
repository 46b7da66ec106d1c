import { expect, test } from 'vitest'
import type { Log } from '../src/core/log.ts'
import { createLog } from '../src/log.ts'

const token = 'xoxb-12-secret'

test('for machines, an event is one line of JSON', () => {
  const { log, lines } = memoryLog()
  log.info('answer', { kind: 'explanation', ms: 12, platforms: ['slack', 'discord'], none: undefined })
  log.warn('slow')
  expect(lines).toEqual([
    '{"time":"2026-11-23T09:30:00.000Z","level":"info","event":"answer","kind":"explanation","ms":12,"platforms":["slack","discord"]}\n',
    '{"time":"2026-11-23T09:30:00.000Z","level":"warn","event":"slow"}\n',
  ])
})

test('for people, it is a line of text with the time of day', () => {
  const { log, lines } = memoryLog({ isTerminal: true })
  log.info('answer', { kind: 'explanation', ms: 12, platforms: ['slack'], none: undefined })
  log.error('stopped')
  expect(lines).toEqual([
    '09:30:00 info answer kind=explanation ms=12 platforms=["slack"]\n',
    '09:30:00 error stopped\n',
  ])
})

test.each([true, false])('an error is told with its stack and all its causes (terminal: %s)', (isTerminal) => {
  const { log, lines } = memoryLog({ isTerminal })
  const cause = new TypeError('the wire broke', { cause: new RangeError('too long', { cause: 'a cable' }) })
  log.error('failed', { error: new Error('no answer', { cause }) })
  expect(lines).toHaveLength(1)
  const [line = ''] = lines
  expect(line).toMatch(/Error: no answer.*log\.test\.ts.*caused by: TypeError: the wire broke.*log\.test\.ts/s)
  expect(line).toMatch(/caused by: RangeError: too long.*caused by: 'a cable'/s)
})

test('an error is told wherever it stands in the details', () => {
  const { log, lines } = memoryLog()
  log.warn('refused', { outcomes: [{ reason: new Error('not in the channel') }] })
  expect(lines.join('')).toContain('Error: not in the channel')
})

test.each([true, false])('no secret gets out, wherever it stands (terminal: %s)', (isTerminal) => {
  const quoted = 'sec"ret\\two'
  const { log, lines } = memoryLog({ isTerminal, secrets: [token, quoted] })
  log.info(`event with ${token}`, { [`key ${token}`]: 1, text: `Bearer ${token}`, deep: { list: [token, quoted] } })
  log.error('failed', {
    error: new Error(`at https://slack.com/?token=${token}`, {
      cause: new Error(token, { cause: { headers: [token] } }),
    }),
    inside: { error: new Error(quoted) },
  })
  expect(lines.join('')).toContain('[secret]')
  expect(lines.join('')).not.toMatch(/12-secret|sec\\*"ret/)
})

test('an empty secret masks nothing', () => {
  const { log, lines } = memoryLog({ secrets: [''] })
  log.info('answer')
  expect(lines.join('')).not.toContain('[secret]')
})

test('what JSON has no form for is logged all the same', () => {
  const { log, lines } = memoryLog()
  const circle: Record<string, unknown> = { name: 'circle' }
  circle['self'] = circle
  const cursed = new Error('cursed')
  cursed.cause = cursed
  log.error('failed', { circle, big: 2n, cursed, kind: 'odd' })
  expect(lines).toHaveLength(1)
  expect(lines[0]).toMatch(/circle.*"big":"2n".*Error: cursed.*"kind":"odd"/)
})

function memoryLog(settings: { secrets?: readonly string[]; isTerminal?: boolean } = {}): {
  log: Log
  lines: string[]
} {
  const lines: string[] = []
  const log = createLog({
    secrets: [token],
    isTerminal: false,
    ...settings,
    write: (line) => void lines.push(line),
    now: () => new Date('2026-11-23T09:30:00Z'),
  })
  return { log, lines }
}
