import { encodeAction, encodeSubject, type Action } from '../../../core/action.ts'
import { blockText } from '../../../core/block.ts'
import type { Language } from '../../../core/language.ts'
import type { Button, Choices, Message } from '../../../core/message.ts'
import { drawDiscord } from '../preview/draw-discord.ts'
import { drawSlack } from '../preview/draw-slack.ts'
import type { Site } from '../site.ts'
import type { AnswerWords } from '../words.ts'
import { addressOf, addressOfAction } from './addresses.ts'
import { copyButton } from './copy-button.ts'
import { html, type Html } from './html.ts'
import { thumb } from './icons.ts'
import { renderBlocks } from './render-block.ts'

export interface Turn {
  /** As it was typed. */
  readonly asked?: string
  readonly message: Message
  /** Of the page, which is not always that of the answer. */
  readonly language: Language
}

/** More than this would push the conversation away. */
const openChoices = 12

/** A question with its answer, as the page, Slack and Discord show it. */
export function showTurn({ asked, message, language }: Turn, site: Site): Html {
  const { knowledge, previews } = site.parts
  const words = site.words.said[language].answer
  const heading = message.blocks.find((block) => block.kind === 'heading')
  const title = heading ? blockText(heading) : ''
  const { about } = message
  return html`<li
    class="turn"
    data-arrived="${words.arrived(title)}"
    ${about && html`data-about="${encodeSubject(about)}" data-address="${addressOf(about, message.language, knowledge)}"`}
  >
    ${asked !== undefined && html`<p class="asked" dir="auto"><span class="unseen">${words.asked}</span> ${asked}</p>`}
    <article tabindex="-1" aria-label="${title || message.plain.slice(0, 60)}">
      ${switcher(words)}
      <div class="as as-page" lang="${message.language}">
        <div class="sheet">${renderBlocks(message.blocks)}</div>
        ${showChoices(message.choices, words, site)} ${showButtons(message, site)} ${showVotes(message.buttons, words)}
      </div>
      <div class="as as-slack">${preview(previews.slack(message), drawSlack, 'Slack', message, words)}</div>
      <div class="as as-discord">${preview(previews.discord(message), drawDiscord, 'Discord', message, words)}</div>
    </article>
  </li>`
}

/** The first is the one that is shown unless another is chosen. */
const views = { page: 'Timonier', slack: 'Slack', discord: 'Discord' }

/** Radio buttons, so that it works without scripts; a form of its own keeps those of other turns apart. */
function switcher(words: AnswerWords): Html {
  return html`<form class="switcher" autocomplete="off">
    <fieldset>
      <legend class="unseen">${words.showAs}</legend>
      ${Object.entries(views).map(([value, label]) => html`<label><input type="radio" name="as" value="${value}" ${value === 'page' && html`checked`} /><span>${label}</span></label>`)}
    </fieldset>
  </form>`
}

function preview(
  payload: unknown,
  draw: (payload: unknown) => Html,
  platform: string,
  message: Message,
  words: AnswerWords,
): Html {
  const json = JSON.stringify(payload, undefined, 2)
  return html`<p class="caption">${words.drawing}</p>
    <div class="${platform.toLowerCase()}" lang="${message.language}">${draw(payload)}</div>
    <details class="payload">
      <summary>${words.payload}</summary>
      ${copyButton(words, 'quiet')}
      <pre tabindex="0" role="region" aria-label="${words.payload} (${platform})">${json}</pre>
    </details>`
}

function showButtons(message: Message, { parts, words }: Site): Html | false {
  const links = message.buttons
    .filter(({ action }) => leadsSomewhere(action))
    .map(({ label, action }) => {
      const isTranslated = action.language !== message.language
      return html`<li>
        <a
          class="chip"
          href="${addressOfAction(action, parts.knowledge)}"
          data-turn="${staysHere(action, message) ? 'here' : 'new'}"
          ${isTranslated && html`lang="${action.language}" hreflang="${action.language}"`}
          >${label}</a
        >
      </li>`
    })
  const { another } = words.said[message.language].tips
  if (message.about?.kind === 'tip')
    links.push(
      html`<li><a class="chip" href="/tips?another&lang=${message.language}" data-turn="new">${another}</a></li>`,
    )
  return (
    links.length > 0 &&
    html`<ul class="buttons">
      ${links}
    </ul>`
  )
}

/** Everything but votes, and sharing, for which the address is there. */
function leadsSomewhere({ kind }: Action): boolean {
  return kind === 'open' || kind === 'more' || kind === 'compare'
}

/** The same subject otherwise takes the place of the answer: the other language, all of what was cut. */
function staysHere({ kind, subject }: Action, { about }: Message): boolean {
  return kind !== 'compare' && about !== undefined && encodeSubject(subject) === encodeSubject(about)
}

function showChoices(choices: Choices | undefined, words: AnswerWords, { parts }: Site): Html | false {
  if (!choices) return false
  const { label, options } = choices
  const items = options
    .filter(({ action }) => leadsSomewhere(action))
    .map(
      (option) =>
        html`<li><a href="${addressOfAction(option.action, parts.knowledge)}" data-turn="new">${option.label}</a></li>`,
    )
  return html`<details class="choices" ${options.length <= openChoices && html`open`}>
    <summary>${label} <span class="count">${words.choose(options.length)}</span></summary>
    <ul>
      ${items}
    </ul>
  </details>`
}

function showVotes(buttons: readonly Button[], words: AnswerWords): Html | false {
  const votes = buttons.filter(({ action }) => action.kind === 'helpful' || action.kind === 'unhelpful')
  if (votes.length === 0) return false
  return html`<form class="votes" method="post" action="/vote">
    <fieldset>
      <legend class="unseen">${words.vote}</legend>
      ${votes.map(showVote)}
    </fieldset>
  </form>`
}

/** With a thumb of ours in the place of the one in the label. */
function showVote({ label, action }: Button): Html {
  const [, words = label] = /^\p{Extended_Pictographic}\s*(.*)$/u.exec(label) ?? []
  return html`<button class="quiet" name="action" value="${encodeAction(action)}">
    ${thumb(action.kind === 'helpful')} ${words}
  </button>`
}
