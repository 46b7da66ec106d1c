/** A table of the operator's page, and the same as CSV. */
export interface Report {
  /** `votes`: where it is on the page, and the name of its file. */
  readonly id: string
  readonly title: string
  /** What there is to know before reading it. */
  readonly text?: string
  readonly head: readonly string[]
  readonly rows: readonly (readonly Cell[])[]
}

export type Cell = string | number | LinkCell

/** On the page a link; its text alone in a file. */
interface LinkCell {
  readonly text: string
  readonly address: string
}
