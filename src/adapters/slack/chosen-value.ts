import type { BlockElementAction } from '@slack/bolt'

/** What the clicked button or the chosen option stands for; '' when that cannot be told. */
export function chosenValue(action: BlockElementAction): string {
  if (action.type === 'button' || action.type === 'feedback_buttons') return action.value ?? ''
  if (action.type === 'static_select' || action.type === 'external_select') return action.selected_option?.value ?? ''
  return ''
}
