/**
 * Words of names that mean something else elsewhere: a pod of dolphins, a secret to keep, the helm of a ship. Said in
 * passing they prove nothing, whereas `etcd` or `metallb` is meant wherever it stands. The words of `field-words.ts`
 * and of everyday talk are ordinary too.
 */
import { isEverydayWord } from './everyday-words.ts'
import { fieldWordsFor } from './field-words.ts'
import { isFunctionWord } from './function-words.ts'
import { stem } from './stem.ts'

const homonyms = stemsOf(`
  pod pods secret job jobs volume label labels helm chart lease sidecar cluster swarm taint toleration probe quorum image port ports
  mount bridge ambient envoy incus xen shim engine desktop registry deployment service ingress egress host guest node master minion
  worker slave controller scheduler manager api rest proxy mesh gateway cache layer tag digest snapshot backup kernel root user
  request requests limit limits resource memory disk file copy write namespace selector annotation replica replicas set stateful
  stateless orchestration orchestra cloud private public bare metal hyper visor machine virtual container box dock
  conteneur boite quai noeud travail maitre esclave ouvrier planificateur ordonnanceur etiquette secret volume sonde marquage
  tolerance bail grappe essaim barre passerelle pont couche empreinte noyau racine demande limite memoire disque fichier copie
  ecriture espace selecteur replique ensemble orchestre nuage metal brut virtuel machine hote invite monolithe passager
  alternative partage panne client serveur demon detache arriere plan isolation zone disponibilite haute
`)

/** False for a word that is one of the trade and of nothing else. */
export function isOrdinaryWord(word: string): boolean {
  return (
    isFunctionWord(word) ||
    isEverydayWord(word) ||
    fieldWordsFor(word).length > 0 ||
    homonyms.has(stem(word, 'en')) ||
    homonyms.has(stem(word, 'fr'))
  )
}

function stemsOf(words: string): ReadonlySet<string> {
  return new Set(
    words
      .trim()
      .split(/\s+/)
      .flatMap((word) => [stem(word, 'en'), stem(word, 'fr')]),
  )
}
