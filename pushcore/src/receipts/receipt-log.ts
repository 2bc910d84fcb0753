import { PushError } from '@openmps/proto'
import { isBroadcastId } from '@openmps/proto/broadcast'
import type { AppRef } from '@openmps/proto/link'
import { tellBroadcast } from '../broadcast-story.ts'
import { csvRecord } from '../csv.ts'
import type { BroadcastEntry, BroadcastLog } from '../ports/broadcast-log.ts'
import type { Clock } from '../ports/clock.ts'
import type { DeviceStore } from '../ports/device-store.ts'
import type { MessageSpan, MessageStore } from '../ports/message-store.ts'
import { tellDevice } from '../story.ts'
import {
  type BareEvent,
  type DeviceFields,
  eventsOf,
  eventsOfBroadcast,
  type ReceiptEvent,
  type ReceiptEventType,
} from './receipt-events.ts'

/** Messages of one page. */
const MAX_LIMIT = 500
/** Of times of acceptance. */
const LONGEST_WINDOW_MS = 72 * 3_600_000

/**
 * Which messages: one by its id, those of a device or of a user, or those accepted in a window of time. The message of a
 * broadcast is asked for together with a device. What else is given narrows it down.
 */
export interface ReceiptQuery {
  readonly messageId?: string
  readonly device?: string
  readonly userId?: string
  /** Of acceptance, milliseconds since 1970; from the first, before the second, 72 h apart at most. */
  readonly fromMs?: number
  readonly toMs?: number
  readonly eventType?: ReceiptEventType
}

export interface ReceiptPage {
  /** Message by message, the events of each in the order of time. There may be none although more follow. */
  readonly events: readonly ReceiptEvent[]
  /** Where the next page goes on, opaque; absent at the end. */
  readonly next?: string
}

/**
 * What happened to messages, event by event, as long as they are kept. A view of the stored messages, and no second
 * log: it costs no write, and cannot say another thing than the state does.
 */
export interface ReceiptLog {
  /**
   * The events of at most `limit` messages, 1 to 500: of a window the oldest first, page by page; of a device or user the
   * newest, in one page.
   * @throws PushError INVALID_ARGUMENT (says what is missing or too much)
   */
  find(app: AppRef, query: ReceiptQuery & { readonly after?: string; readonly limit: number }): Promise<ReceiptPage>
  /** All pages, piece by piece: one JSON object a line, or a CSV file with times in ISO 8601. */
  export(app: AppRef, query: ReceiptQuery, format: 'ndjson' | 'csv'): AsyncIterable<string>
  /**
   * What happened to this message on this device, one sentence a line.
   * @throws PushError NOT_FOUND: no such message, or it is forgotten
   */
  story(app: AppRef, messageId: string, device: string): Promise<string[]>
}

export interface ReceiptLogParts {
  readonly messages: Pick<MessageStore, 'get' | 'recent' | 'ofUser' | 'between'>
  readonly devices: Pick<DeviceStore, 'get' | 'standing'>
  readonly broadcasts: Pick<BroadcastLog, 'get' | 'part'>
  readonly clock: Clock
}

const COLUMNS = [
  'time',
  'eventType',
  'appId',
  'workspaceId',
  'messageId',
  'messageKey',
  'taskId',
  'deviceId',
  'deviceType',
  'appVersion',
  'lastActiveTime',
  'channel',
  'reason',
] as const satisfies readonly (keyof ReceiptEvent)[]

export function createReceiptLog({ messages, devices, broadcasts, clock }: ReceiptLogParts): ReceiptLog {
  /** The messages that a page is about. */
  async function select(app: AppRef, query: ReceiptQuery, after: string, limit: number): Promise<MessageSpan> {
    const { messageId, device, userId, fromMs = 0, toMs = Number.MAX_SAFE_INTEGER } = query
    if (messageId === undefined && device === undefined && userId === undefined) {
      return messages.between(app, fromMs, toMs, after, limit)
    }
    const found = await ofOne(app, { messageId, device, userId }, limit)
    return { messages: found.filter(({ acceptedAtMs: at }) => at >= fromMs && at < toMs) }
  }

  async function ofOne(app: AppRef, { messageId, device, userId }: Named, limit: number) {
    if (messageId !== undefined) {
      const message = await messages.get(app, messageId)
      return message === undefined ? [] : [message]
    }
    return device === undefined ? messages.ofUser(app, userId ?? '', limit) : messages.recent(app, device, limit)
  }

  async function ofBroadcast(app: AppRef, id: string, device: string): Promise<BareEvent[]> {
    const [entry, part] = await Promise.all([broadcasts.get(app, id), broadcasts.part(app, id, device)])
    return entry === undefined || part === undefined ? [] : eventsOfBroadcast(entry, part)
  }

  /** With what the devices are, each asked for once. */
  async function complete(app: AppRef, events: readonly BareEvent[]): Promise<ReceiptEvent[]> {
    const tokens = [...new Set(events.map(({ deviceId }) => deviceId))].filter((token) => token !== '')
    const known = new Map(await Promise.all(tokens.map(async (token) => [token, await fieldsOf(app, token)] as const)))
    return events.map((event) => ({ ...event, ...(known.get(event.deviceId) ?? UNKNOWN) }))
  }

  async function fieldsOf(app: AppRef, token: string): Promise<DeviceFields> {
    const device = await devices.get(app, token)
    if (device === undefined) return UNKNOWN
    return { deviceType: device.platform, appVersion: device.appVersion, lastActiveTime: device.lastActiveAtMs }
  }

  async function find(
    app: AppRef,
    { after = '', limit, ...query }: ReceiptQuery & { after?: string; limit: number },
  ): Promise<ReceiptPage> {
    check(query, limit)
    const { messageId, device, eventType } = query
    const isWanted = (event: BareEvent) =>
      (device === undefined || event.deviceId === device) && (eventType === undefined || event.eventType === eventType)
    if (messageId !== undefined && isBroadcastId(messageId)) {
      return { events: await complete(app, (await ofBroadcast(app, messageId, device ?? '')).filter(isWanted)) }
    }
    const { messages: found, next } = await select(app, query, after, limit)
    const events = await complete(app, found.flatMap(eventsOf).filter(isWanted))
    return next === undefined ? { events } : { events, next }
  }

  async function storyOfBroadcast(app: AppRef, entry: BroadcastEntry, device: string): Promise<string[]> {
    const [known, standing, part] = await Promise.all([
      devices.get(app, device),
      devices.standing(device),
      broadcasts.part(app, entry.id, device),
    ])
    return tellBroadcast(entry, device, known === undefined ? undefined : standing, part, clock.now())
  }

  return {
    find,
    async *export(app, query, format) {
      if (format === 'csv') yield csvRecord(COLUMNS)
      for (let after: string | undefined = ''; after !== undefined; ) {
        const page: ReceiptPage = await find(app, { ...query, after, limit: MAX_LIMIT })
        const lines = page.events.map((event) => (format === 'csv' ? csvOf(event) : `${JSON.stringify(event)}\n`))
        if (lines.length > 0) yield lines.join('')
        after = page.next
      }
    },
    async story(app, messageId, device) {
      if (isBroadcastId(messageId)) {
        const entry = await broadcasts.get(app, messageId)
        if (entry !== undefined) return storyOfBroadcast(app, entry, device)
      } else {
        const message = await messages.get(app, messageId)
        if (message !== undefined) return tellDevice(message, device, clock.now())
      }
      throw new PushError(
        'NOT_FOUND',
        `no message has the id ${messageId}: settled ones are forgotten after OPENMPS_HISTORY_DAYS`,
      )
    },
  }
}

type Named = { readonly [Name in 'messageId' | 'device' | 'userId']: string | undefined }

const UNKNOWN: DeviceFields = { deviceType: 0, appVersion: '', lastActiveTime: 0 }

function csvOf(event: ReceiptEvent): string {
  const { time, lastActiveTime } = event
  const iso = (ms: number) => (ms === 0 ? '' : new Date(ms).toISOString())
  const shown = { ...event, time: iso(time), lastActiveTime: iso(lastActiveTime) }
  return csvRecord(COLUMNS.map((name) => shown[name]))
}

function check({ messageId, device, userId, fromMs, toMs }: ReceiptQuery, limit: number): void {
  const refuse = (why: string) => {
    throw new PushError('INVALID_ARGUMENT', why)
  }
  if (!Number.isInteger(limit) || limit < 1 || limit > MAX_LIMIT)
    refuse(`limit is a whole number from 1 to ${MAX_LIMIT}`)
  if (messageId !== undefined && isBroadcastId(messageId) && device === undefined) {
    refuse('a broadcast has its events on each device: ask for messageId and device')
  }
  if (userId !== undefined && (device !== undefined || messageId !== undefined)) {
    refuse('ask for userId alone, not together with messageId or device')
  }
  for (const ms of [fromMs, toMs]) {
    if (ms !== undefined && !Number.isSafeInteger(ms)) refuse('fromMs and toMs are milliseconds since 1970')
  }
  const named = messageId !== undefined || device !== undefined || userId !== undefined
  if (named) return
  if (fromMs === undefined || toMs === undefined) {
    refuse('ask for messageId, device or userId, or for a window with fromMs and toMs')
  } else if (fromMs > toMs || toMs - fromMs > LONGEST_WINDOW_MS) {
    refuse('fromMs is not after toMs, and the window is 72 hours at most')
  }
}
