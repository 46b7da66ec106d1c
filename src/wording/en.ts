import type { Sentences } from './sentences.ts'
import { en as enTips } from './tips/en.ts'

export const en: Sentences = {
  inOtherLanguage: 'En français',
  share: 'Share in the channel',
  wholeConcept: 'The whole entry',
  compareWith: 'Compare with…',
  helpful: '👍 Helpful',
  unhelpful: '👎 Not helpful',
  otherTerm: (term) => `In French: ${term}`,
  formerName: (former, present) => `"${former}" is the former name; today it is "${present}".`,
  seeAlso: 'See also',
  sources: 'Sources',
  verifiedOn: (day) => `Checked on ${day}`,

  sideBySide: 'Nobody has written this comparison yet: here are the entries side by side.',
  whatItIs: 'In short',
  category: 'Field',
  noEntry: 'no entry of its own',

  thatIsAll: 'That is the whole entry; to go further, see its sources.',

  exampleTitle: (about) => `Example: ${about}`,

  comparablesTitle: (concept) => `${concept}: what to compare it with`,
  comparablesUsage: (concept, other) => `Or ask, for example: "${concept} vs ${other}".`,
  noComparables: 'I have nothing to compare it with yet.',

  termsTitle: 'The terms in this message',
  noTerms: 'I recognize no term of mine in this message. If one puzzles you, ask me for it by its name.',

  tipTitle: (about) => `Tip: ${about}`,
  tipOfTheDayTitle: (about) => `Tip of the day: ${about}`,

  whichOne: 'Several entries fit. Which one do you want?',
  notUnderstood: "I don't have an answer to that question.",
  notUnderstoodButKept:
    "I don't have an answer to that question. I've noted it, without your name, so that an entry may answer it one day.",
  nearest: 'The nearest I have:',
  unknownSide: (unknown, known) => `I know ${known}, but I have no entry on "${unknown}".`,
  kept: "I've noted your question, without your name, so that an entry may answer it one day.",
  nothingAsked: "I'm here for your questions about containers, virtualization, Docker or Kubernetes.",
  tryAsking: 'For example:',
  questionsToTry: ['what is etcd?', 'docker or VM?', 'a tip', 'which concepts about networking?'],

  listTitle: (count) => `The ${count} concepts I know`,
  categoryTitle: (category, count) => `${category}: ${count} ${count > 1 ? 'concepts' : 'concept'}`,
  categoryWithCount: (category, count) => `${category} (${count}):`,
  relatedTitle: (concept) => `${concept}: see also`,
  askForOne: 'Ask for one by its name, in English or in French.',
  chooseConcept: 'Choose a concept',
  chooseCategory: 'Choose a field',

  helpTitle: 'Timonier',
  helpIntroduction:
    "I answer questions about containers, virtualization, Docker and Kubernetes, in the language of the question. People wrote and reviewed my answers, with their sources; I make nothing up, and I say when I don't know.",
  help: [
    ['what is etcd?', 'an explanation'],
    ['docker vs VM', 'a comparison'],
    ['an example?', 'to go on from the last answer; or "vs podman", "tell me more", "in French?"'],
    ['tip', 'a tip at random; "tip docker" for one on a subject'],
    ['list', 'everything I know; "list networking" for one field'],
    ['tips 09:00 Europe/Paris', 'a tip a day in this channel, Monday to Friday'],
    ['tips', 'what is scheduled here; "tips off" to stop'],
    ['language en', 'the language of my answers when the question does not tell; "language auto" to undo this'],
  ],
  helpPrivacy: 'I never keep the name of who asks a question.',

  trouble: (reference) =>
    `Something went wrong on my side; it is nothing you did. Try again in a moment, and if it happens again give reference ${reference} to the person who runs me.`,
  gone: "That entry no longer exists. Ask me the question and I'll look through today's entries.",

  tips: enTips,
}
