import { type Block, blockText } from '../core/block.ts'

/** In characters: about what is read on a phone without losing the thread. */
const comfortableLength = 1_200

/**
 * The first blocks of a long entry, or all of a short one. It is cut between blocks only, so never in a list or a
 * command, and not behind a sentence that announces the block after it.
 */
export function cutBody(body: readonly Block[]): readonly Block[] {
  let length = 0
  const fitting = body.findIndex((block) => (length += blockText(block).length) > comfortableLength)
  if (fitting < 0) return body
  let end = Math.max(1, fitting)
  while (end > 1 && announcesNext(body[end - 1])) end--
  return body.slice(0, end)
}

/** Whether nothing but what follows makes sense of it: a heading, a paragraph that ends in a colon. */
export function announcesNext(block: Block | undefined): boolean {
  if (block?.kind === 'heading') return true
  return block?.kind === 'paragraph' && blockText(block).trimEnd().endsWith(':')
}
