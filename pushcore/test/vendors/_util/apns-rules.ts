/** Apple's refusal of a request, by the rules of its page; undefined: it is taken. */
export interface Refusal {
  readonly status: number
  readonly reason: string
}

const TOPIC_SUFFIXES: Readonly<Record<string, string>> = {
  alert: '',
  background: '',
  liveactivity: '.push-type.liveactivity',
}
const MAX_PAYLOAD_BYTES = 4096
const MAX_COLLAPSE_ID_BYTES = 64
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

type Headers = Readonly<Record<string, string | undefined>>

/** Headers and payload of one push to a device of the app `bundleId`. */
export function refusalOf(headers: Headers, body: string, bundleId: string, nowMs: number): Refusal | undefined {
  const type = headers['apns-push-type'] ?? ''
  const suffix = TOPIC_SUFFIXES[type]
  const topic = headers['apns-topic']
  const priority = headers['apns-priority'] ?? '10'
  const expiration = headers['apns-expiration']
  if (headers['apns-id'] !== undefined && !UUID.test(headers['apns-id'])) return bad('BadMessageId')
  if (suffix === undefined) return bad('InvalidPushType')
  if (topic === undefined) return bad('MissingTopic')
  if (!/^[\w.-]+$/.test(topic)) return bad('BadTopic')
  if (topic !== bundleId + suffix) return bad('TopicDisallowed')
  if (!['10', '5', '1'].includes(priority)) return bad('BadPriority')
  if (type === 'background' && priority !== '5') return bad('BadPriority')
  if (expiration !== undefined && !isExpiration(expiration, nowMs)) return bad('BadExpirationDate')
  if (Buffer.byteLength(headers['apns-collapse-id'] ?? '') > MAX_COLLAPSE_ID_BYTES) return bad('BadCollapseId')
  if (body === '') return bad('PayloadEmpty')
  if (Buffer.byteLength(body) > MAX_PAYLOAD_BYTES) return { status: 413, reason: 'PayloadTooLarge' }
  return fitsType(type, JSON.parse(body).aps ?? {}, nowMs) ? undefined : bad('InvalidPushType')
}

const bad = (reason: string): Refusal => ({ status: 400, reason })

const isExpiration = (text: string, nowMs: number): boolean =>
  /^\d+$/.test(text) && (text === '0' || Math.abs(Number(text) - nowMs / 1000) <= 31 * 86_400)

/** The payload has what its type asks for, and nothing that it forbids. */
function fitsType(type: string, aps: Readonly<Record<string, unknown>>, nowMs: number): boolean {
  if (type === 'alert') return aps.alert !== undefined
  if (type === 'background') return aps['content-available'] === 1 && !aps.alert && !aps.sound && !('badge' in aps)
  const isNow = typeof aps.timestamp === 'number' && Math.abs(aps.timestamp - nowMs / 1000) < 3600
  if (aps.event === 'update') return isNow && typeof aps['content-state'] === 'object'
  return isNow && aps.event === 'end'
}
