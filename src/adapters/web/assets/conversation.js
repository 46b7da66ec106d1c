import { offerCopies } from './copy.js'
import { fragment } from './fragment.js'
import { vote } from './vote.js'

const calm = matchMedia('(prefers-reduced-motion: reduce)')

/**
 * Adds answers under one another instead of opening a page for each.
 * @returns opens an address as the next turn
 */
export function converse(composer, turns) {
  document.addEventListener('submit', (event) => {
    const form = event.target
    const path = form.getAttribute('action')
    if (path !== '/ask' && path !== '/vote') return
    event.preventDefault()
    void (path === '/vote' ? vote(form, event.submitter) : ask(form, event.submitter))
  })
  turns.addEventListener('click', (event) => {
    const link = event.target.closest('a[data-turn]')
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return
    event.preventDefault()
    void open(link.href, link.dataset.turn === 'here' ? link.closest('.turn') : undefined)
  })
  return open

  async function ask(form, button) {
    const body = new URLSearchParams(new FormData(form, button))
    if (body.get('text').trim() === '') return
    body.set('previous', composer.elements.previous.value)
    const turn = await fragment('/ask', { method: 'POST', body })
    if (!turn?.matches('.turn')) {
      composer.querySelector('[role=status]').textContent = composer.dataset.failed
      return
    }
    composer.elements.text.value = ''
    turns.append(turn)
    settle(turn, composer)
    reveal(turn)
    const next = form === composer ? composer.elements.text : turn.querySelector('article')
    next.focus({ preventScroll: true })
  }

  /** @param former the turn whose place it takes, if it takes one */
  async function open(address, former) {
    const turn = await fragment(address, {})
    if (!turn?.matches('.turn')) {
      location.href = address
      return
    }
    const asked = former?.querySelector('.asked')
    if (asked) turn.prepend(asked)
    if (former) former.replaceWith(turn)
    else turns.append(turn)
    settle(turn, composer)
    if (!former) reveal(turn)
    turn.querySelector('article').focus({ preventScroll: true })
  }
}

/** What a new turn changes around it: follow-ups go on from it, the address is its own, and it is announced. */
function settle(turn, composer) {
  for (const beginning of document.querySelectorAll('.welcome, .examples')) beginning.remove()
  offerCopies(turn)
  const { about, address, arrived } = turn.dataset
  if (about) composer.elements.previous.value = about
  if (address) history.replaceState(undefined, '', address)
  composer.querySelector('[role=status]').textContent = arrived
}

/** Below the first one nothing is to be left behind, so that the top of the page stays. */
function reveal(turn) {
  const behavior = calm.matches ? 'auto' : 'smooth'
  if (turn.previousElementSibling) turn.scrollIntoView({ behavior, block: 'start' })
  else scrollTo({ top: 0, behavior })
}
