/**
 * Words that carry a question without saying what it is about. They tell the language it is asked in,
 * and are set aside before names are looked for (unless they are part of a name: "as a service").
 *
 * Written by hand from the questions people ask, not from a general stop-word list: such lists
 * contain words that are names here (`system`, `image`, `état`) and lack "c'est quoi", "stp", "asap".
 * All folded: no accents, elided articles as the letters before the apostrophe.
 */
function wordSet(text: string): ReadonlySet<string> {
  return new Set(text.trim().split(/\s+/))
}

/** Function words that only French has, or that are overwhelmingly French in a question. */
const french = wordSet(`
  astuce astuces liste listes lister aide aider aidez
  en l d qu j n m t s y un une des le la les du de au aux ce cet cette ces ca cela c est sont etre etait etaient ete suis es
  sommes etes sera serait soit que qui quoi dont ou quel quelle quels quelles quand comment pourquoi combien lequel
  laquelle lesquels lesquelles duquel auquel je tu il elle on nous vous ils elles moi toi lui leur leurs eux se sa son
  ses mon ma mes ton ta tes notre nos votre vos et mais donc ni si avec sans dans sur sous pour par chez entre
  vers depuis pendant avant apres lors lorsque afin tant comme ainsi parce puisque selon malgre ne pas plus moins
  tres trop peu bien aussi encore deja toujours jamais souvent parfois tout toute tous toutes rien chaque meme memes
  autre autres quelque quelques plusieurs certains certaines aucun aucune tel telle
  ai as a avons avez ont avait avoir aura aurait eu fait faire font faites faut peut peux peuvent pouvez pouvons pourrais
  pourrait pourriez pouvoir veut veux veulent voudrais voudrait doit dois doivent devrait vais va vas vont allons allez aller
  sert servent servir sers utilise utiliser utilisent utilisons utilite signifie signifient veut dire dit dites disent appelle appeler
  explique expliquer expliquez expliques expliquent explication explications definis definir definissez parle parler parlez
  parles raconte raconter presente presenter dis donne donner donnez montre montrer montrez connais connait connaitre connaissez sais sait
  savoir savez savent comprendre comprends comprend compris rappelle rappeler resume resumer apprendre besoin
  fonctionne fonctionnent fonctionner fonctionnement marche marchent marcher
  bonjour bonsoir salut coucou merci svp stp plait sil si equipe gens monde quelqu rapide debute debutant debuter nouveau
  nouvelle ici la exactement vraiment concretement simplement juste alors voila chose truc machin quoi
  cest keske kesako kezako kezaco koi accord dac beaucoup ski jsp jai jsuis quest questce ya genre bref nul perdu perdue aide
  francais anglais dispo desole dsl pardon demain hier matin journee soir deranger bete idiote merde euh ben bah hein petite petit
  prends prend prendre mets met mettre arrive arrivent lequel entretien patron chef collegue collegues stage cours prof
  jamais facon maniere mots gros slt qqn qqch vite super clair nuls nul alternance coup saurais sauriez pourriez deux trois
  revoir moment instant minute fois point points maintenant aujourd hui avant hier cherche chercher trouve trouver probleme problemes
  souci soucis dois devons faudrait serait semble vrai faux bon bonne bien mal important importante
`)

const english = wordSet(`
  list help lot lots
  the a an of and or is are was were be been being am do does did done doing has have had having
  what which who whom whose when where why how that this these those there here it its they them their
  i you we he she me my mine your yours our ours us his her
  in on at to from by with without for about into between over under as than then but not no nor so if because while
  during before after again very too more most much many some any each every all both other another such only own same
  can could would should will shall may might must cannot cant dont doesnt didnt isnt arent wont please thanks thank hi hello hey
  there sorry get got gets getting go going make makes made
  tell explain explains explained define describe show give gimme know knows understand understanding mean means meaning
  remind learn work works working use uses used using useful need needs needed
  exactly really actually basically simply just quick quickly new someone anyone somebody everybody everyone team guys folks s t re
  ve ll m don doesn didn isn whats wats wat hows wheres im ive id
  english french
  want wants wanted wondering wonder think purpose good morning afternoon evening thx cheers again advance many beginner total totally
  problem problems issue issues solve solves hood under two three five kind sort stuff bit little big great nice cool while
  happen happens happening seem seems look looks looking find finding able allow allows help helps supposed right wrong sure
  minute moment instant dumb stupid silly boss colleague colleagues keep keeps saying said says say hmm yo heard hear hope well mind minding eli5
`)

/** Nouns of asking, the same word or nearly in both languages; they tell no language. */
const neutral = wordSet(`
  tip tips
  vs versus vss definition definitions concept concepts notion notions exemple exemples example examples role roles point overview introduction
  intro question questions thing things hello bot ok okay pls plz asap tldr lol mdr ptdr timonier
`)

export function isFunctionWord(word: string): boolean {
  return french.has(word) || english.has(word) || neutral.has(word)
}

/** Words of one language that are not words of the other: "on", "a", "or" and "me" tell nothing. */
export function tellsFrench(word: string): boolean {
  return french.has(word) && !english.has(word)
}

export function tellsEnglish(word: string): boolean {
  return english.has(word) && !french.has(word)
}
