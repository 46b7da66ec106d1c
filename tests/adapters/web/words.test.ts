import { expect, test } from 'vitest'
import { fr } from '../../../src/wording/web/fr.ts'

test('in French, no line breaks before a colon or a question mark', () => {
  expect(JSON.stringify(fr).match(/.{0,20} [:;!?»].{0,10}/g)).toBeNull()
  expect(fr.answer.arrived('etcd')).toBe('La réponse est là\u00A0: etcd.')
})
