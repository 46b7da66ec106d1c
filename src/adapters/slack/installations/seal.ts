import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'
import type { Installation } from '../../../core/store.ts'
import type { SealingKey } from '../settings.ts'

/** Keeps what is stored from whoever reads the database. */
export interface Sealing {
  /** With the first key. */
  seal(workspace: string, plain: string): Pick<Installation, 'keyId' | 'sealed'>
  /** Throws when the key is not there, or when anything is not as it was sealed. */
  open(installation: Installation): string
  isNewest(installation: Installation): boolean
}

/** AES-256-GCM as of https://csrc.nist.gov/pubs/sp/800/38/d/final: an IV of 96 bits, never the same, a tag of 128. */
const algorithm = 'aes-256-gcm'
const ivBytes = 12
const tagBytes = 16

/** @param keys at least one */
export function createSealing(keys: readonly SealingKey[]): Sealing {
  const byId = new Map(keys.map(({ id, key }) => [id, Buffer.from(key, 'base64')]))
  const [newest] = byId.keys()

  function keyOf(id: string): Buffer {
    const key = byId.get(id)
    if (!key) throw new Error(`The key "${id}" is not in SLACK_SEALING_KEYS.`)
    return key
  }

  return {
    seal(workspace, plain) {
      const keyId = newest ?? ''
      const iv = randomBytes(ivBytes)
      const cipher = createCipheriv(algorithm, keyOf(keyId), iv).setAAD(boundTo(keyId, workspace))
      const sealed = Buffer.concat([iv, cipher.update(plain, 'utf8'), cipher.final(), cipher.getAuthTag()])
      return { keyId, sealed: sealed.toString('base64') }
    },
    open({ workspace, keyId, sealed }) {
      const bytes = Buffer.from(sealed, 'base64')
      const key = keyOf(keyId)
      try {
        const decipher = createDecipheriv(algorithm, key, bytes.subarray(0, ivBytes), { authTagLength: tagBytes })
          .setAAD(boundTo(keyId, workspace))
          .setAuthTag(bytes.subarray(-tagBytes))
        return Buffer.concat([decipher.update(bytes.subarray(ivBytes, -tagBytes)), decipher.final()]).toString('utf8')
      } catch (error) {
        throw new Error(
          `What is stored for the workspace ${workspace} does not open with the key "${keyId}": it was sealed with ` +
            'another key of that name or for another workspace, or it was changed.',
          { cause: error },
        )
      }
    },
    isNewest: ({ keyId }) => keyId === newest,
  }
}

/** A row that is copied to another workspace, or given another key's name, does not open any more. */
function boundTo(keyId: string, workspace: string): Buffer {
  return Buffer.from(JSON.stringify([keyId, 'slack', workspace]))
}
