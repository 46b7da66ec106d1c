import type { Sentences } from './sentences.ts'
import { fr as frTips } from './tips/fr.ts'

export const fr: Sentences = {
  inOtherLanguage: 'In English',
  share: 'Partager dans le canal',
  wholeConcept: 'La fiche complète',
  compareWith: 'Comparer avec…',
  helpful: '👍 Utile',
  unhelpful: '👎 Pas utile',
  otherTerm: (term) => `En anglais : ${term}`,
  formerName: (former, present) => `« ${former} » est l'ancien nom ; on dit aujourd'hui « ${present} ».`,
  seeAlso: 'Voir aussi',
  sources: 'Sources',
  verifiedOn: (day) => `Vérifié le ${day}`,

  sideBySide: "Personne n'a encore écrit cette comparaison : voici les fiches côte à côte.",
  whatItIs: 'En bref',
  category: 'Domaine',
  noEntry: 'pas de fiche à part',

  thatIsAll: "C'est toute la fiche ; pour aller plus loin, voyez ses sources.",

  exampleTitle: (about) => `Exemple : ${about}`,

  comparablesTitle: (concept) => `${concept} : à comparer avec…`,
  comparablesUsage: (concept, other) => `Ou demandez, par exemple : « ${concept} vs ${other} ».`,
  noComparables: "Je n'ai encore rien à quoi le comparer.",

  termsTitle: 'Les termes de ce message',
  noTerms:
    "Je ne reconnais aucun terme de mes fiches dans ce message. S'il y en a un qui vous intrigue, demandez-le-moi par son nom.",

  tipTitle: (about) => `Astuce : ${about}`,
  tipOfTheDayTitle: (about) => `L'astuce du jour : ${about}`,

  whichOne: 'Plusieurs fiches correspondent. Laquelle voulez-vous ?',
  notUnderstood: "Je n'ai pas de réponse à cette question.",
  notUnderstoodButKept:
    "Je n'ai pas de réponse à cette question. Je la note, sans votre nom, pour qu'une fiche y réponde peut-être un jour.",
  nearest: "Ce qui s'en approche le plus :",
  unknownSide: (unknown, known) => `Je connais ${known}, mais je n'ai pas de fiche sur « ${unknown} ».`,
  kept: "Je note votre question, sans votre nom, pour qu'une fiche y réponde peut-être un jour.",
  nothingAsked: 'Je suis là pour vos questions sur les conteneurs, la virtualisation, Docker ou Kubernetes.',
  tryAsking: 'Par exemple :',
  questionsToTry: ["c'est quoi etcd ?", 'docker ou VM ?', 'une astuce', 'quels concepts sur le réseau ?'],

  listTitle: (count) => `Les ${count} concepts que je connais`,
  categoryTitle: (category, count) => `${category} : ${count} ${count > 1 ? 'concepts' : 'concept'}`,
  categoryWithCount: (category, count) => `${category} (${count}) :`,
  relatedTitle: (concept) => `${concept} : voir aussi`,
  askForOne: 'Demandez-en un par son nom, en français ou en anglais.',
  chooseConcept: 'Choisir un concept',
  chooseCategory: 'Choisir un domaine',

  helpTitle: 'Timonier',
  helpIntroduction:
    "Je réponds aux questions sur les conteneurs, la virtualisation, Docker et Kubernetes, dans la langue de la question. Mes réponses ont été écrites et relues par des humains, avec leurs sources ; je n'invente rien, et je dis quand je ne sais pas.",
  help: [
    ["c'est quoi etcd ?", 'une explication'],
    ['docker vs VM', 'une comparaison'],
    [
      'un exemple ?',
      'pour continuer sur la dernière réponse ; ou « vs podman », « plus de détails », « et en anglais ? »',
    ],
    ['astuce', 'une astuce au hasard ; « astuce docker » pour une astuce sur un sujet'],
    ['liste', 'tout ce que je connais ; « liste réseau » pour un domaine'],
    ['astuces 9h Europe/Paris', 'une astuce par jour dans ce canal, du lundi au vendredi'],
    ['astuces', 'ce qui est programmé ici ; « astuces stop » pour arrêter'],
    ['langue fr', 'la langue de mes réponses quand la question ne la dit pas ; « langue auto » pour annuler ce choix'],
  ],
  helpPrivacy: 'Je ne garde jamais le nom de la personne qui pose une question.',

  trouble: (reference) =>
    `Quelque chose s'est mal passé de mon côté, et votre question n'y est pour rien. Réessayez dans un instant ; si cela se reproduit, donnez la référence ${reference} à la personne qui s'occupe de moi.`,
  gone: "Cette fiche n'existe plus. Posez-moi la question, je chercherai dans les fiches d'aujourd'hui.",

  tips: frTips,
}
