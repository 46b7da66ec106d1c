/** Everything that Slack sends: events, commands, clicks, and what people type into menus. */
export const eventsPath = '/slack/events'

/** Where an installation begins, and where Slack sends the browser back to. */
export const installPath = '/slack/install'
export const redirectPath = '/slack/oauth_redirect'
