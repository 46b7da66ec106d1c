/** How a terminal shows a message. */
export interface ConsoleStyle {
  /** Columns of a line. */
  readonly width: number
  readonly hasColors: boolean
}

/** Longer lines tire the eye, however wide the window. */
const widest = 100

/** A pipe has no columns, and some terminals say that they have none: then the widest line is taken. */
export function styleOf(output: NodeJS.WriteStream): ConsoleStyle {
  const { columns } = output
  return { width: columns > 0 ? Math.min(columns, widest) : widest, hasColors: output.isTTY && output.hasColors() }
}
