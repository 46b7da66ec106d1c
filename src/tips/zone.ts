import { fold } from '../core/fold.ts'
import { cities } from './cities.ts'
import { editDistance } from './edit-distance.ts'

/**
 * The IANA zone that a text names, in its own spelling: `europe/paris`, `UTC`, or one of its cities (`Montréal`,
 * `new york`). An offset such as `+02:00` is none: it knows no summer time.
 */
export function findZone(text: string): string | undefined {
  return findIanaZone(text.trim().replaceAll(' ', '_')) ?? zoneByCity().get(cityKey(text))
}

/** The zones a misspelt one may have meant, at most three; often none. */
export function nearestZones(text: string): readonly string[] {
  if (text.length > longestZoneName) return []
  const typed = cityKey(text)
  const distances = Array.from(zoneByCity(), ([city, zone]) => ({ zone, distance: resemblanceOf(typed, city, zone) }))
  const nearest = Math.min(...distances.map(({ distance }) => distance))
  if (nearest === Infinity) return []
  const zones = distances.filter(({ distance }) => distance === nearest).map(({ zone }) => zone)
  return [...new Set(zones)].slice(0, 3)
}

/**
 * How many slips away a city or its zone is from what was typed; Infinity when that is too many to be meant.
 * @param typed as `cityKey` writes it
 */
export function resemblanceOf(typed: string, city: string, zone: string): number {
  const typedCity = typed.split('/').at(-1) ?? ''
  const distance = Math.min(editDistance(typedCity, city), editDistance(typed, cityKey(zone)))
  return distance <= largestDistance(typedCity) ? distance : Infinity
}

/** Whether a text has the shape `Area/City` with an area that exists, so that nothing but a zone can be meant. */
export function looksLikeZone(text: string): boolean {
  const [area, city] = text.split('/')
  return city !== undefined && areas().has(fold(area ?? ''))
}

/** `America/Argentina/ComodRivadavia` has 32 letters; a message may have 4,000, and comparing takes longer with each. */
const longestZoneName = 40

/** One slip in a short name, two in a longer one: any more, and the suggestions are noise. */
function largestDistance(typed: string): number {
  return typed.length < 5 ? 1 : 2
}

function findIanaZone(name: string): string | undefined {
  if (!/^[a-z]/i.test(name)) return undefined
  try {
    return new Temporal.ZonedDateTime(0n, name).timeZoneId
  } catch {
    return undefined
  }
}

let knownCities: ReadonlyMap<string, string> | undefined

/** Every zone by its city, and by the other names of it. Made when it is first needed: most starts never need it. */
export function zoneByCity(): ReadonlyMap<string, string> {
  knownCities ??= new Map([
    ...Intl.supportedValuesOf('timeZone').map((zone) => [cityKey(zone.split('/').at(-1) ?? zone), zone] as const),
    ...Object.entries(cities),
  ])
  return knownCities
}

let knownAreas: ReadonlySet<string> | undefined

function areas(): ReadonlySet<string> {
  knownAreas ??= new Set(Intl.supportedValuesOf('timeZone').map((zone) => fold(zone.split('/')[0] ?? zone)))
  return knownAreas
}

/** `New_York`, `new york` and `New-York` are one; a zone keeps its slashes. */
export function cityKey(text: string): string {
  return fold(text.trim()).replace(/[\s_]+/g, '-')
}
