/** The element that the server answers with; undefined when it answers with anything else, or not at all. */
export async function fragment(address, request) {
  try {
    const response = await fetch(address, { ...request, cache: 'no-store', headers: { 'Timonier-Fragment': '1' } })
    const template = document.createElement('template')
    if (response.ok) template.innerHTML = await response.text()
    return template.content.firstElementChild ?? undefined
  } catch {
    return undefined
  }
}
