import type { TipSentences } from './sentences.ts'

export const fr: TipSentences = {
  saved: ({ at, zone, days, language }) =>
    `C'est noté : une astuce ${language} dans ce canal, ${days}, à ${at} (${zone}).`,
  resumed: ({ at, zone, days, language }) =>
    `Les astuces reprennent : une astuce ${language} dans ce canal, ${days}, à ${at} (${zone}).`,
  shown: ({ at, zone, days, language }) => `Une astuce ${language} dans ce canal, ${days}, à ${at} (${zone}).`,
  listed: ({ at, zone, days, language }) => `Une astuce ${language}, ${days}, à ${at} (${zone}).`,
  fields: (fields) => `${fields.length > 1 ? 'Domaines' : 'Domaine'} : ${fields.join(', ')}.`,
  next: (next) => `La prochaine : ${next}.`,
  pausedUntil: (day) => `Les astuces sont en pause jusqu'au ${day}.`,
  paused: 'Les astuces sont en pause.',
  howToResume: "Pour qu'elles reprennent, écrivez « astuces reprendre ».",
  suspended: (reason) =>
    `Les astuces sont suspendues : ${suspensions[reason]} Une fois que c'est réglé, écrivez « astuces reprendre ».`,
  inviteMe: 'Si je ne suis pas encore membre de ce canal, invitez-moi ; sinon je ne pourrai pas y écrire.',
  none: "Aucune astuce n'est programmée dans ce canal.",
  stopped: "C'est fait : il n'y aura plus d'astuce dans ce canal.",
  wasNone: "Aucune astuce n'était programmée dans ce canal : rien n'a changé.",
  notAllowed: 'Programmer les astuces est réservé aux personnes qui gèrent ce canal.',
  notHere: 'Les astuces du jour se programment dans un canal Slack ou Discord : ici, personne ne les lirait.',
  problem: (problem) => {
    switch (problem.kind) {
      case 'time':
        return `« ${problem.value} » n'est pas une heure. Écrivez-la ainsi : 09:00, 9h ou 9h30.`
      case 'zone':
        return problem.suggestions === undefined
          ? `Je ne connais pas le fuseau horaire « ${problem.value} ». Écrivez-le comme Europe/Paris ou America/Montreal.`
          : `Je ne connais pas le fuseau horaire « ${problem.value} ». Vouliez-vous dire ${problem.suggestions} ?`
      case 'weekday':
        return `« ${problem.value} » n'est pas un jour de la semaine.`
      case 'date':
        return `« ${problem.value} » n'est pas un jour à venir. Écrivez-le ainsi : 2026-12-24 ou 24 décembre.`
      case 'category':
        return problem.suggestions === undefined
          ? `Je ne connais pas le domaine « ${problem.value} ».`
          : `Je ne connais pas le domaine « ${problem.value} ». Au choix : ${problem.suggestions}.`
      case 'word':
        return `Je n'ai pas compris « ${problem.value} ».`
      case 'no-time':
        return "Il manque l'heure."
    }
  },
  usage:
    "Par exemple : « astuces 9h Europe/Paris », « astuces 8h30 Montréal lundi mercredi sur docker », « astuces pause jusqu'au 4 janvier », « astuces stop ».",
}

const suspensions = {
  'channel-gone': "le canal n'existe plus, ou je ne le vois plus.",
  'not-a-member': 'je ne suis pas membre du canal ; invitez-moi.',
  archived: 'le canal est archivé.',
  forbidden: "je n'ai pas le droit d'y écrire.",
  unauthorized: 'la plateforme refuse mon jeton.',
  rejected: 'la plateforme a refusé le message.',
} as const
