import { once } from 'node:events'
import { createServer } from 'node:net'

let lastPort = 20_000 + (process.pid % 10_000)

/**
 * A port that nobody listens on, another each time. It lies below those that systems hand out by themselves, and each
 * process begins elsewhere: nobody takes it before it is used.
 */
export async function freePort(): Promise<number> {
  do lastPort += 1
  while (!(await isFree(lastPort)))
  return lastPort
}

async function isFree(port: number): Promise<boolean> {
  const server = createServer()
  try {
    server.listen(port)
    await once(server, 'listening')
  } catch {
    return false
  }
  server.close()
  await once(server, 'close')
  return true
}
