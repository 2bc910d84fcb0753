import { randomBytes } from 'node:crypto'
import { PushError } from '@openmps/proto'
import type { Clock } from '../ports/clock.ts'
import type { ConfigRecord, ConfigStore } from '../ports/config-store.ts'
import { hashOf, sameText } from './hashed.ts'
import type { AppScope, Principal, Role } from './roles.ts'

/** What is told of a token of a machine. */
export interface MachineToken {
  /** 12 hex digits; the audit log names it. */
  readonly id: string
  /** What people call it. */
  readonly name: string
  readonly role: Role
  readonly apps: AppScope
  readonly createdAtMs: number
  readonly expiresAtMs?: number
}

interface TokenValue extends Omit<MachineToken, 'id' | 'expiresAtMs'> {
  readonly hash: string
}

const TOKEN = /^omt_([0-9a-f]{12})_[\w-]{43}$/

/** Tokens of machines: `omt_<id>_<256 random bits>`, of which the store has the hash. */
export class MachineTokens {
  readonly #config: ConfigStore
  readonly #clock: Clock

  constructor(config: ConfigStore, clock: Clock) {
    this.#config = config
    this.#clock = clock
  }

  /** Returns the token itself too, which is not told again. @throws PushError OVERLOADED */
  async create(given: Omit<MachineToken, 'id' | 'createdAtMs'>): Promise<MachineToken & { readonly token: string }> {
    const id = randomBytes(6).toString('hex')
    const token = `omt_${id}_${randomBytes(32).toString('base64url')}`
    const { expiresAtMs, ...told } = given
    const createdAtMs = this.#clock.now()
    const value = { ...told, createdAtMs, hash: hashOf(token) }
    const record = { kind: 'token', id, value, ...(expiresAtMs !== undefined && { expiresAtMs }) } as const
    await this.#config.write(record, 0, createdAtMs)
    return { id, createdAtMs, ...given, token }
  }

  async list(after: string, limit: number): Promise<MachineToken[]> {
    return (await this.#config.list('token', { after, limit, nowMs: this.#clock.now() })).map((record) => {
      const { hash: _, ...told } = tokenOf(record)
      return { id: record.id, ...told, ...(record.expiresAtMs !== undefined && { expiresAtMs: record.expiresAtMs }) }
    })
  }

  /** @throws PushError NOT_FOUND */
  async remove(id: string): Promise<void> {
    if (!(await this.#config.remove('token', id))) throw new PushError('NOT_FOUND', `there is no token ${id}`)
  }

  /** Undefined: there is no such token, or not any more. */
  async find(token: string): Promise<Principal | undefined> {
    const [, id] = TOKEN.exec(token) ?? []
    const record = id === undefined ? undefined : await this.#config.read('token', id, this.#clock.now())
    if (record === undefined) return undefined
    const { hash, role, apps } = tokenOf(record)
    return sameText(hash, hashOf(token)) ? { actor: `token:${record.id}`, role, apps } : undefined
  }
}

/** Only this module writes records of the kind. */
const tokenOf = ({ value }: ConfigRecord) => value as unknown as TokenValue
