import { array, assert, constant, constantFrom, oneof, property, string, tuple } from 'fast-check'
import { expect, test } from 'vitest'
import { renderDiscord } from '../../../src/adapters/discord/render/render-discord.ts'
import { renderSlack } from '../../../src/adapters/slack/render/render-slack.ts'
import { markupOf } from '../../../src/adapters/web/page/html.ts'
import { drawDiscord } from '../../../src/adapters/web/preview/draw-discord.ts'
import { drawSlack } from '../../../src/adapters/web/preview/draw-slack.ts'
import { blockText, type Block } from '../../../src/core/block.ts'
import { languages } from '../../../src/core/language.ts'
import type { Message } from '../../../src/core/message.ts'
import { setUpBot, understanding } from '../../bot/bot-set-up.ts'

const platforms = {
  Slack: (message: Message): string => markupOf(drawSlack(renderSlack(message))),
  Discord: (message: Message): string => markupOf(drawDiscord(renderDiscord(message))),
}

test.each(Object.entries(platforms))('the drawing of %s shows every word of every answer', async (_, draw) => {
  const { bot } = setUpBot()
  for (const id of understanding.knowledge.concepts.keys())
    for (const language of languages) {
      const place = { channel: { platform: 'slack', id: 'C1' } } as const
      const message = await bot.act({ kind: 'open', subject: { kind: 'concept', id }, language }, place)
      const drawn = lettersOf(textOf(draw(message)))
      const missing = message.blocks
        .flatMap((block) => blockText(block).split('\n'))
        .filter((text) => !drawn.includes(lettersOf(text)))
      expect(missing, `${id} ${language}`).toEqual([])
    }
})

test.each(Object.entries(platforms))('no text becomes markup in the drawing of %s', (_, draw) => {
  const hostile = oneof(
    string({ unit: 'grapheme' }),
    string({ unit: constantFrom(...'<>&"\'`*_~|[]()\\!-#>:/@ \nab'.split('')) }),
    constant('<img src=x onerror=alert(1)>'),
    constant('[a](javascript:alert(1))'),
    constant('<javascript:alert(1)|a>'),
  )
  const block = oneof(
    hostile.map((text): Block => ({ kind: 'paragraph', content: [{ kind: 'text', text }] })),
    hostile.map((text): Block => ({ kind: 'note', content: [{ kind: 'code', text }] })),
    hostile.map((text): Block => ({ kind: 'code', syntax: '', text })),
    tuple(hostile, hostile).map(([text, url]): Block => ({ kind: 'note', content: [{ kind: 'link', text, url }] })),
  )
  assert(
    property(array(block, { maxLength: 4 }), (blocks) => {
      const markup = draw({ language: 'en', blocks, buttons: [], plain: '' })
      expect(markup).not.toMatch(/<(?:img|script|javascript)|href="(?!https?:|mailto:)/i)
    }),
    { numRuns: 200 },
  )
})

test.each([
  undefined,
  null,
  3,
  'text',
  [],
  { blocks: 3 },
  { blocks: [{ type: 'table' }, null] },
  { components: [{ type: 1 }] },
])('whatever a payload is, drawing it does not fail (%j)', (payload) => {
  expect(markupOf(drawSlack(payload))).toContain('Timonier')
  expect(markupOf(drawDiscord(payload))).toContain('Timonier')
})

function textOf(markup: string): string {
  return markup
    .replace(/<[^>]*>/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&')
}

/** What is left when layout, look-alikes of marks and invisible characters are set aside. */
function lettersOf(text: string): string {
  return text.replace(/[^\p{L}\p{N}]/gu, '')
}
