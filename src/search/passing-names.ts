/**
 * How far a name alone tells that a message speaks of its entry. Questions are another matter (`ordinary-words.ts`):
 * there "what is a …" says that a term follows, and the words of a team's own talk weigh as the fitted model has it.
 */
import { isOrdinaryWord } from './ordinary-words.ts'

/**
 * - `clear`: it is meant wherever it stands, like `etcd`, "load balancer" and, among people who run servers, "pod";
 * - `vague`: a service, a secret, a job: of our trade only in its company;
 * - `faint`: two letters that are much else besides (`ha`, `mv`): only as a term is written.
 */
export type Clarity = 'clear' | 'vague' | 'faint'

export function clarityOf(nameWords: readonly string[]): Clarity {
  const name = nameWords.join(' ')
  if (faint.has(name) || (name.length <= 2 && !clear.has(name))) return 'faint'
  if (vague.has(name)) return 'vague'
  return nameWords.length > 1 || clear.has(name) || !isOrdinaryWord(name) ? 'clear' : 'vague'
}

const faint = namesOf('cow')

/** Ordinary in a question, since a single letter more or a translation makes another word of them; not in a message. */
const clear = namesOf(`
  vm, docker, pod, container, conteneur, containerization, conteneurisation, hypervisor, hyperviseur, virtualization, virtualisation,
  namespace, sidecar, toleration, taint, quorum, incus, xen, orchestrator, orchestrateur, ingress
`)

/** Not ordinary in a question, yet of everyday work as well. */
const vague = namesOf(`
  arriere plan, en tache de fond, sans root, base image, image de base, service type, type de service, service interne, internal service,
  capsule, instantane, majorite, majority, consensus, ressources, requetes, compose, rocket, kong, harbor, drain, cordon, endpoint,
  ordonnancement, rollout, uptime, teinte, waypoint, headless, snapshotter
`)

function namesOf(list: string): ReadonlySet<string> {
  return new Set(list.split(',').map((name) => name.trim()))
}
