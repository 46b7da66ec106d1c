const markup = Symbol('markup')

/** Markup in which everything that came from elsewhere has been escaped. Only `html` makes it. */
export interface Html {
  readonly [markup]: string
}

/** What may stand in a template: text is escaped; `undefined` and `false` show nothing. */
export type Piece = Html | string | number | undefined | false | readonly Piece[]

/** Attribute values stand between double quotes; addresses in them go through `webAddress` first. */
export function html(strings: TemplateStringsArray, ...pieces: readonly Piece[]): Html {
  return { [markup]: String.raw({ raw: strings }, ...pieces.map(show)) }
}

export function markupOf(content: Html): string {
  return content[markup]
}

function show(piece: Piece): string {
  if (piece === undefined || piece === false) return ''
  if (typeof piece === 'number') return String(piece)
  if (typeof piece === 'string') return piece.replace(/[&<>"']/g, (character) => entities[character] ?? '')
  return isList(piece) ? piece.map(show).join('') : piece[markup]
}

/** Array.isArray does not narrow a readonly array. */
function isList(piece: Html | readonly Piece[]): piece is readonly Piece[] {
  return Array.isArray(piece)
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

/** The address as it may be linked to; undefined for what a browser would run instead of opening it. */
export function webAddress(url: string): string | undefined {
  const parsed = URL.parse(url)
  return parsed && ['http:', 'https:', 'mailto:'].includes(parsed.protocol) ? parsed.href : undefined
}
