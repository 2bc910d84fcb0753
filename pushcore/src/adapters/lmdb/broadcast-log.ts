import { appKey } from '../../app-key.ts'
import type { Appended, BroadcastEntry, BroadcastLog, FirstReading, Reading } from '../../ports/broadcast-log.ts'
import { BROADCAST_LIMITS } from '../broadcast-limits.ts'
import type { Apps } from './app-store.ts'
import { pruneBroadcasts } from './broadcast-prune.ts'
import type { Committer } from './committer.ts'
import {
  AFTER_STRINGS,
  type AppNumber,
  type BroadcastPartRecord,
  type BroadcastRecord,
  fitsKey,
  type Tables,
} from './tables.ts'

type NewEntry = Omit<BroadcastEntry, 'previous'>

export interface BroadcastLogParts {
  readonly tables: Tables
  readonly apps: Apps
  readonly factsOf: (token: string) => { readonly platform: number; readonly appVersion: string }
  readonly isKnown: (token: string) => boolean
}

export function createBroadcastLog(
  { tables, apps, factsOf, isKnown }: BroadcastLogParts,
  committer: Committer,
): BroadcastLog & { newest(): string } {
  const { broadcasts, broadcastKeys, broadcastHeads, broadcastParts, broadcastCursors } = tables

  function* entriesOf(app: AppNumber, after: string) {
    const range = { start: [app, after], end: [app, AFTER_STRINGS], exclusiveStart: after !== '' }
    for (const { key, value } of broadcasts.getRange(range)) yield { id: String(key[1]), record: value }
  }

  /** Seldom asked, so the valid entries are counted and not kept count of. */
  function hasRoom(app: AppNumber, { frame, acceptedAtMs }: NewEntry): boolean {
    let entries = 1
    let bytes = frame.length
    for (const { record } of entriesOf(app, '')) {
      if (record.exp <= acceptedAtMs || record.removes !== undefined) continue
      entries += 1
      bytes += record.f.length
    }
    return entries <= BROADCAST_LIMITS.maxEntries && bytes <= BROADCAST_LIMITS.maxBytes
  }

  function hasRoomToRemove(app: AppNumber, atMs: number): boolean {
    let valid = 1
    for (const { record } of entriesOf(app, '')) if (record.exp > atMs) valid += 1
    return valid <= BROADCAST_LIMITS.maxWithRemovals
  }

  function put(app: AppNumber, entry: NewEntry): Appended {
    const previous = broadcastHeads.get(app) ?? ''
    if (entry.id <= previous) return { outcome: 'behind', newest: previous }
    broadcasts.put([app, entry.id], recordOf(entry, previous))
    broadcastHeads.put(app, entry.id)
    return { outcome: 'stored', previous }
  }

  function append(app: AppNumber, entry: NewEntry): Appended {
    const known = broadcastKeys.get([app, entry.messageKey])
    if (known !== undefined) {
      return { outcome: 'repeat', id: known, taskId: broadcasts.get([app, known])?.task ?? 0 }
    }
    if (!hasRoom(app, entry)) return { outcome: 'full' }
    const appended = put(app, entry)
    if (appended.outcome === 'stored') broadcastKeys.put([app, entry.messageKey], entry.id)
    return appended
  }

  function revoke(app: AppNumber, removal: NewEntry & { revokes: string }): Appended | undefined {
    const old = broadcasts.get([app, removal.revokes])
    if (old === undefined || old.removes !== undefined || old.revokedAt !== undefined) return undefined
    if (!hasRoomToRemove(app, removal.acceptedAtMs)) return { outcome: 'full' }
    const appended = put(app, removal)
    if (appended.outcome === 'stored') {
      broadcasts.put([app, removal.revokes], { ...old, revokedAt: removal.acceptedAtMs })
    }
    return appended
  }

  function note({ device, atMs, readTo, arrived, opened, ignored }: Reading): FirstReading[] {
    if (!fitsKey(device)) return []
    const isNews = readTo > (broadcastCursors.get(device) ?? '')
    // The cursor of a device that was forgotten meanwhile would stay for ever.
    if (isNews && isKnown(device)) broadcastCursors.put(device, readTo)
    const told = { arrived, opened, ignored }
    return EVENTS.flatMap((event) => {
      const first = told[event].filter((id) => fitsKey(id, device) && notePart(id, device, event, atMs))
      return first.map((broadcastId) => ({ broadcastId, event, device, ...factsOf(device) }))
    })
  }

  /** False when it was told before. */
  function notePart(id: string, device: string, event: FirstReading['event'], atMs: number): boolean {
    const old = broadcastParts.get([id, device]) ?? NOTHING_TOLD
    if (old[event] !== undefined) return false
    broadcastParts.put([id, device], { ...old, [event]: atMs })
    return true
  }

  function get(app: AppNumber | undefined, id: string): BroadcastEntry | undefined {
    if (app === undefined || !fitsKey(id)) return undefined
    const record = broadcasts.get([app, id])
    return record && toEntry(app, id, record)
  }

  function toEntry(app: AppNumber, id: string, record: BroadcastRecord): BroadcastEntry {
    const { key, task, filter, f, title, at, exp, rate, previous, removes, revokedAt, x } = record
    return {
      app: apps.ref(app),
      id,
      messageKey: key,
      taskId: task,
      filter,
      frame: f,
      title,
      acceptedAtMs: at,
      expiresAtMs: exp,
      perSecond: rate,
      previous,
      ...(removes !== undefined && { revokes: removes }),
      ...(revokedAt !== undefined && { revokedAtMs: revokedAt }),
      ...(x !== undefined && { extras: x }),
    }
  }

  return {
    append: (entry) => committer.write(() => append(apps.number(entry.app), entry)),
    revoke: (removal) => committer.write(() => revoke(apps.number(removal.app), removal)),
    heads: () =>
      committer.readAfterWrites(() => {
        const heads = [...broadcastHeads.getRange({})].map(({ key, value }) => ({ app: apps.ref(key), newest: value }))
        return new Map(heads.map((head) => [appKey(head.app), head]))
      }),
    since: (app, after, nowMs) =>
      committer.readAfterWrites(() => {
        const number = apps.find(app)?.number
        if (number === undefined || !fitsKey(after)) return []
        const valid = [...entriesOf(number, after)].filter(({ record }) => record.exp > nowMs)
        return valid.map(({ id, record }) => toEntry(number, id, record))
      }),
    get: (app, id) => committer.readAfterWrites(() => get(apps.find(app)?.number, id)),
    findByKey: (app, messageKey) =>
      committer.readAfterWrites(() => {
        const number = apps.find(app)?.number
        if (number === undefined || !fitsKey(messageKey)) return undefined
        const id = broadcastKeys.get([number, messageKey])
        return id === undefined ? undefined : get(number, id)
      }),
    note: (_app, readings) => committer.write(() => readings.flatMap(note)),
    part: (app, id, device) =>
      committer.readAfterWrites(() => {
        const number = apps.find(app)?.number
        if (number === undefined || !fitsKey(id, device) || broadcasts.get([number, id]) === undefined) return undefined
        const part = broadcastParts.get([id, device])
        if (part === undefined) return undefined
        return {
          device,
          ...(part.arrived !== undefined && { arrivedAtMs: part.arrived }),
          ...(part.opened !== undefined && { openedAtMs: part.opened }),
          ...(part.ignored !== undefined && { ignoredAtMs: part.ignored }),
        }
      }),
    prune: (beforeMs, limit) => committer.write(() => pruneBroadcasts(tables, beforeMs, limit)),
    newest: () => [...broadcastHeads.getRange({})].reduce((newest, { value }) => (value > newest ? value : newest), ''),
  }
}

const EVENTS = ['arrived', 'opened', 'ignored'] as const
const NOTHING_TOLD: BroadcastPartRecord = {}

function recordOf(entry: NewEntry, previous: string): BroadcastRecord {
  const { messageKey, taskId, filter, frame, title, acceptedAtMs, expiresAtMs, perSecond, revokes, extras } = entry
  return {
    key: messageKey,
    task: taskId,
    filter,
    // A copy: the caller's buffer may change before it is written.
    f: Buffer.from(frame),
    title,
    at: acceptedAtMs,
    exp: expiresAtMs,
    rate: perSecond,
    previous,
    ...(revokes !== undefined && { removes: revokes }),
    ...(extras !== undefined && { x: extras }),
  }
}
