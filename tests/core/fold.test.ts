import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { fold, words, wordsOf } from '../../src/core/fold.ts'

const runs = { seed: 2026 }

test.each([
  ['Nœud', 'noeud'],
  ['NŒUD', 'noeud'],
  ['Ordonnanceur éphémère', 'ordonnanceur ephemere'],
  ['ǽ', 'ae'],
  ['Straße', 'strasse'],
  ['ﬁchier', 'fichier'],
  ['Ｐｏｄ', 'pod'],
  ['E\u0301TAT', 'etat'],
])('%s is compared as %s', (text, folded) => {
  expect(fold(text)).toBe(folded)
})

test('folding twice changes nothing more', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(fold(fold(text))).toBe(fold(text))
    }),
    runs,
  )
})

test('neither case nor the way accents are stored matters', () => {
  fc.assert(
    fc.property(frenchText, (text) => {
      const written = [text.toUpperCase(), text.toLowerCase(), text.normalize('NFD'), text.normalize('NFC')]
      expect(new Set(written.map(fold))).toEqual(new Set([fold(text)]))
    }),
    runs,
  )
})

test('a word stands where it says, in order, without overlap', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: 'binary' }), frenchText), (text) => {
      let end = 0
      for (const word of wordsOf(text)) {
        expect(word.start).toBeGreaterThanOrEqual(end)
        expect(fold(text.slice(word.start, word.end))).toBe(word.folded)
        expect(word.folded).not.toBe('')
        end = word.end
      }
    }),
    runs,
  )
})

test('the words of two texts side by side are those of both', () => {
  fc.assert(
    fc.property(frenchText, frenchText, (one, other) => {
      expect(words(`${one} ${other}`)).toEqual([...words(one), ...words(other)])
    }),
    runs,
  )
})

test.each([
  ["qu'est-ce que l’image ?", ['qu', 'est', 'ce', 'que', 'l', 'image']],
  ['CRI-O vs containerd', ['cri', 'o', 'vs', 'containerd']],
  ['kube-proxy/IPVS_mode', ['kube', 'proxy', 'ipvs', 'mode']],
  ['🚢 **pod**, <!channel>', ['pod', 'channel']],
  ['k8s v1.35', ['k8s', 'v1', '35']],
  ['  \n', []],
  ['👋🏽 !?', []],
])('the words of "%s"', (text, expected) => {
  expect(words(text)).toEqual(expected)
})

const frenchText = fc.string({ unit: fc.constantFrom(..."abcdeghilmnoqrstuvéèêëàâùûîïôçœæ0123 '’-.,!?".split('')) })
