/**
 * `node tests/bench/slack-ack.ts [--rate 100] [--seconds 20]`: how long Slack waits for thanks over HTTP while the bot
 * answers. The whole program runs in a process of its own, on a SQLite file, installed through OAuth by one workspace;
 * a third of the requests each are commands, mentions and clicks. Slack gives up after 3 seconds.
 */
import { spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import { FakeSlack } from '../adapters/slack/fake-slack.ts'
import { answeredAt, oauth, send, signingSecret } from '../adapters/slack/http/http-running.ts'
import { grantTokens, install } from '../adapters/slack/installations/slack-grants.ts'
import { clickOn, command, event } from '../adapters/slack/slack-payloads.ts'
import { freePort } from '../end-to-end/free-port.ts'
import { temporaryFile } from '../storage/temporary-file.ts'

const { values } = parseArgs({
  options: { rate: { type: 'string', default: '100' }, seconds: { type: 'string', default: '20' } },
})
const rate = Number(values.rate)
const count = rate * Number(values.seconds)
const questions = ['etcd', "c'est quoi un pod ?", 'docker ou podman', 'what is a sidecar for?', 'kuberntes service']

await using slack = await FakeSlack.start()
grantTokens(slack, 'T0001')
using place = temporaryFile()
await using program = await startProgram()
await install(program)

const waitsMs: number[] = []
const refused: (number | string)[] = []
const startMs = performance.now()
await Promise.all(Array.from({ length: count }, (_, index) => ask(index)))
report()

async function startProgram(): Promise<AsyncDisposable & { readonly url: string }> {
  const port = await freePort()
  const child = spawn(process.execPath, [join(import.meta.dirname, '../../src/main.ts'), 'start'], {
    stdio: ['ignore', 'inherit', 'ignore'],
    env: {
      LANG: 'C',
      DATABASE_FILE: place.file,
      SLACK_API_URL: slack.apiUrl,
      SLACK_PORT: String(port),
      SLACK_SIGNING_SECRET: signingSecret,
      SLACK_CLIENT_ID: oauth.clientId,
      SLACK_CLIENT_SECRET: oauth.clientSecret,
      SLACK_PUBLIC_URL: oauth.publicUrl,
      SLACK_SEALING_KEYS: `bench:${randomBytes(32).toString('base64')}`,
    },
  })
  const url = `http://127.0.0.1:${port}`
  while (child.exitCode === null && !(await fetch(url).catch(() => undefined))) await delay(50)
  return {
    url,
    async [Symbol.asyncDispose]() {
      if (child.kill('SIGKILL')) await once(child, 'exit')
    },
  }
}

/** At its own time, however long the ones before it take: Slack does not wait either. */
async function ask(index: number): Promise<void> {
  await delay(Math.max(0, startMs + (index * 1_000) / rate - performance.now()))
  const payload = payloadOf(index)
  const sentMs = performance.now()
  const status = await send(program.url, payload).then(
    (response) => response.status,
    () => 'no answer',
  )
  waitsMs.push(performance.now() - sentMs)
  if (status !== 200) refused.push(status)
}

/** In channels of their own, as in a large workspace: each takes one message a second. */
function payloadOf(index: number): object {
  const text = questions[index % questions.length] ?? 'etcd'
  const channel = `C${index}`
  if (index % 3 === 0) return answeredAt(slack, command('/concept', text, { channel_id: channel }))
  if (index % 3 === 1) return event('app-mention', { text: `<@U0TIMONIER> ${text}`, channel, ts: `${index}.0` })
  return answeredAt(slack, clickOn('open:fr:concept:pod'))
}

function report(): void {
  waitsMs.sort((one, other) => one - other)
  const at = (share: number): string => `${waitsMs[Math.ceil(share * waitsMs.length) - 1]?.toFixed(1)} ms`
  const answered = slack.callsOf('chat.postMessage').length + slack.callsOf('response_url').length
  process.stdout.write(
    `${count} requests at ${rate}/s: p50 ${at(0.5)}, p99 ${at(0.99)}, longest ${at(1)}; ` +
      `${refused.length} refused, ${answered} answered by then\n`,
  )
}
