import type { Subject } from '../core/action.ts'
import type { Block } from '../core/block.ts'
import { blockWithFrenchSpaces } from '../core/french-spacing.ts'
import type { Language } from '../core/language.ts'
import type { Button, Choices, Message } from '../core/message.ts'
import { toPlain } from './plain.ts'

/** What a message is made of. */
export interface Said {
  readonly blocks: readonly Block[]
  readonly buttons: readonly Button[]
  readonly choices?: Choices
  /** What a follow-up goes on from. */
  readonly about?: Subject
}

/** The last step of every message: its spaces, if it is French, and its plain form. */
export function toMessage(language: Language, said: Said): Message {
  const blocks = language === 'fr' ? said.blocks.map(blockWithFrenchSpaces) : said.blocks
  return { ...said, language, blocks, plain: toPlain(blocks, language) }
}
