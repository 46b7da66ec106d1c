import type { Weights } from './model.ts'

/**
 * Fitted, not chosen: `npm run eval -- --fit` finds them from questions whose right answers are known, and prints
 * them for this file. These come from the 1,106 questions of tests/questions together with 616 questions on the CNCF
 * Cloud Native Glossary (89 entries that were not written with this search in mind), each set counting by its size.
 */
export const fittedWeights: Weights = {
  ranking: {
    nameCoverage: -0.05,
    questionCoverage: 1.21,
    nameFit: 3.21,
    spelling: 0.49,
    inOrder: 1.57,
    isTitle: 0.12,
    isFormer: -0.25,
    rarity: 0.46,
    text: 1.01,
    textCoverage: 2.25,
    prominentCoverage: 3.45,
    textMatches: 0.61,
    textPairs: 2.39,
    textRank: 4.05,
    longText: 0.4,
    clauseFit: 1.78,
    askedFor: 1.31,
    tradeName: 0.38,
    tradeNameInPassing: -0.46,
    namedInPassing: -2.83,
  },
  confidence: {
    bias: -2.92,
    nameCoverage: -0.14,
    questionCoverage: 1.39,
    nameFit: 1.29,
    spelling: 0.18,
    inOrder: 0.7,
    isTitle: -0.29,
    isFormer: -0.09,
    rarity: 1.3,
    text: 1.14,
    textCoverage: 0.11,
    prominentCoverage: 2.05,
    textMatches: 2.98,
    textPairs: 0.84,
    textRank: -2.45,
    longText: 0.73,
    clauseFit: 0.7,
    askedFor: 0.95,
    tradeName: 0.72,
    tradeNameInPassing: 0.35,
    namedInPassing: -1.92,
    unknown: -1.79,
    lead: 0.76,
    length: 0.83,
  },
}
