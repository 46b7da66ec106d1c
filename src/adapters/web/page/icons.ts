import { html, type Html } from './html.ts'

/** A ship's wheel, in the colour of the text around it. */
export const wheel: Html = html`<svg viewBox="0 0 24 24" aria-hidden="true">
  <circle cx="12" cy="12" r="6.4" />
  <circle cx="12" cy="12" r="1.7" />
  <path
    d="M12 1.2v9.1M12 13.7v9.1M1.2 12h9.1M13.7 12h9.1M4.4 4.4l6.4 6.4M13.2 13.2l6.4 6.4M19.6 4.4l-6.4 6.4M10.8 13.2l-6.4 6.4"
  />
</svg>`

/** Drawn, because not every system has a font with emoji. */
export function thumb(isUp: boolean): Html {
  const turned = !isUp && html` transform="rotate(180 12 12)"`
  return html`<svg viewBox="0 0 24 24" aria-hidden="true" class="thumb">
    <path${turned}
      d="M7 10.5v9.5M7 11l4-8c1.5 0 2.6 1.1 2.3 2.7L12.7 9h5.4c1.4 0 2.3 1.2 2 2.5l-1.5 6.8c-.2 1-1.1 1.7-2.1 1.7H7M7 11H3.5v9H7"
    />
  </svg>`
}
