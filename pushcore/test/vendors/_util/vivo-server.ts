import { createHash } from 'node:crypto'
import type { Test } from 'tap'
import { z } from 'zod'
import { type CannedAnswer, type SeenRequest, startVendorServer, type VendorServer } from './http-server.ts'

export const VIVO_KEY = {
  appId: '10004',
  appKey: '25509283-3767-4b9e-83fe-b6e55ac6243e',
  appSecret: '7265f2a4-ebbb-44bf-88b9-b03e67dfdc21',
}

export const VIVO_PATHS = {
  login: '/message/auth',
  one: '/message/send',
  save: '/message/saveListPayload',
  list: '/message/pushToList',
  recall: '/message/recycle',
} as const

const SYSTEM = ['IM', 'ACCOUNT', 'TODO', 'DEVICE_REMINDER', 'ORDER', 'SUBSCRIPTION']
const OPERATION = ['NEWS', 'CONTENT', 'MARKETING', 'SOCIAL']
const TEN_MINUTES_MS = 600_000

const code = (number: number) => ({ error: String(number) })
const chars = (most: number, empty: number, long: number) =>
  z.string(code(empty)).min(1, code(empty)).max(most, code(long))

const CONTENT = z
  .strictObject({
    appId: z.int(),
    title: chars(40, 10055, 10056),
    content: chars(100, 10057, 10058),
    notifyType: z.literal([1, 2, 3, 4], code(10054)),
    skipType: z.literal([1, 2, 4], code(10060)),
    skipContent: z.string().max(1024, code(10060)).optional(),
    classification: z.literal([0, 1], code(10097)),
    category: z.enum([...SYSTEM, ...OPERATION], code(10096)).optional(),
    timeToLive: z.int(code(10059)).min(60, code(10059)).max(86_400, code(10059)),
    notifyId: z.int(code(10095)).min(1, code(10095)).max(2_147_483_647, code(10095)),
    clientCustomMap: z.record(z.string(), z.string(), code(10067)),
    extra: z
      .strictObject(
        {
          callback: z.string().min(1, code(10305)).max(128, code(10305)).optional(),
          'callback.id': z.string().optional(),
          'callback.param': z.string().max(64, code(10306)).optional(),
        },
        code(10304),
      )
      .optional(),
    requestId: chars(64, 10352, 10353),
  })
  .refine(({ skipType, skipContent = '' }) => skipType !== 2 || /^https?:\/\//.test(skipContent), code(10060))
  .refine(
    ({ skipType, skipContent = '' }) => skipType !== 4 || /^(intent:#Intent;.+;end|[a-z]+:\/\/.*)$/.test(skipContent),
    code(10060),
  )
  .refine(
    ({ category, classification }) =>
      category === undefined || (classification === 1 ? SYSTEM : OPERATION).includes(category),
    code(10097),
  )
  .refine(({ clientCustomMap }) => Object.entries(clientCustomMap).flat().join('').length <= 1024, code(10067))

export type VivoContent = z.infer<typeof CONTENT>

const PUSH_MODE = z.literal([0, 1])
const LIST = z.strictObject({
  appId: z.int(),
  taskId: z.string(code(10151)),
  regIds: z.array(z.string(), code(10150)).min(2, code(10153)).max(1000, code(10153)),
  requestId: chars(64, 10352, 10353),
  pushMode: PUSH_MODE,
})
const RECALL = z.strictObject({
  appId: z.int(),
  taskId: z.string(),
  userIds: z.array(z.string()).min(1),
  userType: z.literal(1),
})

export interface VivoServer extends VendorServer {
  /** From now on no token given so far is good. */
  expireAll(): void
  /** What the vendor says of a device: its status. Others are fine. */
  readonly invalid: Map<string, number | undefined>
  /** By device, in the order of acceptance. */
  readonly accepted: { readonly regId: string; readonly taskId: string; readonly content: VivoContent; mode: number }[]
  readonly recalled: { readonly taskId: string; readonly regId: string }[]
  /** The next results, each instead of what would be right: `result` of the page, told with the request as `desc`. */
  readonly results: number[]
}

/** vivo's API as its page says. @param now the server's clock */
export async function startVivoServer(t: Test, now: () => number): Promise<VivoServer> {
  const good = new Set<string>()
  const invalid: VivoServer['invalid'] = new Map()
  const accepted: VivoServer['accepted'] = []
  const recalled: VivoServer['recalled'] = []
  const results: number[] = []
  const saved = new Map<string, VivoContent>()
  const requestIds = new Set<string>()
  let count = 0

  const nextId = () => `5429839412841390${count++}`
  const said = (result: number, desc: string, more = {}): CannedAnswer => ({ body: { result, desc, ...more } })

  function logIn(body: Record<string, unknown>): CannedAnswer {
    const { appId, appKey, timestamp, sign } = body
    if (String(appId) !== VIVO_KEY.appId || appKey !== VIVO_KEY.appKey) return said(10202, 'appKey is wrong')
    if (typeof timestamp !== 'number' || Math.abs(timestamp - now()) > TEN_MINUTES_MS) return said(10207, 'timestamp')
    const text = `${appId}${appKey}${timestamp}${VIVO_KEY.appSecret}`
    if (sign !== createHash('md5').update(text).digest('hex')) return said(10206, 'sign is wrong')
    const authToken = `tok-${nextId()}`
    good.add(authToken)
    return said(0, '请求成功', { authToken })
  }

  /** Reads a body, or says with which code it is refused. */
  function read<Body extends { appId: number; requestId?: string }>(
    schema: z.ZodType<Body>,
    body: unknown,
    then: (body: Body) => CannedAnswer,
  ): CannedAnswer {
    const parsed = schema.safeParse(body)
    if (!parsed.success) {
      const [issue] = parsed.error.issues
      return said(Number(issue?.message) || 100000, JSON.stringify(issue))
    }
    if (String(parsed.data.appId) !== VIVO_KEY.appId) return said(10094, 'appId of another app')
    const { requestId } = parsed.data
    if (requestId !== undefined && requestIds.has(requestId)) return said(10303, 'requestId exists')
    if (requestId !== undefined) requestIds.add(requestId)
    return then(parsed.data)
  }

  function sendOne(whole: Record<string, unknown>): CannedAnswer {
    const { regId, pushMode, ...rest } = whole
    if (typeof regId !== 'string' || regId === '') return said(10050, 'regId')
    const mode = PUSH_MODE.parse(pushMode)
    return read(CONTENT, rest, (content) => {
      if (invalid.has(regId)) {
        const status = invalid.get(regId)
        const invalidUser = status === undefined ? {} : { invalidUser: { status, userid: regId } }
        return said(10302, 'regId不合法', invalidUser)
      }
      const taskId = nextId()
      accepted.push({ regId, taskId, content, mode })
      return said(0, '请求成功', { taskId })
    })
  }

  const save = (body: unknown) =>
    read(CONTENT, body, (content) => {
      const taskId = nextId()
      saved.set(taskId, content)
      return said(0, '请求成功', { taskId })
    })

  const sendList = (body: unknown) =>
    read(LIST, body, ({ taskId, regIds, requestId, pushMode }) => {
      const content = saved.get(taskId)
      if (content === undefined) return said(10155, 'the saved message is missing')
      const bad = regIds.filter((regId) => invalid.has(regId))
      for (const regId of regIds) if (!bad.includes(regId)) accepted.push({ regId, taskId, content, mode: pushMode })
      const invalidUsers = bad.map((userid) => ({ status: invalid.get(userid), userid }))
      return said(0, '请求成功', { requestId, invalidUsers })
    })

  const recall = (body: unknown) =>
    read(RECALL, body, ({ taskId, userIds }) => {
      recalled.push(...userIds.map((regId) => ({ taskId, regId })))
      return said(0, '请求成功')
    })

  function answer({ method, path, headers, body }: SeenRequest): CannedAnswer {
    if (method !== 'POST' || headers['content-type'] !== 'application/json') return { status: 415, body: 'JSON only' }
    const json = JSON.parse(body)
    const result = results.shift()
    if (result !== undefined) return said(result, JSON.stringify({ headers, body }))
    if (path === VIVO_PATHS.login) return logIn(json)
    if (!good.has(headers.authtoken ?? '')) return said(10000, '权限认证失败')
    if (path === VIVO_PATHS.one) return sendOne(json)
    if (path === VIVO_PATHS.save) return save(json)
    if (path === VIVO_PATHS.list) return sendList(json)
    if (path === VIVO_PATHS.recall) return recall(json)
    return { status: 404, body: 'no such address' }
  }

  const server = await startVendorServer(t, answer)
  return { ...server, expireAll: () => good.clear(), invalid, accepted, recalled, results }
}
