/**
 * What the load generator reads of a Push and writes as its Ack, directly on the bytes. The generated
 * codec would decode every field and allocate for each; a device here needs the id and one number.
 */

/** First byte of a ServerFrame: the tag of its body. */
export const SERVER_BODY = { connected: 0x0a, push: 0x12, response: 0x1a, goAway: 0x2a } as const

/** First byte of a ClientFrame. */
export const CLIENT_BODY = { connect: 0x0a, ack: 0x12, request: 0x1a } as const

/** The content of a measured push begins so; the number behind it is when it was accepted. */
const MEASURED = 'm'
const WARM_UP = 'w'
const TIME_DIGITS = 16

/** Content that carries the time of acceptance, in µs, to the device; padded to the wanted size. */
export function timedContent(atUs: number, measured: boolean, bytes: number): string {
  const time = Math.round(atUs).toString().padStart(TIME_DIGITS, '0')
  return `${measured ? MEASURED : WARM_UP}${time}`.padEnd(bytes, '.')
}

/** Where the last decoded Push keeps its id, and what its content tells. One object, reused: it is read at once. */
export const lastPush = { idStart: 0, idEnd: 0, sentAtUs: 0, measured: false }

const FIELD_MESSAGE_ID = 1
const FIELD_CONTENT = 4
const LENGTH_DELIMITED = 2
const MEASURED_CODE = MEASURED.charCodeAt(0)

/** Reads the Push of the ServerFrame in bytes[start, end) into `lastPush`. */
export function readPush(bytes: Buffer, start: number, end: number): void {
  lastPush.idEnd = 0
  lastPush.sentAtUs = 0
  let at = skipVarint(bytes, start + 1)
  while (at < end) {
    const tag = bytes[at] ?? 0
    at += 1
    if ((tag & 7) !== LENGTH_DELIMITED) {
      at = skipVarint(bytes, at)
      continue
    }
    const length = varint(bytes, at)
    at = skipVarint(bytes, at)
    if (tag >>> 3 === FIELD_MESSAGE_ID) {
      lastPush.idStart = at
      lastPush.idEnd = at + length
    } else if (tag >>> 3 === FIELD_CONTENT) {
      lastPush.measured = bytes[at] === MEASURED_CODE
      lastPush.sentAtUs = digits(bytes, at + 1)
      return // Writers keep fields in order, so the id has been seen.
    }
    at += length
  }
}

/** An Ack of the ids, each given as bytes. */
export function ackPayload(ids: readonly Uint8Array[]): Uint8Array {
  let size = 0
  for (const id of ids) size += 2 + id.length
  const head = size < 0x80 ? 2 : 3
  const payload = Buffer.allocUnsafe(head + size)
  payload[0] = CLIENT_BODY.ack
  payload[1] = size < 0x80 ? size : (size & 0x7f) | 0x80
  if (head === 3) payload[2] = size >>> 7
  let at = head
  for (const id of ids) {
    payload[at] = (FIELD_MESSAGE_ID << 3) | LENGTH_DELIMITED
    payload[at + 1] = id.length
    payload.set(id, at + 2)
    at += 2 + id.length
  }
  return payload
}

function digits(bytes: Buffer, from: number): number {
  let value = 0
  for (let at = from; at < from + TIME_DIGITS; at += 1) value = value * 10 + ((bytes[at] ?? 48) - 48)
  return value
}

function varint(bytes: Buffer, from: number): number {
  let value = 0
  for (let at = from, shift = 0; ; at += 1, shift += 7) {
    const byte = bytes[at] ?? 0
    value += (byte & 0x7f) * 2 ** shift
    if (byte < 0x80) return value
  }
}

function skipVarint(bytes: Buffer, from: number): number {
  let at = from
  while ((bytes[at] ?? 0) >= 0x80) at += 1
  return at + 1
}
