/**
 * What speaks for and against an entry, as numbers between 0 and 1. The models in `model.ts` weigh
 * them: one ranks the entries, the other says how far the best one can be trusted. Nothing else in
 * the search decides anything.
 */
import type { CloserLook } from './closer-look.ts'
import type { NameMatch } from './name-match.ts'
import type { OffTopic } from './off-topic.ts'
import type { TextMatch } from './text-tally.ts'

/** Of one entry. */
export interface Evidence {
  /** The share of the best matching name that was said. */
  readonly nameCoverage: number
  /** The share of the question that this name explains. */
  readonly questionCoverage: number
  /** Both: high only when the name is (nearly) all that was asked. */
  readonly nameFit: number
  readonly spelling: number
  readonly inOrder: number
  readonly isTitle: number
  readonly isFormer: number
  /** How telling the name's rarest word is. */
  readonly rarity: number
  /** BM25 of the entry's text, squeezed into 0..1, as far as no name fits. */
  readonly text: number
  /** The share of the question that the entry's text has. */
  readonly textCoverage: number
  /** The share of the question that the entry's summary and ways of asking have. */
  readonly prominentCoverage: number
  /** How many of the question's words the text has, 1 at six. */
  readonly textMatches: number
  /** How many pairs of neighbours the text has as neighbours too, 1 at three. */
  readonly textPairs: number
  /** The text's score beside the best text's, as far as no name fits. */
  readonly textRank: number
  /** How like the question the entry's likest phrase is, as far as no name fits. */
  readonly phrase: number
  /** The share of the question that the entry says in these or other words, as far as no name fits. */
  readonly meaning: number
  /** The text's say in a long question, where a name in passing means less. */
  readonly longText: number
  /** The name's share of the clause it stands in, as far as the whole name was said. */
  readonly clauseFit: number
  /** The name is announced ("what is …"), and was said in full. */
  readonly askedFor: number
  /** A name of the trade, said in full and spelt right: it is meant wherever it stands. */
  readonly tradeName: number
  /** The same among much else. */
  readonly tradeNameInPassing: number
  /** A name said in full among much else. */
  readonly namedInPassing: number
}

/** Of the whole question, and of one entry beside the others: not for ranking, but for how far an entry can be trusted. */
export interface Circumstances extends OffTopic {
  /** How far the best entry is ahead of the second. */
  readonly lead: number
  /** Content words, 1 for a long question. */
  readonly length: number
  /** A question of one to three words that is not this name: there is little to go by. */
  readonly brief: number
  /** A name of ordinary words that is not asked for: a secret to keep. */
  readonly ordinaryName: number
  /** Three of the above in a long question, which must say more than one thing that the entry says. */
  readonly phraseOfLong: number
  readonly coverageOfLong: number
  readonly unknownOfLong: number
}

const textScoreAtHalf = 4
/** Content words; about what the longest questions people really ask have. */
const longQuestion = 12
/** From so many content words on, a question is not brief. */
const briefQuestion = 4

/** What is the same for every entry of one question. */
export interface QuestionMeasures {
  /** The highest text score of any entry. */
  readonly bestText: number
  /** How far no name fits the question: 0 when it is a name and nothing else. Texts only count as far as names do not. */
  readonly unnamed: number
  readonly contentWords: number
}

/** How nearly the question is this name and nothing else: 0..1. */
export function fitOf(name: NameMatch): number {
  return name.nameCoverage * name.questionCoverage * name.spelling
}

export function evidenceOf(
  name: NameMatch | undefined,
  text: TextMatch | undefined,
  closer: CloserLook | undefined,
  { bestText, unnamed, contentWords }: QuestionMeasures,
): Evidence {
  const textScore = text?.score ?? 0
  const squeezed = textScore / (textScore + textScoreAtHalf)
  return {
    nameCoverage: name?.nameCoverage ?? 0,
    questionCoverage: name?.questionCoverage ?? 0,
    nameFit: name ? fitOf(name) : 0,
    spelling: name?.spelling ?? 0,
    inOrder: name?.inOrder ?? 0,
    isTitle: name?.name.kind === 'title' ? 1 : 0,
    isFormer: name?.name.kind === 'former' ? 1 : 0,
    rarity: name?.rarity ?? 0,
    text: unnamed * squeezed,
    textCoverage: text?.coverage ?? 0,
    prominentCoverage: unnamed * (text?.prominentCoverage ?? 0),
    textMatches: Math.min(1, (text?.matches ?? 0) / 6),
    textPairs: Math.min(1, (text?.pairs ?? 0) / 3),
    textRank: bestText > 0 ? (unnamed * textScore) / bestText : 0,
    phrase: unnamed * (closer?.likeness ?? 0),
    meaning: unnamed * (closer?.coverage ?? 0),
    longText: squeezed * Math.min(1, contentWords / longQuestion),
    clauseFit: name ? name.nameCoverage * name.clauseCoverage * name.spelling : 0,
    askedFor: name ? name.isAskedFor * name.nameCoverage * name.spelling : 0,
    tradeName: name ? name.isTradeWord * name.nameCoverage * name.spelling : 0,
    tradeNameInPassing: name ? name.isTradeWord * name.nameCoverage * name.spelling * (1 - name.questionCoverage) : 0,
    namedInPassing: name ? name.nameCoverage * (1 - name.questionCoverage) : 0,
  }
}

/** @param lead how far this entry is ahead of the second, or behind the first, in points of the ranking */
export function circumstancesFor(
  evidence: Evidence,
  offTopic: OffTopic,
  lead: number,
  contentWords: number,
): Circumstances {
  const length = Math.min(1, contentWords / longQuestion)
  const isOrdinary = evidence.tradeName > 0 ? 0 : 1
  return {
    ...offTopic,
    lead: Math.max(-1, Math.min(1, lead)),
    length,
    brief: Math.max(0, 1 - contentWords / briefQuestion) * (1 - evidence.nameFit),
    ordinaryName: isOrdinary * evidence.nameCoverage * (1 - evidence.askedFor),
    phraseOfLong: evidence.phrase * length,
    coverageOfLong: evidence.textCoverage * length,
    unknownOfLong: offTopic.unknown * length,
  }
}
