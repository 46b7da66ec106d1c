import { ComponentType, type APISelectMenuOption } from 'discord.js'
import { encodeAction } from '../../../core/action.ts'
import type { Choices } from '../../../core/message.ts'
import { limits } from '../limits.ts'
import { rowOf, type Row } from './buttons.ts'
import { shorten } from './shorten.ts'

const customId = 'menu'

/** The first options, as many as Discord takes, each once; no row when there is none. */
export function renderMenu(choices: Choices | undefined): Row[] {
  const byValue = new Map<string, APISelectMenuOption>()
  for (const { label, action } of choices?.options ?? []) {
    const value = encodeAction(action)
    if (value.length > limits.menuOption || byValue.has(value)) continue
    byValue.set(value, { value, label: shorten(label.trim() || '…', limits.menuOption) })
  }
  if (!choices || byValue.size === 0) return []
  return [
    rowOf({
      type: ComponentType.StringSelect,
      custom_id: customId,
      placeholder: shorten(choices.label, limits.menuPlaceholder),
      options: [...byValue.values()].slice(0, limits.menuOptions),
    }),
  ]
}
