import type { App } from '@slack/bolt'
import { slackCommands } from './app-definition.ts'
import type { Handling } from './handling.ts'
import { readIncomingText } from './incoming-text.ts'
import { directPlace, privatePlace, publicPlace } from './place.ts'
import { questionOf } from './question.ts'
import { tellEverybody, tellPrivately } from './tell.ts'
import { openTipsForm } from './tips/open-form.ts'
import { openTipsList } from './tips/open-list.ts'
import { sayTrouble } from './trouble.ts'
import { isForAll } from './visibility.ts'

/** Answers to a command are for who typed it, unless they chose otherwise; forms, settings and help always are. */
export function handleCommands(app: App, handling: Handling): void {
  for (const { id, name, asks } of slackCommands) {
    app.command(name, async ({ command, context: { teamId: workspace, botUserId } }) => {
      const { channel_id: channelId, user_id: userId, response_url: responseUrl, trigger_id: triggerId } = command
      const { language: locale } = await handling.people.profileOf(userId, workspace)
      const isDirect = command.channel_name === 'directmessage'
      const text = readIncomingText(command.text, botUserId)
      const isForMe = isDirect || id === 'timonier' || (text === '' && asks !== 'tip')
      const isPublic = !isForMe && (await isForAll(handling, userId, workspace))
      const placeOf = isDirect ? directPlace : isPublic ? publicPlace : privatePlace
      const place = placeOf({ channelId, userId, workspace, locale })
      const reach = { responseUrl, channelId, userId, workspace }
      const opening = { triggerId, userId, workspace, place }
      try {
        if (id === 'timonier' && tipsForm.test(text)) {
          return await openTipsForm(handling, opening, isDirect ? undefined : channelId)
        }
        if (id === 'timonier' && tipsList.test(text)) return await openTipsList(handling, opening)
        const message = await handling.bot.reply(questionOf(text, place, asks))
        await (isPublic ? tellEverybody : tellPrivately)(handling, reach, message)
      } catch (error) {
        const language = await handling.bot.languageOf(place)
        await tellPrivately(handling, reach, sayTrouble(error, language, handling))
      }
    })
  }
}

/** `/timonier tips` opens a form; with more words, they are carried out as they stand. */
const tipsForm = /^(tips?|astuces?)$/i
const tipsList = /^(tips?|astuces?) (list|liste)$/i
