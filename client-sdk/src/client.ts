import { LIMITS, PushError } from '@openmps/proto'
import { createAckWriter } from './ack-writer.ts'
import { type ActivityFilter, createActivityReports } from './activity-reports.ts'
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
import { readPayloadId } from './vendor-payload.ts'

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
   * @param options `token`: what the app's backend signed for this user and `deviceToken`, when the app wants that;
   *   up to 256 characters. It is short-lived: ask for it right before, when connected
   * @throws PushError INVALID_ARGUMENT; TIMEOUT after `callTimeoutMs`, when the outcome is unknown; OUT_OF_STATE
   *   when a later wish took its place; OVERLOADED; CLOSED; the reason of `stopped`
   */
  bind(userId: string, options?: { readonly token?: string }): Promise<CallResult>
  /** Undoes `bind`. Same rules. */
  unbind(userId: string): Promise<CallResult>
  /**
   * Tells the server this device's token of a vendor's channel: 2 Apple, 4 Xiaomi, 5 Huawei, 6 FCM, 7 OPPO,
   * 8 vivo, 9 HONOR, 10 Meizu, 11 HarmonyOS. 0 with an empty token only refreshes the app version. The last
   * report of a channel counts; otherwise as `bind`.
   * @param thirdChannelDeviceToken up to 2048 characters
   * @param options `packageName`: of this app on the device, up to 128 letters, digits, ".", "_" and "-", when the app
   *   has several at the vendors; without it what the server knows stays
   */
  report(
    thirdChannel: number,
    thirdChannelDeviceToken: string,
    options?: { readonly packageName?: string },
  ): Promise<CallResult>
  /**
   * Gives this device a name by which backends reach it. A device may have up to 20. Refused where only backends decide
   * whose a device is (policy of the app). Wishes about aliases are carried out in their order, of those about one
   * alias that wait the last; otherwise as `bind`.
   * @param alias 1 to 64 characters
   */
  setAlias(alias: string): Promise<CallResult>
  /** Undoes `setAlias`. Same rules, but never refused. */
  removeAlias(alias: string): Promise<CallResult>
  /**
   * Adds tags to those of this device; a backend has made them. All or none. Wishes about tags are carried out in their
   * order, of those about the same tags that wait the last; otherwise as `bind`.
   * @param names 1 to 64, each of 1 to 60 code units
   */
  setTags(names: readonly string[]): Promise<CallResult>
  /** Takes tags from this device; those that it does not have are no error. Same rules. */
  removeTags(names: readonly string[]): Promise<CallResult>
  /**
   * Where text messages for the user of this device go. The last number that is told counts; otherwise as `bind`.
   * @param number 5 to 20 digits, a + before them and blanks or hyphens between them as one likes, up to 32 characters
   */
  setPhoneNumber(number: string): Promise<CallResult>

  /**
   * Tells the server the push token of an iOS Live Activity, under the id by which backends reach it. The id is the app's
   * to choose, another one for each activity and hard to guess: the last report of an id counts, whichever device makes it.
   * Otherwise as `bind`.
   * @param activityId 1 to 128 characters, the same when the token of the activity changes
   * @param pushToken 1 to 512 characters
   * @param options `filter`: what happens to a repeat of the last report of an activity, unless that has failed.
   *   Default `refuse`: nothing is left out
   * @throws PushError also ALREADY_EXISTS: a repeat that `callback` has left out
   */
  reportActivity(
    activityId: string,
    pushToken: string,
    options?: { readonly filter?: Exclude<ActivityFilter, 'abandon'> },
  ): Promise<CallResult>
  /** @returns undefined: a repeat, which was left out */
  reportActivity(
    activityId: string,
    pushToken: string,
    options: { readonly filter?: ActivityFilter },
  ): Promise<CallResult | undefined>

  /** The person opened the message. Kept until the server has it, across restarts; call it at any time before `close`. */
  reportPushOpen(message: Pick<PushMessage, 'id'>): void
  /** The person dismissed the message. Same rules. */
  reportPushIgnored(message: Pick<PushMessage, 'id'>): void

  /**
   * For the app that was woken by a vendor's notification, with what the vendor hands to it: the object, or one that has
   * it under `data` or `payload`, as JSON or not. The message counts as shown: it is acked, and not shown again when it
   * comes over the connection. At any time before `close`, also before `start`, to which it is no start.
   * @param event what the person did with the notification; `shown`, or nothing, when that is not known
   * @returns when its id is kept: whether it was a message of ours; of others nothing is kept
   * @throws PushError INVALID_ARGUMENT (no such event), UNAVAILABLE (the storage cannot be read: call it again), OVERLOADED
   *   (the storage does not keep what it is given), CLOSED
   */
  receiveVendorPayload(payload: unknown, event?: 'shown' | EventName): Promise<boolean>

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

  async function call(topic: string, request: CallRequest, lane?: string): Promise<CallResult> {
    if (life.refusal) throw life.refusal
    return await calls.call(topic, request, lane)
  }

  const activities = createActivityReports({
    submit: (activityId, pushToken) => call(`activity ${activityId}`, { reportActivity: { activityId, pushToken } }),
    deviceToken: () => identity.token,
  })

  async function reportActivity(
    activityId: string,
    pushToken: string,
    options?: { readonly filter?: Exclude<ActivityFilter, 'abandon'> },
  ): Promise<CallResult>
  async function reportActivity(
    activityId: string,
    pushToken: string,
    options: { readonly filter?: ActivityFilter },
  ): Promise<CallResult | undefined>
  async function reportActivity(
    activityId: string,
    pushToken: string,
    { filter = 'refuse' }: { readonly filter?: ActivityFilter } = {},
  ): Promise<CallResult | undefined> {
    const { maxActivityIdChars: maxId, maxActivityTokenChars: maxToken } = LIMITS
    check(isText(activityId, maxId), `the activity id must have 1 to ${maxId} characters`)
    check(isText(pushToken, maxToken), `the push token must have 1 to ${maxToken} characters`)
    check(['abandon', 'callback', 'refuse'].includes(filter), 'the filter must be abandon, callback or refuse')
    return await activities.report(activityId, pushToken, filter)
  }

  const aliasCall = (request: CallRequest, alias: string) => call(`alias ${alias}`, request, 'alias')
  const tagsCall = (request: CallRequest, names: readonly string[]) =>
    call(`tags ${JSON.stringify(names)}`, request, 'tags')

  async function receiveVendorPayload(payload: unknown, event: 'shown' | EventName): Promise<boolean> {
    check(['shown', 'opened', 'ignored'].includes(event), 'the event must be shown, opened or ignored')
    const id = readPayloadId(payload)
    if (id === undefined) return false
    life.checkOpen()
    if (event !== 'shown') events.add(event, id)
    await life.load()
    life.checkOpen()
    if (acks.unsaved >= CLIENT_LIMITS.maxUnackedMessages) {
      throw new PushError('OVERLOADED', 'too many ids of messages wait for the storage')
    }
    inbox.takenElsewhere(id)
    await acks.settled()
    if (acks.unsaved > 0) throw new PushError('CLOSED', 'the client was closed before the storage kept the id')
    return true
  }

  function happened(name: EventName, { id }: Pick<PushMessage, 'id'>): void {
    if (life.isOver) onError(new PushError('CLOSED'))
    else if (isText(id, CLIENT_LIMITS.maxMessageIdChars)) events.add(name, id)
    else onError(new PushError('INVALID_ARGUMENT', 'not the id of a message'))
  }

  return {
    start: () => life.start(),
    ready: () => life.ready(),
    close: () => life.close(),
    bind: async (userId, { token = '' } = {}) => {
      const max = LIMITS.maxUserTokenChars
      check(token === '' || isText(token, max), `the token of a binding may have ${max} characters`)
      return await call('user', { bind: { userId: checkUserId(userId), ...(token !== '' && { userToken: token }) } })
    },
    unbind: async (userId) => call('user', { unbind: { userId: checkUserId(userId) } }),
    report: async (thirdChannel, thirdChannelDeviceToken, { packageName = '' } = {}) => {
      const channelIsValid = Number.isInteger(thirdChannel) && thirdChannel >= 0 && thirdChannel < 2 ** 31
      check(channelIsValid, 'the channel must be a whole number')
      const max = LIMITS.maxVendorTokenChars
      const tokenIsValid = thirdChannelDeviceToken === '' || isText(thirdChannelDeviceToken, max)
      check(tokenIsValid, `the channel's token may have ${max} characters`)
      const maxName = LIMITS.maxPackageNameChars
      check(packageName === '' || isText(packageName, maxName), `the package name may have ${maxName} characters`)
      const report = { thirdChannel, thirdChannelDeviceToken, ...(packageName !== '' && { packageName }) }
      return await call(`report ${thirdChannel}`, { report })
    },
    setAlias: async (alias) => aliasCall({ setAlias: { alias: checkAlias(alias) } }, alias),
    removeAlias: async (alias) => aliasCall({ removeAlias: { alias: checkAlias(alias) } }, alias),
    setTags: async (wanted) => {
      const names = readTags(wanted)
      return await tagsCall({ setTags: { names } }, names)
    },
    removeTags: async (unwanted) => {
      const names = readTags(unwanted)
      return await tagsCall({ removeTags: { names } }, names)
    },
    setPhoneNumber: async (number) => {
      check(isText(number, LIMITS.maxPhoneChars), `the phone number must have 1 to ${LIMITS.maxPhoneChars} characters`)
      return await call('phone', { setPhone: { number } })
    },
    reportActivity,
    reportPushOpen: (message) => happened('opened', message),
    reportPushIgnored: (message) => happened('ignored', message),
    receiveVendorPayload: (payload, event = 'shown') => receiveVendorPayload(payload, event),
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

function checkAlias(alias: string): string {
  check(isText(alias, LIMITS.maxAliasChars), `the alias must have 1 to ${LIMITS.maxAliasChars} characters`)
  return alias
}

/** Each once and in one order, so that the same tags are the same wish. */
function readTags(names: readonly string[]): string[] {
  const max = LIMITS.maxTagsPerCall
  check(Array.isArray(names) && names.length > 0 && names.length <= max, `a call names 1 to ${max} tags`)
  const fit = names.every((name) => isText(name, LIMITS.maxTagChars))
  check(fit, `the name of a tag must have 1 to ${LIMITS.maxTagChars} code units`)
  return [...new Set(names)].sort()
}
