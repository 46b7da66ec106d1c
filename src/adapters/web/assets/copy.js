/** Shows the buttons that copy what stands after them, and makes them do it. */
export function offerCopies(root) {
  for (const button of root.querySelectorAll('[data-copy]')) {
    const label = button.textContent
    button.hidden = false
    button.addEventListener('click', async () => {
      const text = button.closest('details, .operator').querySelector('pre').textContent
      button.textContent = await navigator.clipboard.writeText(text).then(
        () => button.dataset.copied,
        () => button.dataset.copyFailed,
      )
      setTimeout(() => (button.textContent = label), 2000)
    })
  }
}
