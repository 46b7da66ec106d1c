import { expect, test } from 'vitest'
import { freePort } from './free-port.ts'
import { openWorld } from './world.ts'

const nowhereElse = { SLACK_BOT_TOKEN: '', SLACK_APP_TOKEN: '', DISCORD_TOKEN: '' }

test('with nothing set and no terminal, the bot is on a page, and says where', async () => {
  const port = await freePort()
  await using world = await openWorld({ ...nowhereElse, WEB_PORT: String(port), LC_ALL: 'fr_FR.UTF-8' })
  const program = await world.start()
  const address = (await program.printed('Dans un navigateur :')).trim()
  expect(address).toBe(`http://127.0.0.1:${port}`)

  const page = await fetch(`${address}/concepts/etcd?lang=fr`)
  expect(page.status).toBe(200)
  expect(await page.text()).toContain('La base de données où Kubernetes')
  expect(await (await fetch(world.healthUrl)).json()).toMatchObject({ healthy: true, disconnected: [] })
  const metrics = await (await fetch(world.healthUrl.replace('/health', '/metrics'))).text()
  expect(metrics).toMatch(/^timonier_tips_due 0$/m)

  program.signal('SIGTERM')
  expect(await program.ended).toEqual({ code: 0, signal: null })
  await expect(fetch(address)).rejects.toThrow(TypeError)
})
