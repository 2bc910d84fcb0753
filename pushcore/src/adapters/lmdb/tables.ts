import type { BroadcastFilter } from '@openmps/proto/broadcast'
import type { AppRef } from '@openmps/proto/link'
import { type Database, open, type RootDatabase } from 'lmdb'
import type { ActivityBinding } from '../../ports/activity-store.ts'
import type { AccessKey, App } from '../../ports/app-store.ts'
import type { AuditEntry } from '../../ports/audit-log.ts'
import type { ConfigRecord } from '../../ports/config-store.ts'
import type { Device } from '../../ports/device-store.ts'
import type { Schedule } from '../../ports/schedule-store.ts'
import type { Supplement } from '../../ports/supplement-store.ts'
import type { Tag } from '../../ports/tag-store.ts'
import type { Task } from '../../ports/task-store.ts'
import type { Template } from '../../ports/template-store.ts'
import type { PushRequest } from '../../push-request.ts'
import type { HandoffFacts } from '../handoff-rules.ts'

/** Settled states as stored; pending has no state record, or one with state 0. */
export const STATE_NUMBERS = { pending: 0, delivered: 1, expired: 2, revoked: 3, failed: 4 } as const
export const STATE_NAMES = ['pending', 'delivered', 'expired', 'revoked', 'failed'] as const

/** The small number that stands for an app in keys. */
export type AppNumber = number

export interface AppRecord extends App {
  readonly number: AppNumber
}

export interface DeviceRecord extends Omit<Device, keyof AppRef | 'token'> {
  readonly app: AppNumber
}

/** What is fixed at acceptance. Short names: there is one per message. */
export interface MessageRecord {
  readonly a: AppNumber
  /** Target kind: d(evice), u(ser), a(ctivity). */
  readonly k: 'd' | 'u' | 'a'
  readonly t: string
  readonly key: string
  /** Type of the push, as its place in PUSH_TYPES. */
  readonly y: number
  readonly task: number
  readonly f: Buffer
  readonly title: string
  readonly at: number
  readonly exp: number
  readonly r: boolean
  /** The devices it was written to at acceptance. */
  readonly d: readonly string[]
  readonly x?: Readonly<Record<string, unknown>>
}

/** One device's part in a message: token, acked, opened and ignored at (0: not). */
export type DevicePart = [token: string, acked: number, opened: number, ignored: number]

/** What has become of a message. Absent: pending and untouched. */
export interface StateRecord {
  readonly s: (typeof STATE_NUMBERS)[keyof typeof STATE_NUMBERS]
  readonly at: number
  readonly r?: string
  readonly d: DevicePart[]
}

/** An entry of an inbox or a waiting list; enough to settle and count it without reading the message. */
export type EntryRecord = readonly [
  expiresAtMs: number,
  app: AppNumber,
  receipt: boolean,
  userId: string,
  /** Place in PUSH_TYPES. */
  type: number,
  taskId: number,
  /** No device had it at acceptance. */
  waited: boolean,
]

/** An entry that has not come into its inbox yet. */
export type ArrivalRecord = readonly [token: string, messageId: string, parked: boolean, entry: EntryRecord]

/** A broadcast, or the removal of one. Absent fields do not apply. */
export interface BroadcastRecord {
  readonly key: string
  readonly task: number
  readonly filter: BroadcastFilter
  readonly f: Buffer
  readonly title: string
  readonly at: number
  readonly exp: number
  readonly rate: number
  readonly previous: string
  /** Of a removal: what it removes. */
  readonly removes?: string
  readonly revokedAt?: number
  readonly x?: Readonly<Record<string, unknown>>
}

/** When a device told of a broadcast. */
export interface BroadcastPartRecord {
  readonly arrived?: number
  readonly opened?: number
  readonly ignored?: number
}

/** What is known of an idempotency key. Without an answer an attempt is at work. */
export interface IdempotencyRecord {
  readonly hash: string
  readonly claim: string
  readonly untilMs: number
  readonly answer?: string
}

/** What the key does not say. */
export type SupplementRecord = Omit<Supplement, 'app' | 'messageId' | 'phone'>

export interface ActivityRecord extends ActivityBinding {
  readonly keepUntilMs: number
}

/** A list and not an object, because a job is written several times in its life. */
export type JobRecord = readonly [
  kind: string,
  dueAtMs: number,
  attempts: number,
  /** JSON. */
  payload: string,
  /** 1: its time is the end of the lease. */
  leased: 0 | 1,
  /** It was added again since it was claimed: due then, when the lease is given back. Else NOT_AGAIN. */
  againAtMs: number,
]

/** Before every time. */
export const NOT_AGAIN = -1

export interface CounterRecord {
  accepted: number
  delivered: number
  expired: number
  revoked: number
  failed: number
  repeats: number
  pending: number
}

export type Key = (string | number)[]

/** Sums in the order of STAT_COUNTERS. */
export type StatRecord = readonly number[]

/**
 * A table as the operations of the committer see it. They run inside a write transaction, where a put
 * has happened when it returns: the promise that lmdb gives back for the other case is not part of it.
 */
export interface Table<Value, K extends string | number | Key>
  extends Pick<Database<Value, K>, 'get' | 'getRange' | 'getKeys' | 'getKeysCount'> {
  put(key: K, value: Value): void
  remove(key: K): void
}

/**
 * The tables of the embedded store, each a named database of one LMDB environment. Keys are ordered:
 * numbers by value, strings by code unit, so a range over a prefix reads one app, device or user.
 */
export interface Tables {
  readonly env: RootDatabase
  /** [appId, workspaceId] */
  readonly apps: Table<AppRecord, Key>
  readonly accessKeys: Table<AccessKey, string>
  /** By device token. */
  readonly devices: Table<DeviceRecord, string>
  /** [app, userId, token] */
  readonly userDevices: Table<number, Key>
  /** By message id. */
  readonly messages: Table<MessageRecord, string>
  readonly states: Table<StateRecord, string>
  /** [token, messageId], or [token, PARKED, messageId]: what the device has still to acknowledge, but for arrivals. */
  readonly inboxes: Table<EntryRecord, Key>
  /** By number in the order of arrival: the newest entries of all inboxes, and dead rows of those that were moved. */
  readonly arrivals: Table<ArrivalRecord, number>
  /** By group of tokens: the number below which its rows in `arrivals` are dead. */
  readonly arrivalMarks: Table<number, string>
  /** By device token: those whose inboxes have many entries, most of them. */
  readonly crowded: Table<number, string>
  /** [app, userId, messageId]: what waits for the user's first device. */
  readonly waiting: Table<EntryRecord, Key>
  /**
   * [token, messageId], [app, userId, messageId]: messages to the device or user that have left an inbox or do not wait any
   * more, until they are pruned.
   */
  readonly past: Table<number, Key>
  /** [app, message key, target kind, target id] → message id. Refuses repeats and finds messages by key. */
  readonly messageKeys: Table<string, Key>
  /** [token, messageId]: revoked messages that the device may show. */
  readonly revocations: Table<number, Key>
  /** [expiresAtMs, messageId] */
  readonly expiry: Table<number, Key>
  readonly counters: Table<CounterRecord, AppNumber>
  /** [app, token]: the devices of an app, for walks over them. */
  readonly appDevices: Table<number, Key>
  /** [app, broadcast id] */
  readonly broadcasts: Table<BroadcastRecord, Key>
  /** [app, message key] → broadcast id */
  readonly broadcastKeys: Table<string, Key>
  /** The newest broadcast of each app that ever had one. */
  readonly broadcastHeads: Table<string, AppNumber>
  /** [broadcast id, token] */
  readonly broadcastParts: Table<BroadcastPartRecord, Key>
  /** By device token: the last broadcast that it has read past. */
  readonly broadcastCursors: Table<string, string>
  readonly jobs: Table<JobRecord, string>
  /** [name in the kind, dueAtMs, job id] */
  readonly jobsDue: Table<number, Key>
  /** [app, name] */
  readonly templates: Table<Template, Key>
  /** [app, template id] → name */
  readonly templateNames: Table<string, Key>
  /** [app, task id]; its messages apart, so that a list does not read them. */
  readonly tasks: Table<Task, Key>
  readonly taskMessages: Table<readonly string[], Key>
  /** [app, first digits of the id] */
  readonly schedules: Table<Schedule, Key>
  /** The same, of open ones. */
  readonly scheduleRequests: Table<PushRequest, Key>
  readonly schedulesOpen: Table<number, Key>
  /** [app, created at, first digits of the id] */
  readonly scheduleOrder: Table<number, Key>
  /** [created or last sent at, app, first digits of the id] */
  readonly schedulesClosed: Table<number, Key>
  /** [app, m(inute) h(our) d(ay), its number, platform, channel, type, app version] */
  readonly stats: Table<StatRecord, Key>
  /** [app, task, day, platform, channel, type, app version] */
  readonly taskStats: Table<StatRecord, Key>
  /** [day, app, task]: which of them are from the day. */
  readonly taskStatDays: Table<number, Key>
  /** By process: the newest flush that was applied. */
  readonly statFlushes: Table<readonly [number: number, atMs: number], string>
  /** By device token: the two newest days on which it got something; -1: none. */
  readonly reached: Table<readonly [newest: number, before: number], string>
  /** [app, d(ay) or m(onth), its number] → different devices */
  readonly reachedCounts: Table<number, Key>
  /** [kind, id] */
  readonly config: Table<ConfigRecord, Key>
  /** [expiresAtMs, kind, id] */
  readonly configExpiry: Table<number, Key>
  /** By number, from 1. */
  readonly audit: Table<Omit<AuditEntry, 'id'>, number>
  /** [app, kind, id] */
  readonly tags: Table<Tag, Key>
  /** [app, kind, name] → id */
  readonly tagNames: Table<string, Key>
  /** [app, kind, created at, id] */
  readonly tagOrder: Table<number, Key>
  /** [app, kind, tag id, member] */
  readonly tagMembers: Table<number, Key>
  /** [app, kind, member, tag id] */
  readonly memberTags: Table<number, Key>
  /** [app, alias, token] */
  readonly aliases: Table<number, Key>
  /** [app, token, alias] */
  readonly deviceAliases: Table<number, Key>
  /** [app, message id, phone] */
  readonly supplements: Table<SupplementRecord, Key>
  /** [kept until, app, message id, phone] */
  readonly supplementExpiry: Table<number, Key>
  /** [day as yyyymmdd, app, phone; empty: all of the app] → text messages */
  readonly smsCounts: Table<number, Key>
  /** [app, message id, digest of channel and vendor token] */
  readonly handoffs: Table<HandoffFacts, Key>
  /** [kept until, app, message id, digest] */
  readonly handoffExpiry: Table<number, Key>
  /** [app, activity id] */
  readonly activities: Table<ActivityRecord, Key>
  /** [app, token, activity id] → when it was reported */
  readonly deviceActivities: Table<number, Key>
  /** [kept until, app, activity id] */
  readonly activityExpiry: Table<number, Key>
  /** [scope, key] */
  readonly idempotency: Table<IdempotencyRecord, Key>
  /** [good until, scope, key] */
  readonly idempotencyExpiry: Table<number, Key>
  /** [day, app, token, category] → message keys */
  readonly contacts: Table<readonly string[], Key>
}

/** Message ids are ULIDs of 26 characters; what is longer than this cannot be one, nor a part of a key. */
export const MAX_ID_CHARS = 64

/** Texts of one key together, in UTF-8 bytes: a key of LMDB has 1978 bytes at most, the rest is for the numbers. */
const MAX_KEY_BYTES = 1_850

/** Whether the texts fit into a key. What does not fit was never stored. */
export function fitsKey(...texts: readonly string[]): boolean {
  return texts.reduce((bytes, text) => bytes + Buffer.byteLength(text), 0) <= MAX_KEY_BYTES
}

/** Sorts after every string in a key range: the last of all code points, which is not a character. */
export const AFTER_STRINGS = '\u{10ffff}'

/** In keys of the inbox of what is parked there. Sorts after every message id, so that a page ends before it. */
export const PARKED = '~'

/**
 * Each record is a map that carries its field names. Shared names would be smaller, but the encoder takes a name for
 * stored that a failed commit has taken back, and what it writes from then on no other process can read.
 */
const PLAIN_VALUES = { encoding: 'msgpack', useRecords: false } as const

export function openTables(path: string): Tables {
  const env = open({
    path,
    maxDbs: 64,
    // A commit includes the flush, so that a resolved write is on disk (promise 1).
    overlappingSync: false,
    // The committer gathers the batches.
    eventTurnBatching: false,
    // Else the unused part of a page has what was in the process's memory: maybe a secret that is nowhere stored in clear.
    noMemInit: false,
  })
  const table = <V, K extends string | number | Key>(name: string): Table<V, K> => env.openDB<V, K>(name, PLAIN_VALUES)
  return {
    env,
    apps: table('apps'),
    accessKeys: table('access-keys'),
    devices: table('devices'),
    userDevices: table('user-devices'),
    messages: table('messages'),
    states: table('states'),
    inboxes: table('inboxes'),
    arrivals: table('arrivals'),
    arrivalMarks: table('arrival-marks'),
    crowded: table('crowded'),
    waiting: table('waiting'),
    past: table('past'),
    messageKeys: table('message-keys'),
    revocations: table('revocations'),
    expiry: table('expiry'),
    counters: table('counters'),
    appDevices: table('app-devices'),
    broadcasts: table('broadcasts'),
    broadcastKeys: table('broadcast-keys'),
    broadcastHeads: table('broadcast-heads'),
    broadcastParts: table('broadcast-parts'),
    broadcastCursors: table('broadcast-cursors'),
    jobs: table('jobs'),
    jobsDue: table('jobs-due'),
    templates: table('templates'),
    templateNames: table('template-names'),
    tasks: table('tasks'),
    taskMessages: table('task-messages'),
    schedules: table('schedules'),
    scheduleRequests: table('schedule-requests'),
    schedulesOpen: table('schedules-open'),
    scheduleOrder: table('schedule-order'),
    schedulesClosed: table('schedules-closed'),
    stats: table('stats'),
    taskStats: table('task-stats'),
    taskStatDays: table('task-stat-days'),
    statFlushes: table('stat-flushes'),
    reached: table('reached'),
    reachedCounts: table('reached-counts'),
    config: table('config'),
    configExpiry: table('config-expiry'),
    audit: table('audit'),
    tags: table('tags'),
    tagNames: table('tag-names'),
    tagOrder: table('tag-order'),
    tagMembers: table('tag-members'),
    memberTags: table('member-tags'),
    aliases: table('aliases'),
    deviceAliases: table('device-aliases'),
    supplements: table('supplements'),
    supplementExpiry: table('supplement-expiry'),
    smsCounts: table('sms-counts'),
    handoffs: table('handoffs'),
    handoffExpiry: table('handoff-expiry'),
    activities: table('activities'),
    deviceActivities: table('device-activities'),
    activityExpiry: table('activity-expiry'),
    idempotency: table('idempotency'),
    idempotencyExpiry: table('idempotency-expiry'),
    contacts: table('contacts'),
  }
}
