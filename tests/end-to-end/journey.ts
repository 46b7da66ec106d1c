import type { Language } from '../../src/core/language.ts'

/** What somebody does who speaks that language, and what they read. */
export interface Journey {
  readonly language: Language
  /** That of their Slack and their Discord. */
  readonly locale: string
  readonly says: Readonly<Record<'question' | 'followUp' | 'tips' | 'everyDay' | 'pause' | 'chooseLanguage', string>>
  readonly clicks: Readonly<Record<'otherLanguage' | 'helpful' | 'save' | 'aboutMe' | 'forgetMe', string>>
  readonly reads: Readonly<
    Record<
      | 'answer'
      | 'followUp'
      | 'otherLanguage'
      | 'thanks'
      | 'planned'
      | 'tip'
      | 'paused'
      | 'known'
      | 'forgotten'
      | 'nothing',
      RegExp
    >
  >
}

export const inEnglish: Journey = {
  language: 'en',
  locale: 'en-GB',
  says: {
    question: 'what is etcd?',
    followUp: 'an example?',
    tips: 'tips',
    everyDay: 'every day',
    pause: 'tips pause',
    chooseLanguage: 'language en',
  },
  clicks: {
    otherLanguage: 'En français',
    helpful: '👍 Helpful',
    save: 'Save',
    aboutMe: 'What I know about you',
    forgetMe: 'Erase it',
  },
  reads: {
    answer: /etcd\n[^]*The database in which Kubernetes keeps/,
    followUp: /Example: etcd\n[^]*etcdctl snapshot save/,
    otherLanguage: /etcd\n[^]*La base de données où Kubernetes/,
    thanks: /^Thank you! Your vote counts/,
    planned: /Done: a tip in English in this channel, every day, at \d\d:\d\d \(Africa\/Abidjan\)/,
    tip: /^(?:## )?Tip of the day: /,
    paused: /The tips are paused\./,
    known: /You chose that I answer you in English/,
    forgotten: /Done: I have erased everything I knew about you\./,
    nothing: /Nothing: you have not changed any setting\./,
  },
}

export const inFrench: Journey = {
  language: 'fr',
  locale: 'fr',
  says: {
    question: "c'est quoi etcd ?",
    followUp: 'un exemple ?',
    tips: 'astuces',
    everyDay: 'tous les jours',
    pause: 'astuces pause',
    chooseLanguage: 'langue français',
  },
  clicks: {
    otherLanguage: 'In English',
    helpful: '👍 Utile',
    save: 'Enregistrer',
    aboutMe: 'Ce que je sais de vous',
    forgetMe: "L'effacer",
  },
  reads: {
    answer: /etcd\n[^]*La base de données où Kubernetes/,
    followUp: /Exemple : etcd\n[^]*etcdctl snapshot save/,
    otherLanguage: /etcd\n[^]*The database in which Kubernetes keeps/,
    thanks: /^Merci ! Votre avis compte/,
    planned: /C'est noté : une astuce en français dans ce canal, tous les jours, à \d\d:\d\d \(Africa\/Abidjan\)/,
    tip: /^(?:## )?L'astuce du jour : /,
    paused: /Les astuces sont en pause\./,
    known: /Vous avez choisi que je vous réponde en français/,
    forgotten: /C'est fait : j'ai effacé tout ce que je savais de vous\./,
    nothing: /Rien : vous n'avez fait aucun réglage\./,
  },
}
