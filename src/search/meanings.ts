/**
 * Words that mean nearly the same when infrastructure is described, in both languages: somebody who describes says
 * "machine" where the entry says "serveur", and "spread" where it says "répartir". One group a line, any form of a word
 * (they are compared by stem); words that are no group's are in one with all words that begin like them, which also
 * brings the languages together: "distribue", "distribution" and "distributed".
 *
 * Only for the second reading of entries that were found already (`closer-look.ts`): too loose to find any by.
 */
import { languages } from '../core/language.ts'
import { stem } from './stem.ts'

const groups = `
  computer machine server host ordinateur serveur hote poste pc
  application app software program logiciel programme appli
  spread balance share distribute dispatch repartir repartition equilibrer equilibrage distribuer
  load traffic workload charge trafic
  failure fail crash outage down breakdown error fault panne defaillance plantage erreur incident tomber
  repair heal recover restore fix reparer retablir restaurer recuperer corriger guerison
  monitor watch observe supervise surveiller surveillance superviser observer
  check verify validate test control probe verifier valider tester controler
  encrypt encryption cipher encode encoding chiffrer chiffrement crypter codage
  certificate identity authenticate authentication login certificat identite authentifier authentification connexion
  permission access authorize authorization right allow acces autoriser autorisation droit permettre
  attack threat vulnerability breach malicious attaque menace vulnerabilite faille malveillant
  secure security protect protection safe securite securiser proteger
  buy purchase acquire acheter achat acquerir
  cost price cheap expensive spend bill money cout couter prix cher depense facture argent economie
  start launch boot run execute demarrer lancer executer tourner amorcer
  stop kill terminate halt shutdown arreter tuer eteindre terminer
  increase grow scale expand add augmenter croitre agrandir ajouter echelle montee
  decrease reduce shrink lower diminuer reduire baisser
  divide split decompose cut separate diviser decouper separer decomposer fractionner decoupage
  group set collection bundle cluster groupe ensemble collection regroupement lot grappe
  small tiny little light lightweight minimal petit leger minuscule
  big large huge heavy gros grand lourd enorme
  fast quick rapid speed vite rapide rapidement vitesse accelerer
  slow delay latency lent lenteur delai latence retard
  isolate isolation segregate sandbox isoler isolation cloisonner cloisonnement
  copy duplicate replicate replica clone copie dupliquer repliquer replique exemplaire
  store save persist keep retain stocker enregistrer conserver garder sauvegarder memoriser stockage
  data information donnee information
  developer programmer engineer dev developpeur programmeur ingenieur
  team organization company enterprise equipe organisation entreprise societe
  user client customer consumer utilisateur client consommateur
  request call query demande requete appel
  route forward redirect direct send router acheminer rediriger envoyer diriger
  release publish ship deliver publier livrer livraison sortie
  deploy deployment rollout install deployer deploiement installer
  update upgrade change modify mise-a-jour modifier changer modification maj
  version revision history historique revision
  describe declare define specify decrire declarer definir specifier
  physical hardware metal physique materiel
  network internet web reseau toile
  connect link communicate talk connecter relier communiquer parler lien dialoguer
  hide abstract simplify mask cacher abstraire simplifier masquer abstraction
  automatic automate automation automatically automatique automatiser automatisation automatiquement
  manual manually hand manuel manuellement main
  rule policy regulation regle politique strategie
  find discover locate search trouver decouvrir localiser chercher decouverte
  memory ram memoire
  processor cpu core processeur coeur
  disk volume drive disque
  file document fichier
  folder directory dossier repertoire
  provider vendor supplier fournisseur editeur
  cloud hosted nuage heberge
  local onsite premises premise locaux interne
  dependency library package dependance bibliotheque paquet
  component part piece module composant partie morceau element
  single one unique seul unique
  several multiple many various plusieurs multiples nombreux
  together jointly ensemble conjointement
  independent autonomous standalone independant autonome
  schedule plan planifier programmer ordonnancer planification
  manage administer operate handle gerer administrer exploiter gestion exploitation
  create make build generate produce creer fabriquer construire generer produire
  remove delete drop erase supprimer effacer retirer enlever
  replace substitute swap remplacer substituer
  block deny prevent forbid reject refuse bloquer interdire empecher refuser rejeter
  filter screen filtrer filtrage
  event trigger event evenement declencher declencheur
  message queue notification message file notification
  temporary ephemeral transient temporaire ephemere
  permanent durable persistent durable permanent persistant
  immutable unchanged fixed immuable inchange fige
  available availability uptime disponible disponibilite
  reliable reliability robust stable resilient fiable fiabilite robuste resilience
  environment context setting environnement contexte
  production live prod production
  repository registry depot registre
  interface api interface
  edge near periphery bordure peripherie proximite
  pay subscription payer abonnement
  demand need require besoin demande necessiter exiger
  resource capacity ressource capacite
  system os systeme
  emulate simulate imitate virtual emuler simuler imiter virtuel
  bug defect problem bogue defaut probleme
  expose publish open exposer ouvrir
  inside within interior interieur dedans
  outside external dehors externe exterieur
  agent daemon agent demon
  node worker noeud
`

const groupByStem: ReadonlyMap<string, string> = new Map(
  groups
    .trim()
    .split('\n')
    .flatMap((line, group) =>
      line
        .trim()
        .split(/\s+/)
        .flatMap((word) => languages.map((language) => [`${language}:${stem(word, language)}`, `=${group}`] as const)),
    )
    .toReversed(),
)

/** As many first letters make words one family: no stemmer knows that "répartition" is French for what "repartir" is. */
const familyLength = 5

/** The same for words that mean nearly the same. */
export function meaningOf(word: string): string {
  for (const language of languages) {
    const group = groupByStem.get(`${language}:${stem(word, language)}`)
    if (group !== undefined) return group
  }
  return word.slice(0, familyLength)
}
