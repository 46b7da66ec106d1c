import { fr as page } from '../web/fr.ts'
import type { OperatorSentences } from './sentences.ts'

export const fr: OperatorSentences = {
  usage: `npm run --silent admin -- …
  tips [--json]                   les astuces du jour : prochaine, dernier envoi, empêchement
  deliveries [--limit 50]         ce que sont devenues les dernières astuces [--json]
  deliveries --unknown            celles dont on ignore si elles ont été publiées
  misses [--days 30] [--json]     les questions sans réponse, regroupées par sens
  draft "<question>"              une ébauche de fiche pour une telle question
  votes [--json]                  combien ont trouvé chaque fiche utile, ou non
  coverage [--json]               l'âge, la longueur et les astuces de chaque fiche
  forget <plateforme> <personne>  efface ce que quelqu'un a choisi
  export [FICHIER]                tout sauf les secrets, en lignes JSON, dans un fichier ou à l'écran
  import FICHIER                  dans une base vide, tout ou rien (« - » : l'entrée standard)
  slack-manifest                  le manifeste de l'application Slack, pour le mode Socket
  slack-manifest https://…        le même pour HTTP à cette adresse [--one-workspace]
  discord-invite [<application>]  les liens pour inviter le bot, sur un serveur et chez une personne`,
  unknownCommand: (command) =>
    `La commande « ${command} » n'existe pas. npm run --silent admin -- help en donne la liste.`,
  oneWordTooMany: (word, command) =>
    `« ${word} » est de trop : npm run --silent admin -- help montre ce que « ${command} » attend.`,
  missing: (what, example) => `Il manque ${expectedWords[what]} : npm run --silent admin -- ${example}`,
  unknownPlatform: (platform) => `« ${platform} » n'est pas une plateforme : slack, discord, web ou console.`,
  notPublic: (address) =>
    `« ${address} » n'est pas une adresse où Slack peut nous joindre, comme https://bot.example.com.`,
  notAnApplication: (id) =>
    `« ${id} » n'est pas un identifiant d'application : c'est un nombre, affiché sur https://discord.com/developers/applications, rubrique « General Information ».`,
  notANumber: (option, value) => `${option} vaut « ${value} » : il faut un nombre entier, de 1 à 999999.`,
  columns: {
    platform: 'Plateforme',
    channel: 'Canal',
    next: 'Prochaine',
    last: 'Dernier envoi',
    day: 'Jour',
    state: 'État',
    tip: 'Astuce',
    count: 'Nombre',
    question: 'Question',
    languages: 'Langues',
    lastAsked: 'Dernière fois',
    helpful: 'Utile',
    unhelpful: 'Pas utile',
    entry: 'Fiche',
    verified: 'Vérifiée le',
    age: 'Jours',
    charactersInFrench: 'Caractères fr',
    charactersInEnglish: 'Caractères en',
    tips: 'Astuces',
    table: 'Table',
    rows: 'Lignes',
  },
  states: page.admin.states,
  reasons: {
    'channel-gone': "le canal n'existe plus, ou le bot ne le voit plus",
    'not-a-member': "le bot n'est pas membre du canal",
    archived: 'le canal est archivé',
    forbidden: "le bot n'a pas le droit d'y écrire",
    unauthorized: 'la plateforme refuse le jeton',
    rejected: 'la plateforme a refusé le message',
    'too-late': 'il était trop tard pour ce jour-là',
    'no-tip': "il n'y avait aucune astuce à montrer",
  },
  suspended: 'suspendue',
  paused: 'en pause',
  suspendedBecause: (reason) => `Suspendue : ${reason}.`,
  noTips: "Aucun canal n'a d'astuce du jour.",
  noDeliveries: "Aucune astuce n'a encore été envoyée.",
  noUnknownDeliveries: "On sait de chaque astuce ce qu'elle est devenue.",
  noMisses: (days) => `Aucune question sans réponse depuis ${days} ${days > 1 ? 'jours' : 'jour'}.`,
  noVotes: "Personne n'a encore voté.",
  noSuchQuestion: (question) =>
    `Aucune question sans réponse n'est formulée ainsi : « ${question} ». Pour les voir : npm run --silent admin -- misses`,
  forgotten: (count) => (count > 0 ? "C'est effacé." : 'On ne savait rien de cette personne.'),
  exported: (file) => `Écrit dans ${file} :`,
  imported: 'Importé ; les nombres du fichier et ceux de la base concordent :',
  cannotRead: (file, reason) =>
    `« ${file} » ne peut pas être lu (${reason}). Vérifiez son nom, et que vous avez le droit de le lire.`,
  cannotWrite: (file, reason) =>
    `« ${file} » ne peut pas être écrit (${reason}). Choisissez un dossier qui existe, qui a de la place et où vous avez le droit d'écrire.`,
  alreadyThere: (file) => `« ${file} » existe déjà, et n'est pas écrasé. Choisissez un autre nom.`,
}

const expectedWords = {
  platform: 'la plateforme',
  person: "l'identifiant de la personne",
  question: 'la question',
  file: 'le fichier',
  application: "l'identifiant de l'application",
} as const
