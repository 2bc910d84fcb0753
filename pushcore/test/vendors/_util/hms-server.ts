import type { Test } from 'tap'
import { z } from 'zod'
import { type CannedAnswer, type SeenRequest, startVendorServer, type VendorServer } from './http-server.ts'
import { type OAuthLogin, oauthLogin } from './oauth.ts'

export const LOGIN_PATH = '/oauth2/v3/token'
export const V1_PATH = '/v1/1000/messages:send'
export const V2_PATH = '/v2/7361234/messages:send'

const https = z.string().startsWith('https://')
const badge = z.strictObject({
  add_num: z.int().min(1).max(99).optional(),
  set_num: z.int().min(0).max(99).optional(),
  class: z.string().min(1),
})
const click = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal(1), intent: z.string().regex(/^(intent:|#Intent;).*end$/) }),
  z.strictObject({ type: z.literal(2), url: https }),
  z.strictObject({ type: z.literal(3) }),
])
const notification = z
  .strictObject({
    title: z.string().min(1),
    body: z.string().min(1),
    click_action: click,
    image: https.optional(),
    sound: z.string().startsWith('/raw/').optional(),
    default_sound: z.boolean().optional(),
    channel_id: z.string().optional(),
    importance: z.enum(['LOW', 'NORMAL', 'HIGH']).optional(),
    notify_id: z.int().optional(),
    style: z.literal([0, 1, 3]).optional(),
    big_title: z.string().optional(),
    big_body: z.string().optional(),
    badge: badge.optional(),
  })
  .refine(({ style, big_title, big_body }) => style !== 1 || (big_title !== undefined && big_body !== undefined))
  .refine(({ sound, default_sound }) => default_sound !== false || sound !== undefined)
const android = z.strictObject({
  category: z.string().optional(),
  urgency: z.enum(['HIGH', 'NORMAL']).optional(),
  ttl: z.string().optional(),
  bi_tag: z.string().optional(),
  receipt_id: z.string().optional(),
  notification: notification.optional(),
})
const MESSAGE = z
  .strictObject({ token: z.array(z.string()), data: z.string().optional(), android })
  .refine(({ data, android }) => data !== undefined || android.notification !== undefined)

export type HmsMessage = z.infer<typeof MESSAGE>

export interface HmsServer extends VendorServer {
  readonly login: OAuthLogin
  /** Not of this app. */
  readonly illegal: Set<string>
  /** What was accepted, in full or in part. */
  readonly accepted: HmsMessage[]
}

const said = (code: string, msg: string, status = 200): CannedAnswer => ({
  status,
  body: { code, msg, requestId: `157-${code}` },
})

/** Huawei's login and `messages:send`, in versions 1 and 2. */
export async function startHmsServer(t: Test): Promise<HmsServer> {
  const denial = { error: 1101, sub_error: 20001, error_description: 'invalid client' }
  const login = oauthLogin({ status: 400, body: denial })
  const illegal = new Set<string>()
  const accepted: HmsMessage[] = []

  function send({ headers, body }: SeenRequest): CannedAnswer {
    const worth = login.judge(headers.authorization)
    if (worth === 'unknown') return said('80200001', 'Oauth authentication error', 401)
    if (worth === 'expired') return said('80200003', 'Oauth Token expired', 401)
    if (headers['content-type'] !== 'application/json;charset=UTF-8') return said('80100001', 'content type', 400)
    const parsed = z.strictObject({ message: MESSAGE }).safeParse(JSON.parse(body))
    if (!parsed.success) return said('80100003', `Incorrect message structure: ${parsed.error.message}`, 400)
    const { message } = parsed.data
    const { token: tokens, android, ...rest } = message
    if (Number(/^(\d+)s$/.exec(android.ttl ?? '86400s')?.[1] ?? Infinity) > 1_296_000)
      return said('80100004', 'ttl', 400)
    if (tokens.length === 0 || tokens.length > 1000) return said('80300010', 'token count', 400)
    if (Buffer.byteLength(JSON.stringify({ message: { ...rest, android } })) > 4096)
      return said('80300008', 'size', 400)
    const bad = tokens.filter((token) => illegal.has(token))
    if (bad.length === tokens.length) return said('80300007', 'All the tokens are invalid')
    accepted.push(message)
    if (bad.length === 0) return said('80000000', 'Success')
    const parts = { success: tokens.length - bad.length, failure: bad.length, illegal_tokens: bad }
    return said('80100000', JSON.stringify(parts))
  }

  const server = await startVendorServer(t, (request) => {
    if (request.path === LOGIN_PATH) return login.answer(request)
    if (request.path === V1_PATH || request.path === V2_PATH) return send(request)
    return { status: 404, body: 'no such address' }
  })
  return { ...server, login, illegal, accepted }
}
