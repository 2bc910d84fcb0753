import type { Test } from 'tap'
import { z } from 'zod'
import { type CannedAnswer, type SeenRequest, startVendorServer, type VendorServer } from './http-server.ts'

export const APP_SECRET = 'S3CRET/xiaomi+key=='
export const PACKAGE = 'com.acme.app'
export const SEND_PATH = '/v3/message/regid'
export const MULTI_PATH = '/v2/multi_messages/regids'
export const REVOKE_PATH = '/v3/message/regid/revoke'

const DAY_MS = 86_400_000

/** Code points from 1 to below the limit, not all blank. */
const textBelow = (limit: number) =>
  z.string().refine((text) => text.trim() !== '' && [...text].length < limit, `1 to ${limit - 1} characters`)
const bytes = (most: number) => z.string().refine((text) => Buffer.byteLength(text) <= most, `at most ${most} bytes`)

const EXTRA = z
  .strictObject({
    channel_id: z.string().min(1).optional(),
    template_id: z.string().min(1).optional(),
    template_param: z.string().optional(),
    notify_effect: z.enum(['1', '2', '3']),
    intent_uri: z
      .string()
      .regex(/^(intent:.*;end$|[a-z]+:\/\/)/)
      .optional(),
    web_uri: z
      .string()
      .regex(/^https?:/)
      .optional(),
    sound_uri: z.string().startsWith('android.resource://').optional(),
    notification_style_type: z.enum(['1', '2']).optional(),
    notification_bigPic_uri: z.string().optional(),
    notification_large_icon_uri: z.string().optional(),
    callback: bytes(128)
      .refine((url) => /^https?:/.test(url))
      .optional(),
    'callback.param': bytes(256).optional(),
    'callback.type': z.string().regex(/^\d+$/).optional(),
  })
  .refine(({ notify_effect, intent_uri }) => (notify_effect === '2') === (intent_uri !== undefined))
  .refine(({ notify_effect, web_uri }) => (notify_effect === '3') === (web_uri !== undefined))

const MESSAGE = z.strictObject({
  restricted_package_name: z.literal(PACKAGE),
  pass_through: z.literal(0),
  title: textBelow(50),
  description: textBelow(128),
  payload: bytes(4096),
  notify_type: z.int().min(-1).max(7),
  notify_id: z.int().min(0).max(2_147_483_647),
  time_to_live: z
    .int()
    .min(1)
    .max(10 * DAY_MS),
  extra: EXTRA,
})

export type ShownMessage = z.infer<typeof MESSAGE>

export interface XiaomiServer extends VendorServer {
  /** Approved in the console; those with a template are private. */
  readonly channels: Set<string>
  /** Names of a template's values, by its id. */
  readonly templates: Map<string, readonly string[]>
  /** Not registered. */
  readonly dead: Set<string>
  /** What is left of a channel's quota today; `no_channel` for none. */
  readonly quota: Map<string, number>
  /** By the device and the id of the notification. */
  readonly shown: Map<string, Map<number, ShownMessage>>
}

const said = (code: number, reason: string): CannedAnswer => ({
  body: { result: 'error', reason, trace_id: 'Xcm1', code, description: `about ${code}` },
})

const taken = (id: string, data: object = {}): CannedAnswer => ({
  body: {
    result: 'ok',
    trace_id: 'Xdm1',
    code: 0,
    description: '成功',
    info: 'Received push messages for 1 REGID',
    data: { id, day_quota: '10000', day_acked: '12', ...data },
  },
})

/** Fields of the form, those called `extra.…` under `extra`; numbers as such, as in the array of the other call. */
function unflatten(fields: URLSearchParams): Record<string, unknown> {
  const message: Record<string, unknown> = {}
  const extra: Record<string, string> = {}
  for (const [name, value] of fields) {
    if (name.startsWith('extra.')) extra[name.slice('extra.'.length)] = value
    else if (/^(pass_through|notify_type|notify_id|time_to_live)$/.test(name)) message[name] = Number(value)
    else if (name !== 'registration_id') message[name] = value
  }
  return { ...message, extra }
}

/** Xiaomi's sending of one message and of many, and the revocation by the id of the notification. */
export async function startXiaomiServer(t: Test): Promise<XiaomiServer> {
  const channels = new Set<string>()
  const templates = new Map<string, readonly string[]>()
  const dead = new Set<string>()
  const quota = new Map<string, number>()
  const shown = new Map<string, Map<number, ShownMessage>>()
  let ids = 0

  /** A message, or what is wrong with it. */
  function read(value: unknown): ShownMessage | CannedAnswer {
    const parsed = MESSAGE.safeParse(value)
    if (!parsed.success) return said(10017, parsed.error.message)
    const { title, time_to_live, extra } = parsed.data
    if (title.includes('测试')) return said(10041, 'title/description not compliant')
    if (extra.channel_id !== undefined && !channels.has(extra.channel_id)) return said(27001, 'invalid channel info!')
    if (extra.template_id === undefined) return time_to_live > DAY_MS ? said(10017, 'time_to_live') : parsed.data
    const names = templates.get(extra.template_id)
    const values = z.record(z.string(), z.string().min(1).max(128)).parse(JSON.parse(extra.template_param ?? '{}'))
    const isWhole = names?.join() === Object.keys(values).sort().join()
    return isWhole && extra.channel_id !== undefined ? parsed.data : said(10017, 'template')
  }

  function show(token: string, message: ShownMessage): void {
    const device = shown.get(token) ?? new Map<number, ShownMessage>()
    shown.set(token, device.set(message.notify_id, message))
  }

  function deliver(pairs: readonly (readonly [string, ShownMessage])[]): CannedAnswer {
    const bad = pairs.filter(([token]) => dead.has(token))
    if (bad.length === pairs.length) return said(20301, 'no valid targets!')
    const exceeded = new Map<string, number>()
    for (const [token, message] of pairs) {
      const channel = message.extra.channel_id ?? 'no_channel'
      const left = quota.get(channel) ?? Number.POSITIVE_INFINITY
      if (dead.has(token)) continue
      if (left === 0) exceeded.set(channel, (exceeded.get(channel) ?? 0) + 1)
      else {
        quota.set(channel, left - 1)
        show(token, message)
      }
    }
    ids++
    const counts = [...exceeded].map(([channel, count]) => `${channel}:${count}`)
    return taken(`scm${ids}`, {
      ...(bad.length > 0 && { bad_regids: bad.map(([token]) => token).join(',') }),
      ...(counts.length > 0 && { channel_exceed_quota: counts.join(' ') }),
    })
  }

  function sendOne(fields: URLSearchParams): CannedAnswer {
    const tokens = (fields.get('registration_id') ?? '').split(',')
    if (tokens.length > 1000 || tokens.includes('')) return said(10016, 'registration_id')
    const message = read(unflatten(fields))
    return 'title' in message ? deliver(tokens.map((token) => [token, message] as const)) : message
  }

  function sendMany(fields: URLSearchParams): CannedAnswer {
    const entries = z
      .array(z.strictObject({ target: z.string().min(1), message: z.unknown() }))
      .max(1000)
      .safeParse(JSON.parse(fields.get('messages') ?? 'null'))
    if (!entries.success) return said(10008, 'messages')
    const pairs: (readonly [string, ShownMessage])[] = []
    for (const { target, message } of entries.data) {
      const readable = read(message)
      if (!('title' in readable)) return readable
      pairs.push([target, readable])
    }
    return deliver(pairs)
  }

  function revoke(fields: URLSearchParams): CannedAnswer {
    const tokens = (fields.get('registration_ids') ?? '').split(',')
    const notifyId = fields.get('notify_id')
    if (fields.get('restricted_package_name') !== PACKAGE || !notifyId) return said(10016, 'missing param')
    if (tokens.length > 1000) return said(10017, 'registration_ids')
    for (const token of tokens) shown.get(token)?.delete(Number(notifyId))
    return taken('')
  }

  const actions: Readonly<Record<string, (fields: URLSearchParams) => CannedAnswer>> = {
    [SEND_PATH]: sendOne,
    [MULTI_PATH]: sendMany,
    [REVOKE_PATH]: revoke,
  }

  const server = await startVendorServer(t, ({ method, path, headers, body }: SeenRequest) => {
    const action = actions[path]
    if (action === undefined) return said(10020, 'no such API')
    if (method !== 'POST') return said(10021, 'HTTP method')
    if (headers.authorization !== `key=${APP_SECRET}`) return said(21301, `auth failed: ${headers.authorization}`)
    if (headers['content-type'] !== 'application/x-www-form-urlencoded;charset=UTF-8') return said(10007, 'mime')
    return action(new URLSearchParams(body))
  })
  return { ...server, channels, templates, dead, quota, shown }
}
