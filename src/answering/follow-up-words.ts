/**
 * The words with which a question goes on with what was said before, folded. None names a subject: a text with any
 * other word of content is an ordinary question.
 */
import type { Language } from '../core/language.ts'

/** "et en anglais ?", "in French please", "translate". */
export const languageWords: Readonly<Record<Language, ReadonlySet<string>>> = {
  fr: wordSet('francais francaise french'),
  en: wordSet('anglais anglaise english'),
}
export const translateWords = wordSet(
  'traduis traduire traduisez traduction translate translated translation version langue language',
)

export const tipWords = wordSet('tip tips trick tricks astuce astuces conseil conseils advice')
/** Any tip will do, whatever is spoken of: "l'astuce du jour". */
export const anyTipWords = wordSet('jour day aujourd today hasard random')

export const exampleWords = wordSet(`
  example examples exemple exemples ex eg command commande snippet sample code yaml manifest manifeste extrait demo
  illustration illustrer illustre illustrate concret concrete pratique practice
`)

/** "c koi yaml ?", "what is a manifest?", but not "c'est quoi la commande ?": asked of the word itself. */
export const definition =
  /\b(?:quoi|koi|qu est ce que?|what is|what s|whats|what are|define|definis)(?: an?| une?| du| des)? \w+$/

export const sourceWords = wordSet(`
  source sources reference references doc docs documentation documentations link links lien liens url officielle official
  proof preuve preuves
`)
/** "d'où ça vient ?", "where do you get that from?" */
export const originQuestion = /\b(?:d ou|where)\b.*\b(?:vient|viennent|tires|tenez|tiens|sors|come|comes|get)\b/

export const relatedWords = wordSet(`
  related else autre autres other others lie lies liee liees connexe connexes voisin voisins voisines similaire similaires
  similar associe associes associees proche proches
`)
export const seeAlso = /\b(?:voir aussi|see also)\b/

/** "j'ai une autre question": it has its own subject, and is still to come. */
export const newQuestion = /\b(?:autres?|another|other|next|new|nouvelle|une|a) questions?\b|\bquestion suivante\b/

/** After a tip, one more; "l'autre" is a side of a comparison instead. */
export const another = /\b(?:une? autre|encore une?|another|one more|next|suivante?)\b/
export const anotherWords = wordSet('another next suivant suivante')

/** The sides of a comparison. */
export const firstWords = wordSet('premier premiere first former 1er 1ere')
export const secondWords = wordSet('deuxieme second seconde latter 2e 2eme')
export const theOther = /\b(?:l autre|the other)\b/

/** "en plus simple", "tl;dr", "explain like I'm five", but not "c'est plus simple". */
export const summing =
  /(?<!\bc est )\b(?:resumez?|resumer|summar\w+|tldr|tl dr|eli5|simpler|shorter|simplif\w+|vulgaris\w+|plus (?:simple|simplement|court)|fais court|en bref|in short|en gros|en une phrase|in one sentence|in a nutshell|in plain|i m (?:five|5)|(?:5|cinq) ans)\b/
export const summingWords = wordSet(`
  resume resumer resumez summary summarize summarise tldr tl dr eli5 simple simpler simplement shorter short court fais
  faites simplifie simplifier simplifiez vulgarise vulgariser bref gros phrase sentence nutshell plain words five 5 cinq
  ans like comme
`)

export const moreWords = wordSet(`
  detail details detaille detailles detailler detaillez detailed elaborate developpe developper developpez continue
  continuer suite further depth approfondir approfondis approfondissez longer complet complete entier entiere whole full
  profondeur infos info information informations precision precisions preciser precise rest reste
`)
/** "plus" and "more" are in much that asks for nothing more: "c'est plus clair". */
export const askingForMore =
  /^(?:(?:et|and|ok|oui|yes) )?(?:plus|more|encore|encore plus|even more)$|\b(?:en|dire|savoir|apprendre|voir|me|know|learn|say|see|some|any|bit|little|there) (?:plus|more)\b/
/** "non merci, plus de questions": nothing more is wanted. */
export const enoughWords = wordSet('no non not nothing rien pas question questions aucun aucune n')

/** "how does it work?", "à quoi ça sert ?": that something is asked. */
export const askingWords = wordSet(`
  how why what whats when where comment pourquoi quoi quand qu koi explain explains explaining describe define meaning
  means mean explique expliquer expliquez expliques reexpliquer reexplique definis definir decris decrire signifie
  comprends comprendre understand utilite interet purpose benefit benefits avantage avantages inconvenient
  inconvenients drawback drawbacks pros cons
`)
/** What is left of the subject in such a question. */
export const pronouns = wordSet('it its this that they them these those ca cela ceci c celui il ils elle elles l y')
/** Asked of the bot, these are about the subject: "tu peux expliquer ?", "what do you mean?" */
export const explainingVerbs = wordSet(`
  explain explaining describe mean explique expliquer expliquez expliques reexpliquer reexplique understand comprends
  comprendre
`)
export const youWords = wordSet('you your tu vous toi te ton')
/** Talk with the bot about the bot: "comment ça va ?", "what's up?", "what is this bot?" */
export const smallTalkWords = wordSet('va vas allez aller neuf up going goes bot timonier')

/** Words of content that say nothing here. */
export const fillerWords = wordSet(`
  see voir come comes vient viennent tires sors tenez tiens care matter matters one ones ok okay cool back again even then now
  maintenant pis puis moe tell
`)
export const politeWords = wordSet('svp stp please pls plz merci thanks thank thx s il te vous plait')
/** "merci pour l'exemple", "thanks again": nothing is asked. */
export const mereThanks = /\b(?:merci|thanks|thank you|thx) (?:pour|for|encore|again)\b|\bencore merci\b/

/** A comparison, so surely that the other side may even be unknown. */
export function isSureComparisonWord(word: string): boolean {
  return surelyComparing.has(word) || isDifferenceWord(word)
}

/** A comparison, if the other side is known: "better", "same". */
export function isComparisonWord(word: string): boolean {
  return maybeComparing.has(word) || isSureComparisonWord(word)
}

export function isDifferenceWord(word: string): boolean {
  return /^(?:dif+e?r\w{0,6}|compar\w*|diff?)$/.test(word)
}

const surelyComparing = wordSet('vs vss versus contre rapport than instead plutot alternative alternatives')
const maybeComparing = wordSet(`
  better best mieux mieu meilleur meilleure rather prefer preferer same pareil pareille identique identical equivalent choisir
  choose
`)

/** Between the comparison and what surely is its other side: "different from nomad", but not "the difference in performance". */
export const relations = wordSet('vs vss versus contre with to from than avec a au aux de du des d que qu')
export const articles = wordSet('the an un une le la les l')

/** Of what can be better or worse, between what is spoken of: "which is faster?", "lequel est le plus simple ?" */
export const qualityWords = wordSet(`
  faster fastest quicker lighter lightest easier easiest simpler simplest safer safest cheaper cheapest smaller bigger
  heavier stronger newer older use pick take recommend should fast easy light safe secure popular common rapide rapides
  leger legere simple facile sur sure securise securisee cher chere petit gros lourd recent ancien populaire courant
  performant prendre utiliser recommandez conseillez conseilles recommandes vaut
`)

/** "les alternatives à docker", "what is better than docker?": of what is named, not of what was spoken of. */
export const alternativeTo =
  /(?<!\b(?:it|this|that|c est|ce) (?:une?|an) )\balternatives? (?:to|for|a|au|aux|de|du|d)\b|\b(?:qu est ce qui est|what is|what s) (?:better|mieux|meilleur)/

/** Between two things that are both named. */
export const connectors = wordSet('et and ou or vs vss versus contre')
/** "which one?", "lequel ?": asked between what is spoken of. */
export const whichWords = wordSet('which lequel laquelle')

function wordSet(list: string): ReadonlySet<string> {
  return new Set(list.trim().split(/\s+/))
}
