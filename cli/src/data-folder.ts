import { generateKeyPairSync, randomBytes } from 'node:crypto'
import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  writeSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import { PushError } from '@openmps/proto'
import type { DeviceKeys } from '@openmps/proto/token'

/** Secrets of the installation. Losing the file makes every device a stranger: back it up. */
export interface Keys {
  readonly device: DeviceKeys
  /** What gateways and push cores of one installation know each other by. */
  readonly cluster: Uint8Array
  /** PEM, PKCS#8, RSA 2048: signs receipts. */
  readonly receiptKeyPem: string
  readonly adminToken: string
}

/** What the commands of the same machine need to reach the service. */
export interface Credentials {
  readonly url: string
  readonly deviceUrl: string
  readonly adminToken: string
  readonly app?: {
    readonly appId: string
    readonly workspaceId: string
    readonly accessKeyId: string
    readonly accessKeySecret: string
  }
}

const KEYS_FILE = 'keys.json'
const CREDENTIALS_FILE = 'credentials.json'
const LOCK_FILE = 'service.pid'
const KEY_BYTES = 32
const MIN_ADMIN_TOKEN_CHARS = 16

/** The installation's keys; made at the first start. Both files are readable by their owner only. */
export function loadKeys(dataDir: string): Keys {
  const path = join(dataDir, KEYS_FILE)
  mkdirSync(dataDir, { recursive: true, mode: 0o700 })
  if (!existsSync(path)) writeJson(path, newKeys())
  const stored = readJson<StoredKeys>(path)
  // A folder of a version without links.
  if (stored.clusterKey === undefined) writeJson(path, { ...stored, clusterKey: randomKey() })
  return readKeys(dataDir)
}

/** The keys of an installation that another process made. @throws PushError CONFIG_INVALID when they are missing */
export function readKeys(dataDir: string): Keys {
  const path = join(dataDir, KEYS_FILE)
  if (!existsSync(path)) {
    throw new PushError(
      'CONFIG_INVALID',
      `${path} is missing: start the push core first, or copy the file from its data folder`,
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
  readonly clusterKey?: string
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

export function readCredentials(dataDir: string): Credentials | undefined {
  const path = join(dataDir, CREDENTIALS_FILE)
  return existsSync(path) ? readJson<Credentials>(path) : undefined
}

export function writeCredentials(dataDir: string, credentials: Credentials): void {
  writeJson(join(dataDir, CREDENTIALS_FILE), credentials)
}

/**
 * Takes the data folder for this process; two services on one store would each trust its own memory.
 * Returns the function that gives it back. A lock of a process that is gone is taken over.
 * @throws PushError ALREADY_EXISTS when another service runs on it
 */
export function lockDataFolder(dataDir: string): () => void {
  mkdirSync(dataDir, { recursive: true, mode: 0o700 })
  const path = join(dataDir, LOCK_FILE)
  if (!createLock(path)) {
    const holder = Number(readFileSync(path, 'utf8'))
    if (holder > 0 && holder !== process.pid && isAlive(holder)) {
      throw new PushError(
        'ALREADY_EXISTS',
        `another service (process ${holder}) uses ${dataDir}: stop it, or set OPENMPS_DATA_DIR to another folder`,
      )
    }
    // Its process is gone. Of two that find it so, one creates it anew and the other is refused.
    rmSync(path, { force: true })
    if (!createLock(path)) throw new PushError('ALREADY_EXISTS', `another service has just taken ${dataDir}`)
  }
  return () => rmSync(path, { force: true })
}

/** False when the lock exists. */
function createLock(path: string): boolean {
  try {
    const file = openSync(path, 'wx', 0o600)
    writeSync(file, String(process.pid))
    closeSync(file)
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false
    throw error
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

function readJson<T>(path: string): T {
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as T
  } catch (cause) {
    throw new PushError('CONFIG_INVALID', `${path} is not readable JSON: restore it from your backup`, { cause })
  }
}

function writeJson(path: string, value: unknown): void {
  writeWhole(path, `${JSON.stringify(value, undefined, 2)}\n`)
}

/** The file is there whole or not at all, also after a crash. */
function writeWhole(path: string, text: string): void {
  const temporary = `${path}.${process.pid}.tmp`
  const file = openSync(temporary, 'w', 0o600)
  writeSync(file, text)
  fsyncSync(file)
  closeSync(file)
  renameSync(temporary, path)
  const folder = openSync(dirname(path), 'r')
  fsyncSync(folder)
  closeSync(folder)
}
