/**
 * What somebody typed, from what Slack made of it: `<…>` replaced by what people see, entities decoded, without the
 * mention of the bot. https://docs.slack.dev/messaging/formatting-message-text#retrieving-messages
 */
export function readIncomingText(text: string, botUserId: string | undefined): string {
  return text
    .replaceAll(`<@${botUserId}>`, ' ')
    .replaceAll(/<([^<>|]*)(?:\|([^<>]*))?>/g, (_, target: string, label: string = '') => readReference(target, label))
    .replaceAll(/&(amp|lt|gt);/g, (_, name: string) => entities[name] ?? '')
    .replaceAll(directionOverrides, '')
    .replaceAll(/[^\S\n]+/g, ' ')
    .trim()
}

/** Quoted in an answer, they would turn around what comes after them; right-to-left scripts need none. */
const directionOverrides = /[\u202A-\u202E\u2066-\u2069]/g

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>' }

/** `@U123|bob` → `@bob`, `#C123|general` → `#general`, `!here` → `@here`, `https://etcd.io|etcd` → `etcd`. */
function readReference(target: string, label: string): string {
  const [sigil = '', name] = [target[0], target.slice(1)]
  // An id without a name says nothing to anybody.
  if (sigil === '@' || sigil === '#') return label && `${sigil}${label}`
  if (sigil === '!') return ['here', 'channel', 'everyone'].includes(name) ? `@${name}` : label
  return label || target.replace(/^mailto:/, '')
}
