import type { en } from './en.ts'

export const fr: typeof en = {
  answersFromNowOn: (isPrivate) =>
    isPrivate
      ? 'Désormais, les réponses à vos commandes ne seront visibles que de vous. Pour revenir en arrière, choisissez « privé : False ».'
      : 'Désormais, tout le salon verra les réponses à vos commandes. Pour revenir en arrière, choisissez « privé : True ».',
  languageChosen: (scope, language) =>
    language === 'auto'
      ? `C'est noté : ${scopes[scope]}, je me règle de nouveau sur la question et, quand elle ne dit rien de sa langue, sur ce qu'indique Discord.`
      : `C'est noté : ${scopes[scope]}, je réponds en ${languages[language]} quand la question ne dit rien de sa langue.`,
  languageNotAllowed: (scope) =>
    scope === 'channel'
      ? "Pour choisir la langue d'un salon, il faut y avoir la permission « Gérer les salons »."
      : "Pour choisir la langue d'un serveur, il faut avoir la permission « Gérer le serveur ».",
  onlyInServers: "Il n'y a ici ni serveur ni salon pour lequel choisir : c'est un message privé.",
  permissions: {
    ViewChannel: '« Voir le salon »',
    SendMessages: '« Envoyer des messages »',
    SendMessagesInThreads: '« Envoyer des messages dans les fils »',
    ReadMessageHistory: '« Voir les anciens messages »',
  },
  cannotPost: (channel, missing) =>
    `Je ne peux pas écrire dans ${channel} : il me manque ${missing.length > 1 ? 'les permissions' : 'la permission'} ${missing.join(', ')}. Une personne qui gère le salon peut me l'accorder dans ses permissions.`,
  threadClosed: (channel) =>
    `Je ne peux pas répondre dans ${channel} : le fil a été fermé. Posez-moi la question ailleurs, ou ici.`,
  mentionMe: (name) =>
    `Discord ne me montre pas un message qui ne mentionne que mon rôle. Mentionnez ${name} directement, ou tapez /concept.`,
  browse: 'Parcourir un domaine',
  aboutMe: 'Ce que je sais de vous',
  forgetMe: "L'effacer",
  tips: {
    notAllowed: (channel) =>
      `Pour programmer les astuces de ${channel}, il faut y avoir la permission « Gérer les salons ».`,
    forum: (channel) =>
      `${channel} est un forum : on ne peut rien y écrire en dehors des publications. Choisissez plutôt l'une d'elles.`,
    lockedThread: (channel) => `${channel} est verrouillé : je ne peux pas y écrire. Choisissez un autre fil.`,
    privateThread: (channel) =>
      `${channel} est un fil privé dont je ne fais pas partie : mentionnez-moi dedans une fois, puis réessayez.`,
    channelGone: "Ce salon n'existe plus, ou je ne le vois plus. Rien n'a été enregistré.",
    nothingSavedYet: "Rien n'est encore enregistré. Une astuce se présenterait ainsi :",
    announcement:
      "C'est un salon d'annonces : les astuces y sont écrites, mais pas publiées chez les personnes qui le suivent.",
    save: 'Enregistrer',
    change: 'Modifier…',
    cancel: 'Annuler',
    cancelled: "Rien n'a été enregistré.",
    allCategories: 'Astuces de tous les domaines (choisissez ici pour en avoir moins)',
    listTitle: 'Les astuces du jour de ce serveur',
    listEmpty: "Aucune astuce du jour n'est programmée sur ce serveur. Programmez-en avec /astuces programmer.",
    elsewhere: (count) =>
      count > 1 ? `Et ${count} dans des salons que vous ne voyez pas.` : 'Et une dans un salon que vous ne voyez pas.',
    invalidDate: (value) => `« ${value} » n'est pas une date. Écrivez-la ainsi, année-mois-jour : 2026-12-24.`,
    unknownCategory: (value, known) => `Je ne connais pas le domaine « ${value} ». Je connais : ${known.join(', ')}.`,
    commonDays: ['du lundi au vendredi', 'tous les jours', 'lundi', 'lundi, mercredi, vendredi', 'mardi, jeudi'],
    form: {
      title: 'Astuces du jour',
      at: 'Heure',
      zone: 'Fuseau horaire ou ville',
      days: 'Jours',
      language: 'Langue',
      languages: { fr: 'Français', en: 'Anglais', alternating: 'Français et anglais, un jour sur deux' },
    },
  },
}

const scopes = { person: 'pour vous', channel: 'dans ce salon', workspace: 'sur ce serveur' }
const languages = { fr: 'français', en: 'anglais' }
