import type { Test } from 'tap'
import { z } from 'zod'
import { type CannedAnswer, type SeenRequest, startVendorServer, type VendorServer } from './http-server.ts'
import { type OAuthLogin, oauthLogin } from './oauth.ts'

export const LOGIN_PATH = '/auth/token'
/** Of the vendor's older login. */
export const OLD_LOGIN_PATH = '/auth/realms/developer/protocol/openid-connect/token'
export const SEND_PATH = '/api/v1/104400000/sendMessage'

const https = z.string().startsWith('https://')
const notification = z
  .strictObject({
    title: z.string().min(1),
    body: z.string().min(1),
    clickAction: z.discriminatedUnion('type', [
      z.strictObject({ type: z.literal(1), intent: z.string() }),
      z.strictObject({ type: z.literal(2), url: https }),
      z.strictObject({ type: z.literal(3) }),
    ]),
    image: https.optional(),
    style: z.literal([0, 1]).optional(),
    bigTitle: z.string().optional(),
    bigBody: z.string().optional(),
    importance: z.enum(['LOW', 'NORMAL']).optional(),
    badge: z
      .strictObject({
        badgeClass: z.string().min(1),
        addNum: z.int().min(1).max(99).optional(),
        setNum: z.int().min(0).max(99).optional(),
      })
      .optional(),
    notifyId: z.int().optional(),
  })
  .refine(({ style, bigTitle, bigBody }) => style !== 1 || (bigTitle !== undefined && bigBody !== undefined))
const MESSAGE = z
  .strictObject({
    token: z.array(z.string()),
    data: z.string().optional(),
    android: z.strictObject({
      ttl: z
        .string()
        .regex(/^\d+s$/)
        .optional(),
      biTag: z.string().optional(),
      notification: notification.optional(),
    }),
  })
  .refine(({ data, android }) => data !== undefined || android.notification !== undefined)

export type HonorMessage = z.infer<typeof MESSAGE>

export interface HonorServer extends VendorServer {
  readonly login: OAuthLogin
  /** Milliseconds since 1970, as the vendor has it. */
  readonly clock: { ms: number }
  readonly expired: Set<string>
  /** Of another app, or of no form. */
  readonly failing: Set<string>
  /** What was accepted, in full or in part. */
  readonly accepted: HonorMessage[]
}

const said = (code: number, message: string, data?: unknown): CannedAnswer => ({ body: { code, message, data } })

/** HONOR's login and `sendMessage`. What it refuses it refuses with HTTP 200. */
export async function startHonorServer(t: Test, nowMs: number): Promise<HonorServer> {
  const denial = { error: 'unauthorized_client', error_description: 'Invalid client or Invalid client credentials' }
  const login = oauthLogin({ status: 401, body: denial })
  const clock = { ms: nowMs }
  const expired = new Set<string>()
  const failing = new Set<string>()
  const accepted: HonorMessage[] = []

  function send({ headers, body }: SeenRequest): CannedAnswer {
    const worth = login.judge(headers.authorization)
    if (worth === 'unknown') return { status: 401, body: { code: 401, message: 'unauthorized' } }
    if (worth === 'expired') return said(80200003, 'token expired')
    if (headers.timestamp === undefined) return said(10001, 'timestamp missing')
    if (Math.abs(Number(headers.timestamp) - clock.ms) > 300_000) return said(10207, 'timestamp invalid')
    if (headers['content-type'] !== 'application/json; charset=UTF-8') return said(400, 'content type')
    const parsed = MESSAGE.safeParse(JSON.parse(body))
    if (!parsed.success) return said(80100003, parsed.error.message)
    const { token: tokens, ...rest } = parsed.data
    if (tokens.length === 0) return said(10300, 'token empty')
    if (tokens.length > 1000) return said(80300010, 'too many tokens')
    if (new Set(tokens).size < tokens.length) return said(80300006, 'duplicate tokens')
    if (Buffer.byteLength(JSON.stringify(rest)) > 4096) return said(80300008, 'too large')
    const shown = rest.android.notification
    if (shown?.image !== undefined && shown.importance !== 'NORMAL') return said(80200050, 'image not allowed')
    const expireTokens = tokens.filter((token) => expired.has(token))
    const failTokens = tokens.filter((token) => failing.has(token) || expired.has(token))
    if (failTokens.length === tokens.length) return said(80300007, 'all tokens invalid')
    accepted.push(parsed.data)
    const data = { sendResult: true, requestId: `104400000-${accepted.length}`, failTokens, expireTokens }
    return failTokens.length === 0 ? said(200, 'success', data) : said(80100000, 'some tokens failed', data)
  }

  const server = await startVendorServer(t, (request) => {
    if (request.path === LOGIN_PATH || request.path === OLD_LOGIN_PATH) return login.answer(request)
    if (request.path === SEND_PATH) return send(request)
    return { status: 404, body: { code: 404, message: 'no such address' } }
  })
  return { ...server, login, clock, expired, failing, accepted }
}
