/** What the bot says in Discord and nowhere else. */
export const en = {
  answersFromNowOn: (isPrivate: boolean): string =>
    isPrivate
      ? 'From now on, only you see the answers to your commands, until you choose "private: False".'
      : 'From now on, everybody in the channel sees the answers to your commands, until you choose "private: True".',
  languageChosen: (scope: 'person' | 'channel' | 'workspace', language: 'fr' | 'en' | 'auto'): string =>
    language === 'auto'
      ? `Done: ${scopes[scope]}, I go by the question again, and by what Discord says where the question does not tell.`
      : `Done: ${scopes[scope]}, I answer in ${languages[language]} where a question does not tell its language.`,
  languageNotAllowed: (scope: 'channel' | 'workspace'): string =>
    scope === 'channel'
      ? 'Choosing the language of a channel takes the permission Manage Channels there.'
      : 'Choosing the language of a server takes the permission Manage Server.',
  onlyInServers: 'Here there is neither a server nor a channel to choose it for: this is a direct message.',
  permissions: {
    ViewChannel: 'View Channel',
    SendMessages: 'Send Messages',
    SendMessagesInThreads: 'Send Messages in Threads',
    ReadMessageHistory: 'Read Message History',
  },
  cannotPost: (channel: string, missing: readonly string[]): string =>
    `I can't post in ${channel}: ${missing.join(', ')} ${missing.length > 1 ? 'are' : 'is'} missing. Somebody who manages the channel can give it to me in its permissions.`,
  threadClosed: (channel: string): string =>
    `I can't answer in ${channel}: the thread has been closed. Ask me elsewhere, or here.`,
  mentionMe: (name: string): string =>
    `Discord doesn't show me a message that only mentions my role. Mention ${name} itself (the name without a role's icon), or type /concept.`,
  browse: 'Browse a field',
  aboutMe: 'What I know about you',
  forgetMe: 'Erase it',
  tips: {
    notAllowed: (channel: string): string =>
      `Scheduling the tips of ${channel} takes the permission Manage Channels there.`,
    forum: (channel: string): string =>
      `${channel} is a forum: nothing can be posted beside its posts. Choose one of the posts instead.`,
    lockedThread: (channel: string): string => `${channel} is locked: I can't post there. Choose another thread.`,
    privateThread: (channel: string): string =>
      `${channel} is a private thread and I'm not in it: mention me there once, then try again.`,
    channelGone: 'That channel no longer exists, or I no longer see it. Nothing was saved.',
    nothingSavedYet: 'Nothing is saved yet. A tip would look like this:',
    announcement: 'This is an announcement channel: tips are posted in it, but not published to those who follow it.',
    save: 'Save',
    change: 'Change…',
    cancel: 'Cancel',
    cancelled: 'Nothing was saved.',
    allCategories: 'Tips of every field (choose here for fewer)',
    listTitle: 'Daily tips of this server',
    listEmpty: 'No daily tips are scheduled on this server. Schedule some with /tips set.',
    elsewhere: (count: number): string =>
      count > 1 ? `And ${count} in channels that you do not see.` : 'And one in a channel that you do not see.',
    invalidDate: (value: string): string => `"${value}" is not a date. Write it as year-month-day: 2026-12-24.`,
    unknownCategory: (value: string, known: readonly string[]): string =>
      `I don't know the field "${value}". I know ${known.join(', ')}.`,
    commonDays: ['Monday to Friday', 'every day', 'Monday', 'Monday, Wednesday, Friday', 'Tuesday, Thursday'],
    form: {
      title: 'Daily tips',
      at: 'Time',
      zone: 'Time zone or city',
      days: 'Days',
      language: 'Language',
      languages: { fr: 'French', en: 'English', alternating: 'French and English, day about' },
    },
  },
}

const scopes = { person: 'for you', channel: 'in this channel', workspace: 'on this server' }
const languages = { fr: 'French', en: 'English' }
