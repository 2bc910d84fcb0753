import { generateKeyPairSync, randomBytes } from 'node:crypto'
import { existsSync, mkdirSync } from 'node:fs'
import { dirname } from 'node:path'
import { PushError } from '@openmps/proto'
import type { DeviceKeys } from '@openmps/proto/token'
import { createJson, readJson } from './json-file.ts'

/** Secrets of the installation. Losing the file makes every device a stranger: back it up. */
export interface Keys {
  readonly device: DeviceKeys
  /** What gateways and push cores of one installation know each other by. */
  readonly cluster: Uint8Array
  /** PEM, PKCS#8, RSA 2048: signs receipts. */
  readonly receiptKeyPem: string
  readonly adminToken: string
}

const KEY_BYTES = 32
const MIN_ADMIN_TOKEN_CHARS = 16

/** Makes the keys of a new installation. False when the file exists: it is left as it is. */
export function createKeys(path: string): boolean {
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 })
  return !existsSync(path) && createJson(path, newKeys())
}

/** The installation's keys; made at the first start. Readable by the owner only. */
export function loadKeys(path: string): Keys {
  createKeys(path)
  return readKeys(path)
}

/** The keys of an installation that another process made. @throws PushError CONFIG_INVALID when they are missing */
export function readKeys(path: string): Keys {
  if (!existsSync(path)) {
    throw new PushError(
      'CONFIG_INVALID',
      `${path} is missing: start the push core first, copy the file from its data folder, or name it by OPENMPS_KEYS_FILE`,
    )
  }
  const stored = readJson<StoredKeys>(path)
  const key = (text: unknown) => {
    const bytes = Buffer.from(typeof text === 'string' ? text : '', 'base64')
    if (bytes.length >= KEY_BYTES) return bytes
    throw new PushError(
      'CONFIG_INVALID',
      `${path} holds a key of less than ${KEY_BYTES} bytes: restore it from your backup`,
    )
  }
  if (typeof stored.adminToken !== 'string' || stored.adminToken.length < MIN_ADMIN_TOKEN_CHARS) {
    throw new PushError('CONFIG_INVALID', `${path} holds no admin token of ${MIN_ADMIN_TOKEN_CHARS} characters`)
  }
  const [current, previous] = stored.deviceSecretKeys ?? []
  if (current === undefined) throw new PushError('CONFIG_INVALID', `${path} holds no device secret key`)
  return {
    device: {
      tokenKey: key(stored.deviceTokenKey),
      secretKeys: previous === undefined ? [key(current)] : [key(current), key(previous)],
    },
    cluster: key(stored.clusterKey),
    receiptKeyPem: stored.receiptKey,
    adminToken: stored.adminToken,
  }
}

interface StoredKeys {
  readonly deviceTokenKey: string
  /** Current first; a previous one stays valid while it stands here. */
  readonly deviceSecretKeys: readonly string[]
  readonly receiptKey: string
  readonly clusterKey: string
  readonly adminToken: string
}

const randomKey = () => randomBytes(KEY_BYTES).toString('base64')

function newKeys(): StoredKeys {
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
  return {
    deviceTokenKey: randomKey(),
    deviceSecretKeys: [randomKey()],
    clusterKey: randomKey(),
    receiptKey: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
    adminToken: randomBytes(24).toString('base64url'),
  }
}
