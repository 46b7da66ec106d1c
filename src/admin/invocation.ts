import type { Writable } from 'node:stream'
import type { Config } from '../config.ts'
import type { Language } from '../core/language.ts'
import type { AdminOptions } from './options.ts'

/** Where a command reads and writes: a process, or what a test puts in its place. */
export interface AdminIo {
  readonly stdin: AsyncIterable<string | Uint8Array>
  readonly stdout: Writable
}

/** A command as it was typed. */
export interface Invocation {
  readonly options: AdminOptions
  /** Throws SetUpError. Not every command needs one: an app is described before anything is configured. */
  readonly config: () => Config
  readonly language: Language
  readonly io: AdminIo
}
