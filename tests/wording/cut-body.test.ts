import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { type Block, blockText, paragraph, text } from '../../src/core/block.ts'
import { languages } from '../../src/core/language.ts'
import { loadKnowledge } from '../../src/knowledge/load.ts'
import { cutBody } from '../../src/wording/cut-body.ts'

const { concepts } = loadKnowledge(join(import.meta.dirname, '../../knowledge'))
const long = (length: number, end = '.'): Block => paragraph(text('x'.repeat(length - 1) + end))
const code: Block = { kind: 'code', syntax: 'sh', text: 'kubectl get pods' }

test('a short entry is not cut', () => {
  const body = [long(600), long(600)]
  expect(cutBody(body)).toEqual(body)
})

test('a long one is cut where a block ends, and its first block always stays', () => {
  const body = [long(700), long(700), long(100)]
  expect(cutBody(body)).toEqual(body.slice(0, 1))
  expect(cutBody([long(3_000), code])).toEqual([long(3_000)])
})

test('a sentence that announces a command goes with it', () => {
  const body = [long(600), long(590, ':'), code, long(10)]
  expect(cutBody(body)).toEqual(body.slice(0, 1))
})

describe.each(languages)('in %s', (language) => {
  test('every entry begins with its own beginning, within the length or with one block', () => {
    for (const { body } of concepts.values()) {
      const shown = cutBody(body[language])
      expect(shown).toEqual(body[language].slice(0, shown.length))
      const length = shown.reduce((sum, block) => sum + blockText(block).length, 0)
      expect(shown.length === 1 || length <= 1_200).toBe(true)
    }
  })
})
