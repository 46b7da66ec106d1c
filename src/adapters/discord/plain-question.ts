/**
 * What Discord writes for a mention, a channel, a custom emoji, a point in time or a slash command:
 * https://docs.discord.com/developers/reference#message-formatting-formats
 */
const markup = /<(?:@[!&]?\d+|#\d+|a?:\w+:\d+|t:-?\d+(?::\w)?|\/[^:>]+:\d+|id:\w+(?::\d+)?)>/g

/** Quoted in an answer, they would turn around what comes after them; right-to-left scripts need none. */
const directionOverrides = /[\u202A-\u202E\u2066-\u2069]/g

/** The words of a question. Markup goes, the bot's own mention first of all: a person's name helps no search. */
export function plainQuestion(content: string): string {
  return content.replace(markup, ' ').replace(directionOverrides, '').replace(/\s+/g, ' ').trim()
}
