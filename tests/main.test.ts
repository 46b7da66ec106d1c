import { join } from 'node:path'
import { writeFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { freshMachine } from './console/command-line.ts'

test('a database that cannot be used keeps nobody from talking, and is told', async () => {
  using machine = freshMachine()
  const file = join(machine.folder, 'damaged.db')
  writeFileSync(file, 'not a database, but long enough to be taken for the beginning of one')
  const env = { LANG: 'fr_FR.UTF-8', DATABASE_FILE: file }
  const { code, stdout } = await machine.run(['chat'], { env, input: "c'est quoi etcd ?\nquitter\n" })
  expect(code).toBe(0)
  expect(stdout).toContain("Rien de cette conversation n'est retenu")
  expect(stdout.replaceAll(/\s+/g, ' ')).toContain(`${file} » est endommagé`)
  expect(stdout).toContain('La base de données où Kubernetes conserve')
})

test("what an operator's command refuses is said alone, what keeps the bot from starting under a heading", async () => {
  using machine = freshMachine()
  const env = { LANG: 'en_US.UTF-8' }
  expect(await machine.run(['admin', 'dance'], { env })).toEqual({
    code: 1,
    stdout: '',
    stderr: 'There is no command "dance". npm run --silent admin -- help lists them.\n',
  })
  expect((await machine.run(['dance'], { env })).stderr).toMatch(/^Timonier cannot start like this:\n {2}- There is no/)
})
