import { fragment } from './fragment.js'

/** Posts a vote, and puts the thanks where the buttons were. */
export async function vote(form, button) {
  const body = new URLSearchParams(new FormData(form, button))
  const thanks = await fragment('/vote', { method: 'POST', body })
  if (!thanks?.matches('.thanks')) return
  thanks.setAttribute('role', 'status')
  thanks.tabIndex = -1
  form.replaceWith(thanks)
  if (document.activeElement === document.body) thanks.focus()
}
