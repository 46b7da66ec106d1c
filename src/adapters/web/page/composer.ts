import { encodeSubject, type Subject } from '../../../core/action.ts'
import type { PageWords } from '../words.ts'
import { html, type Html } from './html.ts'

/** @param about what was spoken of last, from which a follow-up goes on */
export function showComposer({ composer: words }: PageWords, about: Subject | undefined): Html {
  return html`<form class="composer" method="post" action="/ask" role="search" data-failed="${words.failed}">
    <input type="hidden" name="previous" value="${about && encodeSubject(about)}" />
    <label class="unseen" for="question">${words.label}</label>
    <div class="field">
      <input
        id="question"
        name="text"
        type="text"
        required
        maxlength="2000"
        placeholder="${words.placeholder}"
        autocomplete="off"
        autocapitalize="none"
        enterkeyhint="send"
        data-suggestions="${words.suggestions}"
      />
      <button>${words.submit}</button>
    </div>
    <p class="unseen" role="status"></p>
  </form>`
}

/** What there is to read before the first question. */
export function showWelcome({ welcome: words }: PageWords): Html {
  return html`<section class="welcome">
    <p class="title">${words.title}</p>
    <p>${words.text}</p>
  </section>`
}

export function showExamples({ welcome: words }: PageWords): Html {
  return html`<form class="examples" method="post" action="/ask">
    <p id="examples">${words.examples}</p>
    <ul aria-labelledby="examples">
      ${words.questions.map(
        (question) => html`<li><button class="chip" name="text" value="${question}">${question}</button></li>`,
      )}
    </ul>
  </form>`
}
