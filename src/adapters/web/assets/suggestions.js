import { offerList } from './suggestion-list.js'

const quietMs = 120

/**
 * Suggestions while somebody types, as a combobox with a list: https://www.w3.org/WAI/ARIA/apg/patterns/combobox/
 * Nothing is chosen unless somebody goes to it: Enter alone asks what was typed.
 * @param open opens the address of a suggestion in the conversation
 */
export function suggest(composer, open) {
  const input = composer.elements.text
  const list = offerList(input, take)
  let timer
  let latest = 0

  input.addEventListener('input', () => {
    clearTimeout(timer)
    if (input.value.trim() === '') hide()
    else timer = setTimeout(refresh, quietMs)
  })
  input.addEventListener('keydown', (event) => {
    if (event.isComposing) return
    if (event.key === 'Escape' && list.isOpen()) hide()
    else if (event.key === 'ArrowDown') void move(1)
    else if (event.key === 'ArrowUp') void move(-1)
    else if (event.key === 'Enter' && list.chosen()) take(list.chosen())
    else return
    event.preventDefault()
  })
  input.addEventListener('blur', hide)
  composer.addEventListener('submit', hide)

  async function move(step) {
    if (!list.isOpen()) await refresh()
    list.move(step)
  }

  /** What comes back late, after more was typed or something was asked, is not shown. */
  async function refresh() {
    const number = ++latest
    const response = await fetch(`/suggest?q=${encodeURIComponent(input.value)}`).catch(() => undefined)
    if (!response?.ok) return
    const options = await response.text()
    if (number === latest && document.activeElement === input) list.show(options)
  }

  function hide() {
    clearTimeout(timer)
    latest += 1
    list.hide()
  }

  function take(option) {
    input.value = ''
    hide()
    void open(option.dataset.address)
  }
}
