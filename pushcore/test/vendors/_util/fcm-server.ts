import { createPublicKey, generateKeyPairSync, verify } from 'node:crypto'
import type { Test } from 'tap'
import { z } from 'zod'
import { type CannedAnswer, type SeenRequest, startVendorServer, type VendorServer } from './http-server.ts'

export const FCM_PATHS = { login: '/token', send: '/v1/projects/acme/messages:send' } as const

const { privateKey, publicKey } = generateKeyPairSync('rsa', {
  modulusLength: 2048,
  privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
  publicKeyEncoding: { type: 'spki', format: 'pem' },
})

/** The file of the console. @param tokenUri where its account logs in */
export const serviceAccount = (tokenUri: string, more = {}) => ({
  type: 'service_account',
  project_id: 'acme',
  private_key_id: 'key-1',
  private_key: privateKey,
  client_email: 'push@acme.iam.gserviceaccount.com',
  client_id: '1',
  token_uri: tokenUri,
  ...more,
})

const name = z.string().refine((key) => !/^(from$|message_type$|google\.|gcm\.)/.test(key))
const data = z.record(name, z.string())
const MESSAGE = z.strictObject({
  token: z.string().min(1),
  data: data.optional(),
  notification: z.strictObject({ title: z.string(), body: z.string(), image: z.url().optional() }).optional(),
  android: z.strictObject({
    priority: z.enum(['NORMAL', 'HIGH']),
    ttl: z
      .string()
      .regex(/^\d+s$/)
      .refine((ttl) => Number(ttl.slice(0, -1)) <= 2_419_200),
    notification: z
      .strictObject({
        tag: z.string(),
        sound: z.string().regex(/^[a-z0-9_]+$/),
        channel_id: z.string().optional(),
        notification_count: z.int().min(0).optional(),
        click_action: z.string().optional(),
      })
      .optional(),
  }),
})

export type FcmMessage = z.infer<typeof MESSAGE>

const TYPE = 'type.googleapis.com/google.firebase.fcm.v1.FcmError'

/** An error as the vendor words it. @param errorCode of the detail FcmError; absent: there is none */
export const fcmError = (status: number, word: string, message: string, errorCode?: string): CannedAnswer => ({
  status,
  body: {
    error: {
      code: status,
      message,
      status: word,
      ...(errorCode !== undefined && { details: [{ '@type': TYPE, errorCode }] }),
    },
  },
})

/** Of a field that is wrong. */
export const badField = (field: string, errorCode?: string): CannedAnswer => ({
  status: 400,
  body: {
    error: {
      code: 400,
      message: `Invalid value at '${field}'`,
      status: 'INVALID_ARGUMENT',
      details: [
        ...(errorCode === undefined ? [] : [{ '@type': TYPE, errorCode }]),
        { '@type': 'type.googleapis.com/google.rpc.BadRequest', fieldViolations: [{ field, description: 'bad' }] },
      ],
    },
  },
})

export interface FcmServer extends VendorServer {
  /** From now on no token given so far is good. */
  expireAll(): void
  /** Of the access tokens given next, seconds. */
  expiresIn: number
  readonly accepted: FcmMessage[]
  /** Every error tells the request. */
  quotes: boolean
}

/** Google's login and FCM's `messages:send`, as the page says. @param now the server's clock */
export async function startFcmServer(t: Test, now: () => number): Promise<FcmServer> {
  const accepted: FcmMessage[] = []
  const good = new Map<string, number>()
  const settings = { expiresIn: 3599, quotes: false }
  let count = 0

  const denied = (error: string, request: SeenRequest): CannedAnswer => ({
    status: 400,
    body: { error, error_description: settings.quotes ? JSON.stringify(request) : 'Invalid JWT' },
  })

  function logIn(request: SeenRequest): CannedAnswer {
    const form = new URLSearchParams(request.body)
    if (form.get('grant_type') !== 'urn:ietf:params:oauth:grant-type:jwt-bearer') {
      return denied('unsupported_grant_type', request)
    }
    const [head = '', claims = '', signature = ''] = form.get('assertion')?.split('.') ?? []
    const signed = Buffer.from(`${head}.${claims}`)
    const isGenuine = verify('sha256', signed, createPublicKey(publicKey), Buffer.from(signature, 'base64url'))
    const header = JSON.parse(Buffer.from(head, 'base64url').toString())
    const { iss, scope, aud, iat, exp } = JSON.parse(Buffer.from(claims, 'base64url').toString())
    const seconds = now() / 1000
    const isRight =
      header.alg === 'RS256' &&
      header.typ === 'JWT' &&
      header.kid === 'key-1' &&
      iss === 'push@acme.iam.gserviceaccount.com' &&
      scope === 'https://www.googleapis.com/auth/firebase.messaging' &&
      aud === `${server.url}${FCM_PATHS.login}` &&
      Math.abs(iat - seconds) < 60 &&
      exp <= iat + 3600
    if (!isGenuine || !isRight) return denied('invalid_grant', request)
    const token = `ya29.T0KEN-${count++}`
    good.set(token, now() + settings.expiresIn * 1000)
    return { body: { access_token: token, expires_in: settings.expiresIn, token_type: 'Bearer' } }
  }

  function send(request: SeenRequest): CannedAnswer {
    const { headers, body } = request
    const expiresAtMs = good.get(headers.authorization?.replace('Bearer ', '') ?? '') ?? 0
    if (expiresAtMs <= now()) return fcmError(401, 'UNAUTHENTICATED', `credential: ${headers.authorization}`)
    if (headers['content-type'] !== 'application/json') return fcmError(400, 'INVALID_ARGUMENT', 'not JSON')
    if (settings.quotes) return fcmError(400, 'INVALID_ARGUMENT', JSON.stringify({ headers }))
    const parsed = z.strictObject({ message: MESSAGE }).safeParse(JSON.parse(body))
    if (!parsed.success) return badField(parsed.error.issues[0]?.path.join('.') ?? '')
    const { message } = parsed.data
    const size = Buffer.byteLength(JSON.stringify([message.data, message.notification]))
    if (size > 4096) return fcmError(400, 'INVALID_ARGUMENT', 'Android message is too big', 'INVALID_ARGUMENT')
    accepted.push(message)
    return { body: { name: `projects/acme/messages/0:${accepted.length}` } }
  }

  const server: VendorServer = await startVendorServer(t, (request) => {
    if (request.method !== 'POST') return { status: 405 }
    if (request.path === FCM_PATHS.login) return logIn(request)
    if (request.path === FCM_PATHS.send) return send(request)
    return fcmError(404, 'NOT_FOUND', 'Requested entity was not found.')
  })
  return Object.assign(settings, { ...server, expireAll: () => good.clear(), accepted })
}
