import type { types } from '@slack/bolt'
import type { Message } from '../../../core/message.ts'
import type { TipForm } from '../../../core/tip-form.ts'
import { renderForView } from '../render/render-slack.ts'
import { modal } from '../views/modal.ts'
import { smallPrint, textSection } from '../views/text-section.ts'
import type { SpokenWords } from '../words.ts'

const divider: types.DividerBlock = { type: 'divider' }

export const previewModalId = 'tips:preview'

/** What would be saved, and a tip as it would be posted; the form itself travels along. */
export function previewModal(words: SpokenWords, form: TipForm, said: string, preview: Message): types.ModalView {
  const { previewTitle, previewIntroduction, save } = words.tips
  const parts = {
    title: previewTitle,
    submit: save,
    callbackId: previewModalId,
    metadata: JSON.stringify(form),
    blocks: [
      textSection(said),
      ...smallPrint(previewIntroduction),
      divider,
      ...renderForView({ ...preview, buttons: [] }),
    ],
  }
  return modal(words, parts, { isOverAnother: true })
}

/** The form of a preview, as Slack hands it back: nobody else can write into it. */
export function previewedForm(metadata: string): TipForm {
  const form: TipForm = JSON.parse(metadata)
  return form
}
