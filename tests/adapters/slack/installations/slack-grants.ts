import type { FakeSlack } from '../fake-slack.ts'

/** What `oauth.v2.access` answers to a code: tokens that last twelve hours, and one to get the next with. */
export function grant(workspace: string, change: object = {}): object {
  return {
    access_token: `xoxe.xoxb-1-${workspace}`,
    token_type: 'bot',
    scope: 'commands,chat:write',
    bot_user_id: 'U0TIMONIER',
    app_id: 'A0TIMONIER',
    team: { id: workspace, name: `Team <${workspace}> & co.` },
    enterprise: null,
    is_enterprise_install: false,
    authed_user: { id: 'U1' },
    refresh_token: `xoxe-1-${workspace}`,
    expires_in: 43_200,
    ...change,
  }
}

/** Hands tokens out as Slack does: a refresh token is good once, and the next one has the next number. */
export function grantTokens(slack: FakeSlack, workspace: string, { takesMs = 0 } = {}): void {
  let current = 1
  slack.answerWith('oauth.v2.access', async (body) => {
    if (body.grant_type !== 'refresh_token') return grant(workspace)
    if (body.refresh_token !== `xoxe-${current}-${workspace}`) return { ok: false, error: 'invalid_refresh_token' }
    current += 1
    await new Promise((resolve) => setTimeout(resolve, takesMs))
    return grant(workspace, {
      access_token: `xoxe.xoxb-${current}-${workspace}`,
      refresh_token: `xoxe-${current}-${workspace}`,
    })
  })
}

export interface InstallSteps {
  readonly url: string
  /** What the browser sends back beside its own cookies. */
  readonly change?: (query: URLSearchParams) => void
  /** Another browser has none. */
  readonly cookies?: (own: string) => string
}

/** Goes through an installation as a browser does, up to the page that ends it. */
export async function install({ url, change, cookies = (own) => own }: InstallSteps): Promise<Response> {
  const { query, cookie } = await beginInstall(url)
  query.set('code', 'a-code')
  change?.(query)
  return fetch(`${url}/slack/oauth_redirect?${query.toString()}`, { headers: { cookie: cookies(cookie) } })
}

/** Where Slack is asked, and what it would send back. */
export async function beginInstall(url: string): Promise<{ slackUrl: URL; query: URLSearchParams; cookie: string }> {
  const response = await fetch(`${url}/slack/install`, { redirect: 'manual' })
  const slackUrl = new URL(response.headers.get('location') ?? '')
  const state = slackUrl.searchParams.get('state') ?? ''
  const [cookie = ''] = response.headers.get('set-cookie')?.split(';') ?? []
  return { slackUrl, query: new URLSearchParams({ state }), cookie }
}
