import { randomBytes } from 'node:crypto'
import type { DeviceKeys } from '@openmps/proto/token'

/** The secrets of one measured installation, as texts that cross to its processes. */
export interface KeyTexts {
  readonly token: string
  readonly secret: string
  /** What gateways and push cores know each other by. */
  readonly cluster: string
}

const KEY_BYTES = 32
const newKey = () => randomBytes(KEY_BYTES).toString('base64')

export function newKeys(): KeyTexts {
  return { token: newKey(), secret: newKey(), cluster: newKey() }
}

export function deviceKeys({ token, secret }: KeyTexts): DeviceKeys {
  return { tokenKey: Buffer.from(token, 'base64'), secretKeys: [Buffer.from(secret, 'base64')] }
}

export function clusterKey({ cluster }: KeyTexts): Uint8Array {
  return Buffer.from(cluster, 'base64')
}
