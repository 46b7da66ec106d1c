import type { Store } from '../../../src/core/store.ts'

/** A fresh, empty database; `open` may be called again while the store before it is open only where processes share it. */
export interface StoreUnderTest {
  open(settings?: OpenSettings): Promise<Store>
  remove(): Promise<void>
}

interface OpenSettings {
  readonly unansweredDays?: number
  readonly nowMs?: number
}

/** The store of the test that runs now. */
export class StoreInUse {
  readonly #create: () => Promise<StoreUnderTest>
  #place: StoreUnderTest | undefined
  #store: Store | undefined

  constructor(create: () => Promise<StoreUnderTest>) {
    this.#create = create
  }

  get store(): Store {
    if (!this.#store) throw new Error('No test has begun.')
    return this.#store
  }

  async begin(): Promise<void> {
    this.#place = await this.#create()
    this.#store = await this.#place.open()
  }

  /** As after a restart of the program. */
  async reopen(settings?: OpenSettings): Promise<void> {
    await this.#store?.[Symbol.asyncDispose]()
    this.#store = await this.#place?.open(settings)
  }

  async end(): Promise<void> {
    await this.#store?.[Symbol.asyncDispose]()
    await this.#place?.remove()
  }
}
