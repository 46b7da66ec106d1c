/** Zooms and moves the map: with the buttons, the wheel, the arrow keys, by dragging, and to the point that is focused. */
const map = document.querySelector('svg.map')
const tools = document.querySelector('.map-tools')
const whole = map.viewBox.baseVal
const size = { width: whole.width, height: whole.height }
const closest = 6
const view = { x: 0, y: 0, zoom: 1 }

tools.hidden = false
tools.addEventListener('click', (event) => {
  const { zoom } = event.target.dataset
  if (zoom === 'reset') Object.assign(view, { x: 0, y: 0, zoom: 1 })
  else if (zoom) zoomBy(zoom === 'in' ? 1.5 : 1 / 1.5, { x: view.x + seen().width / 2, y: view.y + seen().height / 2 })
  show()
})

map.addEventListener(
  'wheel',
  (event) => {
    // The page scrolls as everywhere; with the key that browsers zoom with, the map zooms.
    if (!event.ctrlKey && !event.metaKey) return
    event.preventDefault()
    zoomBy(event.deltaY < 0 ? 1.2 : 1 / 1.2, pointOf(event))
    show()
  },
  { passive: false },
)

/** By how much of what is seen an arrow key moves. */
const step = 0.2
const arrows = { ArrowLeft: [-step, 0], ArrowRight: [step, 0], ArrowUp: [0, -step], ArrowDown: [0, step] }
document.querySelector('.map-frame').addEventListener('keydown', (event) => {
  const arrow = arrows[event.key]
  // As long as all of it is seen, the keys scroll.
  if (!arrow || view.zoom === 1 || event.ctrlKey || event.metaKey || event.altKey) return
  event.preventDefault()
  view.x += arrow[0] * seen().width
  view.y += arrow[1] * seen().height
  show()
})

let dragged
map.addEventListener('pointerdown', (event) => {
  // A finger scrolls as long as all of the map is seen.
  if (event.button === 0 && (event.pointerType === 'mouse' || view.zoom > 1))
    dragged = { from: pointOf(event), isMoved: false }
})
map.addEventListener('pointermove', (event) => {
  if (!dragged) return
  const now = pointOf(event)
  if (Math.hypot(now.x - dragged.from.x, now.y - dragged.from.y) * view.zoom > 4) dragged.isMoved = true
  view.x += dragged.from.x - now.x
  view.y += dragged.from.y - now.y
  show()
})
for (const kind of ['pointerup', 'pointercancel'])
  window.addEventListener(kind, () => setTimeout(() => (dragged = undefined)))
map.addEventListener('click', (event) => dragged?.isMoved && event.preventDefault())
map.addEventListener('dragstart', (event) => event.preventDefault())

for (const kind of ['pointerover', 'focusin'])
  map.addEventListener(kind, (event) => light(event.target.closest('.point')?.dataset.id))
for (const kind of ['pointerout', 'focusout']) map.addEventListener(kind, () => light(undefined))
map.addEventListener('focusin', (event) => reveal(event.target.querySelector('circle')))

function zoomBy(factor, { x, y }) {
  const zoom = Math.min(closest, Math.max(1, view.zoom * factor))
  view.x = x - ((x - view.x) * view.zoom) / zoom
  view.y = y - ((y - view.y) * view.zoom) / zoom
  view.zoom = zoom
}

function seen() {
  return { width: size.width / view.zoom, height: size.height / view.zoom }
}

function show() {
  const { width, height } = seen()
  view.x = Math.min(size.width - width, Math.max(0, view.x))
  view.y = Math.min(size.height - height, Math.max(0, view.y))
  map.setAttribute('viewBox', `${view.x} ${view.y} ${width} ${height}`)
  map.classList.toggle('is-zoomed', view.zoom > 1)
}

/** Into the middle, unless it is seen already. */
function reveal(circle) {
  if (!circle || dragged) return
  const [x, y] = [circle.cx.baseVal.value - view.x, circle.cy.baseVal.value - view.y]
  const { width, height } = seen()
  if (x > 0 && x < width && y > 0 && y < height) return
  view.x += x - width / 2
  view.y += y - height / 2
  show()
}

function pointOf({ clientX, clientY }) {
  return new DOMPoint(clientX, clientY).matrixTransform(map.getScreenCTM().inverse())
}

/** The lines of one concept stand out. */
function light(id) {
  map.classList.toggle('has-light', id !== undefined)
  for (const line of map.querySelectorAll('line'))
    line.classList.toggle('lit', id !== undefined && line.dataset.ends.split(' ').includes(id))
}
