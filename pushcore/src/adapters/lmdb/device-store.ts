import type { AppRef } from '@openmps/proto/link'
import type { Clock } from '../../ports/clock.ts'
import type { Bound, Device, DeviceStanding, DeviceStore } from '../../ports/device-store.ts'
import type { Writable } from '../../writable.ts'
import { SeenBuffer, type Sighting } from '../seen-buffer.ts'
import type { Committer } from './committer.ts'
import { forgetDevice } from './forget-device.ts'
import { type Parts, Settler } from './settle.ts'
import { AFTER_STRINGS, type DeviceRecord, fitsKey } from './tables.ts'

export interface DeviceStoreOptions {
  /** Devices bound to one user; one more unbinds the least recently active. */
  readonly maxDevicesPerUser: number
  readonly clock: Clock
}

export interface LmdbDeviceStore extends DeviceStore {
  /** As known now, written or not, for statistics. */
  factsOf(token: string): { readonly platform: number; readonly appVersion: string }
  /** Written or not. */
  isKnown(token: string): boolean
  close(): Promise<void>
}

type KnownStanding = DeviceStanding & { readonly userId?: string }

export function createDeviceStore(
  parts: Parts,
  committer: Committer,
  { maxDevicesPerUser, clock }: DeviceStoreOptions,
): LmdbDeviceStore {
  const { tables, apps, inboxes, waitingLists } = parts
  const settler = new Settler(parts)
  const seen = new SeenBuffer(clock, (batch) =>
    committer.write(() => {
      for (const [token, sighting] of batch) store(token, sighting)
    }),
  )

  /** The device's record with new facts; a new record for a device that was not known. */
  function updated(token: string, sighting: Sighting, old = tables.devices.get(token)): DeviceRecord {
    const { app, facts, firstAtMs, atMs } = sighting
    const base: DeviceRecord = old ?? {
      app: apps.number(app),
      platform: 0,
      appVersion: '',
      sdkVersion: '',
      lastActiveAtMs: atMs,
      createdAtMs: firstAtMs,
    }
    const reported = facts.reported && { reported: { ...base.reported, ...facts.reported } }
    return { ...base, ...facts, ...reported, lastActiveAtMs: Math.max(base.lastActiveAtMs, atMs) }
  }

  /** Writes what is new of a device, and enters one that was not known in the list of its app. */
  function store(token: string, sighting: Sighting): DeviceRecord {
    const old = tables.devices.get(token)
    const record = updated(token, sighting, old)
    if (old === undefined) tables.appDevices.put([record.app, token], 0)
    tables.devices.put(token, record)
    return record
  }

  function standingOf(token: string): KnownStanding | undefined {
    if (!fitsKey(token)) return undefined
    const waiting = seen.get(token)
    const record = tables.devices.get(token)
    const createdAtMs = record?.createdAtMs ?? waiting?.firstAtMs
    if (createdAtMs === undefined) return undefined
    const standing: Writable<KnownStanding> = {
      platform: waiting?.facts.platform ?? record?.platform ?? 0,
      createdAtMs,
      readTo: tables.broadcastCursors.get(token) ?? '',
    }
    if (record?.userId !== undefined) {
      standing.userId = record.userId
      standing.boundAtMs = record.boundAtMs ?? createdAtMs
    }
    if (record?.unboundAtMs !== undefined) standing.unboundAtMs = record.unboundAtMs
    return standing
  }

  function read(app: AppRef, token: string): Device | undefined {
    if (!fitsKey(token)) return undefined
    const waiting = seen.get(token)
    const stored = tables.devices.get(token)
    if (stored === undefined && waiting === undefined) return undefined
    const number = apps.find(app)?.number
    if (stored !== undefined && stored.app !== number) return undefined
    if (waiting !== undefined && apps.find(waiting.app)?.number !== number) return undefined
    const { app: _, ...record } = waiting ? updated(token, waiting) : (stored as DeviceRecord)
    return { ...record, appId: app.appId, workspaceId: app.workspaceId, token }
  }

  function tokensOf(app: number, userId: string): string[] {
    const range = { start: [app, userId], end: [app, userId, AFTER_STRINGS] }
    return [...tables.userDevices.getKeys(range)].map((key) => key[2] as string)
  }

  function bind(token: string, userId: string, call: Sighting): Bound {
    const { atMs } = call
    const record = store(token, call)
    const previousUserId = record.userId
    if (previousUserId !== undefined && previousUserId !== userId) release(record.app, token, previousUserId)
    const expelled = makeRoom(record.app, token, userId, atMs)
    tables.userDevices.put([record.app, userId, token], atMs)
    tables.devices.put(token, { ...record, userId, boundAtMs: atMs })
    const arrived = moveWaiting(record.app, token, userId, atMs)
    const another = previousUserId !== undefined && previousUserId !== userId
    return { ...(another && { previousUserId }), arrived, expelled }
  }

  /** Unbinds the least recently active devices of a user that has too many, and returns them. */
  function makeRoom(app: number, token: string, userId: string, atMs: number): string[] {
    const others = tokensOf(app, userId).filter((other) => other !== token)
    const active = (of: string) => seen.get(of)?.atMs ?? tables.devices.get(of)?.lastActiveAtMs ?? 0
    const surplus = others.length - (maxDevicesPerUser - 1)
    if (surplus <= 0) return []
    const idle = others.sort((left, right) => active(left) - active(right)).slice(0, surplus)
    for (const other of idle) unbindRecord(app, other, userId, atMs)
    return idle
  }

  function moveWaiting(app: number, token: string, userId: string, atMs: number): number {
    let arrived = 0
    for (const { messageId, entry } of waitingLists.of(app, userId)) {
      // All of them, even above the inbox's limit: one left behind would be overtaken by newer pushes. The
      // two limits together bound it.
      if (entry[0] <= atMs) continue
      waitingLists.take(app, userId, messageId)
      inboxes.put(token, messageId, entry)
      settler.note(messageId, [token, 0, 0, 0])
      arrived++
    }
    return arrived
  }

  function unbindRecord(app: number, token: string, userId: string, atMs: number): void {
    const record = tables.devices.get(token)
    if (record === undefined || record.app !== app || record.userId !== userId) return
    const { userId: _, ...rest } = record
    tables.devices.put(token, { ...rest, unboundAtMs: atMs })
    release(app, token, userId)
  }

  /** Ends the binding's part in the inbox: the user's messages leave it, and wait if nobody else holds them. */
  function release(app: number, token: string, userId: string): void {
    tables.userDevices.remove([app, userId, token])
    const theirs = [...inboxes.all(token)].filter(({ entry }) => entry[3] === userId)
    for (const { messageId, entry } of theirs) {
      inboxes.take(token, messageId)
      const record = tables.messages.get(messageId)
      if (record === undefined || !settler.isPending(messageId)) continue
      const held = settler.devices(messageId, record).some((other) => inboxes.get(other, messageId) !== undefined)
      if (held) continue
      if (waitingLists.hasRoom(app, userId)) waitingLists.put(app, userId, messageId, entry)
      else settler.settle({ messageId, app, receipt: entry[2] }, 'failed', clock.now(), [], 'waitingFull')
    }
  }

  function forget(app: AppRef, token: string, idleSinceMs: number): boolean {
    const number = apps.find(app)?.number
    const record = number === undefined || !fitsKey(token) ? undefined : tables.devices.get(token)
    // Seen while this write waited for its turn: it is back.
    const isBack = seen.get(token) !== undefined
    if (record === undefined || record.app !== number || record.lastActiveAtMs > idleSinceMs || isBack) return false
    if (record.userId !== undefined) release(number, token, record.userId)
    forgetDevice(tables, number, token, clock.now())
    return true
  }

  return {
    get: (app, token) => committer.readAfterWrites(() => read(app, token)),
    ofUser: (app, userId) =>
      committer.readAfterWrites(() => {
        const number = apps.find(app)?.number
        if (number === undefined || !fitsKey(userId)) return []
        const devices = tokensOf(number, userId).map((token) => read(app, token))
        return devices
          .filter((device) => device !== undefined)
          .sort((left, right) => right.lastActiveAtMs - left.lastActiveAtMs)
      }),
    async seen(app, token, facts, atMs) {
      apps.number(app)
      const full = seen.add(app, token, facts, atMs)
      if (full !== undefined) await full
      const known = await committer.readAfterWrites(() => standingOf(token))
      return known ?? { platform: facts.platform ?? 0, createdAtMs: atMs, readTo: '' }
    },
    standing: (token) => committer.readAfterWrites(() => standingOf(token)),
    bind: (app, token, userId, facts, atMs) => {
      const call = seen.joined(app, token, facts, atMs)
      return committer.write(() => bind(token, userId, call))
    },
    unbind: (app, token, userId, atMs) =>
      committer.write(() => {
        const number = apps.find(app)?.number
        if (number !== undefined) unbindRecord(number, token, userId, atMs)
      }),
    report: (app, token, facts, atMs) => {
      const call = seen.joined(app, token, facts, atMs)
      return committer.write(() => {
        store(token, call)
      })
    },
    forgetVendorToken: (app, token, thirdChannel, thirdChannelDeviceToken, deadSinceMs = Number.POSITIVE_INFINITY) => {
      // What waits to be written was told before: it must not bring back what is forgotten.
      const waiting = seen.take(token)
      return committer.write(() => {
        if (waiting !== undefined) store(token, waiting)
        const number = apps.find(app)?.number
        const record = number === undefined || !fitsKey(token) ? undefined : tables.devices.get(token)
        if (record === undefined || record.app !== number) return false
        const { thirdChannel: channel, thirdChannelDeviceToken: vendorToken, thirdChannelAtMs = 0, ...rest } = record
        if (channel !== thirdChannel || vendorToken !== thirdChannelDeviceToken) return false
        if (thirdChannelAtMs > deadSinceMs) return false
        tables.devices.put(token, rest)
        return true
      })
    },
    walk: (app, after, limit) =>
      committer.readAfterWrites(() => {
        const number = apps.find(app)?.number
        if (number === undefined) return { devices: [] }
        const range = { start: [number, after], end: [number, AFTER_STRINGS], exclusiveStart: after !== '', limit }
        const tokens = [...tables.appDevices.getKeys(range)].map((key) => String(key[1]))
        const devices = tokens.map((token) => read(app, token)).filter((device) => device !== undefined)
        const last = tokens.at(-1)
        return tokens.length < limit || last === undefined ? { devices } : { devices, next: last }
      }),
    forget: (app, token, idleSinceMs) => {
      const waiting = seen.take(token)
      return committer.write(() => {
        if (waiting !== undefined) store(token, waiting)
        return forget(app, token, idleSinceMs)
      })
    },
    isKnown: (token) => seen.get(token) !== undefined || (fitsKey(token) && tables.devices.get(token) !== undefined),
    factsOf(token) {
      const waiting = seen.get(token)
      const { platform = 0, appVersion = '' } =
        (waiting === undefined ? tables.devices.get(token) : updated(token, waiting)) ?? {}
      return { platform, appVersion }
    },
    close: () => seen.close(),
  }
}
