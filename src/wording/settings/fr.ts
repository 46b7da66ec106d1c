import type { SettingsSentences } from './sentences.ts'

export const fr: SettingsSentences = {
  languageOfPerson: (language) =>
    language
      ? `C'est noté : quand la langue de votre question ne se devine pas, je vous réponds ${inLanguage[language]}.`
      : "C'est noté : je me fie de nouveau à vos questions, puis à la langue de votre profil.",
  languageOfChannel: (language) =>
    language
      ? `C'est noté : dans ce canal, quand la langue d'une question ne se devine pas, je réponds ${inLanguage[language]}.`
      : "C'est noté : ce canal n'a plus de langue attitrée ; ce sont les questions qui décident.",
  chosenByYou: (language) =>
    language ? `Vous avez choisi que je vous réponde ${inLanguage[language]}.` : "Vous n'avez pas choisi de langue.",
  chosenForChannel: (language) =>
    language ? `La langue de ce canal est ${nameOf[language]}.` : "Ce canal n'a pas de langue attitrée.",
  questionDecides:
    'Une question posée en français reçoit toujours une réponse en français, et une question en anglais une réponse en anglais.',
  notALanguage: (value) => `Je parle français et anglais, mais pas « ${value} ».`,
  notAllowed:
    'Choisir la langue du canal est réservé aux personnes qui le gèrent. Pour choisir la vôtre, écrivez-moi en message privé.',
  notHere: 'Ici, je ne retiens aucun réglage : la langue de chaque question décide.',
  usage: 'Par exemple : « langue fr », « langue auto », « langue anglais canal ».',

  aboutYou: 'Ce que je sais de vous',
  yourLanguage: (language) =>
    `Vous avez choisi que je vous réponde ${inLanguage[language]} quand la langue de votre question ne se devine pas.`,
  yourPrivacy: (isPrivate) =>
    isPrivate ? 'Je réponds à vos commandes en privé.' : 'Je réponds à vos commandes devant tout le canal.',
  nothingAboutYou: "Rien : vous n'avez fait aucun réglage.",
  neverKept: 'Je ne garde ni vos questions avec votre nom, ni vos votes, ni la liste de vos clics.',
  forgotten: (count) =>
    count > 0
      ? "C'est fait : j'ai effacé tout ce que je savais de vous."
      : "Je ne savais rien de vous ; il n'y avait rien à effacer.",

  thanks: (isHelpful) =>
    isHelpful
      ? 'Merci ! Votre avis compte, et il est compté sans votre nom.'
      : "Merci de l'avoir dit. Votre avis est compté sans votre nom ; il aidera à améliorer cette fiche.",
}

const inLanguage = { fr: 'en français', en: 'en anglais' } as const
const nameOf = { fr: 'le français', en: "l'anglais" } as const
