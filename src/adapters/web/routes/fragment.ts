import type { WebContext } from '../site.ts'

/** Whether a script of ours wants one turn of the conversation, to put it under the others. */
export function isFragment(context: WebContext): boolean {
  return context.req.header('Timonier-Fragment') === '1'
}
