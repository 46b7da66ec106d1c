import type { types } from '@slack/bolt'
import { limits } from '../limits.ts'
import { plainText } from '../render/plain-text.ts'
import { modal } from '../views/modal.ts'
import type { SpokenWords } from '../words.ts'
import { searchId, searchMenu } from './search-menu.ts'

export const askModalId = 'timonier:ask'

const searchBlockId = 'search'

export function askModal(words: SpokenWords): types.ModalView {
  const { title, label, placeholder, submit } = words.ask
  const element = { ...searchMenu(searchId, placeholder), focus_on_load: true }
  return modal(words, {
    title,
    submit,
    callbackId: askModalId,
    blocks: [{ type: 'input', block_id: searchBlockId, label: plainText(label, limits.inputLabel), element }],
  })
}

/** What was chosen in a submitted modal. */
export function askedIn(state: {
  values: Record<string, Record<string, { selected_option?: { value: string } | null }>>
}): string {
  return state.values[searchBlockId]?.[searchId]?.selected_option?.value ?? ''
}
