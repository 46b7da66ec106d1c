import { indexPageFile, isGenerated, renderIndexPage } from '../index-page.ts'
import type { Rule } from './rule.ts'

/** The table of contents says what stands in the folder; one that somebody wrote by hand is left alone. */
export const indexIsCurrent: Rule = ({ knowledge, indexPage, isComplete }) => {
  if (indexPage === undefined) {
    const what = {
      en: `There is no table of contents: write it with "npm run knowledge:index".`,
      fr: `Il n'y a pas de table des matières : écrivez-la avec « npm run knowledge:index ».`,
    }
    return [{ file: indexPageFile, line: 1, severity: 'warning', what }]
  }
  if (!isComplete || !isGenerated(indexPage) || indexPage === renderIndexPage(knowledge)) return []
  const what = {
    en: `The table of contents is out of date: write it again with "npm run knowledge:index".`,
    fr: `La table des matières n'est plus à jour : réécrivez-la avec « npm run knowledge:index ».`,
  }
  return [{ file: indexPageFile, line: 1, severity: 'error', what }]
}
