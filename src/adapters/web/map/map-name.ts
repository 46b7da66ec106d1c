import { titleOf, type Concept } from '../../../core/concept.ts'
import { languages, type Language } from '../../../core/language.ts'

const longest = 24

/** As it stands on the map: long ones are cut. */
export function mapName(concept: Concept, language: Language): string {
  const title = titleOf(concept, language)
  return title.length > longest ? `${title.slice(0, longest - 2).trimEnd()}…` : title
}

/** Characters of the longer of its names, so that the map is the same in both languages. */
export function mapNameLength(concept: Concept): number {
  return Math.max(...languages.map((language) => mapName(concept, language).length))
}
