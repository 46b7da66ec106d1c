import type { SlackSentences } from './sentences.ts'

export const fr: SlackSentences = {
  close: 'Fermer',
  back: 'Retour',
  dismiss: 'Masquer',
  oneMoment: 'Un instant, je cherche…',
  tooLate: "Slack ne m'a pas laissé le temps d'ouvrir la fenêtre. Réessayez : cette fois, cela devrait aller.",
  missingScope: (scope) =>
    `Il me manque le droit « ${scope} » dans cet espace de travail. La personne qui m'a installé peut me l'accorder en réinstallant l'application.`,
  access: {
    unseen:
      "Je ne vois pas ce canal : il n'existe plus, ou il est privé et je n'en suis pas membre. Invitez-moi avec /invite @Timonier, puis recommencez.",
    archived: "Ce canal est archivé : personne n'y lirait les astuces.",
    botIsAbsent:
      'Je ne suis pas membre de ce canal et ne pourrais pas y écrire. Invitez-moi avec /invite @Timonier, puis recommencez.',
    personIsAbsent: 'Seules les personnes membres de ce canal peuvent y programmer des astuces.',
  },
  ask: {
    title: 'Poser une question',
    label: 'Un concept, une comparaison, une question',
    placeholder: 'etcd, docker ou VM, à quoi sert un sidecar…',
    submit: 'Demander',
    askThis: (typed) => `Demander « ${typed} »`,
  },
  tips: {
    title: 'Astuces du jour',
    channel: 'Canal',
    nonePlanned: "Aucune astuce n'est programmée dans ce canal.",
    time: 'Heure',
    zone: 'Fuseau horaire',
    zonePlaceholder: 'Une ville : Paris, Montréal…',
    weekdays: 'Jours',
    weekdayNames: { 1: 'lundi', 2: 'mardi', 3: 'mercredi', 4: 'jeudi', 5: 'vendredi', 6: 'samedi', 7: 'dimanche' },
    language: 'Langue',
    languages: { fr: 'Français', en: 'Anglais', alternating: 'Un jour en français, un jour en anglais' },
    categories: 'Domaines',
    categoriesPlaceholder: 'Tous les domaines',
    preview: 'Aperçu',
    previewTitle: 'Aperçu',
    previewIntroduction: 'Voici ce que ce canal recevra, avec une première astuce pour exemple.',
    save: 'Enregistrer',
    pauseUntil: "Pause jusqu'au…",
    pause: 'Mettre en pause',
    resume: 'Reprendre',
    stop: 'Arrêter',
    confirmStop: {
      title: 'Arrêter les astuces ?',
      text: 'Ce canal ne recevra plus rien, et ses réglages seront effacés.',
      confirm: 'Arrêter',
      deny: 'Garder',
    },
    allChannels: 'Tous mes canaux',
    listTitle: 'Canaux avec astuces',
    noneInYourChannels: "Aucun des canaux dont vous êtes membre ne reçoit d'astuces.",
    edit: 'Modifier',
  },
  home: {
    introduction:
      "Je réponds à vos questions sur les conteneurs, la virtualisation, Docker et Kubernetes. Écrivez-moi dans l'onglet Messages, mentionnez-moi dans un canal, ou cherchez ici.",
    search: 'Chercher un concept…',
    browse: 'Parcourir par domaine',
    tips: "L'astuce du jour dans vos canaux",
    planTips: 'Programmer des astuces',
    settings: 'Vos réglages',
    languageHint:
      'La langue dans laquelle je vous réponds quand votre question ne dit pas la sienne : un simple « etcd ».',
    languages: { fr: 'Français', en: 'Anglais', auto: 'Celle de votre profil' },
    visibilityHint: 'Qui voit mes réponses quand vous tapez /concept, /compare ou /tip dans un canal.',
    visibilities: { private: 'Vous uniquement', public: 'Tout le canal' },
    forget: "M'oublier",
    confirmForget: {
      title: 'Tout effacer ?',
      text: "J'efface tout ce que je sais de vous. Les astuces programmées dans vos canaux restent.",
      confirm: 'Effacer',
      deny: 'Annuler',
    },
    privacy: 'Ce que je garde, pourquoi et combien de temps',
  },
  install: {
    done: {
      title: 'Timonier est installé',
      text: (workspace) =>
        `Vous le trouverez désormais dans « ${workspace} ». Écrivez-lui directement, tapez /concept etcd, ou invitez-le dans un canal avec /invite @Timonier.`,
    },
    openSlack: 'Ouvrir Slack',
    cancelled: { title: "Rien n'est installé", text: "Vous avez annulé : rien n'a été installé, ni conservé." },
    expired: {
      title: "Ce lien n'est plus valable",
      text: 'Une installation doit se terminer dans les dix minutes, dans le navigateur où elle a commencé.',
    },
    organization: {
      title: 'Un espace de travail à la fois',
      text: "Timonier ne s'installe pas dans toute une organisation d'un seul coup : ce qu'il garde, il le garde et l'efface par espace de travail. Rien n'a été conservé. Recommencez en choisissant un espace de travail.",
    },
    failed: {
      title: "L'installation a échoué",
      text: (reference) =>
        `Quelque chose s'est mal passé entre Slack et Timonier, et rien n'a été installé. Réessayez ; si cela persiste, donnez cette référence à la personne qui s'occupe de Timonier : ${reference}.`,
    },
    again: "Recommencer l'installation",
  },
}
