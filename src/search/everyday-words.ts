/**
 * Words of everyday talk: not about what is asked ("existe", "happened", "en deux mots"), yet not empty
 * either, since descriptions are made of them. They weigh little when the search measures how much of a
 * question a name explains. Compared by stem, so that one form stands for all; a word that is part of a
 * name of the knowledge keeps its full weight.
 */
import { type Language, languages } from '../core/language.ts'
import { stem } from './stem.ts'

const everyday = {
  en: `
    able accept add age allow answer apart appear apply ask avoid away back bad base basic become begin behind believe best bet better
    big bring build buy call care case cause change cheap check choose clear close come common complete consider contain continue correct
    cost create day dead deal decide depend die different difficult do early easy end enough entire even ever exist expect explain extra
    face fact fail fall far fast feel few figure find fine finish first five follow forget four free full fun further general give good
    great half hand handle happen hard hate hear help here high hold hour idea important include inside instead interesting involve job
    keep kind know last late later laugh lead learn leave less let level life like line list little live long look lose lot love main
    maintain make manage matter maybe mention middle minute miss modern moment month more morning most move name near nearly necessary
    never next nice night normal note number obvious offer often old once open order other out outside over own pain part pass past pay
    people perfect person piece place plain plan play please plenty plus popular possible practice prefer present pretty previous
    probable proper provide put question quick quite rather reach read ready real reason recent recommend reference regular relate
    remain remember rest result right room same save school second see seem send sense serious set several short should side similar simple
    since single situation slow small solve some soon special spend stand start state stay step still stop strange strong student stuff
    such suggest supposed sure take talk task teach team tell term thing think thought three time today together tomorrow tonight top
    total touch toward true trust try turn two type understand upper usual various version wait walk want watch way wear week whole wide
    wish without wonder word world worry worth write wrong year yesterday yet young performance perf speed price pros cons advantage drawback
  `,
  fr: `
    abandonner accepter acheter admettre ajouter aide aimer ainsi aller alors an annee ancien apparaitre appel appeler apporter apprendre
    arreter arriver attendre aucun autant autre avance avancer avis avoir base beau beaucoup besoin bon bout bref but capable car
    cas cause certain chance changer chef chose choisir clair combien commencer comparer complet compliquer comprendre compter concerner
    conseil conseiller considerer contenir continuer cote coup cours court couter creer croire debut debuter decider dedans dehors deja
    demander depasser depend depuis derniere dernier derriere dessous dessus devant devenir deviner devoir difference difficile dire
    direct discuter donner dont dur durer ecouter ecrire effet empecher encore enfin ensemble ensuite entendre entier entrer envie
    envoyer eux eviter exactement exister expliquer facile facon faire falloir famille fin finir fois fonctionner force forcement format
    gagner garder gens genre grand gros habitude haut heure histoire idee importer impossible indiquer interesser jamais jeune jour journee
    juste laisser large lent lettre lieu lire long loin lors maintenant maintenir mal manger manquer marcher matin meilleur mettre mieux
    milieu minute mode moderne mois moitie moment monde montrer mot moyen naturel necessaire neuf nom nombre nommer normal noter nouveau
    obliger obtenir occuper oeil ordre oser oublier ouvrir parler part partie partir pas passer pauvre payer peine penser perdre permettre
    personne petit peur place plaire plan plupart plusieurs plutot point porter poser possible pour pourquoi pousser pouvoir pratique
    premier prendre preparer presenter presque prevoir prier principal prix probable prochain produire proposer propre quantite question
    quitter quotidien raconter raison rapide rappeler rare rater recent recevoir reconnaitre regarder regle rencontrer rendre rentrer
    repondre reprendre ressembler reste rester resultat retour retrouver reussir revenir revoir rien rire rouler savoir sembler semaine
    sens sentir seul seulement simple situation soir sorte sortir souci souvent suffire suite suivre sujet super supposer surtout tard
    temps tendre tenir terme tomber toucher toujours tourner trait travail travailler trouver type utile utiliser valoir vieux vite vivre
    voici voila voir vouloir vrai avantage inconvenient performance tableau courage
  `,
}

const stems = { en: stemsIn('en'), fr: stemsIn('fr') }

function stemsIn(language: Language): ReadonlySet<string> {
  return new Set(
    everyday[language]
      .trim()
      .split(/\s+/)
      .map((word) => stem(word, language)),
  )
}

export function isEverydayWord(word: string): boolean {
  return languagesOf(word).length > 0
}

/** The only language in which the word is one of everyday talk. */
export function languageOfEverydayWord(word: string): Language | undefined {
  const [only, ...others] = languagesOf(word)
  return others.length === 0 ? only : undefined
}

function languagesOf(word: string): readonly Language[] {
  return languages.filter((language) => stems[language].has(stem(word, language)))
}
