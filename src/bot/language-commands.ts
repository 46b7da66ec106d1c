import type { Language } from '../core/language.ts'
import type { PreferenceScope } from '../core/preferences.ts'
import type { Channel, Person, Question } from '../core/question.ts'
import type { PreferenceStore } from '../core/store.ts'
import type { LanguageNotice } from '../wording/settings/say-settings.ts'
import { type LanguageCommand, parseLanguageCommand } from './parse-language-command.ts'

/** What became of a command, and the language to say it in. */
interface LanguageCommandOutcome {
  readonly notice: LanguageNotice
  readonly language: Language
}

/** Undefined when the question is not about the language of answers. */
export type HandleLanguageCommand = (question: Question) => Promise<LanguageCommandOutcome | undefined>

export interface LanguageCommandParts {
  /** Absent where nothing is remembered; nothing can be chosen then. */
  readonly store?: PreferenceStore
  readonly defaultLanguage: Language
}

/** Chooses, shows and takes back the language of a person or of a channel. */
export function createLanguageCommands({ store, defaultLanguage }: LanguageCommandParts): HandleLanguageCommand {
  return async (question) => {
    const command = question.asks === undefined ? parseLanguageCommand(question.text) : undefined
    if (!command) return undefined
    const chosen = command.kind === 'choose' ? command.language : undefined
    const language = chosen ?? question.language ?? command.writtenIn ?? question.likelyLanguage ?? defaultLanguage
    return { language, notice: await carryOut(command, question, store) }
  }
}

async function carryOut(
  command: LanguageCommand,
  { channel, person, mayManageChannel }: Question,
  store: PreferenceStore | undefined,
): Promise<LanguageNotice> {
  if (command.kind === 'invalid') return { kind: 'unknown-language', value: command.value }
  const { platform } = channel
  if (!store || platform === 'console' || platform === 'web') return { kind: 'not-here' }
  const ofPerson = person && personScope(person, channel)
  const ofChannel = { kind: 'channel', ...channel } as const
  if (command.kind === 'show') {
    const inPerson = ofPerson && (await store.preferences(ofPerson))
    return { kind: 'shown', channel: await store.preferences(ofChannel), ...(inPerson && { person: inPerson }) }
  }
  // Where everybody reads the answer, nobody chooses for themselves: what is chosen there is the channel's.
  const scope = (command.scope === 'person' && ofPerson) || ofChannel
  if (scope.kind === 'channel' && !mayManageChannel) return { kind: 'not-allowed' }
  await store.savePreferences(scope, { language: command.language })
  return { kind: 'chosen', scope: scope.kind, language: command.language }
}

/** A person of Slack belongs to a workspace and is erased with it; one of Discord outlives every server. */
function personScope(person: Person, { platform, workspace }: Channel): PreferenceScope & { readonly kind: 'person' } {
  return { kind: 'person', ...person, ...(platform === 'slack' && workspace !== undefined && { workspace }) }
}
