import { en as page } from '../web/en.ts'
import type { OperatorSentences } from './sentences.ts'

export const en: OperatorSentences = {
  usage: `npm run --silent admin -- …
  tips [--json]                   the daily tips: the next one, the last one, why none comes
  deliveries [--limit 50]         what became of the latest tips [--json]
  deliveries --unknown            those that may or may not have been posted
  misses [--days 30] [--json]     questions without an answer, those that mean the same together
  draft "<question>"              an entry to fill in, for such a question
  votes [--json]                  how many found each entry helpful, or not
  coverage [--json]               the age, length and tips of every entry, the oldest first
  forget <platform> <person>      erase what somebody chose
  export [FILE]                   everything but secrets, as JSON lines, to a file or standard output
  import FILE                     into an empty database, all of it or nothing ("-": standard input)
  slack-manifest                  the manifest of the Slack app, for Socket Mode
  slack-manifest https://…        the same for HTTP at this address [--one-workspace]
  discord-invite [<application>]  the links that invite the bot to a server and to a person`,
  unknownCommand: (command) => `There is no command "${command}". npm run --silent admin -- help lists them.`,
  oneWordTooMany: (word, command) =>
    `"${word}" is one word too many: npm run --silent admin -- help shows what goes with "${command}".`,
  missing: (what, example) => `The ${expectedWords[what]} is missing: npm run --silent admin -- ${example}`,
  unknownPlatform: (platform) => `"${platform}" is no platform: slack, discord, web or console.`,
  notPublic: (address) => `"${address}" is no address that Slack can reach, such as https://bot.example.com.`,
  notAnApplication: (id) =>
    `"${id}" is no application id: it is a number, shown at https://discord.com/developers/applications under "General Information".`,
  notANumber: (option, value) => `${option} is "${value}": it must be a whole number, from 1 to 999999.`,
  columns: {
    platform: 'Platform',
    channel: 'Channel',
    next: 'Next',
    last: 'Last outcome',
    day: 'Day',
    state: 'State',
    tip: 'Tip',
    count: 'Count',
    question: 'Question',
    languages: 'Languages',
    lastAsked: 'Last asked',
    helpful: 'Helpful',
    unhelpful: 'Not helpful',
    entry: 'Entry',
    verified: 'Verified',
    age: 'Days ago',
    charactersInFrench: 'Characters fr',
    charactersInEnglish: 'Characters en',
    tips: 'Tips',
    table: 'Table',
    rows: 'Rows',
  },
  states: page.admin.states,
  reasons: {
    'channel-gone': 'the channel no longer exists, or the bot no longer sees it',
    'not-a-member': 'the bot is not a member of the channel',
    archived: 'the channel is archived',
    forbidden: 'the bot is not allowed to post there',
    unauthorized: 'the platform refuses the token',
    rejected: 'the platform refused the message',
    'too-late': 'it was too late for that day',
    'no-tip': 'there was no tip to show',
  },
  suspended: 'suspended',
  paused: 'paused',
  suspendedBecause: (reason) => `Suspended: ${reason}.`,
  noTips: 'No channel has daily tips.',
  noDeliveries: 'No tip has been delivered yet.',
  noUnknownDeliveries: 'It is known of every tip what became of it.',
  noMisses: (days) => `No question without an answer in the last ${days === 1 ? 'day' : `${days} days`}.`,
  noVotes: 'Nobody has voted yet.',
  noSuchQuestion: (question) =>
    `No question without an answer reads "${question}". To see them: npm run --silent admin -- misses`,
  forgotten: (count) => (count > 0 ? 'Erased.' : 'Nothing was known about this person.'),
  exported: (file) => `Written to ${file}:`,
  imported: 'Imported; the counts of the file and of the database agree:',
  cannotRead: (file, reason) => `"${file}" cannot be read (${reason}). Check its name, and that you may read it.`,
  cannotWrite: (file, reason) =>
    `"${file}" cannot be written (${reason}). Choose a folder that exists, that has room, and that you may write to.`,
  alreadyThere: (file) => `"${file}" is there already, and is not overwritten. Choose another name.`,
}

const expectedWords = {
  platform: 'platform',
  person: "person's identifier",
  question: 'question',
  file: 'file',
  application: "application's id",
} as const
