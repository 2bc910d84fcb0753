import { CLOSE_CODES, type Connected, PushError, type ServerFrame } from '@openmps/proto'
import type { AckWriter } from './ack-writer.ts'
import type { AppStorage } from './app-storage.ts'
import type { CallQueue } from './call-queue.ts'
import type { Callbacks } from './callbacks.ts'
import { within } from './clock.ts'
import { createDeferred, type Deferred } from './deferred.ts'
import { errorOfClose, textOf } from './errors.ts'
import type { EventOutbox } from './event-outbox.ts'
import type { HeartbeatState } from './heartbeat-policy.ts'
import type { Identity } from './identity.ts'
import type { Inbox } from './inbox.ts'
import { CLIENT_LIMITS } from './limits.ts'
import { readIds, readMessage, readTime } from './message.ts'
import type { Settings } from './options.ts'
import { backoffMs, DEFAULT_BOUNDS, decide, LATE_ATTEMPT_MS, readBounds } from './reconnect-policy.ts'
import type { ServerClock } from './server-clock.ts'
import { openSession, type Session, type SessionEnd } from './session.ts'
import { type ClientState, publicState, type StateReason, sessionOf } from './state.ts'
import { timeZone } from './time-zone.ts'
import { SDK_VERSION } from './version.ts'

/** More failed attempts than this are not kept in mind: each excuses a replacement. */
const MAX_LATE_ATTEMPTS = 3

/** The parts of a client that outlive its sessions. */
export interface Parts {
  readonly settings: Settings
  readonly callbacks: Callbacks
  readonly kept: AppStorage
  readonly identity: Identity
  readonly serverClock: ServerClock
  readonly inbox: Inbox
  readonly acks: AckWriter
  readonly calls: CallQueue
  readonly events: EventOutbox
}

/** A client's life: one session after the other, from `start` to `close`. It decides when, never what is in a frame. */
export class Lifecycle {
  readonly #parts: Parts
  #state: ClientState = { name: 'idle' }
  #ready: Deferred<void> | undefined
  #closed: Promise<void> | undefined
  #loaded: Promise<void> | undefined
  #sessionEnded: (() => void) | undefined
  /** Failures in a row. */
  #attempt = 0
  /** Attempts that ended before they were connected and may still be taken up, and when the last one did. */
  #lateAttempts = 0
  #failedAttemptAtMs = 0
  #bounds = DEFAULT_BOUNDS
  #heartbeat: HeartbeatState | undefined

  constructor(parts: Parts) {
    this.#parts = parts
  }

  get state(): ClientState {
    return this.#state
  }

  /** The app has closed it. */
  get isOver(): boolean {
    return this.#state.name === 'closing' || this.#state.name === 'closed'
  }

  /** The error of a client that takes no calls, until something has changed. */
  get refusal(): PushError | undefined {
    if (this.isOver) return closed()
    return this.#state.name === 'stopped' ? this.#state.error : undefined
  }

  /** @throws PushError CLOSED */
  checkOpen(): void {
    if (this.isOver) throw closed()
  }

  async start(): Promise<void> {
    if (this.#state.name === 'loading') return await this.#state.loaded
    if (this.#state.name === 'idle') {
      const loaded = this.#begin()
      this.#setState({ name: 'loading', loaded })
      return await loaded
    }
    if (this.#state.name === 'stopped') return this.#connect()
    if (this.refusal) throw this.refusal
  }

  async ready(): Promise<void> {
    if (this.#state.name === 'connected') return
    if (this.refusal) throw this.refusal
    this.#ready ??= createDeferred()
    return await this.#ready.promise
  }

  networkChanged(): void {
    const state = this.#state
    if (state.name === 'connected') state.session.check()
    if (state.name !== 'waiting' || state.imposed) return
    // A fresh start, but through the back-off: a flapping network must not become a storm.
    state.cancel()
    this.#attempt = 0
    const delayMs = backoffMs(0, this.#bounds, this.#parts.settings.random())
    this.#wait(delayMs, false, { text: 'the network has changed', retryInMs: delayMs })
  }

  close(): Promise<void> {
    this.#closed ??= this.#close()
    return this.#closed
  }

  /** Reads the storage, once. @throws PushError UNAVAILABLE: a later call tries again */
  load(): Promise<void> {
    this.#loaded ??= this.#load().catch((error: unknown) => {
      this.#loaded = undefined
      throw error
    })
    return this.#loaded
  }

  async #load(): Promise<void> {
    const { kept, identity, events, acks } = this.#parts
    const stored = await kept.load()
    // Also when the app has closed the client meanwhile: what it reported is to be added to what was kept.
    identity.load(stored.credentials)
    acks.load(stored.segments, stored.cursor)
    events.load(stored.events)
  }

  async #begin(): Promise<void> {
    try {
      await this.load()
    } catch (error) {
      if (this.#state.name === 'loading') this.#setState({ name: 'idle' }, { text: PushError.from(error).message })
      throw error
    }
    if (this.#state.name === 'loading') this.#connect()
  }

  #connect(): void {
    const { settings, identity, acks } = this.#parts
    const { url, transport, clock, connectTimeoutMs, pongTimeoutMs, closeTimeoutMs, ...own } = settings
    const { appId, workspaceId, platform, appVersion } = own
    const session = openSession({
      url,
      transport,
      clock,
      connectTimeoutMs,
      pongTimeoutMs,
      closeTimeoutMs,
      connect: {
        appId,
        workspaceId,
        platform,
        appVersion,
        sdkVersion: SDK_VERSION,
        timeZone: timeZone(),
        broadcastCursor: acks.cursor,
        ...identity.shown,
      },
      heartbeat: this.#heartbeat,
      onConnected: (connected) => this.#connected(session, connected),
      onFrame: (frame) => this.#frame(session, frame),
      onEnd: (end) => this.#ended(session, end),
    })
    this.#setState({ name: 'connecting', session })
  }

  #connected(session: Session, connected: Connected): void {
    if (this.#state.name !== 'connecting') return
    const { settings, identity, serverClock, acks, calls, events } = this.#parts
    if (!identity.adopt(connected.deviceToken ?? '', connected.deviceSecret ?? '')) {
      throw new PushError('MALFORMED_FRAME', 'Connected without credentials')
    }
    serverClock.adjust(readTime(connected.serverTimeMs))
    this.#bounds = readBounds(connected.reconnectMinMs ?? 0, connected.reconnectMaxMs ?? 0)
    const send = session.send
    acks.attach(send)
    calls.attach(send)
    events.attach({ send, ping: session.ping })
    // Last, because the app may do anything in its callback.
    this.#setState({ name: 'connected', session, sinceMs: settings.clock.now() })
  }

  #frame(session: Session, { push, revoke, response, pong, goAway }: ServerFrame): void {
    const { inbox, calls, events } = this.#parts
    if (response) calls.onResponse(response)
    else if (pong) events.onPong(pong.nonce ?? 0)
    // While the app closes the client, what arrives is left to the server: it is not acked.
    else if (this.#state.name === 'closing') return
    else if (push) inbox.arrive(readMessage(push))
    else if (revoke) this.#revoke(revoke.messageIds ?? [], revoke.ackId ?? '')
    else if (goAway) this.#drain(session, goAway.reconnectAfterMs ?? 0, goAway.reason ?? '')
    // Anything else is of a newer protocol, and is to be ignored.
  }

  #revoke(messageIds: string[], ackId: string): void {
    readIds(ackId === '' ? messageIds : [...messageIds, ackId])
    this.#parts.inbox.revoke(messageIds, ackId)
  }

  /** Obeys GoAway: finish the acks of what was received and the answers to what was asked, leave, come back in time. */
  #drain(session: Session, afterMs: number, reason: string): void {
    if (this.#state.name !== 'connected') return
    const { settings, inbox, acks, calls } = this.#parts
    const { clock, closeTimeoutMs } = settings
    const delayMs = Math.min(afterMs, CLIENT_LIMITS.maxServerDelayMs)
    const { sinceMs } = this.#state
    calls.hold()
    const work = Promise.all([inbox.settled().then(() => acks.settled()), calls.settled()])
    void within(clock, closeTimeoutMs, work).then(() => session.close())
    const text = `the server asked to leave: ${reason}`
    this.#setState({ name: 'draining', session, sinceMs, resumeAtMs: clock.now() + delayMs }, { text })
  }

  #ended(session: Session, end: SessionEnd): void {
    const state = this.#state
    if (sessionOf(state) !== session) return
    const { settings, callbacks, identity, inbox, acks, calls, events } = this.#parts
    const now = settings.clock.now()
    this.#heartbeat = end.heartbeat
    acks.detach()
    events.detach()
    calls.detach()
    if (state.name === 'closing') {
      this.#sessionEnded?.()
      return
    }

    const decision = decide(
      {
        code: end.code,
        livedMs: 'sinceMs' in state ? now - state.sinceMs : 0,
        goAwayMs: state.name === 'draining' ? Math.max(0, state.resumeAtMs - now) : undefined,
        retryAfterMs: end.retryAfterMs,
        attempt: this.#attempt,
        sinceFailedAttemptMs: this.#lateAttempts === 0 ? undefined : now - this.#failedAttemptAtMs,
        renewing: identity.renewing,
      },
      this.#bounds,
      settings.random(),
    )
    if (state.name === 'connecting') {
      this.#lateAttempts = Math.min(this.#lateAttempts + 1, MAX_LATE_ATTEMPTS)
      this.#failedAttemptAtMs = now
    } else if (end.code === CLOSE_CODES.replaced.code) {
      // Each explains one replacement: two copies of an app must not take the session from each other for ever.
      this.#lateAttempts = Math.max(0, this.#lateAttempts - 1)
    } else if (now - this.#failedAttemptAtMs >= LATE_ATTEMPT_MS) this.#lateAttempts = 0
    const text = end.reason || textOf(end.code) || 'the connection ended'
    if (decision.kind === 'stop') {
      const error = errorOfClose(end.code, end.reason)
      // The server still has them, and may give them to the session that replaced this one.
      inbox.clear()
      calls.reject('all', error)
      this.#setState({ name: 'stopped', error }, { text, closeCode: end.code, error })
    } else {
      if (decision.kind === 'renew') identity.refused()
      this.#attempt = decision.attempt
      const imposed = state.name === 'draining' || end.retryAfterMs !== undefined
      this.#wait(decision.delayMs, imposed, { text, closeCode: end.code, retryInMs: decision.delayMs })
    }
    if (end.error) callbacks.onError(end.error)
  }

  #wait(delayMs: number, imposed: boolean, reason: StateReason): void {
    const cancel = this.#parts.settings.clock.after(delayMs, () => this.#connect())
    this.#setState({ name: 'waiting', cancel, imposed }, reason)
  }

  async #close(): Promise<void> {
    const { settings, identity, inbox, acks, calls, events } = this.#parts
    const before = this.#state
    const session = sessionOf(before)
    if (before.name === 'waiting') before.cancel()
    const error = closed()
    calls.reject('waiting', error)
    calls.hold()
    inbox.clear()
    this.#setState({ name: 'closing', session })

    const ended = new Promise<void>((resolve) => {
      this.#sessionEnded = resolve
    })
    // One deadline for all steps; each of them is begun also when there is no time left to see its end.
    const deadline = createDeferred<void>()
    const cancel = settings.clock.after(settings.closeTimeoutMs, () => deadline.resolve())
    const inTime = (work: Promise<unknown>) => Promise.race([work, deadline.promise])
    if (this.#loaded) await inTime(this.#loaded.catch(() => {}))
    // The message that is being shown is acked when its callback returns, and not cut off.
    await inTime(Promise.all([inbox.settled(), calls.settled(), events.delivered()]))
    inbox.stop()
    await inTime(Promise.all([acks.finish(), events.finish(), identity.finish()]))
    session?.close()
    if (session) await inTime(ended)
    cancel()
    session?.destroy()
    calls.reject('all', error)
    this.#setState({ name: 'closed' })
  }

  #setState(next: ClientState, reason?: StateReason): void {
    const before = publicState(this.#state)
    this.#state = next
    const ready = this.#ready
    if (next.name === 'connected' || this.refusal) {
      this.#ready = undefined
      if (this.refusal) ready?.reject(this.refusal)
      else ready?.resolve()
    }
    const now = publicState(next)
    if (now !== before) this.#parts.callbacks.onStateChange(now, reason)
  }
}

const closed = () => new PushError('CLOSED', 'the client is closed')
