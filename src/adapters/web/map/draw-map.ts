import { titleOf } from '../../../core/concept.ts'
import type { Knowledge } from '../../../core/knowledge.ts'
import type { Language } from '../../../core/language.ts'
import { addressOf } from '../page/addresses.ts'
import { html, type Html } from '../page/html.ts'
import type { MapWords } from '../words.ts'
import { mapName } from './map-name.ts'
import type { ConceptMap, MapPoint } from './lay-out-map.ts'

/** As many as can be told apart; with more categories, colours come again. */
const colours = 12

/** The map as a drawing, whose points are links. */
export function drawMap(
  { points, lines, width, height }: ConceptMap,
  categories: readonly string[],
  knowledge: Knowledge,
  language: Language,
  words: MapWords,
): Html {
  const point = ({ concept, x, y, radius, relatives }: MapPoint): Html => {
    const title = titleOf(concept, language)
    return html`<a
      href="${addressOf({ kind: 'concept', id: concept.id }, language, knowledge)}"
      class="point ${categoryClass(concept.category, categories)}"
      data-id="${concept.id}"
      ><title>${title} (${words.links(relatives.length)})</title
      ><circle cx="${x}" cy="${y}" r="${Math.round(radius)}"></circle
      ><text x="${x}" y="${y + Math.round(radius) + 11}">${mapName(concept, language)}</text></a
    >`
  }
  return html`<svg class="map" viewBox="0 0 ${width} ${height}" role="group" aria-label="${words.drawing}">
    <g class="lines">
      ${lines.map(
        ([from, to]) =>
          html`<line
            x1="${from.x}"
            y1="${from.y}"
            x2="${to.x}"
            y2="${to.y}"
            data-ends="${from.concept.id} ${to.concept.id}"
          ></line>`,
      )}
    </g>
    <g class="points">${points.map(point)}</g>
  </svg>`
}

export function categoryClass(category: string, categories: readonly string[]): string {
  return `colour-${categories.indexOf(category) % colours}`
}
