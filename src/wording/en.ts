import type { Sentences } from './sentences.ts'

export const en: Sentences = {
  inOtherLanguage: 'En français',
  share: 'Share in the channel',
  wholeConcept: 'The whole entry',
  otherTerm: (term) => `In French: ${term}`,
  formerName: (former, present) => `"${former}" is the former name; today it is "${present}".`,
  seeAlso: 'See also',
  sources: 'Sources',
  verifiedOn: (day) => `Checked on ${day}`,

  sideBySide: 'Nobody has written this comparison yet: here are the entries side by side.',
  whatItIs: 'In short',
  category: 'Field',
  noEntry: 'no entry of its own',

  tipTitle: (about) => `Tip: ${about}`,
  tipOfTheDayTitle: (about) => `Tip of the day: ${about}`,

  whichOne: 'Several entries fit. Which one do you want?',
  notUnderstood: "I don't have an answer to that question.",
  notUnderstoodButKept:
    "I don't have an answer to that question. I've noted it, without your name, so that an entry may answer it one day.",
  nearest: 'The nearest I have:',
  unknownSide: (unknown, known) => `I know ${known}, but I have no entry on "${unknown}".`,
  nothingAsked: "I'm here for your questions about containers, virtualization, Docker or Kubernetes.",
  tryAsking: 'For example:',
  questionsToTry: ['what is etcd?', 'docker or VM?', 'a tip', 'which concepts about networking?'],

  listTitle: (count) => `The ${count} concepts I know`,
  categoryTitle: (category, count) => `${category}: ${count} ${count > 1 ? 'concepts' : 'concept'}`,
  categoryWithCount: (category, count) => `${category} (${count}):`,
  askForOne: 'Ask for one by its name, in English or in French.',

  helpTitle: 'Timonier',
  helpIntroduction:
    "I answer questions about containers, virtualization, Docker and Kubernetes, in the language of the question. People wrote and reviewed my answers, with their sources; I make nothing up, and I say when I don't know.",
  help: [
    ['what is etcd?', 'an explanation'],
    ['docker vs VM', 'a comparison'],
    ['tip', 'a tip at random; "tip docker" for one on a subject'],
    ['list', 'everything I know; "list networking" for one field'],
    ['tips 09:00 Europe/Paris', 'a tip a day in this channel, Monday to Friday'],
    ['tips', 'what is scheduled here; "tips off" to stop'],
  ],
  helpPrivacy: 'I never keep the name of who asks a question.',

  trouble: (reference) =>
    `Something went wrong on my side; it is nothing you did. Try again in a moment, and if it happens again give reference ${reference} to the person who runs me.`,
  gone: "That entry no longer exists. Ask me the question and I'll look through today's entries.",

  tips: {
    saved: ({ at, zone, days, language, next }) =>
      `Done: a tip ${language} in this channel, ${days}, at ${at} (${zone}). The next one: ${next}.`,
    inviteMe: "If I'm not a member of this channel yet, invite me; otherwise I can't post here.",
    shown: ({ at, zone, days, language, next }) =>
      `A tip ${language} in this channel, ${days}, at ${at} (${zone}). The next one: ${next}.`,
    none: 'No tip is scheduled in this channel.',
    suspended: (reason) => `It is suspended: ${suspensions[reason]} Schedule it again once that is settled.`,
    stopped: 'Done: no more tips in this channel.',
    wasNone: 'No tip was scheduled in this channel: nothing has changed.',
    notAllowed: 'Only people who manage this channel can schedule its tips.',
    notHere: 'Tips of the day are scheduled in a Slack or Discord channel: nobody would read them here.',
    problem: (problem) => {
      switch (problem.kind) {
        case 'time':
          return `"${problem.value}" is not a time of day. Write it as 09:00, 9:30 or 9am.`
        case 'zone':
          return problem.suggestions.length > 0
            ? `I don't know the time zone "${problem.value}". Did you mean ${problem.suggestions.join(', ')}?`
            : `I don't know the time zone "${problem.value}". Write it as Europe/Paris or America/Montreal.`
        case 'weekday':
          return `"${problem.value}" is not a day of the week.`
        case 'word':
          return `I don't understand "${problem.value}".`
        case 'no-time':
          return 'The time of day is missing.'
      }
    },
    usage: 'For example: "tips 09:00 Europe/Paris", "tips 8:30 Montreal monday wednesday", "tips off".',
  },
}

const suspensions = {
  'channel-gone': 'the channel no longer exists, or I no longer see it.',
  'not-a-member': "I'm not a member of the channel; invite me.",
  archived: 'the channel is archived.',
  forbidden: "I'm not allowed to post there.",
  unauthorized: 'the platform refuses my token.',
  rejected: 'the platform refused the message.',
} as const
