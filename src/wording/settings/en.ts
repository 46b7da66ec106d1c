import type { SettingsSentences } from './sentences.ts'

export const en: SettingsSentences = {
  languageOfPerson: (language) =>
    language
      ? `Noted: when I can't tell the language of your question, I answer you in ${nameOf[language]}.`
      : 'Noted: I go by your questions again, then by the language of your profile.',
  languageOfChannel: (language) =>
    language
      ? `Noted: in this channel, when I can't tell the language of a question, I answer in ${nameOf[language]}.`
      : 'Noted: this channel has no language of its own any more; the questions decide.',
  chosenByYou: (language) =>
    language ? `You chose that I answer you in ${nameOf[language]}.` : 'You have not chosen a language.',
  chosenForChannel: (language) =>
    language ? `The language of this channel is ${nameOf[language]}.` : 'This channel has no language of its own.',
  questionDecides:
    'A question asked in English always gets an answer in English, and one in French an answer in French.',
  notALanguage: (value) => `I speak English and French, but not "${value}".`,
  notAllowed:
    'Only people who manage this channel can choose its language. To choose your own, write to me in a direct message.',
  notHere: 'I keep no settings here: the language of each question decides.',
  usage: 'For example: "language en", "language auto", "language french channel".',

  aboutYou: 'What I know about you',
  yourLanguage: (language) =>
    `You chose that I answer you in ${nameOf[language]} when I can't tell the language of your question.`,
  yourPrivacy: (isPrivate) =>
    isPrivate ? 'I answer your commands privately.' : 'I answer your commands before the whole channel.',
  nothingAboutYou: 'Nothing: you have not changed any setting.',
  neverKept: 'I keep neither your questions with your name, nor your votes, nor what you click on.',
  forgotten: (count) =>
    count > 0
      ? 'Done: I have erased everything I knew about you.'
      : 'I knew nothing about you; there was nothing to erase.',

  thanks: (isHelpful) =>
    isHelpful
      ? 'Thank you! Your vote counts, and it is counted without your name.'
      : 'Thank you for saying so. Your vote is counted without your name; it will help to improve this entry.',
}

const nameOf = { fr: 'French', en: 'English' } as const
