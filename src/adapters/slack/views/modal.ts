import type { types } from '@slack/bolt'
import type { Message } from '../../../core/message.ts'
import type { Handling } from '../handling.ts'
import { limits } from '../limits.ts'
import { plainText } from '../render/plain-text.ts'
import { renderForView } from '../render/render-slack.ts'
import type { SpokenWords } from '../words.ts'

export interface ModalParts {
  readonly title: string
  readonly blocks: types.KnownBlock[]
  readonly submit?: string
  /** What its submission is known by. */
  readonly callbackId?: string
  /** Comes back with everything that happens in it. */
  readonly metadata?: string
}

/** How a modal stands to those under it. */
export interface ModalShape {
  /** Closing it is going back to another one. */
  readonly isOverAnother?: boolean
  /** Closing it closes those under it as well. */
  readonly isLast?: boolean
}

export function modal({ back, close }: SpokenWords, parts: ModalParts, shape: ModalShape = {}): types.ModalView {
  return {
    type: 'modal',
    title: plainText(parts.title, limits.modalLabel),
    close: plainText(shape.isOverAnother === true && shape.isLast !== true ? back : close, limits.modalLabel),
    ...(parts.submit !== undefined && { submit: plainText(parts.submit, limits.modalLabel) }),
    ...(parts.callbackId !== undefined && { callback_id: parts.callbackId }),
    ...(parts.metadata !== undefined && { private_metadata: parts.metadata }),
    ...(shape.isLast === true && { clear_on_close: true }),
    blocks: parts.blocks.slice(0, limits.viewBlocks),
  }
}

/** A modal that shows a message, with everything to click in it. */
export function answerModal(
  { spoken }: Pick<Handling, 'spoken'>,
  message: Message,
  shape: ModalShape = {},
): types.ModalView {
  return modal(spoken[message.language], { title: 'Timonier', blocks: renderForView(message) }, shape)
}
