import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto'
import { PushError } from '@openmps/proto'

/** Keeps secrets of third parties unreadable in the store and its backups. */
export interface Sealer {
  /** `place` is where it is kept: at another place it does not open. */
  seal(text: string, place: string): string
  /** @throws PushError CONFIG_INVALID when it was sealed by another installation, or for another place */
  open(sealed: string, place: string): string
  /** 22 characters of base64url that nobody else can make of the text; always the same ones. */
  mark(text: string): string
}

const IV_BYTES = 12
const ALGORITHM = 'aes-256-gcm'
/** 132 bits. */
const MARK_CHARS = 22

/** AES-256-GCM under a key of its own, derived from the installation's cluster key. `v1.<iv>.<text>.<tag>`. */
export function createSealer(clusterKey: Uint8Array): Sealer {
  const key = Buffer.from(hkdfSync('sha256', clusterKey, '', 'openmps-config-v1', 32))
  const markKey = Buffer.from(hkdfSync('sha256', clusterKey, '', 'openmps-mark-v1', 32))
  return {
    seal(text, place) {
      const iv = randomBytes(IV_BYTES)
      const cipher = createCipheriv(ALGORITHM, key, iv).setAAD(Buffer.from(place))
      const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()])
      return ['v1', ...[iv, sealed, cipher.getAuthTag()].map((part) => part.toString('base64url'))].join('.')
    },
    open(sealed, place) {
      const [version, iv = '', text = '', tag = ''] = sealed.split('.')
      try {
        if (version !== 'v1') throw new Error('an unknown version')
        const options = { authTagLength: 16 }
        const decipher = createDecipheriv(ALGORITHM, key, Buffer.from(iv, 'base64url'), options)
        decipher.setAAD(Buffer.from(place)).setAuthTag(Buffer.from(tag, 'base64url'))
        return Buffer.concat([decipher.update(Buffer.from(text, 'base64url')), decipher.final()]).toString('utf8')
      } catch (cause) {
        throw new PushError('CONFIG_INVALID', 'a stored secret does not open with this keys file: set it again', {
          cause,
        })
      }
    },
    mark: (text) => createHmac('sha256', markKey).update(text).digest('base64url').slice(0, MARK_CHARS),
  }
}
