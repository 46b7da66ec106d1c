import { type ChildProcess, fork, spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import type { Messages, Moods, PlatformMessage, PlatformSettings } from './platform-process.ts'
import type { TipProcessSettings } from './tip-process.ts'

export interface PlatformProcess extends AsyncDisposable {
  readonly url: string
  setMoods(moods: Moods): void
  messages(): Promise<Messages>
}

export async function startPlatform(settings: PlatformSettings): Promise<PlatformProcess> {
  const child = fork(join(import.meta.dirname, 'platform-process.ts'), [JSON.stringify(settings)])
  const ready = await nextMessage(child)
  if (ready.kind !== 'ready') throw new Error('The platform said something else.')
  return {
    url: `http://127.0.0.1:${ready.port}`,
    setMoods: (moods) => void child.send(moods),
    async messages() {
      child.send('report')
      const message = await nextMessage(child)
      if (message.kind !== 'messages') throw new Error('The platform said something else.')
      return message.messages
    },
    [Symbol.asyncDispose]: () => end(child),
  }
}

/** A process of the bot, and what it has printed. */
export interface TipProcess extends AsyncDisposable {
  readonly child: ChildProcess
  readonly hasEnded: () => boolean
  /** Kills it as the system does when it needs the memory. */
  kill(): Promise<void>
}

/**
 * @param onLine called with each line it prints, such as `tip.sent slack:C1`
 * @param largestFile in kibibytes: it cannot write beyond that, as if the disk was full
 */
export function startTipProcess(
  settings: TipProcessSettings,
  onLine: (line: string) => void,
  largestFile?: number,
): TipProcess {
  const args = [join(import.meta.dirname, 'tip-process.ts'), JSON.stringify(settings)]
  const stdio = ['ignore', 'pipe', 'inherit', 'ipc'] as const
  // Without the trap, the system would end the process instead of refusing to write.
  const limited = `trap '' XFSZ; ulimit -f ${String(largestFile)}; exec "$0" "$@"`
  const child =
    largestFile === undefined
      ? spawn(process.execPath, args, { stdio: [...stdio] })
      : spawn('bash', ['-c', limited, process.execPath, ...args], { stdio: [...stdio] })
  const { stdout } = child
  if (!stdout) throw new Error('Nothing can be read from it.')
  createInterface(stdout).on('line', onLine)
  const hasEnded = () => child.exitCode !== null || child.signalCode !== null
  const kill = async () => {
    if (hasEnded()) return
    const ended = once(child, 'exit')
    child.kill('SIGKILL')
    await ended
  }
  return { child, hasEnded, kill, [Symbol.asyncDispose]: kill }
}

function nextMessage(child: ChildProcess): Promise<PlatformMessage> {
  return new Promise((resolve) => void child.once('message', (message: PlatformMessage) => resolve(message)))
}

async function end(child: ChildProcess): Promise<void> {
  const ended = once(child, 'exit')
  child.kill('SIGKILL')
  await ended
}
