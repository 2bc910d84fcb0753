import type { AppRef } from '@openmps/proto/link'
import type { Accepted, MessageStore, NewMessage, Target } from '../../../src/ports/message-store.ts'
import { HOUR_MS, START_MS } from './clock.ts'

export const appA: AppRef = { appId: 'ONEX0001', workspaceId: 'default' }
export const appB: AppRef = { appId: 'ONEX0002', workspaceId: 'default' }

export const toDevice = (id: string): Target => ({ kind: 'device', id })
export const toUser = (id: string): Target => ({ kind: 'user', id })
export const toActivity = (id: string): Target => ({ kind: 'activity', id })

const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

function base32(value: number, length: number): string {
  let text = ''
  for (let rest = value; text.length < length; rest = Math.floor(rest / 32)) text = ALPHABET.charAt(rest % 32) + text
  return text
}

/** ULIDs that increase with each call, as the contract of NewMessage asks. */
let lastId = 0
export function nextMessageId(atMs: number): string {
  lastId += 1
  return base32(atMs, 10) + base32(lastId, 16)
}

let keys = 0

/** A valid message for app A, accepted at the start and valid for an hour; what a test is about is overridden. */
export function message(target: Target, overrides: Partial<NewMessage> = {}): NewMessage {
  keys += 1
  const acceptedAtMs = overrides.acceptedAtMs ?? START_MS
  return {
    app: appA,
    messageId: nextMessageId(acceptedAtMs),
    target,
    messageKey: `key-${keys}`,
    type: 'simple',
    taskId: keys,
    frame: frameOf(`frame ${keys}`),
    title: `title ${keys}`,
    acceptedAtMs,
    expiresAtMs: acceptedAtMs + HOUR_MS,
    receipt: false,
    ...overrides,
  }
}

export function frameOf(text: string): Uint8Array {
  return new Uint8Array(Buffer.from(text))
}

/** Accepts the messages in one call and returns their ids, in the order of acceptance. */
export async function acceptAll(messages: MessageStore, batch: readonly NewMessage[]): Promise<string[]> {
  await messages.accept(batch)
  return batch.map((one) => one.messageId)
}

/** The store with answers that wait for the inboxes: what it promises then is the same for all stores. */
export const untilPlaced = (messages: MessageStore): MessageStore => ({
  ...messages,
  accept: async (batch) => Promise.all((await messages.accept(batch)).map(whenPlaced)),
})

export const whenPlaced = async (accepted: Accepted): Promise<Accepted> =>
  accepted.outcome === 'placing' ? accepted.placed : accepted

/** What became of an accepted message: places, and as what it counts, are suites of their own. */
export function outcomeOnly(accepted: Accepted) {
  if (accepted.outcome === 'repeat' || accepted.outcome === 'placing') return accepted
  const { counted: _, ...outcome } = accepted
  if (outcome.outcome === 'failed') return outcome
  const { places: __, ...rest } = outcome
  return rest
}

/** The ids of all that the inbox hands out when nothing is in flight. */
export async function inboxOf(messages: MessageStore, device: string, nowMs = START_MS): Promise<string[]> {
  const page = await messages.page(device, 10_000, [], nowMs)
  return page.envelopes.map((envelope) => envelope.messageId)
}

export async function ack(messages: MessageStore, device: string, ids: readonly string[], atMs = START_MS) {
  return messages.acknowledge([{ device, messageIds: ids, atMs }])
}

export const sorted = (values: readonly string[]): string[] => [...values].sort()

export const receiptJob = (messageId: string): string => `receipt:${messageId}`
