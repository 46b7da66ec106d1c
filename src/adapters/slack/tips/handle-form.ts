import type { App, ViewOutput, ViewResponseAction, ViewSubmitAction } from '@slack/bolt'
import type { Language } from '../../../core/language.ts'
import type { Handling } from '../handling.ts'
import { publishHome } from '../home/publish-home.ts'
import { limits } from '../limits.ts'
import { notice } from '../notice.ts'
import { ownPlace } from '../place.ts'
import { plainText } from '../render/plain-text.ts'
import { answerModal } from '../views/modal.ts'
import { answerSubmission } from '../views/submission.ts'
import { accessTo, type ChannelAccess } from './channel-access.ts'
import { formModalId } from './form-modal.ts'
import { errorsByBlock, fieldIds, formOf, readValues } from './form-values.ts'
import { previewedForm, previewModal, previewModalId } from './preview-modal.ts'

/** Filling in the form, looking at what it would do, and saving it. */
export function handleTipsForm(app: App, handling: Handling): void {
  app.options<'block_suggestion'>({ type: 'block_suggestion', action_id: fieldIds.zone }, async ({ ack, options }) => {
    const zones = handling.bot.suggestZones(options.value, limits.options)
    await ack({ options: zones.map((zone) => ({ text: plainText(zone, limits.optionLabel), value: zone })) })
  })
  app.view<ViewSubmitAction>(
    { callback_id: formModalId, type: 'view_submission' },
    async ({ ack, body, view, context }) => {
      const asker = await askerOf(handling, body.user.id, context.teamId)
      await answerSubmission(handling, { ...asker, ack }, () => preview(handling, view, asker))
    },
  )
  app.view<ViewSubmitAction>(
    { callback_id: previewModalId, type: 'view_submission' },
    async ({ ack, body, view, context }) => {
      const asker = await askerOf(handling, body.user.id, context.teamId)
      await answerSubmission(handling, { ...asker, ack }, () => save(handling, view, asker))
      await publishHome(handling, asker)
    },
  )
}

export interface Asker {
  readonly userId: string
  readonly workspace: string | undefined
  readonly language: Language
}

export async function askerOf(handling: Handling, userId: string, workspace: string | undefined): Promise<Asker> {
  const { language: locale } = await handling.people.profileOf(userId, workspace)
  const language = await handling.bot.languageOf(ownPlace({ userId, workspace, locale }))
  return { userId, workspace, language }
}

/** Everything that is wrong, under its field; or what would be saved. */
async function preview(handling: Handling, view: ViewOutput, asker: Asker): Promise<ViewResponseAction> {
  const { bot, spoken } = handling
  const words = spoken[asker.language]
  const values = readValues(view)
  const { channelId } = values
  if (channelId === undefined) return errors(view, { channel: words.access.unseen })
  const refusal = await refusalFor(handling, channelId, asker)
  if (refusal !== undefined) return errors(view, { channel: refusal })
  const form = formOf(values, channelId, asker.workspace)
  const reading = await bot.readTipForm(form, asker.language)
  if (reading.kind === 'invalid') return errors(view, reading.problems)
  const said = bot.sayTips(reading.schedule, asker.language)
  return { response_action: 'push', view: previewModal(words, form, said, reading.preview) }
}

/** Saves what was previewed, once, unless the channel has gone in the meantime. */
async function save(handling: Handling, view: ViewOutput, asker: Asker): Promise<ViewResponseAction> {
  const { bot } = handling
  const { language } = asker
  const form = previewedForm(view.private_metadata)
  const shown = (message: ReturnType<typeof notice>): ViewResponseAction => {
    return { response_action: 'update', view: answerModal(handling, message, { isLast: true }) }
  }
  const refusal = await refusalFor(handling, form.channel.id, asker)
  if (refusal !== undefined) return shown(notice(refusal, language))
  // Submitted twice, a modal comes with the same hash; what the first one saved is shown again.
  if (!(await handling.isFirstTime(`save:${view.id}:${view.hash}`))) {
    const saved = await bot.findTips(form.channel)
    return shown(notice(saved ? bot.sayTips(saved, language) : handling.spoken[language].tips.nonePlanned, language))
  }
  return shown(await bot.saveTips(form, language))
}

function errors(view: ViewOutput, problems: Parameters<typeof errorsByBlock>[1]): ViewResponseAction {
  return { response_action: 'errors', errors: errorsByBlock(view, problems) }
}

/** Why somebody may not plan for a channel; undefined when they may. */
export async function refusalFor(
  { clientFor, spoken }: Handling,
  channelId: string,
  { userId, workspace, language }: Asker,
): Promise<string | undefined> {
  const client = await clientFor(workspace)
  const access: ChannelAccess = client ? await accessTo(client, channelId, userId) : 'unseen'
  return access === 'allowed' ? undefined : spoken[language].access[access]
}
