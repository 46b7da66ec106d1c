/** How sure is sure enough. All are chances, 0..1. */
export const thresholds = {
  /** From here on the best hit is the answer. */
  answer: 0.65,
  /** From this chance on that one of the best hits is what was meant, they are offered, for the person to choose. */
  offer: 0.55,
  /** Below this an entry is not even shown as near. */
  near: 0.25,
  /** Two hits this close in confidence, relative to the better one, are both good answers. */
  tie: 0.75,
  /** Each side of what is surely a comparison. */
  side: 0.4,
  /** Each side of "A and B", which may be no comparison at all. */
  sideOfPossibleComparison: 0.8,
  /** From this fit on (of the name, and of the text to the name), a text is a name and nothing else. */
  wholeName: 0.75,
} as const

/** How many candidates are offered at most. */
export const maxCandidates = 4
