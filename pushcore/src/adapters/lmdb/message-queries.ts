import { PushError } from '@openmps/proto'
import type { AppRef } from '@openmps/proto/link'
import { firstIdOf } from '../../ids.ts'
import type { Message, MessageDevice, MessageSpan, MessageStore, Target } from '../../ports/message-store.ts'
import { PUSH_TYPES } from '../../push-request.ts'
import type { Committer } from './committer.ts'
import { newest } from './history.ts'
import type { Parts } from './settle.ts'
import {
  AFTER_STRINGS,
  type DevicePart,
  fitsKey,
  MAX_ID_CHARS,
  type MessageRecord,
  STATE_NAMES,
  type StateRecord,
} from './tables.ts'

const TARGET_KINDS = { d: 'device', u: 'user', a: 'activity' } as const

/** Keys that one search by message key looks at. */
const MAX_SEARCH = 10_000

/** Rows that one step through messages in the order of acceptance looks at. */
const MAX_SPAN = 4_096

type Queries = Pick<MessageStore, 'get' | 'findByKey' | 'searchByKey' | 'recent' | 'ofUser' | 'between' | 'counters'>

/** The reading side for people and for the receipt: never on the hot path. */
export function createMessageQueries({ tables, apps, history, counters }: Parts, committer: Committer): Queries {
  function read(app: AppRef, messageId: string): Message | undefined {
    const record = messageId.length > MAX_ID_CHARS ? undefined : tables.messages.get(messageId)
    if (record === undefined || record.a !== apps.find(app)?.number) return undefined
    const waiting = record.k === 'u' && tables.waiting.get([record.a, record.t, messageId]) !== undefined
    return { ...toMessage(app, messageId, record, tables.states.get(messageId)), waiting }
  }

  function readAll(app: AppRef, ids: Iterable<string>): Message[] {
    return [...ids].map((id) => read(app, id)).filter((message) => message !== undefined)
  }

  /** Ids are ordered by acceptance, and none is older than its acceptance. */
  function between(app: AppRef, fromMs: number, toMs: number, after: string, limit: number): MessageSpan {
    const number = apps.find(app)?.number
    const messages: Message[] = []
    let scanned = 0
    let last = ''
    const start = after === '' ? firstIdOf(fromMs) : after
    for (const { key, value } of tables.messages.getRange({ start, exclusiveStart: after !== '' })) {
      if (value.at >= toMs) return { messages }
      if (messages.length >= limit || scanned >= MAX_SPAN) return { messages, next: last }
      scanned++
      last = key
      const message = value.a === number && value.at >= fromMs ? read(app, key) : undefined
      if (message !== undefined) messages.push(message)
    }
    return { messages }
  }

  return {
    get: (app, messageId) => committer.readAfterWrites(() => read(app, messageId)),
    findByKey: (app, target, messageKey) =>
      committer.readAfterWrites(() => {
        const number = apps.find(app)?.number
        if (number === undefined || !fitsKey(target.id, messageKey)) return undefined
        const id = tables.messageKeys.get([number, messageKey, target.kind.charAt(0), target.id])
        return id === undefined ? undefined : read(app, id)
      }),
    searchByKey: (app, messageKey, limit) =>
      committer.readAfterWrites(() => {
        const number = apps.find(app)?.number
        if (number === undefined || !fitsKey(messageKey)) return []
        const range = { start: [number, messageKey], end: [number, messageKey, AFTER_STRINGS], limit: MAX_SEARCH }
        const ids = [...tables.messageKeys.getRange(range)].map(({ value }) => value)
        return readAll(app, newest(ids, limit))
      }),
    recent: (app, device, limit) =>
      committer.readAfterWrites(() => {
        const number = apps.find(app)?.number
        if (number === undefined || !fitsKey(device)) return []
        const userId = tables.devices.get(device)?.userId
        const ids = [
          ...history.ofDevice(device, limit),
          ...(userId === undefined ? [] : history.ofUser(number, userId, limit)),
        ]
        return readAll(app, newest(ids, limit))
      }),
    ofUser: (app, userId, limit) =>
      committer.readAfterWrites(() => {
        const number = apps.find(app)?.number
        if (number === undefined || !fitsKey(userId)) return []
        return readAll(app, history.ofUser(number, userId, limit))
      }),
    async between(app, fromMs, toMs, after, limit) {
      if (after.length > MAX_ID_CHARS) {
        throw new PushError('INVALID_ARGUMENT', 'this is not where a page before has ended: ask from the begin')
      }
      return committer.readAfterWrites(() => between(app, fromMs, toMs, after, limit))
    },
    counters: (app) => committer.readAfterWrites(() => counters.read(apps.find(app)?.number ?? 0)),
  }
}

function toMessage(
  app: AppRef,
  messageId: string,
  record: MessageRecord,
  state: StateRecord | undefined,
): Omit<Message, 'waiting'> {
  const target: Target = { kind: TARGET_KINDS[record.k], id: record.t }
  const parts = new Map(state?.d.map((part) => [part[0], part]))
  const tokens = new Set([...record.d, ...parts.keys()])
  return {
    app: { appId: app.appId, workspaceId: app.workspaceId },
    messageId,
    target,
    messageKey: record.key,
    type: PUSH_TYPES[record.y] ?? 'simple',
    taskId: record.task,
    frame: record.f,
    title: record.title,
    acceptedAtMs: record.at,
    expiresAtMs: record.exp,
    receipt: record.r,
    ...(record.x && { extras: record.x }),
    state: STATE_NAMES[state?.s ?? 0],
    ...(state && state.s !== 0 && { settledAtMs: state.at }),
    ...(state?.r !== undefined && { reason: state.r }),
    devices: [...tokens].map((token) => toDevice(token, parts.get(token))),
  }
}

function toDevice(token: string, part: DevicePart | undefined): MessageDevice {
  const [, acked = 0, opened = 0, ignored = 0] = part ?? []
  return {
    token,
    ...(acked > 0 && { ackedAtMs: acked }),
    ...(opened > 0 && { openedAtMs: opened }),
    ...(ignored > 0 && { ignoredAtMs: ignored }),
  }
}
