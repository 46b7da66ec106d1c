import type { Action } from '../../../src/core/action.ts'
import { paragraph, text } from '../../../src/core/block.ts'
import type { Bot, CategoryEntry } from '../../../src/core/bot.ts'
import type { Language } from '../../../src/core/language.ts'
import type { Message } from '../../../src/core/message.ts'
import type { Preferences } from '../../../src/core/preferences.ts'
import type { Place, Question } from '../../../src/core/question.ts'
import type { TipForm } from '../../../src/core/tip-form.ts'
import { mondayToFriday, type TipSchedule } from '../../../src/core/tip.ts'

/** Says "etcd" with a button of each kind, and writes down what it was asked. */
export interface RecordingBot extends Bot {
  readonly questions: Question[]
  readonly actions: Action[]
  /** Where the actions came from, in the same order. */
  readonly places: Place[]
  readonly errors: unknown[]
  /** What was read as somebody's message, to explain its terms. */
  readonly explained: string[]
  readonly forms: TipForm[]
  /** `pause 55 2026-12-24`, in the order they came. */
  readonly done: string[]
  /** By the scope: `person 33`. */
  readonly choices: Map<string, Preferences>
}

export const answer: Message = {
  language: 'en',
  blocks: [paragraph(text('A key-value store.'))],
  buttons: [
    { label: 'Raft', action: { kind: 'open', subject: { kind: 'concept', id: 'quorum-raft' }, language: 'en' } },
    { label: 'Share', action: { kind: 'share', subject: { kind: 'concept', id: 'etcd' }, language: 'en' } },
  ],
  plain: 'A key-value store.',
}

function say(sentence: string, language: Language = 'en'): Message {
  return { language, blocks: [paragraph(text(sentence))], buttons: [], plain: sentence }
}

const names = { docker: { en: 'Docker', fr: 'Docker' }, networking: { en: 'Networking', fr: 'Réseau' } }

function categories(language: Language): readonly CategoryEntry[] {
  return [
    { category: 'docker', title: names.docker[language], count: 7 },
    { category: 'networking', title: names.networking[language], count: 3 },
  ]
}

export function scheduleOf(form: TipForm): TipSchedule {
  return {
    ...form,
    weekdays: typeof form.weekdays === 'string' ? mondayToFriday : form.weekdays,
    zone: form.zone || 'Europe/Paris',
    nextDueMs: Date.UTC(2026, 10, 24, 8),
  }
}

export function recordingBot(overrides: Partial<Bot> = {}): RecordingBot {
  const questions: Question[] = []
  const actions: Action[] = []
  const places: Place[] = []
  const errors: unknown[] = []
  const explained: string[] = []
  const done: string[] = []
  const choices = new Map<string, Preferences>()
  const telling = tipPlanning(done)
  return {
    ...telling,
    ...choosing(choices, done),
    questions,
    actions,
    places,
    errors,
    explained,
    done,
    choices,
    apologize(error, language) {
      errors.push(error)
      return say(`Sorry (${language}).`, language)
    },
    async explainTerms(said) {
      explained.push(said)
      return say('These are the terms.')
    },
    tipOfTheDay: (day, language) => say(`The tip of ${day}`, language),
    categories,
    suggest: (typed, language, limit) =>
      Array.from({ length: 30 }, (_, number) => ({
        label: `${typed || 'anything'} ${language} ${number}`,
        subject: { kind: 'concept', id: `entry-${number}` } as const,
      })).slice(0, limit),
    suggestZones: (typed) => ['Europe/Paris', 'America/Montreal'].filter((zone) => zone.toLowerCase().includes(typed)),
    ...overrides,
    async reply(question) {
      questions.push(question)
      return overrides.reply ? overrides.reply(question) : answer
    },
    async act(action, place) {
      actions.push(action)
      places.push(place)
      return overrides.act ? overrides.act(action, place) : { ...answer, about: action.subject }
    },
  }
}

function choosing(choices: Map<string, Preferences>, done: string[]) {
  return {
    languageOf: async ({ person, channel, likelyLanguage }: Place) =>
      choices.get(`person ${person?.id}`)?.language ??
      choices.get(`channel ${channel.id}`)?.language ??
      likelyLanguage ??
      'en',
    preferences: async ({ kind, id }) => choices.get(`${kind} ${id}`) ?? {},
    async choose({ kind, id }, { language, answersPrivately }) {
      const former = choices.get(`${kind} ${id}`)
      choices.set(`${kind} ${id}`, {
        ...former,
        ...(language && { language }),
        ...(answersPrivately !== undefined && { answersPrivately }),
      })
    },
    aboutMe: async (person, language) => say(`I know person ${person.id}.`, language),
    async forgetMe(person, language) {
      choices.delete(`person ${person.id}`)
      return say(`I know nobody (${language}).`, language)
    },
    async forgetWorkspace(platform, workspace) {
      done.push(`forget ${platform} server ${workspace}`)
    },
    async forgetChannel({ id, workspace }) {
      done.push(`forget channel ${id} of ${workspace}`)
    },
  } satisfies Partial<Bot>
}

function tipPlanning(done: string[]) {
  const forms: TipForm[] = []
  const schedules = new Map<string, TipSchedule>()
  const did = (what: string, language: Language) => {
    done.push(what)
    return say(`${what} (${language})`, language)
  }
  return {
    forms,
    readTipForm: async (form, language) => {
      forms.push(form)
      if (form.zone === 'Mars') return { kind: 'invalid', problems: { zone: 'There is no zone "Mars".' } }
      return { kind: 'ready', schedule: scheduleOf(form), preview: say('Tip: count to three.', language) }
    },
    async saveTips(form, language) {
      forms.push(form)
      schedules.set(form.channel.id, scheduleOf(form))
      return did(`saved ${form.channel.id}`, language)
    },
    pauseTips: async ({ id }, until, language) => did(`pause ${id} until ${until ?? 'told'}`, language),
    resumeTips: async ({ id }, language) => did(`resume ${id}`, language),
    stopTips: async ({ id }, language) => did(`stop ${id}`, language),
    findTips: async ({ id }) => schedules.get(id),
    sayTips: ({ at, zone, categories: chosen = [] }, language) =>
      `At ${at} in ${zone}: ${chosen.join('+')} (${language}).`,
    tipsOf: async () => [...schedules.values()],
  } satisfies Partial<Bot> & { forms: TipForm[] }
}
