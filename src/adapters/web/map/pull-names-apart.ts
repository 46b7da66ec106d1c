/** A point with its name under it, as the room both take. */
export interface Label {
  x: number
  y: number
  readonly width: number
  readonly height: number
}

const rounds = 150

/** Moves labels that cover each other apart, each time along the shorter way, until none does or the rounds are over. */
export function pullNamesApart(labels: readonly Label[]): void {
  for (let round = 0; round < rounds; round += 1) {
    let hasMoved = false
    for (const [index, one] of labels.entries())
      for (const other of labels.slice(index + 1)) hasMoved = part(one, other) || hasMoved
    if (!hasMoved) return
  }
}

function part(one: Label, other: Label): boolean {
  const overlapX = (one.width + other.width) / 2 - Math.abs(one.x - other.x)
  const overlapY = (one.height + other.height) / 2 - Math.abs(one.y - other.y)
  if (overlapX <= 0 || overlapY <= 0) return false
  if (overlapX < overlapY) {
    const step = (overlapX / 2) * (one.x < other.x ? 1 : -1)
    one.x -= step
    other.x += step
  } else {
    const step = (overlapY / 2) * (one.y < other.y ? 1 : -1)
    one.y -= step
    other.y += step
  }
  return true
}
