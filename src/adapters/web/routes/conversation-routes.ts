import type { Hono } from 'hono'
import { decodeAction, decodeSubject, type Action, type Subject } from '../../../core/action.ts'
import { blockText } from '../../../core/block.ts'
import type { Message } from '../../../core/message.ts'
import { addressOf, comparedAt } from '../page/addresses.ts'
import { showComposer, showExamples, showWelcome } from '../page/composer.ts'
import { html, markupOf, type Html } from '../page/html.ts'
import { showPage } from '../page/show-page.ts'
import { showTrouble } from '../page/show-trouble.ts'
import { showTurn } from '../page/show-turn.ts'
import { placeOf, today, type Site, type WebContext, type WebEnv } from '../site.ts'
import { readForm } from './read-form.ts'
import { isFragment } from './fragment.ts'

/** The longest question that is read: longer ones are pasted by mistake. */
const maxQuestionLength = 2_000

const suggestionCount = 8

/** What is asked, and everything that an answer leads to. */
export function conversationRoutes(app: Hono<WebEnv>, site: Site): void {
  const { bot, parts } = site
  app.get('/', (context) => showConversation(context, site, { title: '' }))
  app.post('/ask', async (context) => {
    const field = await readForm(context)
    const text = field('text').slice(0, maxQuestionLength).trim()
    const previous = decodeSubject(field('previous'))
    const question = { ...placeOf(context.get('language')), text, mayManageChannel: false }
    const message = await bot.reply({ ...question, ...(previous && { previous }) })
    return answerWith(context, site, message, { asked: text })
  })
  app.post('/vote', async (context) => {
    const action = decodeAction((await readForm(context))('action'))
    if (action?.kind !== 'helpful' && action?.kind !== 'unhelpful') return showTrouble(context, site, 'notFound')
    const message = await bot.act(action, placeOf(action.language))
    if (isFragment(context)) return context.html(markupOf(thanks(message)))
    return answerWith(context, site, message, { previous: action.subject })
  })
  app.get('/concepts/:id', (context) => open(context, 'open', { kind: 'concept', id: context.req.param('id') }))
  app.get('/concepts/:id/compare', (context) =>
    open(context, 'compare', { kind: 'concept', id: context.req.param('id') }),
  )
  app.get('/compare/:sides{.+}', (context) =>
    open(context, 'open', comparedAt(context.req.param('sides'), parts.knowledge)),
  )
  app.get('/tips/:entry/:number{[0-9]{1,4}}', (context) => {
    const tip = { entry: context.req.param('entry'), number: Number(context.req.param('number')) }
    return open(context, 'open', { kind: 'tip', tip })
  })
  app.get('/tips', async (context) => {
    const language = context.get('language')
    const message =
      context.req.query('another') === undefined
        ? bot.tipOfTheDay(today(parts), language)
        : await bot.reply({ ...placeOf(language), text: '', asks: 'tip', language, mayManageChannel: false })
    return answerWith(context, site, message, {})
  })
  app.get('/suggest', (context) => {
    const typed = (context.req.query('q') ?? '').slice(0, 100)
    return context.html(markupOf(showSuggestions(context, site, typed)))
  })

  async function open(context: WebContext, kind: Action['kind'], subject: Subject | undefined): Promise<Response> {
    if (!subject || !isKnown(subject, site)) return showTrouble(context, site, 'notFound')
    const language = context.get('language')
    return answerWith(context, site, await bot.act({ kind, subject, language }, placeOf(language)), {})
  }
}

interface Around {
  readonly asked?: string
  /** What a follow-up goes on from, when the message is about nothing. */
  readonly previous?: Subject
}

/** One turn for a script to add, or a whole page with it. */
function answerWith(context: WebContext, site: Site, message: Message, { asked, previous }: Around): Response {
  const turn = showTurn({ message, language: context.get('language'), ...(asked !== undefined && { asked }) }, site)
  if (isFragment(context)) return context.html(markupOf(turn))
  const about = message.about ?? previous
  return showConversation(context, site, { title: titleOf(message), turn, ...(about && { about }) })
}

interface Conversation {
  readonly title: string
  readonly turn?: Html
  readonly about?: Subject
}

function showConversation(context: WebContext, site: Site, { title, turn, about }: Conversation): Response {
  const words = site.words.said[context.get('language')]
  const content = html` <h1 class="unseen">${words.answer.conversation}</h1>
    ${!turn && showWelcome(words)}
    <ol class="turns">
      ${turn}
    </ol>
    ${showComposer(words, about)} ${!turn && showExamples(words)}`
  return context.html(
    markupOf(showPage(context, site, { title, content, assets: ['conversation.css', 'previews.css', 'page.js'] })),
  )
}

function isKnown(subject: Subject, { parts: { knowledge } }: Site): boolean {
  switch (subject.kind) {
    case 'concept':
      return knowledge.concepts.has(subject.id)
    case 'tip': {
      const { entry, number } = subject.tip
      const owner = knowledge.concepts.get(entry) ?? knowledge.comparisons.find(({ id }) => id === entry)
      return owner?.tips.en[number] !== undefined
    }
    case 'comparison':
    case 'pair':
    case 'category':
      return true
  }
}

/** What the message calls itself; its first words when it has no heading. */
function titleOf({ blocks, plain }: Message): string {
  const heading = blocks.find((block) => block.kind === 'heading')
  return heading ? blockText(heading) : plain.split('\n', 1).join('').slice(0, 60)
}

function thanks(message: Message): Html {
  return html`<p class="thanks" lang="${message.language}">${message.plain}</p>`
}

function showSuggestions(context: WebContext, { bot, parts }: Site, typed: string): Html {
  const language = context.get('language')
  return html`${bot
    .suggest(typed, language, suggestionCount)
    .map(
      ({ label, subject }) =>
        html`<li role="option" aria-selected="false" data-address="${addressOf(subject, language, parts.knowledge)}">
          ${label}
        </li>`,
    )}`
}
