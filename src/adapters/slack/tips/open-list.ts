import type { Language } from '../../../core/language.ts'
import type { Handling } from '../handling.ts'
import { notice } from '../notice.ts'
import { sayTrouble } from '../trouble.ts'
import { answerModal, modal, type ModalShape } from '../views/modal.ts'
import type { Opening } from '../views/open-view.ts'
import { updateView } from '../views/update-view.ts'
import { listBlocks } from './list-blocks.ts'
import { plannedChannels } from './planned-channels.ts'

/**
 * Shows the channels with tips that somebody is in. Slack has to be asked for them, which may take longer than a
 * trigger lives: the modal opens first.
 */
export async function openTipsList(handling: Handling, opening: Opening, isOverAnother = false): Promise<void> {
  const { triggerId, workspace, place } = opening
  const language = await handling.bot.languageOf(place)
  const client = await handling.clientFor(workspace)
  if (!client) return
  const waiting = answerModal(handling, notice(handling.spoken[language].oneMoment, language))
  const open = isOverAnother ? client.views.push.bind(client.views) : client.views.open.bind(client.views)
  const { view } = await open({ trigger_id: triggerId, view: waiting })
  if (view?.id === undefined || view.hash === undefined) return
  const list = await listModal(handling, opening, language, { isOverAnother })
  await updateView(handling, workspace, { id: view.id, hash: view.hash }, list)
}

async function listModal(handling: Handling, opening: Opening, language: Language, shape: ModalShape) {
  const words = handling.spoken[language]
  try {
    const client = await handling.clientFor(opening.workspace)
    const channels = client ? await plannedChannels(handling.bot, client, opening, language) : []
    return modal(words, { title: words.tips.listTitle, blocks: [...listBlocks(words.tips, channels)] }, shape)
  } catch (error) {
    return answerModal(handling, sayTrouble(error, language, handling))
  }
}
