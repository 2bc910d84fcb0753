import { constants, generateKeyPairSync, verify } from 'node:crypto'
import type { Test } from 'tap'
import { z } from 'zod'
import { type CannedAnswer, type SeenRequest, startVendorServer, type VendorServer } from './http-server.ts'

export const SEND_PATH = '/v3/101653523863440882/messages:send'
export const REVOKE_PATH = '/v1/5000/messages:revoke'

const { publicKey, privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })

/** The file that the vendor's console gives. */
export const SERVICE_ACCOUNT = {
  project_id: '101653523863440882',
  key_id: 'a1b2c3',
  private_key: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
  sub_account: '103000001',
  auth_uri: 'https://oauth-login.cloud.huawei.com/oauth2/v3/authorize',
  token_uri: 'https://oauth-login.cloud.huawei.com/oauth2/v3/token',
}

const notification = z.strictObject({
  category: z.enum([
    'IM',
    'VOIP',
    'MISS_CALL',
    'SUBSCRIPTION',
    'TRAVEL',
    'HEALTH',
    'WORK',
    'ACCOUNT',
    'EXPRESS',
    'FINANCE',
    'DEVICE_REMINDER',
    'MAIL',
    'MARKETING',
  ]),
  title: z.string().min(1),
  body: z.string().min(1),
  image: z.string().startsWith('https://').optional(),
  notifyId: z.int().min(0).max(2_147_483_647),
  clickAction: z.discriminatedUnion('actionType', [
    z.strictObject({ actionType: z.literal(0), data: z.record(z.string(), z.string()).optional() }),
    z
      .strictObject({
        actionType: z.literal(1),
        action: z.string().optional(),
        uri: z.string().optional(),
        data: z.record(z.string(), z.string()).optional(),
      })
      .refine(({ action, uri }) => action !== undefined || uri !== undefined),
  ]),
  badge: z
    .strictObject({ addNum: z.int().min(1).max(99).optional(), setNum: z.int().min(0).max(99).optional() })
    .optional(),
  sound: z.string().optional(),
})
const target = z.strictObject({ token: z.array(z.string()) })
const pushOptions = z.strictObject({
  ttl: z.int().max(1_296_000),
  biTag: z.string().max(64).optional(),
  receiptId: z.string().optional(),
})
const FORMS: Readonly<Record<string, z.ZodType<{ target: { token: string[] } }>>> = {
  0: z.strictObject({ payload: z.strictObject({ notification }), target, pushOptions }),
  6: z.strictObject({ payload: z.strictObject({ extraData: z.string() }), target, pushOptions }),
}
const REVOCATION = z.strictObject({ notifyId: z.int().min(0).max(2_147_483_647), token: z.array(z.string()).min(1) })

export interface HarmonyServer extends VendorServer {
  /** Milliseconds since 1970, as the vendor has it. */
  readonly clock: { ms: number }
  /** Tokens that are rejected, each with its reason. */
  readonly rejected: Map<string, string>
  /** Bodies that were accepted, in full or in part. */
  readonly accepted: unknown[]
  /** Tokens of the calls, in their order. */
  bearers(): string[]
}

const said = (code: string, msg: string, status = 200): CannedAnswer => ({
  status,
  body: { code, msg, requestId: `169-${code}` },
})

/** Huawei's `messages:send` of version 3 and `messages:revoke`. */
export async function startHarmonyServer(t: Test, nowMs: number): Promise<HarmonyServer> {
  const clock = { ms: nowMs }
  const rejected = new Map<string, string>()
  const accepted: unknown[] = []

  /** Undefined: the token is good. */
  function refuseToken(header = ''): CannedAnswer | undefined {
    const [head = '', claims = '', signature = ''] = header.replace(/^Bearer /, '').split('.')
    const pss = {
      key: publicKey,
      padding: constants.RSA_PKCS1_PSS_PADDING,
      saltLength: constants.RSA_PSS_SALTLEN_DIGEST,
    }
    const isSigned = verify('sha256', Buffer.from(`${head}.${claims}`), pss, Buffer.from(signature, 'base64url'))
    const bad = said('80200001', 'Authentication error', 401)
    if (!isSigned) return bad
    const { alg, typ, kid } = decode(head)
    const { iss, aud, iat, exp } = decode(claims)
    if (alg !== 'PS256' || typ !== 'JWT' || kid !== SERVICE_ACCOUNT.key_id) return bad
    if (iss !== SERVICE_ACCOUNT.sub_account || aud !== SERVICE_ACCOUNT.token_uri) return bad
    if (typeof iat !== 'number' || typeof exp !== 'number' || iat * 1000 > clock.ms) return bad
    if (exp - iat > 86_400) return said('80300036', 'the token lives too long', 400)
    return exp * 1000 <= clock.ms ? said('80200005', 'Token expired', 401) : undefined
  }

  function send({ headers, body }: SeenRequest): CannedAnswer {
    const parsed = FORMS[headers['push-type'] ?? '']?.safeParse(JSON.parse(body))
    if (parsed === undefined || !parsed.success) return said('80100003', parsed?.error.message ?? 'push-type', 400)
    const { target, ...rest } = parsed.data
    if (Buffer.byteLength(JSON.stringify(rest)) > 4096) return said('80300008', 'size', 400)
    return judge(target.token, parsed.data)
  }

  function revoke({ headers, body }: SeenRequest): CannedAnswer {
    const parsed = REVOCATION.safeParse(JSON.parse(body))
    if (headers['push-type'] !== '0' || !parsed.success) return said('80100001', 'structure', 400)
    return judge(parsed.data.token, parsed.data)
  }

  function judge(tokens: readonly string[], body: unknown): CannedAnswer {
    if (tokens.length === 0 || tokens.length > 1000) return said('80300010', 'token count', 400)
    const illegalTokens: Record<string, string[]> = {}
    for (const token of tokens) {
      const reason = rejected.get(token)
      if (reason !== undefined) illegalTokens[reason] = [...(illegalTokens[reason] ?? []), token]
    }
    const failure = Object.values(illegalTokens).flat().length
    if (failure === tokens.length) return said('80300007', JSON.stringify({ failure, illegalTokens }))
    accepted.push(body)
    if (failure === 0) return said('80000000', 'Success')
    return said('80100000', JSON.stringify({ illegalTokens, success: tokens.length - failure, failure }))
  }

  const server = await startVendorServer(t, (request) => {
    const isSend = request.path === SEND_PATH
    if (!isSend && request.path !== REVOKE_PATH) return said('80200001', 'no such address', 404)
    const refusal = refuseToken(request.headers.authorization)
    if (refusal !== undefined) return refusal
    if (request.headers['content-type'] !== 'application/json') return said('80100001', 'content type', 400)
    return isSend ? send(request) : revoke(request)
  })
  const bearers = () => server.requests.map(({ headers }) => headers.authorization ?? '')
  return { ...server, clock, rejected, accepted, bearers }
}

function decode(part: string): Readonly<Record<string, unknown>> {
  return z.record(z.string(), z.unknown()).parse(JSON.parse(Buffer.from(part, 'base64url').toString()))
}
