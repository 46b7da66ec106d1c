/**
 * Talk to the bot in a terminal: the reference adapter. Every button has a number, and typing the
 * number presses it.
 */
import { createInterface } from 'node:readline'
import type { Adapter } from '../../core/adapter.ts'
import type { Bot } from '../../core/bot.ts'
import type { Language } from '../../core/language.ts'
import type { Button, Message } from '../../core/message.ts'
import type { Place } from '../../core/question.ts'
import { renderConsole } from './render.ts'
import type { ConsoleStyle } from './style.ts'
import { wrap } from './wrap.ts'

export interface ConsoleWords {
  /** What to read before the first question. */
  readonly welcome: readonly string[]
  /** Typed alone, they end the conversation. */
  readonly farewells: readonly string[]
}

export interface ConsoleSettings {
  readonly input: NodeJS.ReadableStream
  readonly output: NodeJS.WritableStream
  readonly style: () => ConsoleStyle
  readonly isTerminal: boolean
  readonly likelyLanguage?: Language
}

export interface ConsoleAdapter extends Adapter {
  /** Resolves when the person has left: end of input, a farewell, Ctrl-C. */
  readonly ended: Promise<void>
}

/** A terminal is one conversation, of one person. */
const here: Place = {
  channel: { platform: 'console', id: 'terminal' },
  person: { platform: 'console', id: 'terminal' },
  conversation: 'terminal',
}

export function createConsoleAdapter(settings: ConsoleSettings, words: ConsoleWords): ConsoleAdapter {
  const { promise: ended, resolve: end } = Promise.withResolvers<void>()
  let stop = (): void => end()
  let isConnected = false

  return {
    platform: 'console',
    ended,
    isConnected: () => isConnected,
    async start(bot) {
      const { input, output, isTerminal: terminal } = settings
      const lines = createInterface({ input, output, terminal, prompt: '› ' })
      stop = () => lines.close()
      isConnected = true
      say(words.welcome.join('\n'))
      void converse(bot, lines).finally(() => {
        isConnected = false
        end()
      })
    },
    async post(_channelId, message) {
      show(message, [])
      return { kind: 'sent' }
    },
    async stop() {
      stop()
      await ended
    },
  }

  async function converse(bot: Bot, lines: ReturnType<typeof createInterface>): Promise<void> {
    let buttons: readonly Button[] = []
    let isClosed = false
    lines.once('close', () => (isClosed = true))
    lines.prompt()
    for await (const line of lines) {
      const typed = line.trim()
      if (words.farewells.includes(typed.toLowerCase())) break
      if (typed !== '') {
        const message = await answer(bot, typed, buttons, settings.likelyLanguage)
        buttons = pressableButtons(message)
        show(message, buttons)
      }
      // The input may have ended while the answer was on its way, and readline throws when it is prompted then.
      if (!isClosed) lines.prompt()
    }
    lines.close()
  }

  function show(message: Message, buttons: readonly Button[]): void {
    const style = settings.style()
    const parts = [renderConsole(message, style), wrap(sayButtons(buttons), style.width)]
    say(parts.filter((part) => part !== '').join('\n\n'))
  }

  function say(text: string): void {
    settings.output.write(`\n${text}\n\n`)
  }
}

/** Those of a menu come last. There is nobody to share anything with. */
function pressableButtons({ buttons, choices }: Message): readonly Button[] {
  return [...buttons, ...(choices?.options ?? [])].filter(({ action }) => action.kind !== 'share')
}

/** `[1] In English   [2] kubelet`, where no line breaks inside a label. */
function sayButtons(buttons: readonly Button[]): string {
  return buttons.map(({ label }, index) => `[${index + 1}] ${label}`.replaceAll(' ', '\u00A0')).join('   ')
}

/** A number presses the button that has it; anything else is a question. */
async function answer(
  bot: Bot,
  typed: string,
  buttons: readonly Button[],
  likelyLanguage: Language | undefined,
): Promise<Message> {
  const pressed = /^\d{1,3}$/.test(typed) ? buttons[Number(typed) - 1] : undefined
  const place = { ...here, ...(likelyLanguage && { likelyLanguage }) }
  return pressed ? bot.act(pressed.action, place) : bot.reply({ ...place, text: typed, mayManageChannel: true })
}
