import { createHash } from 'node:crypto'
import type { Test } from 'tap'
import { z } from 'zod'
import { type CannedAnswer, type SeenRequest, startVendorServer, type VendorServer } from './http-server.ts'

export const MEIZU_KEY = { appId: '10000', appSecret: 'b7c9-S3CRET-of-meizu' }
export const MEIZU_PATH = '/garcia/api/server/push/varnished/pushByPushId'

const bit = z.literal([0, 1])
const bytes = (most: number) => z.string().refine((text) => Buffer.byteLength(text) <= most)

const MESSAGE = z.strictObject({
  noticeBarInfo: z.strictObject({
    noticeMsgType: bit,
    noticeBarType: z.literal([0, 2]),
    title: z.string().min(1).max(32),
    content: z.string().min(1).max(100),
  }),
  noticeExpandInfo: z
    .strictObject({ noticeExpandType: z.literal([0, 1]), noticeExpandContent: z.string().optional() })
    .optional(),
  clickTypeInfo: z
    .strictObject({
      clickType: z.literal([0, 1, 2]),
      activity: z.string().optional(),
      url: z.string().optional(),
      parameters: z.record(z.string(), z.string()),
    })
    .refine(
      ({ clickType, activity, url }) => (clickType === 1) === Boolean(activity) && (clickType === 2) === Boolean(url),
    ),
  pushTimeInfo: z.strictObject({ offLine: bit, validTime: z.int().min(1).max(72) }),
  advanceInfo: z.strictObject({
    notificationType: z.strictObject({ vibrate: bit, lights: bit, sound: bit }),
    notifyKey: z.string().regex(/^[0-9A-Za-z_-]{1,8}$/),
  }),
  extra: z
    .strictObject({ callback: bytes(128), 'callback.param': bytes(64), 'callback.type': z.literal(['1', '2', '3']) })
    .optional(),
})

export type MeizuMessage = z.infer<typeof MESSAGE>

export interface MeizuServer extends VendorServer {
  /** Why a device fails: the code in `value`. Others are fine. */
  readonly failing: Map<string, string>
  /** Addresses of receipts that the console knows. */
  readonly callbacks: Set<string>
  readonly accepted: { readonly pushIds: readonly string[]; readonly msgId: string; readonly message: MeizuMessage }[]
  /** The next codes of whole calls, each with the request and the secret as `message`. */
  readonly codes: string[]
}

/** Meizu's API as its page says. */
export async function startMeizuServer(t: Test): Promise<MeizuServer> {
  const failing: MeizuServer['failing'] = new Map()
  const callbacks = new Set<string>()
  const accepted: MeizuServer['accepted'] = []
  const codes: string[] = []

  const said = (code: string, message: string, value: unknown = '', msgId = ''): CannedAnswer => ({
    body: { code, message, value, redirect: '', msgId },
  })

  /** Over the values as they were before the form was encoded. */
  function isSigned(fields: URLSearchParams): boolean {
    const { sign, ...rest } = Object.fromEntries(fields)
    const text = Object.entries(rest)
      .sort(([left], [right]) => (left < right ? -1 : 1))
      .map(([name, value]) => `${name}=${value}`)
      .join('')
    return sign === createHash('md5').update(`${text}${MEIZU_KEY.appSecret}`).digest('hex')
  }

  function answer({ method, path, headers, body }: SeenRequest): CannedAnswer {
    if (method !== 'POST' || path !== MEIZU_PATH) return { status: 404, body: 'no such address' }
    if (headers['content-type'] !== 'application/x-www-form-urlencoded;charset=UTF-8') return said('1005', 'not a form')
    const code = codes.shift()
    if (code !== undefined) return said(code, JSON.stringify({ appSecret: MEIZU_KEY.appSecret, headers, body }))
    const fields = new URLSearchParams(body)
    if (fields.get('appId') !== MEIZU_KEY.appId) return said('110000', 'appId is wrong')
    if (!isSigned(fields)) return said('1006', '签名认证失败')
    const pushIds = fields.get('pushIds')?.split(',') ?? []
    if (pushIds.length > 100 || pushIds.includes('')) return said('1005', 'pushIds')
    const parsed = MESSAGE.safeParse(JSON.parse(fields.get('messageJson') ?? 'null'))
    if (!parsed.success) return said('1005', parsed.error.message)
    const { extra } = parsed.data
    if (extra !== undefined && !callbacks.has(extra.callback)) return said('1005', '回执地址不存在，请在推送平台配置')
    const failed = new Map<string, string[]>()
    for (const pushId of pushIds) {
      const why = failing.get(pushId)
      if (why !== undefined) failed.set(why, [...(failed.get(why) ?? []), pushId])
    }
    const msgId = `NS2025112100000${accepted.length}`
    accepted.push({ pushIds: pushIds.filter((pushId) => !failing.has(pushId)), msgId, message: parsed.data })
    return said('200', '', Object.fromEntries(failed), msgId)
  }

  const server = await startVendorServer(t, answer)
  return { ...server, failing, callbacks, accepted, codes }
}
