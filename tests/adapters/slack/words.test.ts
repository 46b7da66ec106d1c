import { describe, expect, test } from 'vitest'
import { limits } from '../../../src/adapters/slack/limits.ts'
import { withFrenchSpaces } from '../../../src/core/french-spacing.ts'
import { languages } from '../../../src/core/language.ts'
import { frenchFaults } from '../../wording/faults-of.ts'
import { words } from './running.ts'

describe.each(languages)('in %s', (language) => {
  const spoken = words.spoken[language]

  test('every sentence is there, without blanks at its edges', () => {
    expect(sentencesIn(spoken).filter((sentence) => sentence.trim() === '' || sentence.trim() !== sentence)).toEqual([])
  })

  test('what stands on a modal has its place there', () => {
    const { ask, tips, back, close } = spoken
    const labels = [
      ask.title,
      ask.submit,
      tips.title,
      tips.previewTitle,
      tips.listTitle,
      tips.preview,
      tips.save,
      back,
      close,
    ]
    expect(labels.filter((label) => label.length > limits.modalLabel)).toEqual([])
  })

  test('what is said of something says it', () => {
    expect(spoken.missingScope('channels:read')).toContain('channels:read')
    expect(spoken.ask.askThis('etcd')).toContain('etcd')
  })
})

test('French is written with its own spaces and marks', () => {
  expect(sentencesIn(words.spoken.fr).map(withFrenchSpaces).flatMap(frenchFaults)).toEqual([])
})

/** Every sentence in an object of them, said of X where it is said of something. */
function sentencesIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value]
  if (typeof value === 'function') return [String(value('X'))]
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(sentencesIn) : []
}
