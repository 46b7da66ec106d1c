import type { KnowledgeProblem } from '../problem.ts'
import type { LintedEntry } from './linted-entry.ts'

export interface LinkCheck {
  readonly problems: readonly KnowledgeProblem[]
  /** How many addresses there are, each counted once. */
  readonly sources: number
  /** False when none of the first few answered: then nothing is said of any source. */
  readonly hasNetwork: boolean
}

interface Source {
  readonly url: string
  readonly file: string
  readonly line: number
}

type Reply =
  | { readonly kind: 'status'; readonly status: number }
  /** No answer: no such host, a refused connection, a time-out. */
  | { readonly kind: 'silent'; readonly reason: string }

/** Few enough for no site to take it for an attack. */
const atOnce = 4
const timeoutMs = 10_000
/** That many sources do not all fail at once, unless it is the network that fails. */
const sampleSize = 4

/** Asks for every source, each address once. */
export async function checkLinks(entries: readonly LintedEntry[]): Promise<LinkCheck> {
  const sources = entries.flatMap(({ file, frontMatter, content }) =>
    content.sources.map((source, at): Source => ({
      url: source.href,
      file,
      line: frontMatter.lineOf(['sources', at]),
    })),
  )
  const urls = new Set(sources.map((source) => source.url))
  const replies = new Map(await replyOfEach(sample([...urls])))
  const hasNetwork = urls.size === 0 || replies.values().some((reply) => reply.kind === 'status')
  if (!hasNetwork) return { problems: [], sources: urls.size, hasNetwork }
  for (const [url, reply] of await replyOfEach([...urls.difference(replies)])) replies.set(url, reply)
  const problems = sources.flatMap((source) => {
    const reply = replies.get(source.url)
    return reply ? problemsOf(source, reply) : []
  })
  return { problems, sources: urls.size, hasNetwork }
}

/** A few addresses, of as many sites as there are. */
function sample(urls: readonly string[]): readonly string[] {
  const bySite = Map.groupBy(urls, (url) => new URL(url).host)
  const onePerSite = [...bySite.values()].map(([url = '']) => url)
  return [...new Set([...onePerSite, ...urls])].slice(0, sampleSize)
}

async function replyOfEach(urls: readonly string[]): Promise<ReadonlyMap<string, Reply>> {
  const replies = new Map<string, Reply>()
  const waiting = urls.values()
  const work = async (): Promise<void> => {
    for (const url of waiting) replies.set(url, await ask(url))
  }
  await Promise.all(Array.from({ length: atOnce }, work))
  return replies
}

/** Some servers refuse HEAD or answer it wrongly, so only a GET can say that a page is gone. */
async function ask(url: string): Promise<Reply> {
  const head = await request(url, 'HEAD')
  return head.kind === 'status' && head.status < 400 ? head : request(url, 'GET')
}

async function request(url: string, method: 'HEAD' | 'GET'): Promise<Reply> {
  try {
    const response = await fetch(url, { method, signal: AbortSignal.timeout(timeoutMs) })
    await response.body?.cancel()
    return { kind: 'status', status: response.status }
  } catch (error) {
    return { kind: 'silent', reason: reasonOf(error) }
  }
}

/** `fetch` says only "fetch failed"; what happened is in the cause. */
function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  return error.cause instanceof Error ? error.cause.message || error.message : error.message
}

/** Gone is an error. A refusal, a fault of the server or silence may be over tomorrow. */
function problemsOf({ url, file, line }: Source, reply: Reply): readonly KnowledgeProblem[] {
  if (reply.kind === 'status' && reply.status < 400) return []
  const isGone = reply.kind === 'status' && (reply.status === 404 || reply.status === 410)
  const what = isGone
    ? {
        en: `${url} no longer exists (${reply.status}): find where the page has moved to, or another source.`,
        fr: `${url} n'existe plus (${reply.status}) : trouvez la nouvelle adresse de la page, ou une autre source.`,
      }
    : {
        en: `${url} does not answer (${sayReply(reply)}): open it in a browser to see whether it is still there.`,
        fr: `${url} ne répond pas (${sayReply(reply)}) : ouvrez la page dans un navigateur pour voir si elle existe encore.`,
      }
  return [{ file, line, severity: isGone ? 'error' : 'warning', what }]
}

function sayReply(reply: Reply): string {
  return reply.kind === 'status' ? String(reply.status) : reply.reason
}
