import { type ClientFrameInit, EventKind, PushError } from '@openmps/proto'
import type { Clock } from './clock.ts'
import { CLIENT_LIMITS } from './limits.ts'
import { createWriteLoop } from './write-loop.ts'

/** What a person did with a message. */
export type EventName = 'opened' | 'ignored'

export interface EventOutboxOptions {
  readonly save: (value: string) => Promise<void>
  readonly clock: Clock
  readonly random: () => number
  /** Milliseconds by which the server's clock is ahead of the device's. */
  readonly serverAheadMs: () => number
  readonly onError: (error: PushError) => void
}

/** How the outbox uses an open session. */
export interface EventLink {
  readonly send: (frame: ClientFrameInit) => void
  /** Sends a Ping and returns its nonce. */
  readonly ping: () => number
}

/**
 * Events on their way to the server, kept across restarts. The protocol has no answer to an event, but
 * frames keep their order: the Pong to a Ping that follows a batch proves that the batch has arrived.
 * Until then it is kept, and sent again on the next session; so an event arrives at least once.
 */
export interface EventOutbox {
  /** Takes over what was stored, if anything; a damaged value counts as none. Nothing is stored before it. */
  load(stored: string | undefined): void
  add(name: EventName, messageId: string): void
  attach(link: EventLink): void
  detach(): void
  onPong(nonce: number): void
  /** Resolves when no event waits for its confirmation by this session. */
  delivered(): Promise<void>
  /** One more attempt to store what is left, then nothing any more. */
  finish(): Promise<void>
}

/** Kept small, as up to `maxEvents` are stored in one value. `atMs` is by the device's clock. */
type StoredEvent = readonly [name: EventName, messageId: string, atMs: number]

const KINDS = { opened: EventKind.EVENT_KIND_OPENED, ignored: EventKind.EVENT_KIND_IGNORED } as const

export function createEventOutbox(options: EventOutboxOptions): EventOutbox {
  const { save, clock, random, serverAheadMs, onError } = options
  const events: StoredEvent[] = []
  let loaded = false
  let changed = false
  let link: EventLink | undefined
  /** How many of the oldest are sent, and the nonce whose return confirms them. */
  let sent = { count: 0, nonce: 0 }
  let onDelivered: (() => void)[] = []

  const loop = createWriteLoop({
    clock,
    random,
    onError,
    what: 'keep events',
    hasWork: () => loaded && changed,
    work: async () => {
      changed = false
      try {
        await save(JSON.stringify(events))
      } catch (error) {
        changed = true
        throw error
      }
    },
  })

  const change = () => {
    changed = true
    loop.poke()
  }

  function pump(): void {
    if (!link || sent.count > 0 || events.length === 0) return
    const batch = events.slice(0, CLIENT_LIMITS.eventBatch)
    const now = clock.now()
    for (const [name, messageId, atMs] of batch) {
      // Never in the future, whatever has happened to the device's clock since.
      const at = Math.max(0, Math.min(atMs, now) + serverAheadMs())
      link.send({ event: { kind: KINDS[name], messageId, atMs: at } })
    }
    sent = { count: batch.length, nonce: link.ping() }
  }

  /** What was sent is confirmed, or will not be on this session. */
  function settle(): void {
    sent = { count: 0, nonce: 0 }
    pump()
    if (sent.count > 0) return
    const done = onDelivered
    onDelivered = []
    for (const run of done) run()
  }

  return {
    load(stored) {
      // Those that the app has reported in the meantime are newer.
      events.unshift(...readEvents(stored))
      loaded = true
      loop.poke()
    },
    add(name, messageId) {
      // Waiting already: a second report of it says nothing new.
      if (events.some(([n, id]) => n === name && id === messageId)) return
      events.push([name, messageId, clock.now()])
      if (events.length > CLIENT_LIMITS.maxEvents) {
        events.shift()
        sent = { ...sent, count: Math.max(0, sent.count - 1) }
        onError(new PushError('OVERLOADED', 'too many events wait for the server; the oldest is dropped'))
      }
      change()
      pump()
    },
    attach(to) {
      link = to
      pump()
    },
    detach() {
      link = undefined
      settle()
    },
    onPong(nonce) {
      if (sent.count === 0 || nonce !== sent.nonce) return
      events.splice(0, sent.count)
      change()
      settle()
    },
    delivered: () => (sent.count === 0 ? Promise.resolve() : new Promise((resolve) => onDelivered.push(resolve))),
    finish: loop.finish,
  }
}

function readEvents(stored: string | undefined): StoredEvent[] {
  if (stored === undefined) return []
  try {
    const rows: unknown = JSON.parse(stored)
    return Array.isArray(rows) ? rows.filter(isEvent).slice(-CLIENT_LIMITS.maxEvents) : []
  } catch {
    return []
  }
}

function isEvent(row: unknown): row is StoredEvent {
  if (!Array.isArray(row)) return false
  const [name, messageId, atMs] = row
  return (name === 'opened' || name === 'ignored') && typeof messageId === 'string' && Number.isFinite(atMs)
}
