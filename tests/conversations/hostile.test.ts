import { join } from 'node:path'
import { expect, test } from 'vitest'
import { loadUnderstanding } from '../../src/understanding.ts'
import { startBot } from './started-bot.ts'

const understanding = loadUnderstanding(join(import.meta.dirname, '../../knowledge'), 'en')

/** What a platform lets somebody paste. */
const longest = 4_000

test.each([
  ['one word', 'a'],
  ['a name', 'etcd '],
  ['typos of a name', 'kuberntes '],
  ['a comparison', 'docker vs podman '],
  ['"or" between unknown words', 'foo ou bar, '],
  ['an announced comparison', 'différence entre pod et nœud '],
  ['a tip command', 'astuces 9h lundi '],
  ['mentions', '<@U123> '],
  ['combining accents', 'é\u0301'],
  ['emoji', '🐳'],
  ['right-to-left text', 'كوبرنيتيس '],
  ['blanks', ' '],
  ['line breaks', '\n'],
  ['punctuation', '?!,;/|'],
])('%s, up to 4,000 characters, is answered, and no longer than an answer is', async (_, part) => {
  await using started = await startBot(understanding, 0)
  const text = part.repeat(Math.ceil(longest / part.length)).slice(0, longest)
  const message = await started.bot.reply({
    text,
    channel: { platform: 'slack', id: 'general' },
    mayManageChannel: true,
  })
  expect(message.plain.length).toBeLessThan(12_000)
})
