import { join } from 'node:path'
import { expect, test } from 'vitest'
import { askModal } from '../../../src/adapters/slack/ask/ask-modal.ts'
import { homeView } from '../../../src/adapters/slack/home/home-view.ts'
import { renderSlack } from '../../../src/adapters/slack/index.ts'
import { formModal } from '../../../src/adapters/slack/tips/form-modal.ts'
import { defaultValues, valuesOf } from '../../../src/adapters/slack/tips/form-values.ts'
import { previewModal } from '../../../src/adapters/slack/tips/preview-modal.ts'
import { answerModal } from '../../../src/adapters/slack/views/modal.ts'
import { languages } from '../../../src/core/language.ts'
import { loadBlockKit } from './block-kit-schema.ts'
import { echo, scheduleOf } from './fake-bot.ts'
import { words } from './running.ts'
import { sampleMessages } from './sample-messages.ts'
import { readable } from './slack-payloads.ts'
import { violationsOf, violationsOfView } from './violations.ts'

const blockKit = await loadBlockKit()

test.each(Object.entries(sampleMessages))('%s looks as in its golden file', async (name, sample) => {
  const payload = renderSlack(sample, words.spoken[sample.language].dismiss)
  expect(violationsOf(payload)).toEqual([])
  expect(blockKit.faultsOfBlocks(payload.blocks)).toEqual([])
  await expect(pageOf(payload.blocks, payload)).toMatchFileSnapshot(fileOf(name))
})

test.each(
  languages.flatMap((language) =>
    Object.entries(viewsIn(language)).map(([name, view]) => ({ name: `${name}.${language}`, view })),
  ),
)('$name looks as in its golden file', async ({ name, view }) => {
  expect(violationsOfView(view)).toEqual([])
  expect(blockKit.faultsOfView(view)).toEqual([])
  await expect(pageOf(view, view)).toMatchFileSnapshot(fileOf(name))
})

function viewsIn(language: 'fr' | 'en') {
  const spoken = words.spoken[language]
  const channel = { platform: 'slack', id: 'CINFRA', workspace: 'T0001' } as const
  const form = { channel, at: '09:00', zone: 'Europe/Paris', weekdays: [1, 5] as const, language, categories: [] }
  const schedule = scheduleOf(form)
  const categories = [
    { category: 'docker', title: 'Docker', count: 7 },
    { category: 'networking', title: language === 'fr' ? 'Réseau' : 'Networking', count: 12 },
  ]
  const sample = sampleMessages[`explanation.${language}`] ?? echo('', language)
  return {
    ask: askModal(spoken),
    answer: answerModal(words, sample),
    'tips-form-new': formModal(spoken, {
      values: { ...defaultValues(language, 'America/Montreal'), channelId: 'CINFRA' },
      categories,
    }),
    'tips-form': formModal(spoken, { values: valuesOf(schedule), present: { schedule, said: '(…)' }, categories }),
    'tips-preview': previewModal(spoken, form, '(…)', sample),
    home: homeView(spoken, {
      language,
      tip: sample,
      categories,
      chosen: {},
      channels: [{ channelId: 'CINFRA', said: '(…)' }],
      aboutMe: { ...echo('(…)', language), buttons: [] },
      privacyUrl: words.privacyUrl,
    }),
  }
}

function fileOf(name: string): string {
  return join(import.meta.dirname, 'golden', `${name}.txt`)
}

/** What a person reads, then what Slack gets. */
function pageOf(shown: unknown, payload: unknown): string {
  return `${readable(shown)}\n\n${'─'.repeat(40)}\n\n${compactJson(payload)}\n`
}

/** JSON with as much on a line as 110 characters hold: it reads well and still pastes into Block Kit Builder. */
function compactJson(value: unknown, indent = ''): string {
  const flat = JSON.stringify(value)
  if (flat.length + indent.length <= 110 || typeof value !== 'object' || value === null) return flat
  const deeper = `${indent}  `
  const lines = Array.isArray(value)
    ? value.map((item) => compactJson(item, deeper))
    : Object.entries(value).map(([key, item]) => `${JSON.stringify(key)}: ${compactJson(item, deeper)}`)
  const [open, close] = Array.isArray(value) ? ['[', ']'] : ['{', '}']
  return `${open}\n${lines.map((line) => deeper + line).join(',\n')}\n${indent}${close}`
}
