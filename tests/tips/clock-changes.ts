export interface ClockChange {
  readonly zone: string
  readonly changeMs: number
}

/** Every change of the clocks from one year to another, both included, in every zone that there is. */
export function clockChanges(firstYear: number, lastYear: number): readonly ClockChange[] {
  return Intl.supportedValuesOf('timeZone').flatMap((zone) => {
    const found: ClockChange[] = []
    let at = Temporal.ZonedDateTime.from(`${firstYear}-01-01T00:00[${zone}]`).getTimeZoneTransition('next')
    while (at && at.year <= lastYear) {
      found.push({ zone, changeMs: at.epochMilliseconds })
      at = at.getTimeZoneTransition('next')
    }
    return found
  })
}
