import { closeSync, existsSync, mkdirSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { PushError } from '@openmps/proto'
import { readJson, writeJson } from './json-file.ts'

/** What the commands of the same machine need to reach the service. */
export interface Credentials {
  readonly url: string
  /** host:port of the gRPC service, as clients of gRPC take it. */
  readonly grpcAddress?: string
  readonly deviceUrl: string
  readonly adminToken: string
  readonly app?: {
    readonly appId: string
    readonly workspaceId: string
    readonly accessKeyId: string
    readonly accessKeySecret: string
  }
}

const CREDENTIALS_FILE = 'credentials.json'
const LOCK_FILE = 'service.pid'

export function readCredentials(dataDir: string): Credentials | undefined {
  const path = join(dataDir, CREDENTIALS_FILE)
  return existsSync(path) ? readJson<Credentials>(path) : undefined
}

export function writeCredentials(dataDir: string, credentials: Credentials): void {
  mkdirSync(dataDir, { recursive: true, mode: 0o700 })
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
