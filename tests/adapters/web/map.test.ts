import { expect, test } from 'vitest'
import { layOutMap } from '../../../src/adapters/web/map/lay-out-map.ts'
import { understanding } from '../../bot/bot-set-up.ts'

const { knowledge } = understanding
const map = layOutMap(knowledge)

test('the same knowledge gives the same map', () => {
  expect(layOutMap(knowledge)).toEqual(map)
})

test('every concept is on it once, inside, and joined to all that it names', () => {
  const { points, lines, width, height } = map
  expect(points.map(({ concept }) => concept.id).toSorted()).toEqual([...knowledge.concepts.keys()].toSorted())
  for (const { x, y, concept, relatives } of points) {
    expect(x > 0 && x < width && y > 0 && y < height).toBe(true)
    expect(relatives).toEqual(expect.arrayContaining([...concept.related]))
  }
  expect(new Set(lines.map((ends) => ends.map(({ concept }) => concept.id).join()))).toHaveProperty(
    'size',
    lines.length,
  )
})

test('no two points of ours lie on each other', () => {
  const { points } = map
  const near = points.flatMap((one, index) =>
    points.slice(index + 1).filter((other) => Math.hypot(one.x - other.x, one.y - other.y) < one.radius + other.radius),
  )
  expect(near.map(({ concept }) => concept.id)).toEqual([])
})
