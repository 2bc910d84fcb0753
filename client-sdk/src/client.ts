import { LIMITS, PushError } from '@openmps/proto'
import { createAckWriter } from './ack-writer.ts'
import { createAppStorage } from './app-storage.ts'
import { createBroadcastCursor } from './broadcast-cursor.ts'
import { type CallRequest, type CallResult, createCallQueue } from './call-queue.ts'
import { guardCallbacks } from './callbacks.ts'
import { createEventOutbox, type EventName } from './event-outbox.ts'
import { createIdentity } from './identity.ts'
import { createInbox } from './inbox.ts'
import { Lifecycle } from './lifecycle.ts'
import { CLIENT_LIMITS } from './limits.ts'
import type { PushMessage } from './message.ts'
import { check, isText, type PushClientOptions, readOptions } from './options.ts'
import { createSeenIds } from './seen-ids.ts'
import { createServerClock } from './server-clock.ts'
import { type PushState, publicState } from './state.ts'

/**
 * A device's connection to the push service.
 *
 * A message is shown to the app once, across connections and restarts. One window remains: when the
 * process dies after the callback has returned and before the storage has kept the message id, a
 * moment later, the message is shown again by the next start. The other order would lose messages
 * instead. An app that cannot bear a repeat keeps `message.id` together with what it does for it.
 */
export interface PushClient {
  /**
   * Reads the storage and begins to connect. Resolves then, not when connected: a device may be offline for
   * days. Repeatable; after `stopped` it tries again.
   * @throws PushError UNAVAILABLE when the storage cannot be read (call it again), CLOSED after `close`
   */
  start(): Promise<void>
  /**
   * Resolves when the client is connected, at once if it is.
   * @throws PushError the reason of `stopped`; CLOSED
   */
  ready(): Promise<void>
  /**
   * Ends the client: the message being shown is finished and acked, calls that were sent get their answer, events
   * are stored, the socket is closed. What takes longer than `closeTimeoutMs` is left to the next start; messages
   * that were not shown stay with the server. Repeatable, never rejects. Awaited inside of `onMessage` it waits
   * for the callback that waits for it, until the time-out.
   */
  close(): Promise<void>

  /**
   * Makes this the device of a user. Offline it waits for a connection; of several wishes that wait, binding
   * or unbinding, the last one counts.
   * @param userId 1 to 128 characters
   * @throws PushError INVALID_ARGUMENT; TIMEOUT after `callTimeoutMs`, when the outcome is unknown; OUT_OF_STATE
   *   when a later wish took its place; OVERLOADED; CLOSED; the reason of `stopped`
   */
  bind(userId: string): Promise<CallResult>
  /** Undoes `bind`. Same rules. */
  unbind(userId: string): Promise<CallResult>
  /**
   * Tells the server this device's token of a vendor's channel: 2 Apple, 4 Xiaomi, 5 Huawei, 6 FCM, 7 OPPO,
   * 8 vivo, 9 HONOR, 10 Meizu, 11 HarmonyOS. 0 with an empty token only refreshes the app version. The last
   * report of a channel counts; otherwise as `bind`.
   * @param thirdChannelDeviceToken up to 2048 characters
   */
  report(thirdChannel: number, thirdChannelDeviceToken: string): Promise<CallResult>

  /** The person opened the message. Kept until the server has it, across restarts; call it at any time before `close`. */
  reportPushOpen(message: Pick<PushMessage, 'id'>): void
  /** The person dismissed the message. Same rules. */
  reportPushIgnored(message: Pick<PushMessage, 'id'>): void

  /** A hint that the network is back or the device awake: checks the connection, or connects soon. */
  networkChanged(): void

  /** Identifies this installation to backends. Undefined until the first one is issued and stored. */
  readonly deviceToken: string | undefined
  readonly state: PushState
}

/**
 * Creates a client; nothing happens before `start`. One client per app uses a storage at a time.
 * @throws PushError INVALID_ARGUMENT
 */
export function createPushClient(options: PushClientOptions): PushClient {
  const settings = readOptions(options)
  const { clock, random, callbackTimeoutMs, callTimeoutMs } = settings
  const callbacks = guardCallbacks(options)
  const { onError, onToken, show, withdraw } = callbacks
  const kept = createAppStorage(settings.storage, settings.appId, settings.workspaceId)
  const serverClock = createServerClock(clock)
  const seen = createSeenIds({ segments: CLIENT_LIMITS.seenSegments, idsPerSegment: CLIENT_LIMITS.seenSegmentIds })
  const cursor = createBroadcastCursor()
  const { saveSegment, saveCursor } = kept
  const acks = createAckWriter({ seen, cursor, saveSegment, saveCursor, clock, random, onError })
  const inbox = createInbox({ acks, clock, callbackTimeoutMs, serverNow: serverClock.now, show, withdraw, onError })
  const calls = createCallQueue({ clock, timeoutMs: callTimeoutMs })
  const serverAheadMs = () => serverClock.aheadMs
  const events = createEventOutbox({ save: kept.saveEvents, clock, random, serverAheadMs, onError })
  const identity = createIdentity({ save: kept.saveCredentials, onToken, clock, random, onError })
  const life = new Lifecycle({ settings, callbacks, kept, identity, serverClock, inbox, acks, calls, events })

  async function call(topic: string, request: CallRequest): Promise<CallResult> {
    if (life.refusal) throw life.refusal
    return await calls.call(topic, request)
  }

  function happened(name: EventName, { id }: Pick<PushMessage, 'id'>): void {
    if (life.state.name === 'closing' || life.state.name === 'closed') onError(new PushError('CLOSED'))
    else if (isText(id, CLIENT_LIMITS.maxMessageIdChars)) events.add(name, id)
    else onError(new PushError('INVALID_ARGUMENT', 'not the id of a message'))
  }

  return {
    start: () => life.start(),
    ready: () => life.ready(),
    close: () => life.close(),
    bind: async (userId) => call('user', { bind: { userId: checkUserId(userId) } }),
    unbind: async (userId) => call('user', { unbind: { userId: checkUserId(userId) } }),
    report: async (thirdChannel, thirdChannelDeviceToken) => {
      const channelIsValid = Number.isInteger(thirdChannel) && thirdChannel >= 0 && thirdChannel < 2 ** 31
      check(channelIsValid, 'the channel must be a whole number')
      const max = LIMITS.maxVendorTokenChars
      const tokenIsValid = thirdChannelDeviceToken === '' || isText(thirdChannelDeviceToken, max)
      check(tokenIsValid, `the channel's token may have ${max} characters`)
      return await call(`report ${thirdChannel}`, { report: { thirdChannel, thirdChannelDeviceToken } })
    },
    reportPushOpen: (message) => happened('opened', message),
    reportPushIgnored: (message) => happened('ignored', message),
    networkChanged: () => life.networkChanged(),
    get deviceToken() {
      return identity.token
    },
    get state() {
      return publicState(life.state)
    },
  }
}

function checkUserId(userId: string): string {
  check(isText(userId, LIMITS.maxIdChars), `the user id must have 1 to ${LIMITS.maxIdChars} characters`)
  return userId
}
