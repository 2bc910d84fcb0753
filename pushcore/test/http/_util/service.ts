import { pino } from 'pino'
import { Registry } from 'prom-client'
import type { Test } from 'tap'
import { createMemoryNonceStore } from '../../../src/adapters/memory/index.ts'
import { createHttpServer } from '../../../src/http/index.ts'
import { openCore } from '../../_util/open-core.ts'

export const ADMIN_TOKEN = 'S3CRET-admin-token-of-the-installation'

export const CLUSTER_KEY = Buffer.alloc(32, 7)

export interface Answer {
  readonly status: number
  readonly headers: Headers
  readonly text: string
  /** Whatever the body is; `undefined` when it is not JSON. */
  // biome-ignore lint/suspicious/noExplicitAny: tests look into answers of all routes
  readonly json: any
}

export interface Call {
  readonly body?: unknown
  /** Default: the admin token. Empty: none. */
  readonly bearer?: string
  readonly headers?: Readonly<Record<string, string>>
}

export type CallAdmin = (method: string, path: string, call?: Call) => Promise<Answer>

/** The HTTP server on a port of its own, over the embedded store and a clock that tests move. Passwords cost little. */
export async function startAdmin(t: Test, more: Parameters<typeof openCore>[2] = {}) {
  const parts = await openCore(t, () => ({}), more)
  const { core, store, clock } = parts
  const logged: string[] = []
  const serve = async () => {
    const server = createHttpServer({
      core,
      apps: store.apps,
      config: store.config,
      audit: store.audit,
      nonces: createMemoryNonceStore({ clock }),
      clock,
      logger: pino({ level: 'trace' }, { write: (line: string) => logged.push(line) }),
      registry: new Registry(),
      adminToken: ADMIN_TOKEN,
      clusterKey: CLUSTER_KEY,
      passwordCost: 4,
      receiptPublicKey: 'receipt key',
      timeZone: 'Asia/Shanghai',
      notReady: () => undefined,
    })
    t.teardown(() => server.close())
    return { server, url: await server.listen({ host: '127.0.0.1', port: 0 }) }
  }
  const { server, url } = await serve()

  const callOf =
    (url: string): CallAdmin =>
    async (method, path, { body, bearer = ADMIN_TOKEN, headers = {} } = {}) => {
      const response = await fetch(`${url}/admin/v1${path}`, {
        method,
        headers: {
          ...(bearer !== '' && { authorization: `Bearer ${bearer}` }),
          ...(body !== undefined && { 'content-type': 'application/json' }),
          ...headers,
        },
        ...(body !== undefined && { body: JSON.stringify(body) }),
      })
      const text = await response.text()
      const isJson = response.headers.get('content-type')?.includes('application/json') === true
      return {
        status: response.status,
        headers: response.headers,
        text,
        json: isJson && text !== '' ? JSON.parse(text) : undefined,
      }
    }

  /** Another server of the same store, as another push core has it. */
  const another = async () => callOf((await serve()).url)
  return { ...parts, server, url, logged, call: callOf(url), another }
}

export type AdminService = Awaited<ReturnType<typeof startAdmin>>

/** A log-in: the cookie and what goes with it. */
export async function logIn(call: CallAdmin, name: string, password: string) {
  const answer = await call('POST', '/session', { bearer: '', body: { name, password } })
  const cookie = answer.headers.get('set-cookie')?.split(';')[0] ?? ''
  const csrf: string = answer.json?.csrfToken ?? ''
  /** As the browser of that person. */
  const as: CallAdmin = (method, path, { headers, ...rest } = {}) =>
    call(method, path, { ...rest, bearer: '', headers: { cookie, 'x-csrf-token': csrf, ...headers } })
  return { answer, cookie, csrf, as }
}
