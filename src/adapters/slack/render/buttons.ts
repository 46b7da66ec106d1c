import type { types } from '@slack/bolt'
import { encodeAction, encodeSubject, type Action } from '../../../core/action.ts'
import type { Button, Choices, Message } from '../../../core/message.ts'
import { limits } from '../limits.ts'
import { label, plainText } from './plain-text.ts'

/**
 * The ids of what can be clicked in an answer, whose values are actions; Slack wants them to be unique in a block.
 * `here`: what the click opens is the same thing in another form, and takes the place of the answer where it can.
 */
export const answerIds = {
  new: 'timonier:new',
  here: 'timonier:here',
  choice: 'timonier:choice',
  vote: 'timonier:vote',
}

/** Takes a private answer away. */
export const dismissId = 'timonier:dismiss'

/** The block with the votes, in a view: what thanks take the place of. */
export const votesBlockId = 'timonier:votes'

/**
 * One menu, or none.
 * @param room for its options, in characters of JSON
 */
export function renderChoices(choices: Choices | undefined, room: number): readonly types.ActionsBlock[] {
  const options = within(room, (choices?.options ?? []).filter(isLegible).map(optionOf)).slice(0, limits.options)
  if (!choices || options.length === 0) return []
  const menu: types.StaticSelect = {
    type: 'static_select',
    action_id: answerIds.choice,
    placeholder: plainText(choices.label, limits.placeholder),
    options,
  }
  return [{ type: 'actions', elements: [menu] }]
}

/** One row of buttons, or none; the last ones are left out where Slack has no room. */
export function renderButtons(message: Message, dismiss?: string): readonly types.ActionsBlock[] {
  const last = dismiss === undefined ? [] : [dismissButton(dismiss)]
  const elements = message.buttons
    .filter((button) => !isVote(button) && isLegible(button))
    .slice(0, limits.buttons - last.length)
    .map((button, index) =>
      buttonOf(button, `${opensHere(button.action, message) ? answerIds.here : answerIds.new}:${index}`),
    )
  return elements.length + last.length > 0 ? [{ type: 'actions', elements: [...elements, ...last] }] : []
}

/** Slack's own thumbs, for messages; none when the message asks for no votes. */
export function renderVotes({ buttons }: Message): readonly types.ContextActionsBlock[] {
  const [helpful, unhelpful] = votesIn(buttons)
  if (!helpful || !unhelpful) return []
  return [
    {
      type: 'context_actions',
      elements: [
        {
          type: 'feedback_buttons',
          action_id: answerIds.vote,
          positive_button: { text: plainText(helpful.label, limits.buttonLabel), value: encodeAction(helpful.action) },
          negative_button: {
            text: plainText(unhelpful.label, limits.buttonLabel),
            value: encodeAction(unhelpful.action),
          },
        },
      ],
    },
  ]
}

/** The same as ordinary buttons, for views, which have no thumbs. */
export function renderVotesForView({ buttons }: Message): readonly types.ActionsBlock[] {
  const elements = votesIn(buttons).map((vote, index) => buttonOf(vote, `${answerIds.vote}:${index}`))
  return elements.length > 0 ? [{ type: 'actions', block_id: votesBlockId, elements }] : []
}

/** The message as everybody sees it: nothing is left to share. */
export function withoutShare(message: Message): Message {
  return { ...message, buttons: message.buttons.filter((button) => button.action.kind !== 'share') }
}

export function withoutVotes(message: Message): Message {
  return { ...message, buttons: message.buttons.filter((button) => !isVote(button)) }
}

function votesIn(buttons: readonly Button[]): readonly Button[] {
  const helpful = buttons.find(({ action }) => action.kind === 'helpful')
  const unhelpful = buttons.find(({ action }) => action.kind === 'unhelpful')
  return helpful && unhelpful ? [helpful, unhelpful].filter(isLegible) : []
}

function isVote({ action }: Button): boolean {
  return action.kind === 'helpful' || action.kind === 'unhelpful'
}

/** The other language, or the whole of what was cut. */
function opensHere(action: Action, { about }: Message): boolean {
  if (!about || encodeSubject(action.subject) !== encodeSubject(about)) return false
  return action.kind === 'open' || action.kind === 'more'
}

function isLegible(button: Button): boolean {
  return label(button.label, limits.buttonLabel) !== ''
}

function buttonOf({ label: text, action }: Button, id: string): types.Button {
  return {
    type: 'button',
    action_id: id,
    text: plainText(text, limits.buttonLabel),
    value: encodeAction(action),
  }
}

function dismissButton(text: string): types.Button {
  return { type: 'button', action_id: dismissId, text: plainText(text, limits.buttonLabel) }
}

/** The first ones, as many as there is room for. */
function within(room: number, options: readonly types.PlainTextOption[]): types.PlainTextOption[] {
  let left = room
  return options.filter((option) => (left -= JSON.stringify(option).length + 1) >= 0)
}

function optionOf({ label: text, action }: Button): types.PlainTextOption {
  return { text: plainText(text, limits.optionLabel), value: encodeAction(action) }
}
