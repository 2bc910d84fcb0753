import type { AppRef } from '@openmps/proto/link'
import type { DeviceFacts, DeviceStanding } from './device-store.ts'
import type { Session } from './session-directory.ts'

/** A device that a gateway has let in, with what it told about itself. */
export interface SessionRequest {
  readonly app: AppRef
  readonly device: string
  readonly gateway: string
  readonly facts: DeviceFacts
  /** When the device connected, by the gateway's clock. */
  readonly connectedAtMs: number
  readonly atMs: number
}

/** Clocks of gateways and store may differ by so much. What was given up is older. */
export const CLOCK_SKEW_MS = 500

export interface OpenedSession {
  readonly session: Session
  /** The device's session before, when it had not ended. */
  readonly replaced?: Session
  /** The user id that is bound now; empty when there is none. */
  readonly userId: string
  /** Whether the inbox holds a valid message. */
  readonly hasMail: boolean
  /** Ids of revoked messages that the device may show: MessageStore.revocations. */
  readonly revocations: readonly string[]
  /** As it is with this opening noted. */
  readonly standing: DeviceStanding
}

/**
 * All that the beginning of a session asks of the store, as one question: in a reconnect storm a store behind a
 * network answers many of them at a time. What is written and read is what DeviceStore.seen, SessionDirectory
 * and MessageStore would write and read; each device fails by itself.
 */
export interface SessionOpener {
  /**
   * Notes the device and opens its session: DeviceStore.seen and SessionDirectory.open. The inbox is read with
   * the directory's entry or after it, so a message that `hasMail` misses finds the session and is delivered inline.
   *
   * A connection that was made (by more than CLOCK_SKEW_MS) before the device's present session was opened is refused: it was given up before its
   * turn came, and must not end the one that followed. A store in memory leaves this to the caller, who sees all
   * connections.
   *
   * @throws PushError APP_UNKNOWN (nothing is changed), CLOSED (it was given up), OVERLOADED, UNAVAILABLE (the session may be open or not)
   */
  open(request: SessionRequest): Promise<OpenedSession>
  /** SessionDirectory.restore, with the device's revocations and standing; neither when the session is not restored. */
  resume(session: Session, atMs: number): Promise<ResumedSession>
}

export interface ResumedSession {
  readonly restored: boolean
  readonly replaced?: Session
  readonly revocations: readonly string[]
  readonly standing?: DeviceStanding
}
