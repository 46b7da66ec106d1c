import type { types } from '@slack/bolt'
import { encodeAction } from '../../../core/action.ts'
import type { CategoryEntry } from '../../../core/bot.ts'
import type { Language, Localized } from '../../../core/language.ts'
import type { Message } from '../../../core/message.ts'
import type { Preferences } from '../../../core/preferences.ts'
import { homeSearchId, searchMenu } from '../ask/search-menu.ts'
import { limits } from '../limits.ts'
import { answerIds, withoutVotes } from '../render/buttons.ts'
import { renderNote } from '../render/note.ts'
import { plainText } from '../render/plain-text.ts'
import { renderForView } from '../render/render-slack.ts'
import { listBlocks, type PlannedChannel } from '../tips/list-blocks.ts'
import { confirmation } from '../views/confirmation.ts'
import { textSection } from '../views/text-section.ts'
import type { HomeWords, SpokenWords } from '../words.ts'
import { homeActions } from './home-actions.ts'

export interface HomeContent {
  readonly language: Language
  readonly tip: Message
  readonly categories: readonly CategoryEntry[]
  /** What the person has chosen. */
  readonly chosen: Preferences
  /** Those with tips that the person is in; or why they cannot be listed. */
  readonly channels: readonly PlannedChannel[] | Message
  readonly aboutMe: Message
  /** What has just become of a button. */
  readonly outcome?: Message
  readonly privacyUrl: Localized<string> | undefined
}

/** Everything the app has for one person, most useful first. */
export function homeView(words: SpokenWords, content: HomeContent): types.HomeView {
  const { home } = words
  return {
    type: 'home',
    blocks: [
      ...(content.outcome ? [...renderForView(content.outcome), divider] : []),
      textSection(home.introduction),
      searchBlock(home, content),
      divider,
      ...renderForView(withoutVotes(content.tip)),
      divider,
      heading(home.tips),
      ...('blocks' in content.channels ? renderForView(content.channels) : listBlocks(words.tips, content.channels)),
      { type: 'actions', elements: [button(home.planTips, homeActions.plan)] },
      divider,
      heading(home.settings),
      textSection(home.languageHint, languageMenu(home, content.chosen)),
      textSection(home.visibilityHint, visibilityMenu(home, content.chosen)),
      divider,
      ...renderForView(content.aboutMe),
      forgetBlock(home),
      ...privacyNote(home, content),
    ].slice(0, limits.viewBlocks),
  }
}

const divider: types.DividerBlock = { type: 'divider' }

function searchBlock({ search, browse }: HomeWords, { language, categories }: HomeContent): types.ActionsBlock {
  const options = categories.slice(0, limits.options).map(({ category, title, count }) => ({
    text: plainText(`${title} (${count})`, limits.optionLabel),
    value: encodeAction({ kind: 'open', subject: { kind: 'category', category }, language }),
  }))
  const menu: types.StaticSelect = {
    type: 'static_select',
    action_id: answerIds.choice,
    placeholder: plainText(browse, limits.placeholder),
    options,
  }
  return { type: 'actions', elements: [searchMenu(homeSearchId, search), ...(options.length > 0 ? [menu] : [])] }
}

function languageMenu({ languages }: HomeWords, { language }: Preferences): types.StaticSelect {
  return settingMenu(homeActions.language, ['auto', 'fr', 'en'], languages, language ?? 'auto')
}

function visibilityMenu({ visibilities }: HomeWords, { answersPrivately = true }: Preferences): types.StaticSelect {
  return settingMenu(
    homeActions.visibility,
    ['private', 'public'],
    visibilities,
    answersPrivately ? 'private' : 'public',
  )
}

function settingMenu<Choice extends string>(
  id: string,
  choices: readonly Choice[],
  labels: Readonly<Record<Choice, string>>,
  chosen: Choice,
): types.StaticSelect {
  const optionOf = (choice: Choice) => ({ text: plainText(labels[choice], limits.optionLabel), value: choice })
  return { type: 'static_select', action_id: id, options: choices.map(optionOf), initial_option: optionOf(chosen) }
}

function forgetBlock({ forget, confirmForget }: HomeWords): types.ActionsBlock {
  const element: types.Button = {
    ...button(forget, homeActions.forget),
    style: 'danger',
    confirm: confirmation(confirmForget),
  }
  return { type: 'actions', elements: [element] }
}

function privacyNote({ privacy }: HomeWords, { privacyUrl, language }: HomeContent): readonly types.KnownBlock[] {
  return privacyUrl ? renderNote([{ kind: 'link', text: privacy, url: privacyUrl[language] }]) : []
}

function heading(text: string): types.HeaderBlock {
  return { type: 'header', text: plainText(text, limits.header) }
}

function button(text: string, id: string): types.Button {
  return { type: 'button', action_id: id, text: plainText(text, limits.buttonLabel) }
}
