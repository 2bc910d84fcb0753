import { createHmac, randomBytes } from 'node:crypto'
import { PushError } from '@openmps/proto'
import type { Clock } from '../ports/clock.ts'
import type { ConfigRecord, ConfigStore } from '../ports/config-store.ts'
import { hashOf } from './hashed.ts'
import type { People, StoredPerson } from './people.ts'
import type { Principal } from './roles.ts'

/** A session ends this long after its last request, */
export const IDLE_MS = 30 * 60_000
/** and this long after the log-in, whatever is done. */
export const SESSION_MS = 12 * 3_600_000
/** Sessions of a person; with one more the oldest ends. */
export const MAX_SESSIONS = 10
/** Being used is noted at most so often. */
const RENEW_MS = 60_000
const TOKEN = /^([a-z0-9][a-z0-9._-]{0,63}):([\w-]{43})$/

interface SessionValue {
  readonly epoch: string
  readonly createdAtMs: number
  readonly seenMs: number
}

export interface SessionsParts {
  readonly config: ConfigStore
  readonly people: People
  readonly clock: Clock
}

/** Log-ins of people: the browser has 256 random bits, the store their hash. */
export class OperatorSessions {
  readonly #parts: SessionsParts

  constructor(parts: SessionsParts) {
    this.#parts = parts
  }

  /** Returns what the cookie holds, and who it is. */
  async open(person: StoredPerson): Promise<{ token: string; principal: Principal }> {
    const nowMs = this.#parts.clock.now()
    const token = `${person.name}:${randomBytes(32).toString('base64url')}`
    const session = { epoch: person.epoch, createdAtMs: nowMs, seenMs: nowMs }
    await this.#write(idOf(person.name, token), session, 0)
    await this.#endOldest(person.name)
    return { token, principal: principalOf(person, token, expiryOf(session)) }
  }

  /** Undefined: the session has ended, or never was. */
  async find(token: string): Promise<Principal | undefined> {
    const { config, people, clock } = this.#parts
    const [, name] = TOKEN.exec(token) ?? []
    if (name === undefined) return undefined
    const nowMs = clock.now()
    const id = idOf(name, token)
    const [record, person] = await Promise.all([config.read('session', id, nowMs), people.find(name)])
    const session = record && sessionOf(record)
    if (record === undefined || session === undefined || person === undefined) return undefined
    if (person.disabled || session.epoch !== person.epoch) return undefined
    const seen = nowMs - session.seenMs < RENEW_MS ? session : { ...session, seenMs: nowMs }
    if (seen !== session) await this.#renew(id, seen, record.version)
    return principalOf(person, token, expiryOf(seen))
  }

  /** No error when it has ended. */
  async end(token: string): Promise<void> {
    const [, name] = TOKEN.exec(token) ?? []
    if (name !== undefined) await this.#parts.config.remove('session', idOf(name, token))
  }

  /** Another request may have noted the use, or ended the session: both are right. */
  async #renew(id: string, session: SessionValue, version: number): Promise<void> {
    try {
      await this.#write(id, session, version)
    } catch (error) {
      if (PushError.from(error).code !== 'CONFLICT') throw error
    }
  }

  async #write(id: string, session: SessionValue, expected: number): Promise<void> {
    const { config, clock } = this.#parts
    const record = { kind: 'session', id, value: { ...session }, expiresAtMs: expiryOf(session) } as const
    await config.write(record, expected, clock.now())
  }

  async #endOldest(name: string): Promise<void> {
    const { config, clock } = this.#parts
    const query = { prefix: `${name}\n`, limit: 4 * MAX_SESSIONS, nowMs: clock.now() }
    const byAge = (await config.list('session', query)).map((record) => ({ id: record.id, ...sessionOf(record) }))
    byAge.sort((a, b) => b.createdAtMs - a.createdAtMs)
    for (const { id } of byAge.slice(MAX_SESSIONS)) await config.remove('session', id)
  }
}

/** What a request of a session that changes something shows in `x-csrf-token`: other sites cannot know it. */
export function csrfTokenOf(token: string): string {
  return createHmac('sha256', token).update('csrf').digest('base64url')
}

const idOf = (name: string, token: string) => `${name}\n${hashOf(token)}`

const expiryOf = ({ createdAtMs, seenMs }: SessionValue) => Math.min(seenMs + IDLE_MS, createdAtMs + SESSION_MS)

/** Only this module writes records of the kind. */
const sessionOf = ({ value }: ConfigRecord) => value as unknown as SessionValue

function principalOf({ name, role, apps }: StoredPerson, token: string, expiresAtMs: number): Principal {
  return { actor: `person:${name}`, role, apps, session: { name, csrfToken: csrfTokenOf(token), expiresAtMs } }
}
