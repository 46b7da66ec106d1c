import { SetUpError } from '../core/errors.ts'
import { words as wordsOf } from '../core/fold.ts'
import type { Language } from '../core/language.ts'
import type { Operator } from '../core/operator.ts'
import { inBoth, operatorWords } from '../wording/operator/operator-words.ts'
import { type AdminOptions, wordAt } from './options.ts'
import { asJson, dayOf, type Sources } from './sources.ts'
import { formatTable } from './table.ts'

/** How much of a question stands in a table: `draft` takes it like this. */
const shownLength = 48

/** Under the most frequent wording. */
const otherWordings = 3

export async function sayMisses(
  { operator }: Sources,
  { days, isJson }: AdminOptions,
  language: Language,
): Promise<string> {
  const groups = await operator().unanswered({ sinceMs: Date.now() - days * 86_400_000 })
  if (isJson) return asJson(groups)
  const { columns, noMisses } = operatorWords[language]
  if (groups.length === 0) return noMisses(days)
  return formatTable(
    [columns.count, columns.lastAsked, columns.languages, columns.platform, columns.question],
    groups.map(({ count, text, wordings, languages, platforms, lastMs }) => ({
      cells: [count, dayOf(lastMs), languages.join(' '), platforms.join(' '), shorten(text)],
      note: wordings
        .slice(1, 1 + otherWordings)
        .map((wording) => shorten(wording.text))
        .join(' · '),
    })),
  )
}

function shorten(text: string): string {
  return text.length > shownLength ? `${text.slice(0, shownLength)}…` : text
}

export async function sayDraft({ operator }: Sources, options: AdminOptions): Promise<string> {
  wordAt(options, 0, 'question', 'draft "ansible"')
  const question = options.words.join(' ')
  const asked = operator()
  const wording = await findWording(question, asked)
  const draft = wording === undefined ? undefined : await asked.draftEntry(wording)
  if (!draft) throw new SetUpError([{ what: inBoth((words) => words.noSuchQuestion(question)) }])
  // Where it belongs, as a comment in its front matter.
  return draft.content.trimEnd().replace('---\n', `---\n# ${draft.path}\n`)
}

/** The question as it is kept: however it is typed, or as much of it as `misses` shows. */
async function findWording(question: string, operator: Operator): Promise<string | undefined> {
  const folded = wordsOf(question).join(' ')
  const kept = (await operator.unanswered()).flatMap(({ wordings }) => wordings.map(({ text }) => text))
  const isCut = question.endsWith('…') && folded !== ''
  return kept.find((text) => text === question || text === folded || (isCut && text.startsWith(folded)))
}
