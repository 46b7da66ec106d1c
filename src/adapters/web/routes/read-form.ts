import type { WebContext } from '../site.ts'

/** The fields of a posted form; '' for one that is missing or a file, and for all of them when it is no form. */
export async function readForm(context: WebContext): Promise<(name: string) => string> {
  const form = await context.req.formData().catch(() => new FormData())
  return (name) => {
    const value = form.get(name)
    return typeof value === 'string' ? value : ''
  }
}
