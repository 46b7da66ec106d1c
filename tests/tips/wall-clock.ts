/**
 * What the clocks of a zone show, read minute by minute from Intl and not from Temporal: the slow, obvious way to
 * find when a tip is due.
 */
export function dueByWatchingTheClock(zone: string, day: string, at: string): number {
  const wanted = Date.parse(`${day}T${at}:00Z`)
  const clock = clockOf(zone)
  const start = wanted - 26 * hourMs
  let before = clock(start)
  for (let instant = start + minuteMs; instant < wanted + 26 * hourMs; instant += minuteMs) {
    const now = clock(instant)
    if (now === wanted) return instant
    // The clock jumped over the time: due as much later as it jumped.
    if (before < wanted && now > wanted) return instant + (wanted - (before + minuteMs))
    before = now
  }
  throw new Error(`The clocks of ${zone} never came near ${day} ${at}.`)
}

const minuteMs = 60_000
const hourMs = 60 * minuteMs

/** From an instant to what the zone's clocks show then, as milliseconds as if it were UTC. */
function clockOf(zone: string): (instantMs: number) => number {
  const format = new Intl.DateTimeFormat('en', { timeZone: zone, timeZoneName: 'longOffset', year: 'numeric' })
  const offsets = new Map<number, number>()
  return (instantMs) => {
    // Since 1972 clocks have changed at quarters of an hour only.
    const quarter = Math.floor(instantMs / (15 * minuteMs))
    const offset = offsets.get(quarter) ?? parseOffset(format.format(quarter * 15 * minuteMs))
    offsets.set(quarter, offset)
    return instantMs + offset
  }
}

/** `2026, GMT-09:30` → -34,200,000 */
function parseOffset(formatted: string): number {
  const [, sign = '+', hours = '0', minutes = '0'] = /GMT(?:([+-])(\d\d):(\d\d))?/.exec(formatted) ?? []
  return (sign === '-' ? -1 : 1) * (Number(hours) * hourMs + Number(minutes) * minuteMs)
}
