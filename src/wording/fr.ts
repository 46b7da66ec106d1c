import type { Sentences } from './sentences.ts'

export const fr: Sentences = {
  inOtherLanguage: 'In English',
  share: 'Partager dans le canal',
  wholeConcept: 'La fiche complète',
  otherTerm: (term) => `En anglais : ${term}`,
  formerName: (former, present) => `« ${former} » est l'ancien nom ; on dit aujourd'hui « ${present} ».`,
  seeAlso: 'Voir aussi',
  sources: 'Sources',
  verifiedOn: (day) => `Vérifié le ${day}`,

  sideBySide: "Personne n'a encore écrit cette comparaison : voici les fiches côte à côte.",
  whatItIs: 'En bref',
  category: 'Domaine',
  noEntry: 'pas de fiche à part',

  tipTitle: (about) => `Astuce : ${about}`,
  tipOfTheDayTitle: (about) => `L'astuce du jour : ${about}`,

  whichOne: 'Plusieurs fiches correspondent. Laquelle voulez-vous ?',
  notUnderstood: "Je n'ai pas de réponse à cette question.",
  notUnderstoodButKept:
    "Je n'ai pas de réponse à cette question. Je la note, sans votre nom, pour qu'une fiche y réponde peut-être un jour.",
  nearest: 'Ce qui s’en approche le plus :',
  unknownSide: (unknown, known) => `Je connais ${known}, mais je n'ai pas de fiche sur « ${unknown} ».`,
  nothingAsked: 'Je suis là pour vos questions sur les conteneurs, la virtualisation, Docker ou Kubernetes.',
  tryAsking: 'Par exemple :',
  questionsToTry: ["c'est quoi etcd ?", 'docker ou VM ?', 'une astuce', 'quels concepts sur le réseau ?'],

  listTitle: (count) => `Les ${count} concepts que je connais`,
  categoryTitle: (category, count) => `${category} : ${count} ${count > 1 ? 'concepts' : 'concept'}`,
  categoryWithCount: (category, count) => `${category} (${count}) :`,
  askForOne: 'Demandez-en un par son nom, en français ou en anglais.',

  helpTitle: 'Timonier',
  helpIntroduction:
    "Je réponds aux questions sur les conteneurs, la virtualisation, Docker et Kubernetes, dans la langue de la question. Mes réponses ont été écrites et relues par des humains, avec leurs sources ; je n'invente rien, et je dis quand je ne sais pas.",
  help: [
    ["c'est quoi etcd ?", 'une explication'],
    ['docker vs VM', 'une comparaison'],
    ['astuce', 'une astuce au hasard ; « astuce docker » pour une astuce sur un sujet'],
    ['liste', 'tout ce que je connais ; « liste réseau » pour un domaine'],
    ['astuces 9h Europe/Paris', 'une astuce par jour dans ce canal, du lundi au vendredi'],
    ['astuces', 'ce qui est programmé ici ; « astuces stop » pour arrêter'],
  ],
  helpPrivacy: 'Je ne garde jamais le nom de la personne qui pose une question.',

  trouble: (reference) =>
    `Quelque chose s'est mal passé de mon côté, et votre question n'y est pour rien. Réessayez dans un instant ; si cela se reproduit, donnez la référence ${reference} à la personne qui s'occupe de moi.`,
  gone: "Cette fiche n'existe plus. Posez-moi la question, je chercherai dans les fiches d'aujourd'hui.",

  tips: {
    saved: ({ at, zone, days, language, next }) =>
      `C'est noté : une astuce ${language} dans ce canal, ${days}, à ${at} (${zone}). La prochaine : ${next}.`,
    inviteMe: 'Si je ne suis pas encore membre de ce canal, invitez-moi ; sinon je ne pourrai pas y écrire.',
    shown: ({ at, zone, days, language, next }) =>
      `Une astuce ${language} dans ce canal, ${days}, à ${at} (${zone}). La prochaine : ${next}.`,
    none: "Aucune astuce n'est programmée dans ce canal.",
    suspended: (reason) =>
      `Elle est suspendue : ${suspensions[reason]} Programmez-la de nouveau une fois que c'est réglé.`,
    stopped: "C'est fait : il n'y aura plus d'astuce dans ce canal.",
    wasNone: "Aucune astuce n'était programmée dans ce canal : rien n'a changé.",
    notAllowed: 'Programmer les astuces est réservé aux personnes qui gèrent ce canal.',
    notHere: 'Les astuces du jour se programment dans un canal Slack ou Discord : ici, personne ne les lirait.',
    problem: (problem) => {
      switch (problem.kind) {
        case 'time':
          return `« ${problem.value} » n'est pas une heure. Écrivez-la ainsi : 09:00, 9h ou 9h30.`
        case 'zone':
          return problem.suggestions.length > 0
            ? `Je ne connais pas le fuseau horaire « ${problem.value} ». Vouliez-vous dire ${problem.suggestions.join(', ')} ?`
            : `Je ne connais pas le fuseau horaire « ${problem.value} ». Écrivez-le comme Europe/Paris ou America/Montreal.`
        case 'weekday':
          return `« ${problem.value} » n'est pas un jour de la semaine.`
        case 'word':
          return `Je n'ai pas compris « ${problem.value} ».`
        case 'no-time':
          return "Il manque l'heure."
      }
    },
    usage: 'Par exemple : « astuces 9h Europe/Paris », « astuces 8h30 Montréal lundi mercredi », « astuces stop ».',
  },
}

const suspensions = {
  'channel-gone': "le canal n'existe plus, ou je ne le vois plus.",
  'not-a-member': 'je ne suis pas membre du canal ; invitez-moi.',
  archived: 'le canal est archivé.',
  forbidden: "je n'ai pas le droit d'y écrire.",
  unauthorized: 'la plateforme refuse mon jeton.',
  rejected: 'la plateforme a refusé le message.',
} as const
