/**
 * The far end of the wire, as a process of its own: keeps every message that it takes. Under `/discord/` a key of the
 * last five minutes is answered with the message that is there already; under `/slack/` everything is taken.
 */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { type ClockSettings, createFastClock } from './fast-clock.ts'
import { seededRandom } from './seeded-random.ts'

export interface PlatformSettings {
  readonly clock: ClockSettings
  readonly seed: number
}

/** How the platform behaves from now on: chances between 0 and 1. */
export interface Moods {
  /** The message is taken, the reply never comes. */
  readonly lostReply: number
  /** 503; half of the messages are taken all the same. */
  readonly unavailable: number
  /** 429; the message is not taken. */
  readonly tooMany: number
}

export type PlatformMessage =
  | { readonly kind: 'ready'; readonly port: number }
  | { readonly kind: 'messages'; readonly messages: Messages }

export interface Messages {
  /** How many messages stand in each channel, by `slack:C1`. */
  readonly counts: Readonly<Record<string, number>>
  /** Calls for a channel before the time that a 429 had asked to wait. */
  readonly earlyCalls: number
}

/** Discord says "the past few minutes". */
const nonceKeptMs = 5 * 60_000

const settings: PlatformSettings = JSON.parse(process.argv[2] ?? '')
const clock = createFastClock(settings.clock)
const random = seededRandom(settings.seed)
let moods: Moods = { lostReply: 0, unavailable: 0, tooMany: 0 }
const counts = new Map<string, number>()
const takenMs = new Map<string, number>()
const notBeforeMs = new Map<string, number>()
let earlyCalls = 0

const server = createServer((request, response) => void answer(request, response))
server.listen(0, '127.0.0.1', () => {
  const address = server.address()
  if (address && typeof address === 'object') tell({ kind: 'ready', port: address.port })
})

process.on('message', (message: Moods | 'report') => {
  if (message !== 'report') moods = message
  else tell({ kind: 'messages', messages: { counts: Object.fromEntries(counts), earlyCalls } })
})
process.on('disconnect', () => process.exit())

async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const [, platform = '', channel = '', key = ''] = (request.url ?? '').split('/')
  request.resume()
  const place = `${platform}:${channel}`
  // The network's delay may be on either side of the instant; a tenth of a second more is nobody's impatience.
  if (clock.now() + 100 * settings.clock.speed < (notBeforeMs.get(place) ?? 0)) earlyCalls++
  if (random() < moods.tooMany) {
    const retryAfterMs = Math.ceil(2_000 + random() * 20_000)
    notBeforeMs.set(place, clock.now() + retryAfterMs)
    return reply(response, 429, { retryAfterMs })
  }
  if (random() < moods.unavailable) {
    if (random() < 0.5) take(place, platform, key)
    return reply(response, 503, {})
  }
  take(place, platform, key)
  if (random() < moods.lostReply) return void request.socket.destroy()
  return reply(response, 200, {})
}

function take(place: string, platform: string, key: string): void {
  const nowMs = clock.now()
  if (platform === 'discord' && nowMs - (takenMs.get(key) ?? -Infinity) < nonceKeptMs) return
  takenMs.set(key, nowMs)
  counts.set(place, (counts.get(place) ?? 0) + 1)
}

function reply(response: ServerResponse, status: number, body: object): void {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body))
}

function tell(message: PlatformMessage): void {
  process.send?.(message)
}
