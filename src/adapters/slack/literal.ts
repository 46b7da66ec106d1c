/**
 * Nothing in a message is looked up, linked or unfolded that we have not linked ourselves.
 * https://docs.slack.dev/reference/methods/chat.postMessage
 */
export const literal = { unfurl_links: false, unfurl_media: false, link_names: false, parse: 'none' } as const
