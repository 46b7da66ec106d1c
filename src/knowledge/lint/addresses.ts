import { BlockList, isIPv4 } from 'node:net'
import { forEachEntry, type Rule } from './rule.ts'

/** Addresses that belong to nobody, and those that the tools themselves use unless told otherwise. */
const harmless: readonly (readonly [network: string, prefix: number])[] = [
  // Documentation: https://www.rfc-editor.org/rfc/rfc5737
  ['192.0.2.0', 24],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  // This host and link-local: https://www.rfc-editor.org/rfc/rfc6890
  ['0.0.0.0', 32],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  // Services, kubeadm: https://kubernetes.io/docs/reference/config-api/kubeadm-config.v1beta4/
  ['10.96.0.0', 12],
  // Pods, flannel: https://github.com/flannel-io/flannel
  ['10.244.0.0', 16],
  // Pods and Services, k3s: https://docs.k3s.io/networking/basic-network-options
  ['10.42.0.0', 15],
  // docker0: https://docs.docker.com/engine/network/drivers/bridge/
  ['172.17.0.0', 16],
]

const allowed = new BlockList()
for (const [network, prefix] of harmless) allowed.addSubnet(network, prefix)

/** An address in an example may be typed by somebody: it must not be a stranger's. */
export const addressesAreForDocumentation: Rule = forEachEntry(({ bodyLines }, problems) => {
  for (const { text, line } of bodyLines) {
    for (const [address] of text.matchAll(/(?<![\w.-])\d{1,3}(?:\.\d{1,3}){3}(?![\w-]|\.\d)/g)) {
      if (!isIPv4(address) || allowed.check(address)) continue
      problems.warning(line, {
        en: `"${address}" may be somebody's: use 192.0.2.x, 198.51.100.x or 203.0.113.x.`,
        fr: `« ${address} » peut appartenir à quelqu'un : employez 192.0.2.x, 198.51.100.x ou 203.0.113.x.`,
      })
    }
  }
})
