import type { BroadcastFilter } from './broadcast.ts'

/**
 * The link between gateway and push core: schema/link.proto as plain tagged objects. In one process
 * they cross by direct call; between processes they travel encoded, many to a frame. Messages about
 * one device keep their order in both directions. An event with an old epoch changes nothing.
 */

/** Identity of an app: the tenant. Nothing crosses apps. */
export interface AppRef {
  readonly appId: string
  readonly workspaceId: string
}

/** A message on its way to a device; `frame` is a whole encoded ServerFrame. */
export interface Envelope {
  readonly messageId: string
  readonly frame: Uint8Array
  readonly expiresAtMs: number
}

/** A call that a device makes; answered by one `callResult` with the same request id. */
export type DeviceCall =
  /** `userToken`: what the app's backend signed for this user and device; absent when the device shows none. */
  | { readonly kind: 'bind'; readonly userId: string; readonly userToken?: string }
  | { readonly kind: 'unbind'; readonly userId: string }
  | {
      readonly kind: 'report'
      readonly thirdChannel: number
      readonly thirdChannelDeviceToken: string
      /** Absent when the device tells none. */
      readonly packageName?: string
    }
  | { readonly kind: 'setAlias' | 'removeAlias'; readonly alias: string }
  /** Adds these tags, or takes them away; the others stay. */
  | { readonly kind: 'setTags' | 'removeTags'; readonly names: string[] }
  | { readonly kind: 'setPhone'; readonly number: string }
  | { readonly kind: 'reportActivity'; readonly activityId: string; readonly pushToken: string }

/** Where a session stands in the broadcasts of its app. */
export interface LogPosition {
  readonly app: AppRef
  /** The last broadcast that was read past. */
  readonly position: string
  /** Packed: packStanding. */
  readonly standing: number
  /** The newest broadcast that the gateway has heard of: the push core reads at least as far. */
  readonly newest: string
  /** What the session was given behind `position`, before it was set back to be judged anew. */
  readonly given: readonly Given[]
}

/** Every broadcast up to `position` that is for a device of this standing (packStanding). */
export interface Given {
  readonly position: string
  readonly standing: number
}

/** Gateway to push core. */
export type LinkUp =
  | {
      readonly kind: 'opened'
      /** The gateway's own number of the connection; `openResult` returns it. */
      readonly connection: number
      readonly device: string
      readonly app: AppRef
      readonly platform: number
      readonly appVersion: string
      readonly sdkVersion: string
      /** The last broadcast that the device says it has read past; empty when it does not say. */
      readonly broadcastCursor: string
      /** IANA name; empty when the device does not say. Not checked. */
      readonly timeZone: string
      /** When the gateway got Connect, by its clock: of two connections of a device the later one counts. */
      readonly connectedAtMs: number
    }
  | {
      readonly kind: 'closed'
      readonly device: string
      readonly epoch: number
      /** The last broadcast that was read past, with none before it unacknowledged; empty when there is nothing to tell. */
      readonly cursor: string
    }
  | {
      readonly kind: 'acked'
      readonly device: string
      readonly epoch: number
      readonly messageIds: string[]
      /** As in `closed`. */
      readonly cursor: string
    }
  | {
      /** Asks for the oldest messages of the inbox that are not in flight; answered by one `page`. */
      readonly kind: 'pull'
      readonly device: string
      readonly epoch: number
      readonly limit: number
      readonly inFlight: string[]
      /** The session's own number of the pull, below 2^25; `page` returns it. */
      readonly number: number
      /** Of a session that is behind the broadcasts of its app: those after its position are asked for too. */
      readonly log?: LogPosition
    }
  | {
      readonly kind: 'call'
      readonly device: string
      readonly app: AppRef
      readonly epoch: number
      readonly requestId: number
      readonly call: DeviceCall
    }
  | {
      readonly kind: 'happened'
      readonly device: string
      readonly epoch: number
      readonly event: 'opened' | 'ignored'
      readonly messageId: string
      readonly atMs: number
    }
  /** A session that is open at the gateway, told again to a push core that may not know it. */
  | { readonly kind: 'resumed'; readonly device: string; readonly epoch: number; readonly app: AppRef }

/** Push core to gateway. */
export type LinkDown =
  | {
      readonly kind: 'openResult'
      readonly connection: number
      /** Close code of the refusal, 0 when the session is open. */
      readonly refused: number
      readonly epoch: number
      readonly userId: string
      readonly hasMail: boolean
      /** The last broadcast that the device has read past. */
      readonly position: string
      /** Packed: packStanding. */
      readonly standing: number
      /** The newest broadcast of the app that the push core knows. */
      readonly logNewest: string
    }
  | {
      readonly kind: 'deliver'
      readonly device: string
      readonly epoch: number
      readonly envelope: Envelope
      /**
       * Id of the message before it in the inbox; a session that was not given that one pulls first. Empty when
       * there is none, or when one push core sends all messages in their order.
       */
      readonly previous: string
    }
  | { readonly kind: 'mail'; readonly device: string; readonly epoch: number }
  | {
      readonly kind: 'page'
      readonly device: string
      readonly epoch: number
      readonly envelopes: Envelope[]
      readonly more: boolean
      /** Those of the request's `inFlight` that the inbox still holds. */
      readonly stillWaiting: string[]
      /** Of the pull that it answers. */
      readonly number: number
      /** Where the session stands in the broadcasts of its app after this page; empty when the pull did not ask. */
      readonly position: string
    }
  | {
      readonly kind: 'callResult'
      readonly device: string
      readonly epoch: number
      readonly requestId: number
      readonly code: number
    }
  | { readonly kind: 'withdraw'; readonly device: string; readonly epoch: number; readonly messageIds: string[] }
  | { readonly kind: 'evict'; readonly device: string; readonly epoch: number }
  /** Wakes for this gateway were dropped: all its sessions look at their inboxes; with `announce` they are told again first. */
  | { readonly kind: 'resync'; readonly announce: boolean }
  /** A broadcast, for all sessions of the app that its filter matches. */
  | {
      readonly kind: 'publish'
      readonly app: AppRef
      readonly envelope: Envelope
      /** Id of the broadcast before it in the log of the app: a session that stands before that one pulls first. */
      readonly previous: string
      readonly filter: BroadcastFilter
      /** Id of the broadcast whose removal the frame asks for; empty: the frame is a push. */
      readonly revokes: string
      /** Devices per second of this gateway; 0: as fast as they take it. */
      readonly perSecond: number
    }
  /** The device was bound or unbound. */
  | {
      readonly kind: 'standing'
      readonly device: string
      readonly epoch: number
      /** Packed: packStanding. */
      readonly standing: number
      /** Broadcasts behind this place in the order of the ids are judged anew; empty: none is. */
      readonly since: string
    }
