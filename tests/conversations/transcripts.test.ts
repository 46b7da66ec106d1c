import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { loadUnderstanding } from '../../src/understanding.ts'
import { replay } from './replay.ts'
import { parseTranscript } from './transcript.ts'

const understanding = loadUnderstanding(join(import.meta.dirname, '../../knowledge'), 'en')
const files = readdirSync(import.meta.dirname).filter((file) => file.endsWith('.txt'))

describe.each(files)('%s', (file) => {
  const conversations = parseTranscript(readFileSync(join(import.meta.dirname, file), 'utf8'))
  test.each(conversations)('$title', async (conversation) => {
    const mismatches = await replay(conversation, understanding)
    const report = mismatches.map(
      ({ line, expected, got }) => `${file}:${line}\n  expected  ${expected}\n  got       ${got.slice(0, 600)}`,
    )
    expect(report.join('\n')).toBe('')
  })
})
