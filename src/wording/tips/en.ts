import type { TipSentences } from './sentences.ts'

export const en: TipSentences = {
  saved: ({ at, zone, days, language }) => `Done: a tip ${language} in this channel, ${days}, at ${at} (${zone}).`,
  resumed: ({ at, zone, days, language }) =>
    `The tips are back: a tip ${language} in this channel, ${days}, at ${at} (${zone}).`,
  shown: ({ at, zone, days, language }) => `A tip ${language} in this channel, ${days}, at ${at} (${zone}).`,
  listed: ({ at, zone, days, language }) => `A tip ${language}, ${days}, at ${at} (${zone}).`,
  fields: (fields) => `${fields.length > 1 ? 'Fields' : 'Field'}: ${fields.join(', ')}.`,
  next: (next) => `The next one: ${next}.`,
  pausedUntil: (day) => `The tips are paused until ${day}.`,
  paused: 'The tips are paused.',
  howToResume: 'To have them back, write "tips resume".',
  suspended: (reason) => `The tips are suspended: ${suspensions[reason]} Once that is settled, write "tips resume".`,
  inviteMe: "If I'm not a member of this channel yet, invite me; otherwise I can't post here.",
  none: 'No tip is scheduled in this channel.',
  stopped: 'Done: no more tips in this channel.',
  wasNone: 'No tip was scheduled in this channel: nothing has changed.',
  notAllowed: 'Only people who manage this channel can schedule its tips.',
  notHere: 'Tips of the day are scheduled in a Slack or Discord channel: nobody would read them here.',
  problem: (problem) => {
    switch (problem.kind) {
      case 'time':
        return `"${problem.value}" is not a time of day. Write it as 09:00, 9:30 or 9am.`
      case 'zone':
        return problem.suggestions === undefined
          ? `I don't know the time zone "${problem.value}". Write it as Europe/Paris or America/Montreal.`
          : `I don't know the time zone "${problem.value}". Did you mean ${problem.suggestions}?`
      case 'weekday':
        return `"${problem.value}" is not a day of the week.`
      case 'date':
        return `"${problem.value}" is not a day to come. Write it as 24 December or 2026-12-24.`
      case 'category':
        return problem.suggestions === undefined
          ? `I don't know the field "${problem.value}".`
          : `I don't know the field "${problem.value}". There is ${problem.suggestions}.`
      case 'word':
        return `I don't understand "${problem.value}".`
      case 'no-time':
        return 'The time of day is missing.'
    }
  },
  usage:
    'For example: "tips 09:00 Europe/Paris", "tips 8:30 Montreal monday wednesday about docker", "tips pause until 4 January", "tips off".',
}

const suspensions = {
  'channel-gone': 'the channel no longer exists, or I no longer see it.',
  'not-a-member': "I'm not a member of the channel; invite me.",
  archived: 'the channel is archived.',
  forbidden: "I'm not allowed to post there.",
  unauthorized: 'the platform refuses my token.',
  rejected: 'the platform refused the message.',
} as const
