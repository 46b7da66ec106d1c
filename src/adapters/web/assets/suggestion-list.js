/**
 * A list that belongs to an input: the focus stays in the input, which says what is chosen.
 * @param take is called with the option that somebody clicks on
 */
export function offerList(input, take) {
  const list = document.createElement('ul')
  list.id = 'suggestions'
  list.hidden = true
  setAttributes(list, { role: 'listbox', 'aria-label': input.dataset.suggestions })
  setAttributes(input, {
    role: 'combobox',
    'aria-autocomplete': 'list',
    'aria-controls': list.id,
    'aria-expanded': 'false',
  })
  input.after(list)
  list.addEventListener('pointerdown', (event) => event.preventDefault())
  list.addEventListener('click', (event) => {
    const option = event.target.closest('[role=option]')
    if (option) take(option)
  })
  return {
    isOpen: () => !list.hidden,
    chosen: () => list.querySelector('[aria-selected=true]') ?? undefined,
    /** @param options the markup of the server */
    show(options) {
      list.innerHTML = options
      for (const [index, option] of [...list.children].entries()) option.id = `suggestion-${index}`
      setOpen(list.children.length > 0)
    },
    hide: () => setOpen(false),
    move(step) {
      const count = list.children.length
      const from = [...list.children].findIndex((option) => option.getAttribute('aria-selected') === 'true')
      if (count > 0) choose(from < 0 && step < 0 ? count - 1 : (from + step + count) % count)
    },
  }

  function setOpen(isOpen) {
    choose(-1)
    list.hidden = !isOpen
    input.setAttribute('aria-expanded', String(isOpen))
  }

  function choose(index) {
    for (const option of list.children) option.setAttribute('aria-selected', 'false')
    const option = list.children[index]
    option?.setAttribute('aria-selected', 'true')
    option?.scrollIntoView({ block: 'nearest' })
    if (option) input.setAttribute('aria-activedescendant', option.id)
    else input.removeAttribute('aria-activedescendant')
  }
}

function setAttributes(element, attributes) {
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value)
}
