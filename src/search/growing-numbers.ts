/** A typed array that grows while a knowledge is read: an array of ordinary numbers takes two to eight times its memory. */
export interface GrowingNumbers<Numbers> {
  readonly length: number
  push(value: number): void
  /** 0 where nothing was pushed. */
  at(place: number): number
  /** @param place of something that was pushed */
  set(place: number, value: number): void
  /** What was pushed, and no room beyond it; nothing is left here. */
  finish(): Numbers
}

export function growingBytes(): GrowingNumbers<Uint8Array> {
  return growing((length) => new Uint8Array(length))
}

export function growingWholes(): GrowingNumbers<Uint32Array> {
  return growing((length) => new Uint32Array(length))
}

function growing<Numbers extends Uint8Array | Uint32Array>(make: (length: number) => Numbers): GrowingNumbers<Numbers> {
  let numbers = make(1024)
  let length = 0
  return {
    get length() {
      return length
    },
    push(value) {
      if (length === numbers.length) {
        const larger = make(2 * length)
        larger.set(numbers)
        numbers = larger
      }
      numbers[length++] = value
    },
    at: (place) => numbers[place] ?? 0,
    set(place, value) {
      numbers[place] = value
    },
    finish() {
      const exact = make(length)
      exact.set(numbers.subarray(0, length))
      numbers = make(0)
      length = 0
      return exact
    },
  }
}
