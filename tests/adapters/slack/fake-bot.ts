import type { Action } from '../../../src/core/action.ts'
import type { Bot } from '../../../src/core/bot.ts'
import { paragraph, text } from '../../../src/core/block.ts'
import type { Language } from '../../../src/core/language.ts'
import type { Message } from '../../../src/core/message.ts'
import type { Preferences } from '../../../src/core/preferences.ts'
import type { Channel, Place, Question } from '../../../src/core/question.ts'
import type { TipForm } from '../../../src/core/tip-form.ts'
import { mondayToFriday, type TipSchedule } from '../../../src/core/tip.ts'

export interface FakeBot extends Bot {
  readonly questions: readonly Question[]
  readonly actions: readonly Action[]
  /** Where the actions came from, in the same order. */
  readonly places: readonly Place[]
  readonly errors: readonly unknown[]
  /** What was read as somebody's message, to explain its terms. */
  readonly explained: readonly { readonly text: string; readonly place: Place }[]
  readonly forms: readonly TipForm[]
  readonly saved: readonly TipForm[]
  /** `pause C1 2026-12-24`, in the order they came. */
  readonly done: readonly string[]
  /** By the id of the channel. */
  readonly schedules: Map<string, TipSchedule>
  /** By the scope: `person T0001:U1`. */
  readonly choices: Map<string, Preferences>
}

/** Says back what it was asked, with a button to open something and one to share; remembers everything. */
export function createFakeBot(
  reply: (question: Question) => Promise<Message> = async (question) => echo(question.text),
): FakeBot {
  const questions: Question[] = []
  const actions: Action[] = []
  const places: Place[] = []
  const errors: unknown[] = []
  const explained: { text: string; place: Place }[] = []
  const choices = new Map<string, Preferences>()
  const done: string[] = []
  return {
    ...fakeTips(done),
    questions,
    actions,
    places,
    errors,
    explained,
    choices,
    done,
    reply(question) {
      questions.push(question)
      return reply(question)
    },
    async act(action, place) {
      actions.push(action)
      places.push(place)
      return { ...echo(`${action.kind} ${action.language}`, action.language), about: action.subject }
    },
    apologize(error, language) {
      errors.push(error)
      return echo(`sorry ${language}`, language)
    },
    async explainTerms(said, place) {
      explained.push({ text: said, place })
      return echo(`terms of "${said}"`)
    },
    tipOfTheDay: (day, language) => echo(`tip of ${day} in ${language}`, language),
    categories: () => [
      { category: 'networking', title: 'Réseau', count: 12 },
      { category: 'docker', title: 'Docker', count: 7 },
    ],
    suggest: (typed, _, limit) =>
      [suggestion('pod'), suggestion('nœud (node)', 'node')]
        .filter(({ label }) => label.includes(typed))
        .slice(0, limit),
    suggestZones: (typed) => ['Europe/Paris', 'America/Montreal'].filter((zone) => zone.toLowerCase().includes(typed)),
    languageOf: async ({ person, likelyLanguage }) =>
      choices.get(`person ${person?.id}`)?.language ?? likelyLanguage ?? 'en',
    preferences: async ({ kind, id }) => choices.get(`${kind} ${id}`) ?? {},
    async choose({ kind, id }, change) {
      const chosen = Object.entries({ ...choices.get(`${kind} ${id}`), ...change })
      choices.set(`${kind} ${id}`, Object.fromEntries(chosen.filter(([, choice]) => choice !== undefined)))
    },
    aboutMe: async (person, language) => echo(`about ${person.id}`, language),
    async forgetMe(person, language) {
      choices.delete(`person ${person.id}`)
      return echo(`forgotten ${person.id}`, language)
    },
    async forgetWorkspace(_, workspace) {
      done.push(`forget workspace ${workspace}`)
    },
    async forgetChannel({ id }) {
      done.push(`forget channel ${id}`)
    },
  }
}

function fakeTips(done: string[]) {
  const forms: TipForm[] = []
  const saved: TipForm[] = []
  const schedules = new Map<string, TipSchedule>()
  const say = (what: string, language: Language) => {
    done.push(what)
    return echo(what, language)
  }
  return {
    forms,
    saved,
    schedules,
    readTipForm: async (form, language) => {
      forms.push(form)
      if (form.zone === 'Mars/Phobos') return { kind: 'invalid', problems: { zone: `no zone ${form.zone}` } }
      return { kind: 'ready', schedule: scheduleOf(form), preview: echo('a tip', language) }
    },
    saveTips: async (form, language) => {
      saved.push(form)
      schedules.set(form.channel.id, scheduleOf(form))
      return say(`saved ${form.channel.id}`, language)
    },
    pauseTips: async ({ id }, until, language) => say(`pause ${id} ${until ?? 'until resumed'}`, language),
    resumeTips: async ({ id }, language) => say(`resume ${id}`, language),
    stopTips: async ({ id }, language) => {
      schedules.delete(id)
      return say(`stop ${id}`, language)
    },
    findTips: async ({ id }: Channel) => schedules.get(id),
    sayTips: ({ at, zone }: TipSchedule) => `every day at ${at} (${zone})`,
    tipsOf: async () => [...schedules.values()],
  } satisfies Partial<FakeBot>
}

export function scheduleOf(form: Pick<TipForm, 'channel'> & Partial<TipForm>): TipSchedule {
  return {
    channel: form.channel,
    at: form.at ?? '08:30',
    zone: form.zone || 'Europe/Paris',
    weekdays: typeof form.weekdays === 'object' ? form.weekdays : mondayToFriday,
    language: form.language ?? 'fr',
    ...(form.categories && form.categories.length > 0 && { categories: form.categories }),
    nextDueMs: Date.UTC(2026, 10, 24, 8),
  }
}

function suggestion(label: string, id = label) {
  return { label, subject: { kind: 'concept', id } } as const
}

export function echo(plain: string, language: Language = 'fr'): Message {
  const subject = { kind: 'concept', id: 'pod' } as const
  return {
    language,
    blocks: [paragraph(text(plain))],
    buttons: [
      { label: 'Pod', action: { kind: 'open', subject, language } },
      { label: 'Partager', action: { kind: 'share', subject, language } },
    ],
    plain,
  }
}
