import { html, type Html } from '../page/html.ts'

/** One bar a day, the earliest first. */
export interface Series {
  readonly title: string
  readonly values: readonly number[]
  /** The whole in a sentence, for those who do not see it. */
  readonly sentence: string
}

const width = 300
const height = 70

export function drawPlot({ title, values, sentence }: Series): Html {
  const highest = Math.max(1, ...values)
  const step = width / Math.max(1, values.length)
  const bars = values.map((value, day) => {
    const barHeight = (value / highest) * height
    return html`<rect
      x="${(day * step + 1).toFixed(1)}"
      y="${(height - barHeight).toFixed(1)}"
      width="${(step - 2).toFixed(1)}"
      height="${barHeight.toFixed(1)}"
    ></rect>`
  })
  return html`<figure class="plot">
    <figcaption>${title}</figcaption>
    <svg viewBox="0 0 ${width} ${height + 1}" role="img" aria-label="${title}: ${sentence}">
      ${bars}
      <line x1="0" y1="${height + 0.5}" x2="${width}" y2="${height + 0.5}"></line>
    </svg>
    <p>${sentence}</p>
  </figure>`
}
