import {
  ButtonStyle,
  ComponentType,
  type APIActionRowComponent,
  type APIButtonComponentWithCustomId,
  type APIStringSelectComponent,
} from 'discord.js'
import { encodeAction } from '../../../core/action.ts'
import type { Button } from '../../../core/message.ts'
import { limits } from '../limits.ts'
import { shorten } from './shorten.ts'

/** Up to five buttons, or one menu. */
export type Row = APIActionRowComponent<APIButtonComponentWithCustomId | APIStringSelectComponent>

/** The first buttons, as many as Discord takes; of two that do the same, the first, since Discord refuses both. */
export function renderButtons(buttons: readonly Button[], rows: number): Row[] {
  const byCustomId = new Map<string, APIButtonComponentWithCustomId>()
  for (const { label, action } of buttons) {
    const customId = encodeAction(action)
    if (customId.length > limits.customId || byCustomId.has(customId)) continue
    byCustomId.set(customId, renderButton(label, customId))
  }
  return rowsOf([...byCustomId.values()], rows)
}

/** @param customId at most 100 characters, and of no other button in the message */
export function renderButton(
  label: string,
  customId: string,
  style: APIButtonComponentWithCustomId['style'] = ButtonStyle.Secondary,
): APIButtonComponentWithCustomId {
  return {
    type: ComponentType.Button,
    style,
    label: shorten(label.trim() || '…', limits.buttonLabel),
    custom_id: customId,
  }
}

export function rowOf(...components: Row['components']): Row {
  return { type: ComponentType.ActionRow, components }
}

function rowsOf(buttons: readonly APIButtonComponentWithCustomId[], rows: number): Row[] {
  const rowCount = Math.min(Math.ceil(buttons.length / limits.buttonsPerRow), rows)
  return Array.from({ length: rowCount }, (_, row) =>
    rowOf(...buttons.slice(row * limits.buttonsPerRow, (row + 1) * limits.buttonsPerRow)),
  )
}
