import { PassThrough } from 'node:stream'
import { describe, expect, onTestFinished, test } from 'vitest'
import { createConsoleAdapter, type ConsoleAdapter } from '../../src/adapters/console/console-adapter.ts'
import type { Action } from '../../src/core/action.ts'
import { paragraph, text } from '../../src/core/block.ts'
import type { Bot } from '../../src/core/bot.ts'
import type { Language } from '../../src/core/language.ts'
import type { Message } from '../../src/core/message.ts'
import type { Question } from '../../src/core/question.ts'
import { createFakeBot } from '../adapters/slack/fake-bot.ts'

const open: Action = { kind: 'open', subject: { kind: 'concept', id: 'quorum-raft' }, language: 'fr' }
const flip: Action = { kind: 'open', subject: { kind: 'concept', id: 'etcd' }, language: 'en' }

function messageOf(said: string): Message {
  return {
    language: 'fr',
    blocks: [paragraph(text(said))],
    buttons: [
      { label: 'Partager', action: { ...flip, kind: 'share' } },
      { label: 'In English', action: flip },
      { label: 'Quorum', action: open },
    ],
    plain: said,
  }
}

interface Terminal {
  readonly adapter: ConsoleAdapter
  readonly questions: Question[]
  readonly actions: Action[]
  /** Types lines; without an argument, ends the input. */
  type(...lines: readonly string[]): void
  endInput(): void
  /** What was printed, without the prompt. */
  printed(): string
}

async function openTerminal(likelyLanguage?: Language): Promise<Terminal> {
  const input = new PassThrough()
  const output = new PassThrough()
  const questions: Question[] = []
  const actions: Action[] = []
  let printed = ''
  output.on('data', (chunk: Buffer) => (printed += chunk.toString()))
  const bot: Bot = {
    ...createFakeBot(),
    async reply(question) {
      questions.push(question)
      return messageOf(`Réponse à « ${question.text} ».`)
    },
    async act(action) {
      actions.push(action)
      return { ...messageOf('Une autre fiche.'), buttons: [{ label: 'En français', action: flip }] }
    },
    apologize: () => messageOf('Pardon.'),
  }
  const adapter = createConsoleAdapter(
    {
      input,
      output,
      style: () => ({ width: 60, hasColors: false }),
      isTerminal: false,
      ...(likelyLanguage && { likelyLanguage }),
    },
    { welcome: ['Bienvenue.', 'Deuxième ligne.'], farewells: ['quit', 'au revoir'] },
  )
  onTestFinished(() => adapter.stop())
  await adapter.start(bot)
  return {
    adapter,
    questions,
    actions,
    type: (...lines) => void input.write(lines.map((line) => `${line}\n`).join('')),
    endInput: () => void input.end(),
    printed: () => printed.replaceAll('› ', '').replaceAll('\u00A0', ' '),
  }
}

test('the welcome comes first, then each answer with its buttons numbered', async () => {
  const terminal = await openTerminal()
  terminal.type('etcd')
  terminal.endInput()
  await terminal.adapter.ended
  expect(terminal.printed()).toBe(
    '\nBienvenue.\nDeuxième ligne.\n\n\nRéponse à « etcd ».\n\n[1] In English   [2] Quorum\n\n',
  )
})

test('lines typed all at once are answered one after the other', async () => {
  const terminal = await openTerminal()
  terminal.type('un', 'deux', '  trois  ')
  terminal.endInput()
  await terminal.adapter.ended
  expect(terminal.questions.map((question) => question.text)).toEqual(['un', 'deux', 'trois'])
  expect(terminal.printed().match(/« \w+ »/g)).toEqual(['« un »', '« deux »', '« trois »'])
})

describe('a number', () => {
  test('presses the button that has it, of the last answer only', async () => {
    const terminal = await openTerminal()
    terminal.type('etcd', '2', '1')
    terminal.endInput()
    await terminal.adapter.ended
    expect(terminal.actions).toEqual([open, flip])
    expect(terminal.printed()).toContain('Une autre fiche.\n\n[1] En français\n')
  })

  test('that no button has is a question', async () => {
    const terminal = await openTerminal()
    terminal.type('1', 'etcd', '3', '0', '404')
    terminal.endInput()
    await terminal.adapter.ended
    expect(terminal.questions.map((question) => question.text)).toEqual(['1', 'etcd', '3', '0', '404'])
    expect(terminal.actions).toEqual([])
  })
})

describe('the conversation ends', () => {
  test.each(['quit', 'QUIT', '  Au revoir '])('at a farewell: %j', async (farewell) => {
    const terminal = await openTerminal()
    terminal.type('etcd', farewell, 'never asked')
    await terminal.adapter.ended
    expect(terminal.questions.map((question) => question.text)).toEqual(['etcd'])
    expect(terminal.adapter.isConnected()).toBe(false)
  })

  test('at the end of the input, once everything is answered', async () => {
    const terminal = await openTerminal()
    terminal.type('etcd')
    terminal.endInput()
    await terminal.adapter.ended
    expect(terminal.printed()).toContain('Réponse à « etcd ».')
  })

  test('when it is stopped', async () => {
    const terminal = await openTerminal()
    expect(terminal.adapter.isConnected()).toBe(true)
    await terminal.adapter.stop()
    await terminal.adapter.ended
    expect(terminal.adapter.isConnected()).toBe(false)
  })
})

test('a farewell inside a question ends nothing', async () => {
  const terminal = await openTerminal()
  terminal.type('how do I quit vim', 'quit')
  await terminal.adapter.ended
  expect(terminal.questions.map((question) => question.text)).toEqual(['how do I quit vim'])
})

test('whoever has the terminal may do everything, in the language of the shell where the words do not tell', async () => {
  const french = await openTerminal('fr')
  french.type('etcd', 'quit')
  await french.adapter.ended
  expect(french.questions).toEqual([
    {
      text: 'etcd',
      channel: { platform: 'console', id: 'terminal' },
      person: { platform: 'console', id: 'terminal' },
      conversation: 'terminal',
      mayManageChannel: true,
      likelyLanguage: 'fr',
    },
  ])
  const other = await openTerminal()
  other.type('etcd', 'quit')
  await other.adapter.ended
  expect(other.questions[0]).not.toHaveProperty('likelyLanguage')
})

test('something said unasked is shown as it is', async () => {
  const terminal = await openTerminal()
  expect(await terminal.adapter.post({ platform: 'console', id: 'terminal' }, messageOf('Une astuce.'), 'key')).toEqual(
    { kind: 'sent' },
  )
  expect(terminal.printed()).toContain('Une astuce.')
})
