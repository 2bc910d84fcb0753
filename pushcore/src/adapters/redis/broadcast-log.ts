import { PushError } from '@openmps/proto'
import type { BroadcastFilter } from '@openmps/proto/broadcast'
import type { AppRef } from '@openmps/proto/link'
import { appKey } from '../../app-key.ts'
import { ulidFloor } from '../../ids.ts'
import type { Appended, BroadcastEntry, BroadcastLog, FirstReading, Reading } from '../../ports/broadcast-log.ts'
import { BROADCAST_LIMITS } from '../broadcast-limits.ts'
import type { Context } from './context.ts'
import type { BinaryReply } from './engine.ts'
import { MAX_ID_CHARS, MAX_KEY_BYTES } from './message-record.ts'
import { answer, PartitionBatch } from './partition-batch.ts'
import { binaryList, bytes, pairs, texts } from './reply.ts'

/** Entries of one script call: other clients of Redis wait while it runs, and for its bytes. */
const PAGE = 200

/** What a device told of a broadcast is kept as long as the longest history that a service may be set to. */
const PARTS_KEPT_MS = 400 * 24 * 3_600_000

type NewEntry = Omit<BroadcastEntry, 'previous'>

/** What scripts do not read. */
interface Facts {
  readonly key: string
  readonly task: number
  readonly filter: BroadcastFilter
  readonly title: string
  readonly at: number
  readonly exp: number
  readonly rate: number
  readonly extras?: Readonly<Record<string, unknown>>
}

const EVENTS = { a: 'arrived', o: 'opened', i: 'ignored' } as const

/** The log is in the partition of the apps, what a device tells is in the device's. */
export function createBroadcastLog(context: Context): BroadcastLog {
  const { engine, apps, clock } = context

  async function write(entry: NewEntry): Promise<Appended | undefined> {
    const { id, messageKey, acceptedAtMs, expiresAtMs, revokes = '', frame } = entry
    const { maxEntries, maxBytes, maxWithRemovals } = BROADCAST_LIMITS
    const head = [await apps.number(entry.app), id, messageKey, acceptedAtMs, expiresAtMs, revokes]
    const facts = JSON.stringify(factsOf(entry))
    const args = [...head, maxEntries, maxBytes, facts, Buffer.from(frame), maxWithRemovals]
    const [outcome = '', value = '', told = 'null'] = texts(
      await engine.write('openmpsAppendBroadcast', 'apps', ...args),
    )
    switch (outcome) {
      case 'stored':
        return { outcome, previous: value }
      case 'repeat':
        return { outcome, id: value, taskId: readFacts(told)?.task ?? 0 }
      case 'behind':
        return { outcome, newest: value }
      case 'full':
        return { outcome }
      default:
        return undefined
    }
  }

  async function since(app: AppRef, after: string, nowMs: number): Promise<BroadcastEntry[]> {
    const number = (await apps.find(app))?.number
    if (number === undefined) return []
    const found: BroadcastEntry[] = []
    let from = after
    do {
      const reply = await engine.runBinary('openmpsReadBroadcasts', 'apps', number, from, nowMs, PAGE)
      const [next, ...rows] = binaryList(reply)
      for (const row of rows) {
        const entry = toEntry(app, binaryList(row))
        if (entry !== undefined) found.push(entry)
      }
      from = bytes(next).toString()
    } while (from !== '')
    return found
  }

  async function get(app: AppRef, id: string): Promise<BroadcastEntry | undefined> {
    const number = (await apps.find(app))?.number
    if (number === undefined || id.length > MAX_ID_CHARS) return undefined
    const key = `${engine.base('apps')}be:${number}:${id}`
    const fields = await engine.command((client) => client.hmgetBuffer(key, 'j', 'f', 'p', 'r', 'v'))
    return toEntry(app, [Buffer.from(id), ...fields])
  }

  async function note(_app: AppRef, readings: readonly Reading[]): Promise<FirstReading[]> {
    const batch = new PartitionBatch(context)
    const oldest = ulidFloor(clock.now() - PARTS_KEPT_MS)
    const slots = readings.map(({ device, atMs, readTo, arrived, opened, ignored }) => {
      const told = [...named('a', arrived), ...named('o', opened), ...named('i', ignored)]
      const args = [device, atMs, readTo, oldest, PARTS_KEPT_MS, ...told]
      return { device, slot: batch.add(engine.partitionOf(device), 'bn', ...args) }
    })
    await batch.runUnreplicated()
    return slots.flatMap(({ device, slot }) => {
      const [platform, appVersion = '', ...first] = texts(answer(slot))
      return pairs(first).map(([event, broadcastId]) => {
        const named = event === 'a' || event === 'o' ? EVENTS[event] : EVENTS.i
        return { broadcastId, event: named, device, platform: Number(platform), appVersion }
      })
    })
  }

  return {
    async append(entry) {
      const appended = await write(entry)
      if (appended === undefined) throw new PushError('INTERNAL', 'Redis does not say what became of a broadcast')
      return appended
    },
    revoke: (removal) => write(removal),
    async heads() {
      const found = await engine.command((client) => client.hgetall(`${engine.base('apps')}bh`))
      const heads = await Promise.all(
        Object.entries(found).map(async ([number, newest]) => ({ app: await apps.ref(Number(number)), newest })),
      )
      return new Map(heads.map((head) => [appKey(head.app), head]))
    },
    since,
    get,
    async findByKey(app, messageKey) {
      const number = (await apps.find(app))?.number
      if (number === undefined || Buffer.byteLength(messageKey) > MAX_KEY_BYTES) return undefined
      const id = await engine.command((client) => client.hget(`${engine.base('apps')}bk:${number}`, messageKey))
      return id === null ? undefined : get(app, id)
    },
    note,
    async part(app, id, device) {
      if ((await get(app, id)) === undefined) return undefined
      const key = `${engine.base(engine.partitionOf(device))}bp:${device}`
      const told = await engine.command((client) => client.hget(key, id))
      if (told === null) return undefined
      const [arrived = 0, opened = 0, ignored = 0] = told.split(':').map(Number)
      return {
        device,
        ...(arrived > 0 && { arrivedAtMs: arrived }),
        ...(opened > 0 && { openedAtMs: opened }),
        ...(ignored > 0 && { ignoredAtMs: ignored }),
      }
    },
    async prune(beforeMs, limit) {
      return Number(await engine.run('openmpsPruneBroadcasts', 'apps', beforeMs, limit))
    },
  }
}

const named = (event: keyof typeof EVENTS, ids: readonly string[]): string[] => ids.flatMap((id) => [event, id])

function factsOf(entry: NewEntry): Facts {
  const { messageKey, taskId, filter, title, acceptedAtMs, expiresAtMs, perSecond, extras } = entry
  const times = { at: acceptedAtMs, exp: expiresAtMs }
  return { key: messageKey, task: taskId, filter, title, ...times, rate: perSecond, ...(extras && { extras }) }
}

function readFacts(json: string): Facts | undefined {
  return (JSON.parse(json) as Facts | null) ?? undefined
}

/** Of id, facts, frame, previous, what it removes, when it was revoked. Undefined when there is no such entry. */
function toEntry(app: AppRef, row: readonly BinaryReply[]): BroadcastEntry | undefined {
  const [id, json, frame, previous, revokes, revokedAt] = row.map((field) =>
    Buffer.isBuffer(field) ? field : undefined,
  )
  const facts = json === undefined || json.length === 0 ? undefined : readFacts(json.toString())
  if (facts === undefined) return undefined
  const { key, task, filter, title, at, exp, rate, extras } = facts
  const [removed = '', revokedAtMs = ''] = [revokes?.toString(), revokedAt?.toString()]
  return {
    app: { appId: app.appId, workspaceId: app.workspaceId },
    id: String(id ?? ''),
    messageKey: key,
    taskId: task,
    filter,
    frame: frame ?? Buffer.alloc(0),
    title,
    acceptedAtMs: at,
    expiresAtMs: exp,
    perSecond: rate,
    previous: String(previous ?? ''),
    ...(removed !== '' && { revokes: removed }),
    ...(revokedAtMs !== '' && { revokedAtMs: Number(revokedAtMs) }),
    ...(extras && { extras }),
  }
}
