import { createHash, randomUUID } from 'node:crypto'
import type { Test } from 'tap'
import { z } from 'zod'
import { type CannedAnswer, type SeenRequest, startVendorServer, type VendorServer } from './http-server.ts'

export const KEYS = { appKey: 'appkeyDemo', masterSecret: 'masterSecretDemo' }
export const AUTH_PATH = '/server/v1/auth'
export const SEND_PATH = '/server/v1/message/notification/unicast'
export const BATCH_PATH = '/server/v1/message/notification/unicast_batch'

const DAY_MS = 86_400_000
const AUTH_WINDOW_MS = 600_000
const SERVICE_CLASSES = ['IM', 'ACCOUNT', 'DEVICE_REMINDER', 'ORDER', 'TODO', 'SUBSCRIPTION']
const CONTENT_CLASSES = ['NEWS', 'CONTENT', 'MARKETING', 'SOCIAL']
const MOST_CHARS: Readonly<Record<number, number>> = { 1: 50, 2: 128, 3: 50, 4: 50 }

const upTo = (most: number) =>
  z.string().refine((text) => text !== '' && [...text].length <= most, `1 to ${most} characters`)

const NOTIFICATION = z
  .strictObject({
    app_message_id: z.string().min(1).max(64),
    style: z.literal([1, 2, 4]),
    title: upTo(50),
    content: upTo(128),
    small_picture_url: z.string().optional(),
    medium_picture_url: z.string().optional(),
    click_action_type: z.literal([0, 1, 2, 4, 5]),
    click_action_activity: upTo(500).optional(),
    click_action_url: upTo(2000).optional(),
    action_parameters: upTo(4000).refine(
      (text) => z.record(z.string(), z.string()).safeParse(JSON.parse(text)).success,
    ),
    off_line: z.boolean(),
    off_line_ttl: z.int().min(1).max(864_000),
    notify_id: z.int(),
    channel_id: z.string().min(1).optional(),
    category: z.enum([...SERVICE_CLASSES, ...CONTENT_CLASSES]).optional(),
    notify_level: z.literal([1, 2, 16]).optional(),
    private_msg_template_id: z.string().optional(),
    private_title_parameters: z.string().optional(),
    private_content_parameters: z.string().optional(),
    badge_operation_type: z.literal([0, 1]).optional(),
    badge_message_count: z.int().min(0).optional(),
    call_back_url: upTo(200).optional(),
    call_back_parameter: upTo(50).optional(),
  })
  .refine(({ style, content }) => [...content].length <= (MOST_CHARS[style] ?? 0))
  .refine(({ click_action_type: type, click_action_url: url }) => (type === 2 || type === 5) === (url !== undefined))
  .refine(({ click_action_type: type, click_action_activity: name }) => (type === 1 || type === 4) === Boolean(name))

const MESSAGE = z.strictObject({
  target_type: z.literal(2),
  target_value: z.string().min(1),
  verify_registration_id: z.boolean(),
  notification: NOTIFICATION,
})

export type OppoNotification = z.infer<typeof NOTIFICATION>

export interface OppoServer extends VendorServer {
  /** Uninstalled, or never registered. */
  readonly dead: Set<string>
  /** Levels that the app has no right to. */
  readonly forbiddenLevels: Set<number>
  /** By the device and the id of the notification. */
  readonly shown: Map<string, Map<number, OppoNotification>>
  /** Ends every token that was given. */
  expireTokens(): void
}

interface Verdict {
  readonly code: number
  readonly message: string
  readonly messageId?: string
}

/** OPPO's login and its sending to one and to a batch. @param now of the server's clock */
export async function startOppoServer(t: Test, now: () => number, keys = KEYS): Promise<OppoServer> {
  const dead = new Set<string>()
  const forbiddenLevels = new Set<number>()
  const shown = new Map<string, Map<number, OppoNotification>>()
  const sentIds = new Set<string>()
  const tokens = new Map<string, number>()
  let ids = 0

  function logIn(fields: URLSearchParams): CannedAnswer {
    const timestamp = fields.get('timestamp') ?? ''
    if (fields.get('app_key') !== keys.appKey) return said(14, `Invalid App Key: ${fields}`)
    if (!/^\d{13}$/.test(timestamp)) return said(18, 'Missing Timestamp')
    if (Math.abs(Number(timestamp) - now()) > AUTH_WINDOW_MS) return said(19, 'Invalid Timestamp')
    const sign = createHash('sha256').update(`${keys.appKey}${timestamp}${keys.masterSecret}`).digest('hex')
    if (fields.get('sign') !== sign) return said(16, `Invalid Signature: ${fields}`)
    const token = randomUUID()
    tokens.set(token, now() + DAY_MS)
    return { body: { code: 0, message: 'success', data: { auth_token: token, create_time: now() } } }
  }

  function judge(value: unknown): Verdict {
    const parsed = MESSAGE.safeParse(value)
    if (!parsed.success) return { code: 41, message: parsed.error.message }
    const { target_value: device, notification } = parsed.data
    const { app_message_id, category, notify_level: level, content, notify_id } = notification
    if (dead.has(device)) return { code: 10000, message: 'registration_id is invalid' }
    if (content.includes('敏感')) return { code: 41, message: 'sensitive word' }
    const isService = category !== undefined && SERVICE_CLASSES.includes(category)
    if (level !== undefined && (!isService || forbiddenLevels.has(level))) return { code: 67, message: 'not allowed' }
    const key = `${device} ${app_message_id}`
    if (sentIds.has(key)) return { code: 32, message: 'Duplicate' }
    sentIds.add(key)
    const onDevice = shown.get(device) ?? new Map<number, OppoNotification>()
    shown.set(device, onDevice.set(notify_id, notification))
    ids++
    return { code: 0, message: '', messageId: `30186722-1-1-${ids}` }
  }

  function sendOne(fields: URLSearchParams): CannedAnswer {
    const { code, message, messageId } = judge(JSON.parse(fields.get('message') ?? 'null'))
    return code === 0 ? { body: { code, message, data: { messageId } } } : said(code, message)
  }

  function sendBatch(fields: URLSearchParams): CannedAnswer {
    const messages = z
      .array(z.unknown())
      .min(1)
      .max(1000)
      .safeParse(JSON.parse(fields.get('messages') ?? 'null'))
    if (!messages.success) return said(41, 'messages')
    const elements = messages.data.map((value) => {
      const { code, message, messageId } = judge(value)
      const registrationId = MESSAGE.safeParse(value).data?.target_value
      return code === 0 ? { messageId, registrationId } : { registrationId, errorCode: code, errorMessage: message }
    })
    return { body: { code: 0, message: '', data: elements } }
  }

  function send(fields: URLSearchParams, action: (fields: URLSearchParams) => CannedAnswer): CannedAnswer {
    const token = fields.get('auth_token')
    if (token === null) return said(29, 'Missing Auth Token')
    return (tokens.get(token) ?? 0) > now() ? action(fields) : said(11, `Invalid Auth Token ${token}`)
  }

  const server = await startVendorServer(t, ({ method, path, headers, body }: SeenRequest) => {
    if (method !== 'POST') return said(12, 'Http Action Not Allowed')
    if (headers['content-type'] !== 'application/x-www-form-urlencoded;charset=UTF-8') return said(25, 'encoding')
    const fields = new URLSearchParams(body)
    if (path === AUTH_PATH) return logIn(fields)
    if (path === SEND_PATH) return send(fields, sendOne)
    return path === BATCH_PATH ? send(fields, sendBatch) : said(22, 'no such method')
  })
  return { ...server, dead, forbiddenLevels, shown, expireTokens: () => tokens.clear() }
}

const said = (code: number, message: string): CannedAnswer => ({ body: { code, message } })
