import { addressesAreForDocumentation } from './addresses.ts'
import { codeParses } from './code.ts'
import { comparisonsAreUnique, ownSidesAreUsed, sharedSidesAgree } from './comparisons.ts'
import { comparisonsAreFound, namesFindTheirConcept } from './found.ts'
import { categoryHasNames, keysAreKnown, verifiedIsRecent } from './front-matter.ts'
import { codeIsTheSame, languagesAreInStep, tablesHaveOneShape } from './in-step.ts'
import { indexIsCurrent } from './index-is-current.ts'
import { cellsAreShort, textsAreShort, tipsAreThereAndShort } from './limits.ts'
import { namesAreListedOnce, namesAreUnique, titlesAreCapitalised } from './names.ts'
import { nobodyIsAnOrphan, relatedAreReturned, relatedExist } from './related.ts'
import type { Rule } from './rule.ts'
import { termsAreEstablished } from './terms.ts'
import { typographyFits } from './typography.ts'

/** Everything that knowledge has to keep to beyond what it takes to load. */
export const rules: readonly Rule[] = [
  keysAreKnown,
  categoryHasNames,
  verifiedIsRecent,
  namesAreUnique,
  namesAreListedOnce,
  titlesAreCapitalised,
  namesFindTheirConcept,
  comparisonsAreFound,
  relatedExist,
  relatedAreReturned,
  nobodyIsAnOrphan,
  ownSidesAreUsed,
  sharedSidesAgree,
  comparisonsAreUnique,
  languagesAreInStep,
  tablesHaveOneShape,
  codeIsTheSame,
  codeParses,
  addressesAreForDocumentation,
  typographyFits,
  termsAreEstablished,
  textsAreShort,
  tipsAreThereAndShort,
  cellsAreShort,
  indexIsCurrent,
]
