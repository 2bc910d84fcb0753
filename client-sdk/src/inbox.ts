import { PushError } from '@openmps/proto'
import type { AckWriter } from './ack-writer.ts'
import { type Clock, type Stopper, within } from './clock.ts'
import { CLIENT_LIMITS } from './limits.ts'
import type { PushMessage } from './message.ts'

export interface InboxOptions {
  readonly acks: AckWriter
  readonly clock: Clock
  readonly callbackTimeoutMs: number
  /** The server's time as the device knows it. */
  readonly serverNow: () => number
  /** Shows one message to the app; settles when the app is done with it. */
  readonly show: (message: PushMessage) => Promise<void>
  /** Tells the app to remove messages; settles when it is done. */
  readonly withdraw: (messageIds: readonly string[]) => Promise<void>
  readonly onError: (error: PushError) => void
}

/**
 * The messages between their arrival and their ack. One at a time is shown, in the order of arrival;
 * each ends here in one of three ways: recorded (and so acked), because the app's callback returned or
 * because it must not be shown any more; or forgotten, because the callback failed, so that the server
 * sends it again. Revocations take their turn in the same line, and are acked by the same rule.
 */
export interface Inbox {
  /** @throws PushError OVERLOADED when the server has sent more than it may without acks */
  arrive(message: PushMessage): void
  /**
   * Drops what is not shown yet; tells the app about the rest, after what is being shown. What is acked when that is
   * done are the messages; or, unless it is empty, `ackId` in their place.
   */
  revoke(messageIds: readonly string[], ackId: string): void
  /** The app got the message by another way: recorded, and not shown any more. */
  takenElsewhere(messageId: string): void
  /** Resolves when nothing is queued or being shown. */
  settled(): Promise<void>
  /** Forgets what is not shown yet: the server has it. What is being shown goes on. */
  clear(): void
  /** The end: clears, and does not wait for a callback any more. One that returns later is not acked. */
  stop(): void
}

type Entry =
  | { readonly kind: 'message'; readonly message: PushMessage }
  | { readonly kind: 'revoke'; readonly messageIds: readonly string[]; readonly ackId: string }

export function createInbox(options: InboxOptions): Inbox {
  const { acks, clock, callbackTimeoutMs, serverNow, show, withdraw, onError } = options
  let queue: Entry[] = []
  const queued = new Set<string>()
  /** Usually one. More only while callbacks take longer than their time. */
  const showing = new Set<string>()
  let running: Promise<void> | undefined
  let stopped = false
  const wait: Stopper = { stop: () => {} }

  const checkRoom = () => {
    // Unsaved ids count, because the server must not go on sending while the storage fails.
    if (queue.length + showing.size + acks.unsaved < CLIENT_LIMITS.maxUnackedMessages) return
    throw new PushError('OVERLOADED', 'the server sends more messages than it may without acks')
  }

  const push = (entry: Entry) => {
    queue.push(entry)
    running ??= run()
  }

  async function run(): Promise<void> {
    // The caller is in the middle of handling a frame: the app's code never runs inside of it.
    await undefined
    for (let entry = queue.shift(); entry; entry = queue.shift()) {
      if (entry.kind === 'revoke') await turnRevoke(entry.messageIds, entry.ackId)
      else await turnMessage(entry.message)
    }
    running = undefined
  }

  async function turnMessage(message: PushMessage): Promise<void> {
    const { id, expiresAtMs } = message
    queued.delete(id)
    if (expiresAtMs !== undefined && expiresAtMs <= serverNow()) return acks.record(id)
    showing.add(id)
    // Recorded before it leaves `showing`, so that a repeat finds it in one place or the other.
    const shown = show(message).then(() => acks.record(id))
    await finish(
      `onMessage for ${id}`,
      shown.finally(() => showing.delete(id)),
    )
  }

  async function turnRevoke(messageIds: readonly string[], ackId: string): Promise<void> {
    queued.delete(ackId)
    // An empty list is of messages that were all dropped before they were shown: the app does not know them.
    const withdrawn = messageIds.length === 0 ? Promise.resolve() : withdraw(messageIds)
    await finish(
      'onRevoke',
      withdrawn.then(() => revoked(messageIds, ackId)),
    )
  }

  const revoked = (messageIds: readonly string[], ackId: string) => {
    // A copy may still be on its way, sent by a server that had not heard of the revocation: it counts as seen.
    const kept = new Set(messageIds.slice(-CLIENT_LIMITS.maxKeptRevocations))
    if (ackId === '') {
      for (const id of messageIds) kept.has(id) ? acks.record(id) : acks.repeat(id)
      return
    }
    // An ack of a broadcast says that it arrived, which it may never have done here.
    for (const id of kept) acks.forget(id)
    acks.record(ackId)
  }

  /** Waits for the app, but not for ever; what fails or lasts is reported. */
  async function finish(what: string, work: Promise<void>): Promise<void> {
    const done = work.catch((cause) => onError(new PushError('INTERNAL', `the app's ${what} failed`, { cause })))
    if ((await within(clock, callbackTimeoutMs, done, wait)) || stopped) return
    onError(new PushError('TIMEOUT', `the app's ${what} takes too long; the next one has its turn`))
  }

  const clear = () => {
    queue = []
    queued.clear()
  }

  return {
    arrive(message) {
      const { id } = message
      if (acks.has(id)) return acks.repeat(id)
      acks.arrived(id)
      if (queued.has(id) || showing.has(id)) return
      checkRoom()
      queued.add(id)
      push({ kind: 'message', message })
    },
    revoke(messageIds, ackId) {
      if (ackId !== '') {
        if (acks.has(ackId)) return acks.repeat(ackId)
        acks.arrived(ackId)
        if (queued.has(ackId)) return
      }
      const dropped = new Set(messageIds.filter((id) => queued.delete(id)))
      queue = queue.filter((entry) => entry.kind !== 'message' || !dropped.has(entry.message.id))
      for (const id of dropped) acks.record(id)
      const shown = messageIds.filter((id) => !dropped.has(id))
      if (shown.length === 0 && ackId === '') return
      checkRoom()
      if (ackId !== '') queued.add(ackId)
      push({ kind: 'revoke', messageIds: shown, ackId })
    },
    takenElsewhere(messageId) {
      const isIt = (entry: Entry) => entry.kind === 'message' && entry.message.id === messageId
      if (queue.some(isIt)) queued.delete(messageId)
      queue = queue.filter((entry) => !isIt(entry))
      acks.recordElsewhere(messageId)
    },
    settled: async () => {
      while (running) await running
    },
    clear,
    stop() {
      stopped = true
      clear()
      wait.stop()
    },
  }
}
