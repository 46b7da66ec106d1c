import { daysSince } from './front-matter.ts'
import type { LintedEntry } from './linted-entry.ts'

export interface Aged {
  readonly file: string
  readonly verified: string
  readonly days: number
}

/** Longest unchecked first. */
export function byAge(entries: readonly LintedEntry[], today: string): readonly Aged[] {
  return entries
    .map(({ file, content: { verified } }) => ({ file, verified, days: daysSince(verified, today) }))
    .toSorted((a, b) => b.days - a.days)
}

export interface VersionMention {
  readonly file: string
  readonly line: number
  /** As they stand there: `v1.33`, `Docker Engine 29`, `nginx:1.29`. */
  readonly versions: readonly string[]
}

/** Products whose name before a number makes it a version; before anything else a number counts something. */
const products = `
  Kubernetes, kubeadm, kubectl, Docker, Docker Engine, Docker Desktop, Docker Compose, BuildKit, containerd, runc,
  CRI-O, CNI, etcd, Helm, Podman, Istio, Linkerd, Envoy, MetalLB, Gateway API, image-spec, runtime-spec, Incus, LXD,
  LXC, OpenVZ, Virtuozzo, Xen, XCP-ng, KVM, QEMU, ESX, ESXi, vSphere, Proxmox VE, VirtualBox, Hyper-V, Windows Server,
  Windows, Linux, Ubuntu, Debian
`
  .trim()
  .split(/,\s+/)

const versions = new RegExp(
  [
    String.raw`(?<![\w.])v\d+\.\d+(?:\.\d+)?(?!\w)`,
    String.raw`(?<![\w-])(?:${products.join('|')}) v?\d+(?:\.\d+)*(?![\w-])`,
    // The tag of an image that exists, in a command or a manifest.
    String.raw`(?<![\w./-])(?!my-|registry\.example)[a-z][\w./-]*:v?\d+\.\d+(?:\.\d+)?[\w.-]*`,
  ].join('|'),
  'gu',
)

/** Lines that a new release of a product may make untrue. */
export function versionMentions(entries: readonly LintedEntry[]): readonly VersionMention[] {
  return entries.flatMap(({ file, bodyLines }) =>
    bodyLines.flatMap(({ line, text }) => {
      const found = [...text.matchAll(versions)].map(([version]) => version)
      return found.length > 0 ? [{ file, line, versions: [...new Set(found)] }] : []
    }),
  )
}
