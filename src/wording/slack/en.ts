import type { SlackSentences } from './sentences.ts'

export const en: SlackSentences = {
  close: 'Close',
  back: 'Back',
  dismiss: 'Dismiss',
  oneMoment: 'One moment, I am looking…',
  tooLate: 'Slack gave me no time to open the window. Try again: it should work now.',
  missingScope: (scope) =>
    `I lack the permission "${scope}" in this workspace. Whoever installed me can grant it by installing the app again.`,
  access: {
    unseen:
      "I don't see this channel: it no longer exists, or it is private and I'm not a member. Invite me with /invite @Timonier, then try again.",
    archived: 'This channel is archived: nobody would read the tips.',
    botIsAbsent:
      "I'm not a member of this channel and couldn't post there. Invite me with /invite @Timonier, then try again.",
    personIsAbsent: 'Only members of this channel can schedule its tips.',
  },
  ask: {
    title: 'Ask a question',
    label: 'A concept, a comparison, a question',
    placeholder: 'etcd, docker vs VM, what is a sidecar for…',
    submit: 'Ask',
    askThis: (typed) => `Ask "${typed}"`,
  },
  tips: {
    title: 'Daily tips',
    channel: 'Channel',
    nonePlanned: 'No tip is scheduled in this channel.',
    time: 'Time',
    zone: 'Time zone',
    zonePlaceholder: 'A city: London, New York…',
    weekdays: 'Days',
    weekdayNames: {
      1: 'Monday',
      2: 'Tuesday',
      3: 'Wednesday',
      4: 'Thursday',
      5: 'Friday',
      6: 'Saturday',
      7: 'Sunday',
    },
    language: 'Language',
    languages: { fr: 'French', en: 'English', alternating: 'French one day, English the next' },
    categories: 'Fields',
    categoriesPlaceholder: 'All fields',
    preview: 'Preview',
    previewTitle: 'Preview',
    previewIntroduction: 'This is what the channel will get, with a first tip as an example.',
    save: 'Save',
    pauseUntil: 'Pause until…',
    pause: 'Pause',
    resume: 'Resume',
    stop: 'Stop',
    confirmStop: {
      title: 'Stop the tips?',
      text: 'This channel will get nothing any more, and its settings will be erased.',
      confirm: 'Stop',
      deny: 'Keep',
    },
    allChannels: 'All my channels',
    listTitle: 'Channels with tips',
    noneInYourChannels: 'None of the channels you are in gets tips.',
    edit: 'Edit',
  },
  home: {
    introduction:
      'I answer your questions about containers, virtualization, Docker and Kubernetes. Write to me in the Messages tab, mention me in a channel, or search here.',
    search: 'Search for a concept…',
    browse: 'Browse by field',
    tips: 'The tip of the day in your channels',
    planTips: 'Schedule tips',
    settings: 'Your settings',
    languageHint: 'The language I answer you in when your question does not tell its own: a bare "etcd".',
    languages: { fr: 'French', en: 'English', auto: 'That of your profile' },
    visibilityHint: 'Who sees my answers when you type /concept, /compare or /tip in a channel.',
    visibilities: { private: 'Only you', public: 'Everybody in the channel' },
    forget: 'Forget me',
    confirmForget: {
      title: 'Erase everything?',
      text: 'I erase all that I know about you. The tips scheduled in your channels stay.',
      confirm: 'Erase',
      deny: 'Cancel',
    },
    privacy: 'What I keep, why and for how long',
  },
  install: {
    done: {
      title: 'Timonier is installed',
      text: (workspace) =>
        `It is now in "${workspace}". Write to it directly, type /concept etcd, or invite it to a channel with /invite @Timonier.`,
    },
    openSlack: 'Open Slack',
    cancelled: { title: 'Not installed', text: 'You cancelled: nothing was installed, and nothing was kept.' },
    expired: {
      title: 'This link is no longer valid',
      text: 'An installation has to end within ten minutes, in the browser where it began.',
    },
    organization: {
      title: 'One workspace at a time',
      text: 'Timonier cannot be installed for a whole organization at once: everything it keeps, it keeps and erases by workspace. Nothing was kept. Start again, and choose a workspace.',
    },
    failed: {
      title: 'The installation failed',
      text: (reference) =>
        `Something went wrong between Slack and Timonier, and nothing was installed. Try again; if it keeps failing, give this reference to whoever runs Timonier: ${reference}.`,
    },
    again: 'Start the installation again',
  },
}
