import { Agent } from 'undici'
import { VENDOR_CALL_MS, type VendorParts } from '../../../ports/vendor-channel.ts'

/** Of one vendor: connections that are kept and used again. */
const CONNECTIONS = 64
const KEEP_ALIVE_MS = 60_000
/** An honest answer to 1,000 tokens has some 100 KB. */
const MAX_ANSWER_BYTES = 1024 * 1024

export interface VendorCall {
  readonly url: string
  readonly method?: 'POST' | 'GET'
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: string
}

export type CallResult =
  | {
      readonly kind: 'answer'
      readonly status: number
      readonly body: string
      /** Of the header Retry-After, in milliseconds. */
      readonly retryAfterMs?: number
    }
  /** No answer came: `code` is that of the connection, and free of secrets. */
  | { readonly kind: 'noAnswer'; readonly code: string }

export interface VendorHttp {
  /** Never rejects. */
  call(call: VendorCall): Promise<CallResult>
  close(): Promise<void>
}

/** Calls of one vendor's HTTP API. The core limits how many there are at a time. */
export function createVendorHttp({ now, callMs = VENDOR_CALL_MS, ca }: VendorParts): VendorHttp {
  const agent = new Agent({
    connections: CONNECTIONS,
    keepAliveTimeout: KEEP_ALIVE_MS,
    maxResponseSize: MAX_ANSWER_BYTES,
    connect: { timeout: callMs, ...(ca !== undefined && { ca }) },
  })
  return {
    async call({ url, method = 'POST', headers = {}, body }) {
      const patience = new AbortController()
      // Ended with the call: a signal with a time of its own would live on, and fire, for each call that was answered.
      const timer = setTimeout(() => patience.abort(new DOMException('no answer in time', 'TimeoutError')), callMs)
      try {
        const { origin, pathname, search } = new URL(url)
        const { signal } = patience
        const request = { origin, path: pathname + search, method, headers, body: body ?? null, signal }
        const response = await agent.request(request)
        const retryAfterMs = readRetryAfter(response.headers['retry-after'], now())
        const text = await response.body.text()
        return {
          kind: 'answer',
          status: response.statusCode,
          body: text,
          ...(retryAfterMs !== undefined && { retryAfterMs }),
        }
      } catch (error) {
        return { kind: 'noAnswer', code: codeOf(error) }
      } finally {
        clearTimeout(timer)
      }
    },
    close: () => agent.close(),
  }
}

/** Not the message: it may quote the request. */
function codeOf(error: unknown): string {
  if (!(error instanceof Error)) return 'NO_ANSWER'
  if (error.name === 'TimeoutError') return 'TIMEOUT'
  return 'code' in error ? String(error.code) : error.name
}

/** RFC 9110, 10.2.3: seconds or a date. Undefined when it is neither. */
export function readRetryAfter(value: string | string[] | undefined, nowMs: number): number | undefined {
  const text = Array.isArray(value) ? value[0] : value
  if (text === undefined) return undefined
  if (/^\d{1,9}$/.test(text)) return Number(text) * 1000
  const atMs = Date.parse(text)
  return Number.isNaN(atMs) ? undefined : Math.max(0, atMs - nowMs)
}

/** Fields of a form, encoded. */
export const form = (fields: Readonly<Record<string, string>>): string => new URLSearchParams({ ...fields }).toString()

/** Undefined: it is no JSON. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
