import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { runAsk } from '../../src/ask-command.ts'
import { SetUpError } from '../../src/core/errors.ts'
import { freshMachine, writeKnowledge } from './command-line.ts'

const french = { LANG: 'fr_FR.UTF-8' }
const english = { LANG: 'en_US.UTF-8' }

describe.concurrent('chat', () => {
  test('is a conversation: questions, a number, a farewell', async () => {
    using machine = freshMachine()
    const { code, stdout, stderr } = await machine.run(['chat'], {
      env: french,
      input: "c'est quoi etcd ?\n1\nquitter\nnever asked\n",
    })
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    const said = stdout.replaceAll('\u00A0', ' ')
    expect(said).toMatch(/^\n?Timonier :.*« quitter »/)
    expect(said).toContain('La base de données où Kubernetes conserve')
    expect(said).toContain('[1] In English')
    expect(said).toContain('See also:')
    expect(said).not.toContain('never asked')
    expect(said).not.toContain('\u001B[')
  })

  test('speaks the language of the shell, and ends with its input once everything is answered', async () => {
    using machine = freshMachine()
    const { code, stdout, stderr } = await machine.run(['chat'], { env: english, input: 'etcd' })
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    expect(stdout).toContain('"quit" leaves')
    expect(stdout).toContain('The database in which Kubernetes keeps')
  })
})

describe.concurrent('start, with nothing set, no terminal and no page', () => {
  const withoutPage = { WEB_PORT: '0' }

  test('says in French what to set, and how to ask all the same', async () => {
    using machine = freshMachine()
    const { code, stdout, stderr } = await machine.run(['start'], { env: { ...french, ...withoutPage } })
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' })
    expect(stderr).toContain('Timonier ne peut pas démarrer ainsi')
    for (const name of ['SLACK_BOT_TOKEN', 'SLACK_APP_TOKEN', 'DISCORD_TOKEN', '.env.example', 'npm run'])
      expect(stderr).toContain(name)
    expect(stderr).not.toContain('Neither')
  })

  test('says it in English elsewhere', async () => {
    using machine = freshMachine()
    const { code, stderr } = await machine.run([], { env: { LANG: 'C', ...withoutPage } })
    expect(code).toBe(1)
    expect(stderr).toContain('Neither Slack nor Discord is configured')
  })

  test('every problem with the variables is told at once, and no token', async () => {
    using machine = freshMachine()
    const { code, stderr } = await machine.run(['start'], {
      env: {
        ...english,
        SLACK_BOT_TOKEN: 'xapp-very-secret',
        DEFAULT_LANGUAGE: 'de',
        DEFAULT_TIME_ZONE: 'Europe/Pari',
        UNANSWERED_DAYS: 'many',
      },
    })
    expect(code).toBe(1)
    for (const part of ['SLACK_APP_TOKEN', '"de"', 'Europe/Paris', '"many"']) expect(stderr).toContain(part)
    expect(stderr).not.toContain('very-secret')
  })
})

describe.concurrent('ask', () => {
  test('answers in the terminal, in the language of the shell and without colors where there is none', async () => {
    using machine = freshMachine()
    const { code, stdout, stderr } = await machine.run(['ask', 'etcd', 'cluster'], { env: french })
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    expect(stdout).toMatch(/^etcd\n\nLa base de données/)
    expect(stdout).not.toContain('\u001B')
  })

  test('--json is one object on one line, with the fields that other programs rely on', async () => {
    using machine = freshMachine()
    const { code, stdout } = await machine.run(['ask', '--json', '--', 'docker vs podman'])
    expect(code).toBe(0)
    expect(stdout.trimEnd()).not.toContain('\n')
    const answer: unknown = JSON.parse(stdout)
    expect(answer).toEqual({
      question: 'docker vs podman',
      kind: 'comparison',
      language: 'en',
      concepts: ['docker-engine', 'podman'],
      candidates: [],
      confidence: expect.any(Number),
      text: expect.stringContaining('Docker vs Podman'),
    })
  })

  test('--batch answers each line with one line, in order, an empty one too', async () => {
    using machine = freshMachine()
    const questions = [
      "c'est quoi un pod ?",
      '',
      'stockage',
      'who won the game?',
      'astuce docker',
      'aide',
      'liste réseau',
    ]
    const { code, stdout } = await machine.run(['ask', '--batch', '--language', 'en'], { input: questions.join('\n') })
    expect(code).toBe(0)
    const answers = stdout
      .trimEnd()
      .split('\n')
      .map((line): Record<string, unknown> => JSON.parse(line))
    expect(answers.map((answer) => answer['question'])).toEqual(questions)
    const kinds = answers.map((answer) => answer['kind'])
    expect(kinds).toEqual(['explanation', 'unknown', 'ambiguous', 'unknown', 'tip', 'help', 'list'])
    expect(new Set(answers.map((answer) => answer['language']))).toEqual(new Set(['en']))
    expect(answers[0]?.['concepts']).toEqual(['pod'])
    expect(answers[2]?.['concepts']).toEqual([])
    expect(answers[2]?.['candidates']).toEqual(['persistent-volume', 'volume-docker'])
    expect(answers[4]?.['concepts']).toEqual(['docker-engine'])
    for (const { confidence } of answers) {
      expect(confidence).toBeGreaterThanOrEqual(0)
      expect(confidence).toBeLessThanOrEqual(1)
    }
  })

  test.each<readonly [string, readonly string[], string]>([
    ['nothing asked', [], 'Aucune question'],
    ['an option that does not exist', ['--colour', 'etcd'], '--colour'],
    ['an option without its value', ['etcd', '--knowledge'], '--knowledge'],
    ['a language it does not speak', ['--language', 'de', 'etcd'], '« de »'],
    ['a folder that does not exist', ['--knowledge', '/nowhere', 'etcd'], '« /nowhere »'],
  ])('%s is a problem in a sentence', async (_, args, quoted) => {
    const refused = runAsk(args, french, process)
    await expect(refused).rejects.toThrow(SetUpError)
    await expect(refused).rejects.toMatchObject({ problems: [{ what: { fr: expect.stringContaining(quoted) } }] })
  })
})

test.concurrent.each<readonly [string, readonly string[], string]>([
  ['a problem with what is asked', ['ask', '--colour', 'etcd'], '--colour'],
  ['a command that does not exist', ['serve'], '« serve »'],
])('%s is told in the language of the shell, with exit code 1 and no trace', async (_, args, quoted) => {
  using machine = freshMachine()
  const { code, stdout, stderr } = await machine.run(args, { env: french })
  expect({ code, stdout }).toEqual({ code: 1, stdout: '' })
  expect(stderr).toContain('Timonier ne peut pas démarrer ainsi')
  expect(stderr).toContain(quoted)
  expect(stderr).not.toMatch(/^\s+at /m)
})

test.concurrent('every problem of a broken knowledge folder is told with its file and line, and nothing is answered', async () => {
  using machine = freshMachine()
  const folder = writeKnowledge(machine, {
    'concepts/pod.md': '---\ncategory: kubernetes\nsources: [not an address]\nverified: yesterday\n---\n# en\nA pod.\n',
    'concepts/node.md': 'No front matter at all.\n',
  })
  const [inEnglish, inFrench] = await Promise.all([
    machine.run(['ask', '--knowledge', folder, 'etcd'], { env: english }),
    machine.run(['chat'], { env: french }),
  ])
  expect(inEnglish).toMatchObject({ code: 1, stdout: '' })
  expect(inEnglish.stderr).toContain(`${join(folder, 'concepts/node.md')}:1: `)
  expect(inEnglish.stderr).toContain(`${join(folder, 'concepts/pod.md')}:3: `)
  expect(inEnglish.stderr).toContain(`${join(folder, 'concepts/pod.md')}:4: `)
  expect(inFrench.code).toBe(1)
  expect(inFrench.stderr).toContain('Timonier ne peut pas démarrer ainsi')
})

test.concurrent('help names every command, in the language of the shell', async () => {
  using machine = freshMachine()
  const { code, stdout } = await machine.run(['--help'], { env: french })
  expect(code).toBe(0)
  for (const command of ['npm start', 'npm run chat', 'npm run --silent ask', 'npm run lint', 'npm run --silent admin'])
    expect(stdout).toContain(command)
})
