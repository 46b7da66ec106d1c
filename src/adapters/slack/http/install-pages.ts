import { randomBytes } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Language } from '../../../core/language.ts'
import { slackScopes } from '../app-definition.ts'
import type { SlackParts } from '../handling.ts'
import type { Install, Installed } from '../installations/oauth-access.ts'
import type { OAuthSettings } from '../settings.ts'
import type { InstallWords } from '../words.ts'
import { clearedCookie, createInstallStates } from './install-state.ts'
import { type PageContent, sendPage } from './page.ts'
import { installPath, redirectPath } from './paths.ts'

/** What a browser sees of an installation; Slack's own page comes in between. */
export interface InstallPages {
  /** Answers whether there is such a page. */
  show(url: URL, request: IncomingMessage, response: ServerResponse): Promise<boolean>
}

/**
 * The OAuth flow for a workspace: https://docs.slack.dev/authentication/installing-with-oauth. Bolt has one as well, but
 * with it comes Bolt's own way to renew tokens, twice at the same time where two events come together:
 * https://github.com/slackapi/node-slack-sdk/issues/2504
 */
export function createInstallPages(
  settings: OAuthSettings,
  apiUrl: string | undefined,
  install: Install,
  parts: SlackParts,
): InstallPages {
  const states = createInstallStates(settings.clientSecret, parts.nowMs)
  const redirectUri = settings.publicUrl + redirectPath

  function begin(response: ServerResponse): void {
    const { state, cookie } = states.issue()
    const scope = slackScopes.map((one) => one.scope).join(',')
    const query = new URLSearchParams({ client_id: settings.clientId, scope, redirect_uri: redirectUri, state })
    const location = `${authorizationUrl(apiUrl)}?${query.toString()}`
    response.writeHead(302, { location, 'set-cookie': cookie, 'cache-control': 'no-store' }).end()
  }

  async function outcomeOf(query: URLSearchParams, cookies: string | undefined): Promise<Outcome> {
    if (query.get('error') === 'access_denied') return { kind: 'cancelled' }
    const code = query.get('code')
    if (code === null || !states.isGood(query.get('state'), cookies)) return { kind: 'expired' }
    try {
      return await install(code, redirectUri)
    } catch (error) {
      const reference = randomBytes(4).toString('hex')
      parts.log.error('slack.install-failed', { reference, error })
      return { kind: 'failed', reference }
    }
  }

  function end(outcome: Outcome, response: ServerResponse): void {
    const contentIn = (language: Language): PageContent =>
      contentOf(outcome, parts.words.spoken[language].install, settings.publicUrl + installPath)
    response.setHeader('set-cookie', clearedCookie)
    sendPage(response, statuses[outcome.kind], { fr: contentIn('fr'), en: contentIn('en') })
  }

  return {
    async show(url, request, response) {
      if (url.pathname === installPath) begin(response)
      else if (url.pathname === redirectPath) end(await outcomeOf(url.searchParams, request.headers.cookie), response)
      else return false
      return true
    },
  }
}

type Outcome =
  | Installed
  | { readonly kind: 'cancelled' | 'expired' }
  | { readonly kind: 'failed'; readonly reference: string }

const statuses: Readonly<Record<Outcome['kind'], number>> = {
  done: 200,
  cancelled: 200,
  expired: 400,
  organization: 409,
  failed: 502,
}

function contentOf(outcome: Outcome, words: InstallWords, installUrl: string): PageContent {
  const again = { label: words.again, href: installUrl }
  switch (outcome.kind) {
    case 'done': {
      const { title, text } = words.done
      return { title, text: text(outcome.name), link: { label: words.openSlack, href: slackUrl(outcome) } }
    }
    case 'cancelled':
    case 'expired':
    case 'organization':
      return { ...words[outcome.kind], link: again }
    case 'failed':
      return { title: words.failed.title, text: words.failed.text(outcome.reference), link: again }
  }
}

/** Beside the Web API, wherever that is. */
function authorizationUrl(apiUrl = 'https://slack.com/api/'): string {
  return new URL('../oauth/v2/authorize', apiUrl.replace(/\/*$/, '/')).href
}

/** Opens the bot's own page: https://docs.slack.dev/interactivity/deep-linking */
function slackUrl({ appId, workspace }: Extract<Installed, { kind: 'done' }>): string {
  const query = new URLSearchParams({ app: appId, team: workspace })
  return `https://slack.com/app_redirect?${query.toString()}`
}
