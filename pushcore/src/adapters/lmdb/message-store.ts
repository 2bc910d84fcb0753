import { PushError, revokedBy } from '@openmps/proto'
import type { Envelope } from '@openmps/proto/link'
import type {
  Accepted,
  AckRecord,
  FailureReason,
  FollowUpPayload,
  MessageStore,
  NewMessage,
  Settled,
} from '../../ports/message-store.ts'
import { PUSH_TYPES } from '../../push-request.ts'
import type { Committer } from './committer.ts'
import { createEndings } from './endings.ts'
import { createMessageQueries } from './message-queries.ts'
import { type Parts, Settler } from './settle.ts'
import { AFTER_STRINGS, type EntryRecord, fitsKey, MAX_ID_CHARS, type MessageRecord } from './tables.ts'

/** Revocations that a device is told when it connects; it is told the rest the next time. */
const MAX_REVOCATIONS = 64

/** Entries that one page looks at: expired ones in front of valid ones must not hold the event loop. */
const MAX_SCAN = 4_096

const fitsKeys = ({ target, messageKey, messageId }: NewMessage) =>
  fitsKey(target.id, messageKey) && messageId.length <= MAX_ID_CHARS

export function createMessageStore(parts: Parts, committer: Committer, maxDevicesPerUser: number): MessageStore {
  const { tables, apps, inboxes, waitingLists, history, counters, jobs } = parts
  const settler = new Settler(parts)

  function accept(message: NewMessage): Accepted {
    const app = apps.number(message.app)
    const kind = message.target.kind[0] as MessageRecord['k']
    const key = [app, message.messageKey, kind, message.target.id]
    const first = tables.messageKeys.get(key)
    if (first !== undefined) {
      counters.add(app, 'repeats')
      return { outcome: 'repeat', messageId: first }
    }
    const { devices, waits, failure } = resolve(app, message)
    const { messageId, expiresAtMs, acceptedAtMs, receipt, frame, taskId } = message
    const type = PUSH_TYPES.indexOf(message.type)
    const record: MessageRecord = {
      a: app,
      k: kind,
      t: message.target.id,
      key: message.messageKey,
      y: type,
      task: taskId,
      f: Buffer.from(frame.buffer, frame.byteOffset, frame.byteLength),
      title: message.title,
      at: acceptedAtMs,
      exp: expiresAtMs,
      r: receipt,
      d: failure === undefined ? devices : [],
      ...(message.extras && { x: message.extras }),
    }
    const userId = kind === 'u' ? message.target.id : ''
    const entry: EntryRecord = [expiresAtMs, app, receipt, userId, type, taskId, devices.length === 0]
    const counted = settler.counted(type, taskId, devices[0] ?? '')
    tables.messages.put(messageId, record)
    tables.messageKeys.put(key, messageId)
    counters.add(app, 'accepted')
    for (const { kind, jobKind = kind, dueAtMs } of message.followUps ?? []) {
      if (kind === 'vendor' && failure !== undefined) continue
      const payload: FollowUpPayload = { ...apps.ref(app), messageId }
      jobs.add({ id: `${kind}:${messageId}`, kind: jobKind, dueAtMs, payload })
    }
    if (failure !== undefined) {
      history.enter(record, messageId)
      settler.settle({ messageId, app, receipt }, 'failed', acceptedAtMs, [], failure)
      return { outcome: 'failed', messageId, reason: failure, counted }
    }
    tables.expiry.put([expiresAtMs, messageId], 0)
    for (const token of devices) inboxes.put(token, messageId, entry, message.parked?.includes(token))
    if (waits) waitingLists.put(app, message.target.id, messageId, entry)
    return { outcome: 'stored', messageId, devices, counted }
  }

  /** The devices that get it, or those that refuse it; none of either when it waits or nobody could be asked. */
  function resolve(
    app: number,
    { target, refused, followUps }: NewMessage,
  ): { devices: string[]; waits: boolean; failure?: FailureReason } {
    if (refused !== undefined) {
      const devices = target.kind === 'device' ? [target.id] : []
      return { devices, waits: false, failure: refused }
    }
    if (target.kind === 'activity') {
      const reachable = followUps?.some((one) => one.kind === 'vendor')
      return { devices: [], waits: false, ...(!reachable && { failure: 'noVendorChannel' as const }) }
    }
    const all = target.kind === 'device' ? [target.id] : devicesOf(app, target.id)
    if (all.length === 0) {
      const room = waitingLists.hasRoom(app, target.id)
      return room ? { devices: [], waits: true } : { devices: [], waits: false, failure: 'waitingFull' }
    }
    const devices = all.filter((token) => inboxes.hasRoom(token))
    return devices.length > 0 ? { devices, waits: false } : { devices: all, waits: false, failure: 'inboxFull' }
  }

  function devicesOf(app: number, userId: string): string[] {
    const range = { start: [app, userId], end: [app, userId, AFTER_STRINGS], limit: maxDevicesPerUser }
    return [...tables.userDevices.getKeys(range)].map((key) => key[2] as string)
  }

  function acknowledge(acks: readonly AckRecord[]): Settled[] {
    const settled: Settled[] = []
    for (const { device, messageIds, atMs, channel = 0 } of acks) {
      for (const messageId of messageIds) {
        if (messageId.length > MAX_ID_CHARS) continue
        const revoked = revokedBy(messageId)
        if (revoked !== undefined) {
          tables.revocations.remove([device, revoked])
          continue
        }
        const entry = inboxes.take(device, messageId) ?? movedAway(device, messageId)
        if (entry === undefined) continue
        if (entry[3] !== '') waitingLists.take(entry[1], entry[3], messageId)
        const done = settler.deliver(messageId, entry, { device, atMs, channel })
        if (done === undefined) continue
        const record = entry[3] === '' ? undefined : tables.messages.get(messageId)
        settled.push(record === undefined ? done : { ...done, devices: settler.devices(messageId, record) })
      }
    }
    return settled
  }

  /** A message that was sent to the device and left its inbox before the ack: unbound, or expired on the way. */
  function movedAway(device: string, messageId: string): EntryRecord | undefined {
    const record = tables.messages.get(messageId)
    if (record === undefined || !settler.devices(messageId, record).includes(device)) return undefined
    return [
      record.exp,
      record.a,
      record.r,
      record.k === 'u' ? record.t : '',
      record.y,
      record.task,
      record.d.length === 0,
    ]
  }

  function page(device: string, limit: number, inFlight: readonly string[], nowMs: number) {
    const envelopes: Envelope[] = []
    let more = false
    let scanned = 0
    for (const { messageId, entry } of inboxes.entries(device)) {
      if (++scanned > MAX_SCAN) {
        more = true
        break
      }
      if (entry[0] <= nowMs || inFlight.includes(messageId)) continue
      if (envelopes.length >= limit) {
        more = true
        break
      }
      const record = tables.messages.get(messageId)
      if (record !== undefined) envelopes.push({ messageId, frame: record.f, expiresAtMs: entry[0] })
    }
    const known = inFlight.filter((id) => id.length <= MAX_ID_CHARS)
    const stillWaiting = known.filter((id) => (inboxes.get(device, id)?.[0] ?? 0) > nowMs)
    return { envelopes, more, stillWaiting }
  }

  async function setParked(device: string, messageId: string, parked: boolean): Promise<boolean> {
    if (messageId.length > MAX_ID_CHARS) return false
    return committer.write(() => inboxes.setParked(device, messageId, parked))
  }

  return {
    ...createMessageQueries(parts, committer),
    ...createEndings(parts, committer, settler),
    accept: (messages) => {
      // Before anything is written: a batch is stored whole or not at all.
      if (messages.some(({ app }) => apps.find(app) === undefined)) return Promise.reject(new PushError('APP_UNKNOWN'))
      if (!messages.every(fitsKeys)) {
        return Promise.reject(new PushError('INVALID_ARGUMENT', 'a target, message key or message id is too long'))
      }
      return committer.write(() => messages.map(accept))
    },
    acknowledge: (acks) => committer.write(() => acknowledge(acks)),
    async hasMail(device, nowMs) {
      return inboxes.hasValid(device, nowMs, MAX_SCAN, committer.idle)
    },
    page: (device, limit, inFlight, nowMs) => committer.readAfterWrites(() => page(device, limit, inFlight, nowMs)),
    park: (device, messageId) => setParked(device, messageId, true),
    release: (device, messageId) => setParked(device, messageId, false),
    revocations: (device) =>
      committer.readAfterWrites(() => {
        const range = { start: [device], end: [device, AFTER_STRINGS], limit: MAX_REVOCATIONS }
        return [...tables.revocations.getKeys(range)].map((key) => key[1] as string)
      }),
    happened: (device, messageId, event, atMs) =>
      committer.write(() => {
        const record = messageId.length > MAX_ID_CHARS ? undefined : tables.messages.get(messageId)
        if (record === undefined || !settler.devices(messageId, record).includes(device)) return undefined
        const isNew = settler.note(messageId, event === 'opened' ? [device, 0, atMs, 0] : [device, 0, 0, atMs])
        if (!isNew) return undefined
        return { app: apps.ref(record.a), counted: settler.counted(record.y, record.task, device) }
      }),
  }
}
