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
  readonly onRevoke: (messageIds: readonly string[]) => void
  readonly onError: (error: PushError) => void
}

/**
 * The messages between their arrival and their ack. One at a time is shown, in the order of arrival;
 * each ends here in one of three ways: recorded (and so acked), because the app's callback returned or
 * because it must not be shown any more; or forgotten, because the callback failed, so that the server
 * sends it again.
 */
export interface Inbox {
  /** @throws PushError OVERLOADED when the server has sent more than it may without acks */
  arrive(message: PushMessage): void
  /** Drops what is not shown yet; tells the app about the rest, after what is being shown. */
  revoke(messageIds: readonly string[]): void
  /** Resolves when nothing is queued or being shown. */
  settled(): Promise<void>
  /** Forgets what is not shown yet: the server has it. What is being shown goes on. */
  clear(): void
  /** The end: clears, and does not wait for a callback any more. One that returns later is not acked. */
  stop(): void
}

type Entry =
  | { readonly kind: 'message'; readonly message: PushMessage }
  | { readonly kind: 'revoke'; readonly messageIds: readonly string[] }

export function createInbox(options: InboxOptions): Inbox {
  const { acks, clock, callbackTimeoutMs, serverNow, show, onRevoke, onError } = options
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
      if (entry.kind === 'revoke') withdraw(entry.messageIds)
      else await turn(entry.message)
    }
    running = undefined
  }

  /** Acked as well, so that the server need not say it again; and recorded, so that a late copy is not shown. */
  function withdraw(messageIds: readonly string[]): void {
    onRevoke(messageIds)
    for (const id of messageIds) {
      if (acks.has(id)) acks.repeat(id)
      else acks.record(id)
    }
  }

  async function turn(message: PushMessage): Promise<void> {
    const { id, expiresAtMs } = message
    queued.delete(id)
    if (expiresAtMs !== undefined && expiresAtMs <= serverNow()) return acks.record(id)
    showing.add(id)
    const shown = show(message)
      .then(
        // Recorded before it leaves `showing`, so that a repeat finds it in one place or the other.
        () => acks.record(id),
        (cause) => onError(new PushError('INTERNAL', `the app's callback failed for message ${id}`, { cause })),
      )
      .finally(() => showing.delete(id))
    if ((await within(clock, callbackTimeoutMs, shown, wait)) || stopped) return
    onError(new PushError('TIMEOUT', `the app's callback for message ${id} takes too long; the next one is shown`))
  }

  const clear = () => {
    queue = []
    queued.clear()
  }

  return {
    arrive(message) {
      const { id } = message
      if (acks.has(id)) return acks.repeat(id)
      if (queued.has(id) || showing.has(id)) return
      checkRoom()
      queued.add(id)
      push({ kind: 'message', message })
    },
    revoke(messageIds) {
      const dropped = new Set(messageIds.filter((id) => queued.delete(id)))
      queue = queue.filter((entry) => entry.kind !== 'message' || !dropped.has(entry.message.id))
      for (const id of dropped) acks.record(id)
      const shown = messageIds.filter((id) => !dropped.has(id))
      if (shown.length === 0) return
      checkRoom()
      push({ kind: 'revoke', messageIds: shown })
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
