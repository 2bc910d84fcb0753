import type { LinkDown } from '@openmps/proto/link'
import type { DeviceKeys } from '@openmps/proto/token'
import type { Logger } from 'pino'
import type { DeadlineQueue } from './deadline-queue.ts'
import type { GatewayEvents } from './events.ts'
import type { GatewayOptions } from './options.ts'
import type { Clock } from './ports/clock.ts'
import type { CoreLink } from './ports/core-link.ts'
import type { AckOutbox } from './session/ack-outbox.ts'
import type { AppTable } from './session/app-table.ts'
import type { OpeningTable } from './session/opening.ts'
import type { PendingCall, Session } from './session/session.ts'

/** What the handlers of one gateway share. */
export interface GatewayContext {
  readonly link: CoreLink
  readonly keys: DeviceKeys
  readonly clock: Clock
  readonly log: Logger
  readonly options: GatewayOptions
  readonly events: GatewayEvents
  /** The open sessions by device token; at most one per device. Bounded by `maxConnections`. */
  readonly sessions: Map<string, Session>
  /** Devices that wait for the push core. Bounded by `maxPendingOpens`. */
  readonly opening: OpeningTable
  /** Sockets that have not sent Connect. Bounded by `maxConnections`. */
  readonly handshakes: DeadlineQueue<Session>
  /** Sessions for which an ack, a page or a chance to pull is due. Bounded by `maxConnections`. */
  readonly stalled: DeadlineQueue<Session>
  /** Calls that wait for the push core; at most LIMITS.maxPendingRequests per session. */
  readonly calls: DeadlineQueue<PendingCall>
  readonly acks: AckOutbox
  readonly apps: AppTable
  /** After a loss of wakes: every session looks at its inbox again. */
  readonly resumption: { resync(): void; announce(): void }
  readonly broadcasts: { receive(publish: LinkDown & { kind: 'publish' }): void }
  /** Whole seconds since the gateway was created: small numbers, which cost no memory of their own. */
  second(): number
}
