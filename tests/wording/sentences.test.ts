import { describe, expect, test } from 'vitest'
import type { RefusalReason } from '../../src/core/adapter.ts'
import { withFrenchSpaces } from '../../src/core/french-spacing.ts'
import { languages, type Language } from '../../src/core/language.ts'
import type { Sentences } from '../../src/wording/sentences.ts'
import { sentencesIn } from '../../src/wording/sentences-in.ts'
import type { SaidProblem, ScheduleWords, TipSentences } from '../../src/wording/tips/sentences.ts'
import { anyOf } from './any-of.ts'
import { frenchFaults } from './faults-of.ts'

const reasons: readonly RefusalReason[] = [
  'channel-gone',
  'not-a-member',
  'archived',
  'forbidden',
  'unauthorized',
  'rejected',
]

const problems: readonly SaidProblem[] = [
  { kind: 'time', value: '25:00' },
  { kind: 'zone', value: 'Europe/Pari', suggestions: 'Europe/Paris' },
  { kind: 'zone', value: 'Mars/Phobos' },
  { kind: 'category', value: 'xxx', suggestions: 'Docker' },
  { kind: 'category', value: 'xxx' },
  { kind: 'weekday', value: 'xxx' },
  { kind: 'date', value: 'xxx' },
  { kind: 'word', value: 'xxx' },
  { kind: 'no-time' },
]

const schedule: ScheduleWords = { at: 'AT', zone: 'ZONE', days: 'DAYS', language: 'LANGUAGE' }

/** Every sentence of a language, said of something; the compiler sees to it that none is left out. */
function sentences(words: Sentences): Record<keyof Sentences, readonly string[]> {
  return {
    inOtherLanguage: [words.inOtherLanguage],
    share: [words.share],
    wholeConcept: [words.wholeConcept],
    compareWith: [words.compareWith],
    helpful: [words.helpful],
    unhelpful: [words.unhelpful],
    otherTerm: [words.otherTerm('X')],
    formerName: [words.formerName('X', 'Y')],
    seeAlso: [words.seeAlso],
    sources: [words.sources],
    verifiedOn: [words.verifiedOn('X')],
    sideBySide: [words.sideBySide],
    whatItIs: [words.whatItIs],
    category: [words.category],
    noEntry: [words.noEntry],
    thatIsAll: [words.thatIsAll],
    exampleTitle: [words.exampleTitle('X')],
    comparablesTitle: [words.comparablesTitle('X')],
    comparablesUsage: [words.comparablesUsage('X', 'Y')],
    noComparables: [words.noComparables],
    termsTitle: [words.termsTitle],
    noTerms: [words.noTerms],
    tipTitle: [words.tipTitle('X')],
    tipOfTheDayTitle: [words.tipOfTheDayTitle('X')],
    whichOne: [words.whichOne],
    notUnderstood: [words.notUnderstood],
    notUnderstoodButKept: [words.notUnderstoodButKept],
    nearest: [words.nearest],
    unknownSide: [words.unknownSide('X', 'Y')],
    kept: [words.kept],
    nothingAsked: [words.nothingAsked],
    tryAsking: [words.tryAsking],
    questionsToTry: words.questionsToTry,
    listTitle: [words.listTitle(12)],
    categoryTitle: [words.categoryTitle('X', 1), words.categoryTitle('X', 2)],
    categoryWithCount: [words.categoryWithCount('X', 2)],
    relatedTitle: [words.relatedTitle('X')],
    askForOne: [words.askForOne],
    chooseConcept: [words.chooseConcept],
    chooseCategory: [words.chooseCategory],
    helpTitle: [words.helpTitle],
    helpIntroduction: [words.helpIntroduction],
    help: words.help.flat(),
    helpPrivacy: [words.helpPrivacy],
    trouble: [words.trouble('X')],
    gone: [words.gone],
    tips: Object.values(tipSentences(words.tips)).flat(),
  }
}

function tipSentences(tips: TipSentences): Record<keyof TipSentences, readonly string[]> {
  return {
    saved: [tips.saved(schedule)],
    resumed: [tips.resumed(schedule)],
    shown: [tips.shown(schedule)],
    listed: [tips.listed(schedule)],
    fields: [tips.fields(['X']), tips.fields(['X', 'Y'])],
    next: [tips.next('X')],
    pausedUntil: [tips.pausedUntil('X')],
    paused: [tips.paused],
    howToResume: [tips.howToResume],
    suspended: reasons.map(tips.suspended),
    inviteMe: [tips.inviteMe],
    none: [tips.none],
    stopped: [tips.stopped],
    wasNone: [tips.wasNone],
    notAllowed: [tips.notAllowed],
    notHere: [tips.notHere],
    problem: problems.map(tips.problem),
    usage: [tips.usage],
  }
}

/** What people type is the same in both languages, or shown as an example: it is not looked at. */
function withoutExamples(sentence: string): string {
  return sentence.replace(/«[^»]*»|"[^"]*"/g, '').replaceAll('America/Montreal', '')
}

function allOf(language: Language): readonly string[] {
  return Object.values(sentences(sentencesIn(language))).flat()
}

describe.each(languages)('in %s', (language) => {
  test('no sentence is empty or has edges of blanks', () => {
    expect(allOf(language).filter((sentence) => sentence.trim() === '' || sentence.trim() !== sentence)).toEqual([])
  })

  test('every sentence says what it was given', () => {
    const { otherTerm, formerName, unknownSide, trouble, comparablesUsage, tips } = sentencesIn(language)
    expect(otherTerm('etcd')).toContain('etcd')
    expect(formerName('master', 'leader')).toMatch(/master.*leader/)
    expect(comparablesUsage('Docker', 'Podman')).toMatch(/Docker vs Podman/)
    expect(unknownSide('nomad', 'Docker')).toMatch(/Docker.*nomad/)
    expect(trouble('1a2b3c4d')).toContain('1a2b3c4d')
    for (const sentence of [tips.saved, tips.resumed, tips.shown, tips.listed].map((say) => say(schedule)))
      for (const value of Object.values(schedule)) expect(sentence).toContain(value)
    expect([tips.next('NEXT'), tips.pausedUntil('DAY'), tips.fields(['X', 'Y'])].join()).toMatch(/NEXT.*DAY.*X, Y/)
    const typed = problems.flatMap((problem) => ('value' in problem ? [[tips.problem(problem), problem.value]] : []))
    for (const [sentence, value] of typed) expect(sentence).toContain(value)
  })

  test('a problem with a command is a different sentence for each kind', () => {
    const said = problems.map(sentencesIn(language).tips.problem)
    expect(new Set(said).size).toBe(problems.length)
    expect(new Set(reasons.map(sentencesIn(language).tips.suspended)).size).toBe(reasons.length)
  })

  test('the same number of examples is given as in the other language', () => {
    const { help, questionsToTry } = sentencesIn(language)
    expect(help).toHaveLength(sentencesIn('fr').help.length)
    expect(questionsToTry).toHaveLength(sentencesIn('fr').questionsToTry.length)
  })
})

test('no English word is left in a French sentence', () => {
  const english = anyOf('the and you your with this here of is are tip tips each every day ask know channel')
  const { inOtherLanguage, ...others } = sentences(sentencesIn('fr'))
  expect(inOtherLanguage).toEqual(['In English'])
  expect(
    Object.values(others)
      .flat()
      .map(withoutExamples)
      .filter((sentence) => english.test(sentence)),
  ).toEqual([])
})

test('no French word is left in an English sentence', () => {
  const french = anyOf('le la les des une est vous pas pour dans du sur canal astuce astuces à')
  const { inOtherLanguage, ...others } = sentences(sentencesIn('en'))
  expect(inOtherLanguage).toEqual(['En français'])
  expect(
    Object.values(others)
      .flat()
      .map(withoutExamples)
      .filter((sentence) => french.test(sentence)),
  ).toEqual([])
})

test('French sentences are spaced and quoted as French is', () => {
  expect(allOf('fr').map(withFrenchSpaces).flatMap(frenchFaults)).toEqual([])
})

test('English sentences have no space before a colon and no French quotation marks', () => {
  expect(allOf('en').filter((sentence) => /\s[:;!?]|[«»]/.test(sentence))).toEqual([])
})

test('people are addressed with "vous", never with "tu"', () => {
  expect(allOf('fr').filter((sentence) => anyOf('tu te toi ton ta tes').test(withoutExamples(sentence)))).toEqual([])
})

test('one concept is a concept, several are concepts', () => {
  expect(sentencesIn('fr').categoryTitle('Outillage', 1)).toBe('Outillage : 1 concept')
  expect(sentencesIn('fr').categoryTitle('Docker', 12)).toBe('Docker : 12 concepts')
  expect(sentencesIn('en').categoryTitle('Tooling', 1)).toBe('Tooling: 1 concept')
  expect(sentencesIn('en').categoryTitle('Docker', 12)).toBe('Docker: 12 concepts')
})
