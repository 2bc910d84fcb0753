import type { AppRef } from '@openmps/proto/link'
import type { Device, DeviceStanding, DeviceStore } from '../../ports/device-store.ts'
import { SeenBuffer, type Sighting } from '../seen-buffer.ts'
import type { Bindings } from './bindings.ts'
import type { Context } from './context.ts'
import { factFields, STANDING_FIELDS, toDevice, toStanding, withFacts } from './device-record.ts'
import { walkDevices } from './device-walk.ts'
import { placeOf, userKey } from './message-record.ts'
import { answer, PartitionBatch } from './partition-batch.ts'

export interface RedisDeviceStore extends DeviceStore {
  /** As seen a moment ago and not written yet. */
  platformOf(token: string): number | undefined
  close(): Promise<void>
}

export function createDeviceStore(context: Context, bindings: Bindings): RedisDeviceStore {
  const { engine, apps, clock, limits } = context

  /** One call per partition, however many devices were seen. */
  async function write(batch: ReadonlyMap<string, Sighting>, promised: boolean): Promise<void> {
    const writes = new PartitionBatch(context)
    const slots = []
    for (const [token, { app, facts, firstAtMs, atMs }] of batch) {
      const number = await apps.number(app)
      slots.push(writes.add(engine.partitionOf(token), 'T', token, number, firstAtMs, atMs, ...factFields(facts)))
    }
    await (promised ? writes.run() : writes.runUnreplicated())
    for (const slot of slots) answer(slot)
  }
  const seen = new SeenBuffer(clock, (batch) => write(batch, false))

  /** What waits to be written was told before: it must not bring back what is forgotten. */
  async function writeSeen(token: string): Promise<void> {
    const waiting = seen.take(token)
    if (waiting !== undefined) await write(new Map([[token, waiting]]), false)
  }

  async function get(app: AppRef, token: string): Promise<Device | undefined> {
    const number = (await apps.find(app))?.number
    if (number === undefined) return undefined
    const fields = await engine.command((client) =>
      client.hgetall(`${engine.base(engine.partitionOf(token))}dev:${token}`),
    )
    const waiting = seen.get(token)
    const unwritten = waiting !== undefined && (await apps.find(waiting.app))?.number === number ? waiting : undefined
    if (fields.a === undefined) {
      if (unwritten === undefined) return undefined
      const times = { createdAtMs: String(unwritten.firstAtMs), lastActiveAtMs: String(unwritten.atMs) }
      return withFacts(toDevice(app, token, times), unwritten.facts, unwritten.atMs)
    }
    if (Number(fields.a) !== number) return undefined
    const device = toDevice(app, token, fields)
    return unwritten === undefined ? device : withFacts(device, unwritten.facts, unwritten.atMs)
  }

  async function standing(token: string): Promise<(DeviceStanding & { readonly userId?: string }) | undefined> {
    const key = `${engine.base(engine.partitionOf(token))}dev:${token}`
    const fields = await engine.command((client) => client.hmget(key, ...STANDING_FIELDS))
    const waiting = seen.get(token)
    const [platform, , , createdAtMs] = fields
    if (createdAtMs == null && waiting === undefined) return undefined
    const told = { platform: waiting?.facts.platform ?? Number(platform ?? 0) }
    const since = { createdAtMs: Number(createdAtMs ?? waiting?.firstAtMs) }
    return { ...toStanding(fields), ...told, ...since }
  }

  return {
    get,
    async ofUser(app, userId) {
      const number = (await apps.find(app))?.number
      if (number === undefined) return []
      const base = engine.base(engine.partitionOf(placeOf(number, { kind: 'user', id: userId })))
      const tokens = await engine.command((client) => client.hkeys(`${base}ub:${userKey(number, userId)}`))
      const devices = await Promise.all(tokens.map((token) => get(app, token)))
      return devices
        .filter((device) => device !== undefined)
        .filter((device) => device.userId === userId)
        .sort((left, right) => right.lastActiveAtMs - left.lastActiveAtMs)
        .slice(0, limits.maxDevicesPerUser)
    },
    async seen(app, token, facts, atMs) {
      await apps.number(app)
      const full = seen.add(app, token, facts, atMs)
      if (full !== undefined) await full
      return (await standing(token)) ?? { platform: facts.platform ?? 0, createdAtMs: atMs, readTo: '' }
    },
    standing,
    bind: (app, token, userId, facts, atMs) => {
      const call = seen.joined(app, token, facts, atMs)
      const lastActive = (of: string) => seen.get(of)?.atMs
      return bindings.bind(token, userId, call, lastActive)
    },
    unbind: (app, token, userId, atMs) => bindings.unbind(app, token, userId, atMs),
    async report(app, token, facts, atMs) {
      await write(new Map([[token, seen.joined(app, token, facts, atMs)]]), true)
    },
    async forgetVendorToken(app, token, thirdChannel, thirdChannelDeviceToken, deadSinceMs) {
      const number = (await apps.find(app))?.number
      if (number === undefined) return false
      await writeSeen(token)
      const batch = new PartitionBatch(context)
      const these = [thirdChannel, thirdChannelDeviceToken, deadSinceMs ?? ''] as const
      const slot = batch.add(engine.partitionOf(token), 'vf', token, number, ...these)
      await batch.run()
      return answer(slot) === 1
    },
    walk: (app, after, limit) => walkDevices(context, get, app, after, limit),
    async forget(app, token, idleSinceMs) {
      await writeSeen(token)
      return bindings.forget(app, token, idleSinceMs)
    },
    platformOf: (token) => seen.get(token)?.facts.platform,
    close: () => seen.close(),
  }
}
