import { html, type Html } from '../page/html.ts'
import { drawMarkdown } from './discord-markdown.ts'
import { fieldsOf, listOf, textOf, type Fields } from './payload.ts'

/** https://docs.discord.com/developers/components/reference#component-object-component-types */
const componentTypes = { row: 1, button: 2, stringSelect: 3, textDisplay: 10 }

/** A message in Discord, drawn from the very payload that would be sent. */
export function drawDiscord(payload: unknown): Html {
  const { content, components } = fieldsOf(payload)
  return html`<span class="face" aria-hidden="true">T</span>
    <div class="said">
      <div class="sender"><b>Timonier</b> <span class="badge">APP</span></div>
      ${drawMarkdown(textOf(content))} ${listOf(components).map((component) => drawComponent(fieldsOf(component)))}
    </div>`
}

function drawComponent(component: Fields): Html | readonly Html[] | false {
  switch (component['type']) {
    case componentTypes.textDisplay:
      return drawMarkdown(textOf(component['content']))
    case componentTypes.row:
      return html`<div class="discord-row">
        ${listOf(component['components']).map((one) => drawComponent(fieldsOf(one)))}
      </div>`
    case componentTypes.button:
      return html`<span class="discord-button">${textOf(component['label'])}</span>`
    case componentTypes.stringSelect:
      return html`<span class="discord-select">${textOf(component['placeholder'])}</span>`
    default:
      return false
  }
}
