import { cpSync } from 'node:fs'
import { join } from 'node:path'

export const allEntries = join(import.meta.dirname, '../../knowledge')

const copied = [
  'concepts/container.md',
  'concepts/docker-engine.md',
  'concepts/etcd.md',
  'concepts/kubernetes-service.md',
  'concepts/node.md',
  'concepts/persistent-volume.md',
  'concepts/pod.md',
  'concepts/podman.md',
  'concepts/quorum-raft.md',
  'concepts/virtual-machine.md',
  'concepts/volume-docker.md',
  'comparisons/docker-vs-podman.md',
  'comparisons/docker-vs-vm.md',
]

/**
 * A folder with a few of the real entries, and what compares them: a process reads it in a fifth of the time that the
 * whole knowledge takes.
 * @param folder where to put it
 */
export function copyFewEntries(folder: string): string {
  const few = join(folder, 'knowledge')
  for (const file of copied) cpSync(join(allEntries, file), join(few, file))
  return few
}
