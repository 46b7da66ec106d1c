/**
 * Words of the field in the other language. An entry is named in both, but seldom by every word that
 * people would translate it with: "stockage cloud" asks for cloud storage, "le maillage" for the mesh.
 * One word a side, folded; a pair of typed words that means one word is written joined (`parefeu`).
 */
import type { Language } from '../core/language.ts'

const pairs = `
  adresse=address alerte=alert appliquer=apply automatique=automatic automatisation=automation donnees=data
  bibliotheque=library bordure=edge boucle=loop canari=canary centre=center certificat=certificate charge=load
  chiffrement=encryption cle=key cle=keys cloisonnement=isolation grappe=cluster commande=command
  conception=design confiance=trust configuration=config construction=build conteneur=container
  conteneurisation=containerization continu=continuous continue=continuous controle=control
  controleur=controller copie=copy couche=layer coupure=outage couplage=coupled couplee=coupled
  demarrage=startup demon=daemon decouverte=discovery deploiement=deployment depot=repository
  developpement=development disponibilite=availability disque=disk distribue=distributed distribuee=distributed
  echelle=scale echelle=scaling ecriture=write environnement=environment equilibreur=balancer
  equilibrage=balancing repartiteur=balancer repartition=balancing espace=namespace etat=state etiquette=label
  evenement=event execution=runtime exploitation=operations externe=external fiabilite=reliability fichier=file
  flux=stream fonction=function fournisseur=provider gestion=management gestionnaire=manager groupe=group
  haute=high horizontale=horizontal hote=host hyperviseur=hypervisor immuable=immutable ingenierie=engineering
  interne=internal journal=log journaux=logs lancement=start liaison=binding livraison=delivery locataire=tenant
  logiciel=software maillage=mesh maille=mesh materiel=hardware memoire=memory moteur=engine mutuelle=mutual
  natif=native noeud=node nom=name noyau=kernel nuage=cloud objet=object observabilite=observability
  ordinateur=computer ordonnanceur=scheduler orchestrateur=orchestrator outil=tool panne=failure
  parefeu=firewall partage=sharing passerelle=gateway peripherie=edge pilote=driver plan=plane
  plateforme=platform politique=policy portabilite=portability processus=process registre=registry regle=rule
  replique=replica requete=request reseau=network ressource=resource revision=version routage=routing
  sauvegarde=backup securite=security serveur=server sonde=probe stockage=storage supervision=monitoring
  surveillance=monitoring systeme=system tache=job taille=size temps=time tolerance=toleration
  traitement=processing utilisateur=user verticale=vertical virtualisation=virtualization virtualise=virtualized
  virtuel=virtual virtuelle=virtual verrou=lock
`

/** Either way round; a word may have several. */
export function fieldWordsFor(word: string): readonly string[] {
  return translations.get(word) ?? []
}

/** The language of a word of the field, if of one only: "stockage" is French, "architecture" is both. */
export function languageOfFieldWord(word: string): Language | undefined {
  const isFrench = frenchWords.has(word)
  const isEnglish = englishWords.has(word)
  if (isFrench === isEnglish) return undefined
  return isFrench ? 'fr' : 'en'
}

const written = pairs
  .trim()
  .split(/\s+/)
  .map((pair) => pair.split('='))
const frenchWords = new Set(written.map(([french]) => french))
const englishWords = new Set(written.map(([, english]) => english))
const translations = readPairs(written)

function readPairs(all: readonly (readonly string[])[]): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>()
  for (const [french = '', english = ''] of all) {
    found.set(french, [...(found.get(french) ?? []), english])
    found.set(english, [...(found.get(english) ?? []), french])
  }
  return found
}
