import type { AnswerWords } from '../words.ts'
import { html, type Html } from './html.ts'

/** Copies the `pre` beside it; hidden as long as no script makes it work. */
export function copyButton(words: AnswerWords, look: 'quiet' | 'chip'): Html {
  return html`<button
    class="${look}"
    type="button"
    data-copy
    data-copied="${words.copied}"
    data-copy-failed="${words.copyFailed}"
    hidden
  >
    ${words.copy}
  </button>`
}
