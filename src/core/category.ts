import type { Localized } from './language.ts'

/**
 * A slug such as `networking`. The ones below have names in both languages; a knowledge folder may
 * use others, which are then shown as they are written.
 */
export type Category = string

/** Titles first, then the other words by which people ask for the category ("quels concepts sur le réseau ?"). */
export const categoryNames: Readonly<Record<string, Localized<readonly [string, ...string[]]>>> = {
  architecture: { en: ['Architecture', 'software architecture'], fr: ['Architecture', 'architecture logicielle'] },
  containers: { en: ['Containers', 'container'], fr: ['Conteneurs', 'conteneur', 'conteneurisation'] },
  'distributed-systems': { en: ['Distributed systems', 'consensus'], fr: ['Systèmes distribués', 'consensus'] },
  docker: { en: ['Docker'], fr: ['Docker'] },
  infrastructure: { en: ['Infrastructure', 'hardware'], fr: ['Infrastructure', 'matériel'] },
  kubernetes: { en: ['Kubernetes', 'k8s'], fr: ['Kubernetes', 'k8s'] },
  networking: { en: ['Networking', 'network'], fr: ['Réseau', 'réseaux'] },
  operations: { en: ['Operations', 'ops'], fr: ['Exploitation', 'opérations'] },
  orchestration: { en: ['Orchestration'], fr: ['Orchestration'] },
  security: { en: ['Security'], fr: ['Sécurité'] },
  tooling: { en: ['Tooling', 'tools', 'tool'], fr: ['Outillage', 'outils', 'outil'] },
  virtualization: { en: ['Virtualization'], fr: ['Virtualisation'] },
}
