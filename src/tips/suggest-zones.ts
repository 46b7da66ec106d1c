import { cityKey, resemblanceOf, zoneByCity } from './zone.ts'

/**
 * The IANA zones that somebody may be typing: `montreal`, `Europe/Pa`, `tokio`. Best first: the city or zone itself,
 * what begins like it, what has a word that does, what is a slip away. Nothing typed: zones where many French and
 * English speakers live.
 */
export function suggestZones(typed: string, limit: number): readonly string[] {
  const wanted = cityKey(typed.slice(0, longestTyped))
  if (wanted === '') return usualZones.slice(0, limit)
  const ranked = Array.from(zoneByCity(), ([city, zone]) => ({ zone, rank: rankOf(wanted, city, zone) }))
    .filter(({ rank }) => rank < Infinity)
    .toSorted((one, other) => one.rank - other.rank || compareText(one.zone, other.zone))
  return [...new Set(ranked.map(({ zone }) => zone))].slice(0, limit)
}

/** The longest name of a zone has 32 letters. */
const longestTyped = 40

const usualZones: readonly string[] = [
  'Europe/Paris',
  'Europe/Brussels',
  'Europe/Zurich',
  'Europe/London',
  'Europe/Berlin',
  'America/Toronto',
  'America/New_York',
  'America/Chicago',
  'America/Los_Angeles',
  'Africa/Casablanca',
  'Africa/Tunis',
  'Africa/Abidjan',
  'Africa/Kinshasa',
  'Indian/Reunion',
  'Asia/Kolkata',
  'Asia/Singapore',
  'Australia/Sydney',
  'UTC',
]

/** The lower, the better; Infinity for what was hardly meant. */
function rankOf(wanted: string, city: string, zone: string): number {
  const name = cityKey(zone)
  if (city === wanted || name === wanted) return 0
  if (city.startsWith(wanted)) return 1
  if (name.startsWith(wanted)) return 2
  if (`${name}-${city}`.split(/[-/]/).some((word) => word.startsWith(wanted))) return 3
  return 4 + resemblanceOf(wanted, city, zone)
}

/** Not `localeCompare`: the same order whatever the machine's language. */
function compareText(one: string, other: string): number {
  if (one === other) return 0
  return one < other ? -1 : 1
}
