import type { Envelope, LinkDown } from '@openmps/proto/link'
import type { GatewayLink } from '../ports/gateway-link.ts'
import type { Place } from '../ports/message-store.ts'
import type { Session, SessionDirectory } from '../ports/session-directory.ts'
import { WakeLine } from './wake-line.ts'

/** Wakes under way. A full dispatcher makes its callers wait, and with them the backends. */
const MAX_WAKES = 50_000

/** Wakes of one look-up in the directory. */
const MAX_BATCH = 1_000

/** After the last wake, so long the own channel counts as in use. */
const WAKING_MS = 200

/** Devices per second of one gateway, however many share a broadcast that is spread over time. */
const MIN_PER_SECOND = 100

type Publish = LinkDown & { readonly kind: 'publish' }

interface Wake {
  readonly device: string
  /** Absent: only 'there is mail'. */
  readonly envelope: Envelope | undefined
  /** What the store told with the commit; absent: the directory is asked. */
  readonly place: Place | undefined
}

/**
 * Tells the gateways about new messages, in the order of acceptance: one queue, one look-up in the
 * directory per batch. Order per device hangs on it: a gateway forwards an inline message at once, so
 * no later message may overtake an earlier one on the way here.
 */
export class Dispatcher {
  readonly #directory: SessionDirectory
  readonly #link: GatewayLink
  readonly #onError: (error: unknown) => void
  #queue: (Wake | Publish)[] = []
  #running: Promise<void> | undefined
  /** Wakes that were queued and that were sent, ever. */
  #queued = 0
  #sent = 0
  #waiters: { readonly queued: number; readonly resolve: () => void }[] = []
  /** Pages under way, by device. */
  readonly #pages = new Map<string, Promise<unknown>>()
  #wokeAtMs = Number.NEGATIVE_INFINITY
  readonly #line = new WakeLine()
  /** Acceptances whose wakes are not queued yet. */
  readonly #accepting = new Set<Promise<unknown>>()

  constructor(directory: SessionDirectory, link: GatewayLink, onError: (error: unknown) => void) {
    this.#directory = directory
    this.#link = link
    this.#onError = onError
  }

  /** Queues the wake; the promise is there only when the queue is full, and resolves when it is not. */
  deliver(device: string, envelope: Envelope, place?: Place): Promise<void> | undefined {
    return this.#add({ device, envelope, place })
  }

  mail(device: string): Promise<void> | undefined {
    return this.#add({ device, envelope: undefined, place: undefined })
  }

  /**
   * Has wakes queued behind those of everything that was accepted before: at once, unless some of that is still being
   * placed. `queue` returns a promise when it has to wait itself, which must not reject.
   */
  inOrder(queue: () => Promise<void> | undefined): Promise<void> | undefined {
    return this.#line.add(queue)
  }

  /** There only when the queue is full; resolves when it is not. */
  room(): Promise<void> | undefined {
    return this.#queue.length < MAX_WAKES ? undefined : this.#running
  }

  /** To all gateways that are linked then; its `perSecond` is of all of them together. */
  publish(message: Publish): Promise<void> | undefined {
    return this.#add(message)
  }

  /** Notes that messages are being stored whose wakes are queued when the promise resolves, or rejects. */
  accepting(stored: Promise<unknown>): void {
    const ended = stored.catch(() => undefined)
    this.#accepting.add(ended)
    void ended.then(() => this.#accepting.delete(ended))
  }

  /** Notes that a page is being read for the device; the promise resolves when it was sent. */
  async paging(device: string, page: Promise<void>): Promise<void> {
    const all: Promise<unknown> = Promise.allSettled([this.#pages.get(device), page])
    this.#pages.set(device, all)
    await all
    if (this.#pages.get(device) === all) this.#pages.delete(device)
    await page
  }

  /**
   * Resolves when all that was taken out of the inbox of the device before, and all that was being stored, is on its way
   * to the gateway. Who removes messages from an inbox waits for it before saying so: otherwise one of them, read a
   * moment earlier, could arrive behind the answer.
   */
  async caughtUp(device: string): Promise<void> {
    // What shared a commit with the removal has its wakes queued a moment later.
    await Promise.all([this.#pages.get(device), ...this.#accepting])
    const queued = this.#queued
    if (this.#sent < queued) await new Promise<void>((resolve) => this.#waiters.push({ queued, resolve }))
  }

  /** A device that is online was woken within the last moment. */
  get isWaking(): boolean {
    return performance.now() - this.#wokeAtMs < WAKING_MS
  }

  /** Resolves when nothing is to be sent, of what is being stored neither. */
  async idle(): Promise<void> {
    while (this.#running !== undefined || this.#accepting.size > 0) {
      await Promise.all([this.#running, ...this.#accepting])
    }
  }

  #add(wake: Wake | Publish): Promise<void> | undefined {
    this.#queue.push(wake)
    this.#queued += 1
    this.#running ??= this.#drain()
    return this.room()
  }

  async #drain(): Promise<void> {
    // Start on the next microtask, so that the messages of one push share a look-up.
    await Promise.resolve()
    while (this.#queue.length > 0) {
      const batch = this.#queue.length <= MAX_BATCH ? this.#queue : this.#queue.slice(0, MAX_BATCH)
      this.#queue = this.#queue.length <= MAX_BATCH ? [] : this.#queue.slice(MAX_BATCH)
      await this.#send(batch)
      this.#sent += batch.length
      this.#release()
    }
    this.#running = undefined
  }

  #release(): void {
    const due = this.#waiters.filter(({ queued }) => queued <= this.#sent)
    if (due.length === 0) return
    this.#waiters = this.#waiters.filter(({ queued }) => queued > this.#sent)
    for (const { resolve } of due) resolve()
  }

  async #send(batch: readonly (Wake | Publish)[]): Promise<void> {
    const unplaced = batch.flatMap((wake) => ('kind' in wake || wake.place !== undefined ? [] : [wake.device]))
    const found = unplaced.length === 0 ? [] : await this.#find(unplaced)
    let asked = 0
    for (const wake of batch) {
      if ('kind' in wake) {
        this.#sendToAll(wake)
        continue
      }
      const { envelope, place } = wake
      const session = place === undefined ? found[asked++] : place.session
      if (session === undefined) continue
      this.#wokeAtMs = performance.now()
      const { device, epoch, gateway } = session
      const previous = place?.previous ?? ''
      this.#link.send(
        gateway,
        envelope === undefined
          ? { kind: 'mail', device, epoch }
          : { kind: 'deliver', device, epoch, envelope, previous },
      )
    }
  }

  /** Nobody, when the directory is away: broadcasts need no look-up. */
  async #find(devices: readonly string[]): Promise<(Session | undefined)[]> {
    try {
      return await this.#directory.find(devices)
    } catch (error) {
      this.#onError(error)
      return []
    }
  }

  #sendToAll(message: Publish): void {
    const gateways = this.#link.gateways()
    const share = Math.ceil(message.perSecond / gateways.length)
    const perSecond = message.perSecond === 0 ? 0 : Math.max(MIN_PER_SECOND, share)
    for (const gateway of gateways) this.#link.send(gateway, { ...message, perSecond })
  }
}
