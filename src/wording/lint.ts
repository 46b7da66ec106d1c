/** What the lint and the index of the knowledge say to whoever writes it; the problems bring their own sentences. */
import type { Language, Localized } from '../core/language.ts'

export interface LintCounts {
  readonly concepts: number
  readonly comparisons: number
  /** In each language. */
  readonly tips: number
  /** Entries longer than `comfortable` characters in a language. */
  readonly long: number
  readonly comfortable: number
  readonly errors: number
  readonly warnings: number
}

export const lintWords = {
  usage: {
    en: `npm run --silent lint -- [options]

Says everything that is wrong with the knowledge, with file, line and cure. Exits with 1 when there is an error.

  --knowledge DIR   another folder than KNOWLEDGE_DIR, or "knowledge"
  --links           also asks whether each source still answers (needs a network)
  --stale           instead: the entries by the age of their verification, and the lines that a new release may make untrue
  --help            this text`,
    fr: `npm run --silent lint -- [options]

Dit tout ce qui ne va pas dans les connaissances, avec fichier, ligne et remède. Le code de sortie est 1 s'il y a une erreur.

  --knowledge DOSSIER   un autre dossier que KNOWLEDGE_DIR, ou « knowledge »
  --links               vérifie aussi que chaque source répond encore (demande un réseau)
  --stale               à la place : les entrées par ancienneté de vérification, et les lignes qu'une nouvelle version peut démentir
  --help                ce texte`,
  },
  unknownOption: (option: string, known: readonly string[]): Localized<string> => ({
    en: `"${option}" is not an option here: there are ${known.join(', ')}.`,
    fr: `« ${option} » n'est pas une option ici : il y a ${known.join(', ')}.`,
  }),
  noFolderGiven: {
    en: 'A folder must follow --knowledge: --knowledge my-knowledge.',
    fr: 'Un dossier doit suivre --knowledge : --knowledge mes-connaissances.',
  },
  nothingToRead: (folder: string): Localized<string> => ({
    en: `There is nothing to check in "${folder}": it needs a folder "concepts" with one Markdown file per concept.`,
    fr: `Il n'y a rien à vérifier dans « ${folder} » : il y faut un dossier « concepts » avec un fichier Markdown par concept.`,
  }),
  severity: {
    error: { en: 'error', fr: 'erreur' },
    warning: { en: 'warning', fr: 'avertissement' },
  },
  summary: (counts: LintCounts): Localized<string> => ({
    en: `${count(counts.concepts, 'concept')}, ${count(counts.comparisons, 'comparison')}, ${count(counts.tips, 'tip')} in each language; ${counts.long} of ${counts.concepts + counts.comparisons} entries longer than ${number(counts.comfortable, 'en')} characters. ${count(counts.errors, 'error')}, ${count(counts.warnings, 'warning')}.`,
    fr: `${compte(counts.concepts, 'concept')}, ${compte(counts.comparisons, 'comparaison')}, ${compte(counts.tips, 'astuce')} par langue ; ${counts.long} entrées sur ${counts.concepts + counts.comparisons} au-delà de ${number(counts.comfortable, 'fr')} caractères. ${compte(counts.errors, 'erreur')}, ${compte(counts.warnings, 'avertissement')}.`,
  }),
  /** What a name gets instead of its concept. */
  otherAnswer: {
    unknown: { en: 'no answer', fr: 'aucune réponse' },
    list: { en: 'a list of concepts', fr: 'une liste de concepts' },
    terms: { en: 'the terms of a text', fr: "les termes d'un texte" },
    comparables: { en: 'what to compare it with', fr: 'de quoi la comparer' },
    tip: { en: 'a tip', fr: 'une astuce' },
    help: { en: 'the help', fr: "l'aide" },
  },
  unwrittenComparison: (ids: readonly string[]): Localized<string> => ({
    en: `${ids.join(' and ')} side by side`,
    fr: `${ids.join(' et ')} côte à côte`,
  }),
  noNetwork: (sources: number): Localized<string> => ({
    en: `The ${count(sources, 'source')} could not be checked: no site answers, so there seems to be no network.`,
    fr: `Impossible de vérifier ${compte(sources, 'source')} : aucun site ne répond, il ne semble pas y avoir de réseau.`,
  }),
  linksChecked: (sources: number): Localized<string> => ({
    en: `${count(sources, 'source')} checked.`,
    fr: `${compte(sources, 'source vérifiée', 'sources vérifiées')}.`,
  }),
  byAge: {
    en: 'Days since the last verification, longest first:',
    fr: "Jours depuis la dernière vérification, les plus anciennes d'abord :",
  },
  dependingOnVersions: {
    en: 'Lines that depend on the version of a product:',
    fr: "Lignes qui dépendent de la version d'un produit :",
  },
  indexWritten: (file: string): Localized<string> => ({
    en: `${file} is up to date.`,
    fr: `${file} est à jour.`,
  }),
  indexIsSomebodys: (file: string): Localized<string> => ({
    en: `${file} was written by hand: move it elsewhere, or the table of contents would replace it.`,
    fr: `${file} a été écrit à la main : déplacez-le, sinon la table des matières le remplacerait.`,
  }),
} as const

function count(howMany: number, noun: string): string {
  return `${number(howMany, 'en')} ${howMany === 1 ? noun : `${noun}s`}`
}

/** In French, zero is singular. */
function compte(howMany: number, noun: string, plural = `${noun}s`): string {
  return `${number(howMany, 'fr')} ${howMany < 2 ? noun : plural}`
}

function number(value: number, language: Language): string {
  return value.toLocaleString(language)
}
