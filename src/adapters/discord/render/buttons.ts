import { ButtonStyle, ComponentType, type APIActionRowComponent, type APIButtonComponentWithCustomId } from 'discord.js'
import { encodeAction } from '../../../core/action.ts'
import type { Button } from '../../../core/message.ts'
import { limits } from '../limits.ts'
import { shorten } from './shorten.ts'

export type ButtonRow = APIActionRowComponent<APIButtonComponentWithCustomId>

/** The first buttons, as many as Discord takes; of two that do the same, the first, since Discord refuses both. */
export function renderButtons(buttons: readonly Button[]): ButtonRow[] {
  const byCustomId = new Map<string, APIButtonComponentWithCustomId>()
  for (const button of buttons) {
    const customId = encodeAction(button.action)
    if (customId.length > limits.customId || byCustomId.has(customId)) continue
    byCustomId.set(customId, {
      type: ComponentType.Button,
      style: ButtonStyle.Secondary,
      label: shorten(button.label.trim() || '…', limits.buttonLabel),
      custom_id: customId,
    })
  }
  return rowsOf([...byCustomId.values()])
}

function rowsOf(buttons: readonly APIButtonComponentWithCustomId[]): ButtonRow[] {
  const rowCount = Math.min(Math.ceil(buttons.length / limits.buttonsPerRow), limits.actionRows)
  return Array.from({ length: rowCount }, (_, row) => ({
    type: ComponentType.ActionRow,
    components: buttons.slice(row * limits.buttonsPerRow, (row + 1) * limits.buttonsPerRow),
  }))
}
