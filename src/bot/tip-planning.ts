import { allTips, findTip } from '../answering/tips.ts'
import { paragraph, text } from '../core/block.ts'
import type { TipPlanning } from '../core/bot.ts'
import { categoriesOf, type Knowledge } from '../core/knowledge.ts'
import type { Language } from '../core/language.ts'
import type { Message } from '../core/message.ts'
import type { TipNotice } from '../core/notice.ts'
import type { TipCommandProblem } from '../core/tip-command.ts'
import type { TipForm, TipFormReading } from '../core/tip-form.ts'
import type { TipPlan } from '../core/tip.ts'
import { readTipForm } from '../tips/read-form.ts'
import { pauseTips, planTips, resumeTips, scheduleTips } from '../tips/schedule-tips.ts'
import { composeTipOfTheDay } from '../wording/compose.ts'
import { toMessage } from '../wording/said.ts'
import { sayNotice } from '../wording/say-notice.ts'
import { sayTipProblem, sayTips } from '../wording/tips/say-tips.ts'
import { type Apologize, orApology } from './apologize.ts'
import type { BotParts } from './bot-parts.ts'
import { theStore } from './choosing.ts'

/** The daily tips of channels, from forms and buttons. */
export function createTipPlanning(parts: BotParts, apologize: Apologize): TipPlanning {
  const notify = (language: Language, work: () => Promise<TipNotice>): Promise<Message> =>
    orApology(apologize, language, async () => sayNotice(await work(), language))

  const categories = categoriesOf(parts.knowledge)
  const read = (form: TipForm) => readTipForm(form, { zone: parts.defaultZone, categories })

  return {
    async readTipForm(form, language): Promise<TipFormReading> {
      const reading = read(form)
      if (reading.kind === 'invalid') {
        const said = Object.entries(reading.problems).map(([field, problem]) => [
          field,
          sayTipProblem(problem, language),
        ])
        return { kind: 'invalid', problems: Object.fromEntries(said) }
      }
      const schedule = await planTips(theStore(parts), reading.plan, parts.clock())
      return { kind: 'ready', schedule, preview: previewOf(reading.plan, language, parts.knowledge) }
    },
    saveTips: (form, language) =>
      orApology(apologize, language, async () => {
        const reading = read(form)
        if (reading.kind === 'invalid') return sayProblems(Object.values(reading.problems), language)
        const schedule = await scheduleTips(theStore(parts), reading.plan, parts.clock())
        return sayNotice({ kind: 'saved', schedule }, language)
      }),
    pauseTips: (channel, until, language) =>
      notify(language, () => pauseTips(theStore(parts), channel, until, parts.clock())),
    resumeTips: (channel, language) => notify(language, () => resumeTips(theStore(parts), channel, parts.clock())),
    stopTips: (channel, language) =>
      notify(language, async () => ({
        kind: 'stopped',
        wasScheduled: await theStore(parts).removeSchedule(channel),
      })),
    findTips: async (channel) => theStore(parts).findSchedule(channel),
    sayTips,
    tipsOf: async (platform, workspace) => theStore(parts).schedules({ platform, workspace }),
  }
}

function sayProblems(problems: readonly TipCommandProblem[], language: Language): Message {
  const blocks = problems.map((problem) => paragraph(text(sayTipProblem(problem, language))))
  return toMessage(language, { blocks, buttons: [] })
}

/** The first tip that the plan allows, as it would be posted. */
function previewOf({ language, categories }: TipPlan, reader: Language, knowledge: Knowledge): Message {
  const tip = allTips(knowledge, categories)[0]
  const found = tip && findTip(knowledge, tip, language === 'alternating' ? reader : language)
  if (!found) throw new Error(`There is no tip in the categories [${(categories ?? []).join(', ')}].`)
  return composeTipOfTheDay(found)
}
