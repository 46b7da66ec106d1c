import type { Concept } from '../../core/concept.ts'
import type { Knowledge } from '../../core/knowledge.ts'
import { type Language, languages, type Localized } from '../../core/language.ts'
import { nameKey, namesIn } from './names.ts'
import { type Answered, forEachComparison, forEachConcept, type Rule } from './rule.ts'

/** Asked for by any of its names, present or former, a concept is what the bot answers with. */
export const namesFindTheirConcept: Rule = forEachConcept((entry, problems, { knowledge, answerTo }) => {
  const { id } = entry.content
  for (const { written, language, line } of uniqueNames(namesIn(entry))) {
    const answered = answerTo(written, language)
    if (answered.kind === 'concept' && answered.id === id) continue
    const what = sayAnswered(answered, knowledge)
    problems.error(line, {
      en: `"${written}" gets ${what.en} instead of ${id} ("${entry.content.names.en[0]}"): rename one of them, or take this name out.`,
      fr: `« ${written} » obtient ${what.fr} au lieu de ${id} (« ${entry.content.names.fr[0]} ») : renommez l'un des deux, ou retirez ce nom.`,
    })
  }
})

function uniqueNames<Name extends { readonly written: string }>(names: readonly Name[]): readonly Name[] {
  const byKey = new Map<string, Name>()
  for (const name of names) byKey.getOrInsert(nameKey(name.written), name)
  return [...byKey.values()]
}

/** Asked for in one of its own ways, or by the titles of its sides, a comparison is what the bot answers with. */
export const comparisonsAreFound: Rule = forEachComparison(({ content, frontMatter }, problems, base) => {
  for (const language of languages) {
    const titles = content.sides.map((side) => side.names[language][0]).join(' vs ')
    const phrases = [
      { asked: titles, path: ['compares'] },
      ...content.askedAs[language].map((asked, at) => ({ asked, path: ['asked', language, at] })),
    ]
    for (const { asked, path } of phrases) {
      const answered = base.answerTo(asked, language)
      if (answered.kind === 'comparison' && answered.id === content.id) continue
      const what = sayAnswered(answered, base.knowledge)
      problems.error(frontMatter.lineOf(path), {
        en: `"${asked}" gets ${what.en} instead of ${content.id}: word it otherwise, or take it out.`,
        fr: `« ${asked} » obtient ${what.fr} au lieu de ${content.id} : dites-le autrement, ou retirez-le.`,
      })
    }
  }
})

function sayAnswered(answered: Answered, knowledge: Knowledge): Localized<string> {
  switch (answered.kind) {
    case 'concept': {
      const title = titlesOf(knowledge.concepts.get(answered.id))
      return { en: `${answered.id} (${title.en})`, fr: `${answered.id} (${title.fr})` }
    }
    case 'comparison':
      return { en: `the comparison ${answered.id}`, fr: `la comparaison ${answered.id}` }
    case 'choice':
      return { en: `a choice between ${answered.ids.join(', ')}`, fr: `un choix entre ${answered.ids.join(', ')}` }
    case 'other':
      return answered.what
  }
}

function titlesOf(concept: Concept | undefined): Localized<string> {
  const title = (language: Language): string => concept?.names[language][0] ?? ''
  return { en: `"${title('en')}"`, fr: `« ${title('fr')} »` }
}
