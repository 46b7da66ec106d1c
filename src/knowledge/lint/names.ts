import type { ConceptId } from '../../core/concept.ts'
import { words } from '../../core/fold.ts'
import { type Language, languages } from '../../core/language.ts'
import type { KnowledgeProblem, ProblemSink } from '../problem.ts'
import { collectProblems } from '../problem.ts'
import type { LintedConcept } from './linted-entry.ts'
import { forEachConcept, type Rule } from './rule.ts'

/** One name as it stands in a concept's file. */
export interface WrittenName {
  readonly written: string
  readonly language: Language
  readonly isFormer: boolean
  readonly line: number
}

/** Every name of a concept, former ones last. */
export function namesIn({ content, frontMatter }: LintedConcept): readonly WrittenName[] {
  const list = (key: 'names' | 'formerly', names: Readonly<Record<Language, readonly string[]>>): WrittenName[] =>
    languages.flatMap((language) =>
      names[language].map((written, at) => ({
        written,
        language,
        isFormer: key === 'formerly',
        line: frontMatter.lineOf([key, language, at]),
      })),
    )
  return [...list('names', content.names), ...list('formerly', content.formerNames)]
}

/** Two names with the same key are one to whoever types them: neither case nor accents nor hyphens tell them apart. */
export function nameKey(name: string): string {
  return words(name).join(' ')
}

/** A name leads to one concept: two that claim it, in whatever language, would have to be told apart by the asker. */
export const namesAreUnique: Rule = ({ entries }) => {
  const found: KnowledgeProblem[] = []
  const owners = new Map<string, { readonly id: ConceptId; readonly place: string }>()
  for (const entry of entries) {
    if (entry.kind !== 'concept') continue
    const { id } = entry.content
    const problems = collectProblems(entry.file, found)
    for (const { written, line } of namesIn(entry)) {
      const key = nameKey(written)
      const owner = owners.get(key)
      if (!owner) owners.set(key, { id, place: `${entry.file}:${line}` })
      else if (owner.id !== id) reportClash(problems, line, written, id, owner)
    }
  }
  return found
}

function reportClash(
  problems: ProblemSink,
  line: number,
  name: string,
  id: ConceptId,
  owner: { readonly id: ConceptId; readonly place: string },
): void {
  problems.error(line, {
    en: `"${name}" names both ${id} and ${owner.id} (${owner.place}): leave it to the one that people mean by it.`,
    fr: `« ${name} » désigne à la fois ${id} et ${owner.id} (${owner.place}) : laissez ce nom à celui des deux que l'on entend par là.`,
  })
}

/** Listed twice, a name looks as if two were meant; a former name that is a present one too would never be corrected. */
export const namesAreListedOnce: Rule = forEachConcept((entry, problems) => {
  const present = new Map<string, WrittenName>()
  const former = new Map<string, WrittenName>()
  for (const name of namesIn(entry)) {
    const key = nameKey(name.written)
    const list = name.isFormer ? former : present
    const same = list.get(`${name.language} ${key}`)
    list.set(`${name.language} ${key}`, same ?? name)
    if (same) reportTwice(problems, name, same)
    const alsoPresent = name.isFormer && languages.map((language) => present.get(`${language} ${key}`)).find(Boolean)
    if (alsoPresent) reportBothAges(problems, name, alsoPresent)
  }
})

function reportTwice(problems: ProblemSink, { written, line, language }: WrittenName, same: WrittenName): void {
  problems.error(line, {
    en: `"${written}" is listed twice in ${language} (it is "${same.written}" to whoever types it): keep one.`,
    fr: `« ${written} » figure deux fois en ${language} (c'est « ${same.written} » pour qui le tape) : gardez-en un.`,
  })
}

function reportBothAges(problems: ProblemSink, { written, line }: WrittenName, present: WrittenName): void {
  problems.error(line, {
    en: `"${written}" is listed as a former name and as a present one (line ${present.line}): keep one of them.`,
    fr: `« ${written} » figure comme ancien nom et comme nom actuel (ligne ${present.line}) : gardez l'un des deux.`,
  })
}

/** A title is capitalised. Those that their makers write in lower case (etcd, kubelet) are the same in both languages. */
export const titlesAreCapitalised: Rule = forEachConcept(({ content, frontMatter }, problems) => {
  if (content.names.en[0] === content.names.fr[0]) return
  for (const language of languages) {
    const [title] = content.names[language]
    if (!/^\p{Ll}/u.test(title)) continue
    problems.error(frontMatter.lineOf(['names', language, 0]), {
      en: `The ${language} title "${title}" starts with a small letter: only the name of a tool that is written so, the same in both languages, may.`,
      fr: `Le titre ${language} « ${title} » commence par une minuscule : seul le nom d'un outil qui s'écrit ainsi, le même dans les deux langues, le peut.`,
    })
  }
})
