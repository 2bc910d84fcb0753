import { LRUCache } from 'lru-cache'
import type { Login } from './login.ts'
import { ApnsSession, type SessionParts } from './session.ts'

/** Connections that are kept; the one that was not used for longest ends first, after its last answer. */
const MAX_SESSIONS = 1000
/** Between two connections of one login: Apple takes quick reconnecting for an attack. */
const MIN_RECONNECT_MS = 1000

interface Kept {
  readonly session: ApnsSession
  /** Milliseconds since 1970. */
  readonly replaceableAtMs: number
}

export interface SessionsParts extends SessionParts {
  readonly now: () => number
}

/** The connection of each login, made when it is needed. */
export class ApnsSessions {
  readonly #parts: SessionsParts
  readonly #kept = new LRUCache<string, Kept>({ max: MAX_SESSIONS, dispose: ({ session }) => session.retire() })
  /** Those too that are not kept any more and have requests. */
  readonly #living = new Set<ApnsSession>()
  #isClosed = false

  constructor(parts: SessionsParts) {
    this.#parts = parts
  }

  /** One that ended a moment ago is given again, and tells so. Undefined: closed. */
  get(login: Login): ApnsSession | undefined {
    if (this.#isClosed) return undefined
    const nowMs = this.#parts.now()
    const kept = this.#kept.get(login.id)
    if (kept !== undefined && (kept.session.isOpen || nowMs < kept.replaceableAtMs)) return kept.session
    const session = new ApnsSession(login, this.#parts)
    this.#living.add(session)
    void session.ended.then(() => this.#living.delete(session))
    this.#kept.set(login.id, { session, replaceableAtMs: nowMs + MIN_RECONNECT_MS })
    return session
  }

  /** Whether `get` gives another one than this from now on. */
  replace(login: Login, session: ApnsSession): boolean {
    const kept = this.#kept.get(login.id)
    if (kept?.session !== session) return true
    if (this.#parts.now() < kept.replaceableAtMs) return false
    session.retire()
    return true
  }

  /** Ends when every request has its answer. */
  async close(): Promise<void> {
    this.#isClosed = true
    const living = [...this.#living]
    for (const session of living) session.retire()
    await Promise.all(living.map((session) => session.ended))
  }
}
