import {
  forceCollide,
  forceLink,
  forceManyBody,
  forceSimulation,
  forceX,
  forceY,
  type SimulationNodeDatum,
} from 'd3-force'
import type { Concept, ConceptId } from '../../../core/concept.ts'
import type { Knowledge } from '../../../core/knowledge.ts'
import { mapNameLength } from './map-name.ts'
import { pullNamesApart } from './pull-names-apart.ts'

/** Where each concept stands, and what joins them. The same knowledge always gives the same map. */
export interface ConceptMap {
  readonly points: readonly MapPoint[]
  readonly lines: readonly (readonly [MapPoint, MapPoint])[]
  readonly width: number
  readonly height: number
}

export interface MapPoint {
  readonly concept: Concept
  readonly x: number
  readonly y: number
  readonly radius: number
  /** Concepts that it is joined to, each once. */
  readonly relatives: readonly ConceptId[]
}

interface Node extends SimulationNodeDatum {
  readonly concept: Concept
  readonly radius: number
  readonly relatives: readonly ConceptId[]
}

/** Enough for the points to come to rest; about a fifth of a second for a hundred concepts. */
const ticks = 300

const margin = 70

/** d3-force begins on a spiral and draws its lots from a generator of its own, so that nothing here depends on chance. */
export function layOutMap({ concepts }: Knowledge): ConceptMap {
  const relatives = relativesOf(concepts)
  const nodes = Array.from(concepts.values(), (concept): Node => {
    const ids = [...(relatives.get(concept.id) ?? [])].toSorted()
    return { concept, relatives: ids, radius: 5 + 1.6 * Math.sqrt(ids.length) }
  })
  const byId = new Map(nodes.map((node) => [node.concept.id, node]))
  const joined = nodes.flatMap((node) =>
    node.relatives.filter((id) => id > node.concept.id).flatMap((id) => [[node, byId.get(id)] as const]),
  )
  const pairs = joined.flatMap(([source, target]) => (target ? [{ source, target }] : []))
  forceSimulation(nodes)
    .force('links', forceLink(pairs).distance(70).strength(0.25))
    .force('apart', forceManyBody().strength(-420).distanceMax(500))
    .force('together', forceX(0).strength(0.045))
    .force('flat', forceY(0).strength(0.075))
    // Room for a name beside its point.
    .force(
      'readable',
      forceCollide<Node>((node) => node.radius + 17),
    )
    .stop()
    .tick(ticks)
  giveRoomToNames(nodes)
  return fitted(nodes, pairs)
}

/** About what a character of the map's small print takes, and a line of it. */
const characterWidth = 6
const lineHeight = 15

function giveRoomToNames(nodes: readonly Node[]): void {
  const labels = nodes.map(({ concept, radius, x = 0, y = 0 }) => ({
    x,
    y,
    width: Math.max(2 * radius, mapNameLength(concept) * characterWidth) + 4,
    height: 2 * radius + lineHeight,
  }))
  pullNamesApart(labels)
  for (const [index, node] of nodes.entries()) Object.assign(node, { x: labels[index]?.x, y: labels[index]?.y })
}

/** Both ways round: an entry need not name those that name it. */
function relativesOf(concepts: ReadonlyMap<ConceptId, Concept>): ReadonlyMap<ConceptId, ReadonlySet<ConceptId>> {
  const relatives = new Map<ConceptId, Set<ConceptId>>(Array.from(concepts.keys(), (id) => [id, new Set()]))
  for (const { id, related } of concepts.values())
    for (const other of related) {
      relatives.get(id)?.add(other)
      relatives.get(other)?.add(id)
    }
  return relatives
}

/** Moved so that everything lies between 0 and the width and height. */
function fitted(
  nodes: readonly Node[],
  pairs: readonly { readonly source: Node; readonly target: Node }[],
): ConceptMap {
  const xs = nodes.map(({ x = 0 }) => x)
  const ys = nodes.map(({ y = 0 }) => y)
  const [left, top] = [Math.min(...xs) - margin, Math.min(...ys) - margin]
  const points = new Map(
    nodes.map((node) => {
      const { concept, radius, relatives, x = 0, y = 0 } = node
      return [node, { concept, radius, relatives, x: Math.round(x - left), y: Math.round(y - top) }] as const
    }),
  )
  const lines = pairs.flatMap(({ source, target }) => {
    const [from, to] = [points.get(source), points.get(target)]
    return from && to ? [[from, to] as const] : []
  })
  return {
    points: [...points.values()],
    lines,
    width: Math.ceil(Math.max(...xs) - left + margin),
    height: Math.ceil(Math.max(...ys) - top + margin),
  }
}
