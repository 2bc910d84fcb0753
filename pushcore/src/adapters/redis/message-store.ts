import { PushError } from '@openmps/proto'
import type { Envelope } from '@openmps/proto/link'
import type { Accepted, AckRecord, Happening, InboxPage, MessageStore, NewMessage } from '../../ports/message-store.ts'
import { conclude } from './conclusion.ts'
import type { Context } from './context.ts'
import type { Endings } from './endings.ts'
import type { Flow } from './flow.ts'
import { createMessageQueries } from './message-queries.ts'
import { MAX_ID_CHARS, MAX_KEY_BYTES, placeOf, toCountedAs } from './message-record.ts'
import { answer, PartitionBatch } from './partition-batch.ts'
import type { Repair } from './repair.ts'
import { binaryList, bytes, texts } from './reply.ts'
import type { Unplaced } from './unplaced.ts'
import type { WriteOrder } from './write-order.ts'

/** Devices that are told of mail again; those of more hear of it with their next message or session. */
const MAX_HELD_UP = 10_000

/** Revocations that a device is told when it connects; it is told the rest the next time. */
const MAX_REVOCATIONS = 64

const fits = ({ target, messageKey, messageId }: NewMessage): boolean =>
  Buffer.byteLength(target.id) + Buffer.byteLength(messageKey) <= MAX_KEY_BYTES && messageId.length <= MAX_ID_CHARS

export interface MessageStoreParts {
  readonly context: Context
  readonly order: WriteOrder
  readonly flow: Flow
  readonly unplaced: Unplaced
  readonly endings: Endings
  readonly repair: Repair
}

export function createMessageStore(parts: MessageStoreParts): MessageStore {
  const { context, order, flow, unplaced, endings, repair } = parts
  const { engine, apps, clock, locations, repairAfterMs } = context
  /** Acks that the inboxes have not heard of, by device: a page that is asked for after them waits for them. */
  const acking = new Map<string, Promise<unknown>>()

  /** Devices whose last page ended before an announced message. Whoever announced it may be gone. */
  const heldUp = new Set<string>()

  async function page(device: string, limit: number, inFlight: readonly string[], nowMs: number): Promise<InboxPage> {
    const known = inFlight.filter((id) => id.length <= MAX_ID_CHARS)
    const reply = await engine.runBinary('openmpsPage', engine.partitionOf(device), device, nowMs, limit, ...known)
    const [more, still, ...flat] = binaryList(reply)
    if (more === 2 && heldUp.size < MAX_HELD_UP) heldUp.add(device)
    const envelopes: Envelope[] = []
    for (let n = 0; n + 2 < flat.length; n += 3) {
      const [messageId, exp, frame] = [bytes(flat[n]), bytes(flat[n + 1]), bytes(flat[n + 2])]
      envelopes.push({ messageId: messageId.toString(), frame, expiresAtMs: Number(exp) })
    }
    return { envelopes, more: more === 1, stillWaiting: binaryList(still).map((id) => bytes(id).toString()) }
  }

  /** Once a second, as long as it is so. */
  function tellHeldUp(): void {
    const devices = [...heldUp]
    heldUp.clear()
    context.arrived(devices)
  }

  async function setParked(device: string, messageId: string, parked: boolean): Promise<boolean> {
    return messageId.length <= MAX_ID_CHARS && flow.park(device, messageId, parked)
  }

  function remember(acks: readonly AckRecord[], taken: Promise<void>): void {
    for (const { device } of acks) acking.set(device, taken)
    void taken.then(() => {
      for (const { device } of acks) if (acking.get(device) === taken) acking.delete(device)
    })
  }

  async function happened(
    device: string,
    messageId: string,
    field: 'op' | 'ig',
    atMs: number,
  ): Promise<Happening | undefined> {
    if (messageId === '' || messageId.length > MAX_ID_CHARS) return undefined
    const note = async (partition: number) => {
      const batch = new PartitionBatch(context)
      const slot = batch.add(partition, 'H', device, messageId, field, atMs)
      await batch.run()
      return texts(answer(slot))
    }
    // The device's own message is in its partition; a user's is where the note says.
    const own = await note(engine.partitionOf(device))
    const partition = own[0] === 'elsewhere' ? await locations.ofUser(messageId) : undefined
    const [outcome, , , app, type = '', task = ''] = partition === undefined ? own : await note(partition)
    if (outcome !== 'first') return undefined
    // What the device is, only its own partition knows.
    return { app: await apps.ref(Number(app)), counted: toCountedAs(type, task, own[1], own[2]) }
  }

  /**
   * The first attempt at a user's message may have broken off before it came to the inboxes. Its repeat is
   * answered with success, so it has to be there, and before what is pushed next.
   */
  async function completed({ outcome, messageId }: Accepted, message: NewMessage | undefined): Promise<void> {
    if (outcome !== 'repeat' || message?.target.kind !== 'user') return
    const placed = await flow.placing(messageId)?.catch(() => undefined)
    if (placed !== undefined) return
    // Not where the note of its place says: that may have broken off as well.
    const partition = engine.partitionOf(placeOf(await apps.number(message.app), message.target))
    await repair.completeIfOpen(partition, messageId)
  }

  return {
    ...createMessageQueries(context),
    async accept(messages) {
      // Before anything is written.
      if (!messages.every(fits)) {
        throw new PushError('INVALID_ARGUMENT', 'a target, message key or message id is too long')
      }
      const accepted = await flow.accept(messages)
      await Promise.all(accepted.map((result, n) => completed(result, messages[n])))
      return accepted
    },
    acknowledge(acks) {
      return new Promise((resolve) => {
        remember(acks, new Promise((onTaken) => resolve(flow.acknowledge(acks, onTaken))))
      })
    },
    async hasMail(device, nowMs) {
      return (await engine.run('openmpsHasMail', engine.partitionOf(device), device, nowMs)) === 1
    },
    async page(device, limit, inFlight, nowMs) {
      const before = acking.get(device)
      if (before !== undefined) await before
      return page(device, limit, inFlight, nowMs)
    },
    park: (device, messageId) => setParked(device, messageId, true),
    release: (device, messageId) => setParked(device, messageId, false),
    revoke: (app, messageId, nowMs) => order.alone(() => endings.revoke(app, messageId, nowMs)),
    async revocations(device) {
      const key = `${engine.base(engine.partitionOf(device))}rv:${device}`
      return engine.command((client) => client.zrange(key, '0', String(MAX_REVOCATIONS - 1)))
    },
    conclude: (app, messageId, end, atMs) =>
      order.alone(() => conclude(context, endings, { app, messageId, end, atMs })),
    expire: (nowMs, limit) =>
      order.alone(async () => {
        await unplaced.retry()
        tellHeldUp()
        const heads = await endings.look(nowMs, limit, clock.now() - repairAfterMs)
        // An ack that a crash has left behind was before the expiry.
        await repair.run(nowMs, heads)
        return endings.expire(nowMs, limit, heads)
      }),
    happened: (device, messageId, event, atMs) => happened(device, messageId, event === 'opened' ? 'op' : 'ig', atMs),
    prune: (beforeMs, limit) => endings.prune(beforeMs, limit),
  }
}
