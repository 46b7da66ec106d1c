/**
 * Rich text, independent of any platform: what a knowledge entry is written in and what a message
 * is made of. Renderers turn it into Block Kit, Discord components or terminal text, and escape it:
 * every `text` here is plain characters, never markup.
 */
export type Inline =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'strong'; readonly text: string }
  | { readonly kind: 'emphasis'; readonly text: string }
  | { readonly kind: 'code'; readonly text: string }
  | { readonly kind: 'link'; readonly text: string; readonly url: string }

export type Inlines = readonly Inline[]

export type Block =
  | Heading
  | Paragraph
  | List
  | Code
  | Table
  /** Small print: the term in the other language, sources, the day of verification. */
  | { readonly kind: 'note'; readonly content: Inlines }

export interface Heading {
  readonly kind: 'heading'
  /** 1 is the title of a message, 2 a section in it. */
  readonly level: 1 | 2
  readonly text: string
}

export interface Paragraph {
  readonly kind: 'paragraph'
  readonly content: Inlines
}

export interface List {
  readonly kind: 'list'
  readonly ordered: boolean
  readonly items: readonly Inlines[]
}

export interface Code {
  readonly kind: 'code'
  /** The language after the fence (`sh`, `yaml`), or '' when none was given. */
  readonly syntax: string
  readonly text: string
}

/** Every row has as many cells as the header; the first column names the axis. */
export interface Table {
  readonly kind: 'table'
  readonly header: readonly Inlines[]
  readonly rows: readonly (readonly Inlines[])[]
}

export function text(value: string): Inline {
  return { kind: 'text', text: value }
}

export function strong(value: string): Inline {
  return { kind: 'strong', text: value }
}

export function link(value: string, url: string): Inline {
  return { kind: 'link', text: value, url }
}

export function paragraph(...content: Inlines): Paragraph {
  return { kind: 'paragraph', content }
}

export function note(...content: Inlines): Block {
  return { kind: 'note', content }
}

/** The characters alone, without their styles. */
export function plainText(inlines: Inlines): string {
  return inlines.map((inline) => inline.text).join('')
}

/** The characters of a whole block, its lines apart. */
export function blockText(block: Block): string {
  switch (block.kind) {
    case 'heading':
    case 'code':
      return block.text
    case 'paragraph':
    case 'note':
      return plainText(block.content)
    case 'list':
      return block.items.map(plainText).join('\n')
    case 'table':
      return [block.header, ...block.rows].flatMap((row) => row.map(plainText)).join('\n')
  }
}
