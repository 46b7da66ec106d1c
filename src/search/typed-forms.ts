/**
 * A number for every word that is read, found once for each form in which the word is typed. A knowledge has millions
 * of words in some ten thousand forms; folding and stemming each of them anew would take far too long, and even to cut it
 * out of its text and ask a Map takes longer than everything else. So the form is looked up where it stands: by its
 * hash, then letter by letter.
 */
import { scanWords } from './scan-words.ts'

export interface TypedForms {
  /** Calls `visit` with the number of each word of the text, in order. */
  read(text: string, visit: (number: number) => void): void
}

/** @param numberOf asked once about each form */
export function createTypedForms(numberOf: (typed: string) => number): TypedForms {
  const forms: string[] = []
  const hashes: number[] = []
  const numbers: number[] = []
  /** At a form's hash, or behind it, its place in `forms` plus one: open addressing, never more than half full. */
  let slots = new Uint32Array(1024)

  return {
    read(text, visit) {
      scanWords(text, (start, end, hash) => visit(find(text, start, end, hash)))
    },
  }

  function find(text: string, start: number, end: number, hash: number): number {
    const mask = slots.length - 1
    let slot = hash & mask
    for (let at = slots[slot] ?? 0; at > 0; at = slots[slot] ?? 0) {
      const form = forms[at - 1] ?? ''
      if (hashes[at - 1] === hash && form.length === end - start && standsAt(form, text, start)) {
        return numbers[at - 1] ?? 0
      }
      slot = (slot + 1) & mask
    }
    return add(text.slice(start, end), hash)
  }

  function add(form: string, hash: number): number {
    const number = numberOf(form)
    forms.push(form)
    hashes.push(hash)
    numbers.push(number)
    if (2 * forms.length <= slots.length) {
      fill(slots, hash, forms.length)
      return number
    }
    slots = new Uint32Array(2 * slots.length)
    for (const [at, other] of hashes.entries()) fill(slots, other, at + 1)
    return number
  }
}

/** As `startsWith`, which is slower on words. */
function standsAt(form: string, text: string, start: number): boolean {
  for (let at = 0; at < form.length; at++) if (form.charCodeAt(at) !== text.charCodeAt(start + at)) return false
  return true
}

function fill(slots: Uint32Array, hash: number, at: number): void {
  const mask = slots.length - 1
  let slot = hash & mask
  while ((slots[slot] ?? 0) > 0) slot = (slot + 1) & mask
  slots[slot] = at
}
