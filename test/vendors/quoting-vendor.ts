import type { Test } from 'tap'
import {
  type CannedAnswer,
  type Fault,
  type SeenRequest,
  startVendorServer,
} from '../../pushcore/test/vendors/_util/http-server.ts'

/** Vendors whose API is HTTP of version 1, each with errors in its own form. */
const WORDS: Readonly<Record<string, (words: string) => object>> = {
  hms: (words) => ({ code: '80100003', msg: words, requestId: '1', error: 1101, error_description: words }),
  honor: (words) => ({ code: 80100003, message: words, data: {}, error: 'invalid_client', error_description: words }),
  harmony: (words) => ({ code: '80100003', msg: words, requestId: '1' }),
  xiaomi: (words) => ({ result: 'error', code: 10017, reason: words, description: words, info: words, trace_id: '1' }),
  oppo: (words) => ({ code: 41, message: words, data: {} }),
  vivo: (words) => ({ result: 10000, desc: words, requestId: '1' }),
  meizu: (words) => ({ code: '110003', message: words, value: {}, redirect: '', msgId: '1' }),
  fcm: (words) => ({ error: { code: 400, status: 'INVALID_ARGUMENT', message: words, details: [] } }),
}

export const QUOTING = Object.keys(WORDS)

/** Begins each token that it issues. */
export const ISSUED = 'ISSUED+TOKEN/with=specials/'

/** What it does with the next calls. `says`: it refuses with this status, and quotes what it was sent. */
export type Mood = { readonly says: number; readonly at: 'login' | 'send' } | Exclude<Fault, CannedAnswer>

/**
 * A vendor that tells in its errors what it was sent, secrets first, as test systems and gateways do: login tokens,
 * signatures, and what it knows of the account.
 */
export async function startQuotingVendor(t: Test, vendor: string, accountSecrets: () => readonly string[]) {
  const words = WORDS[vendor]
  if (words === undefined) throw new Error(`there is no form of ${vendor}`)
  let mood: Mood = { says: 400, at: 'send' }
  let logins = 0

  function refusal(status: number, { headers, body }: SeenRequest): CannedAnswer {
    const quoted = [...accountSecrets(), headers.authorization ?? '', body].join(' ')
    return { status, headers: { 'x-quoted': encodeURIComponent(quoted).slice(0, 2_000) }, body: words?.(quoted) }
  }

  const server = await startVendorServer(t, (request) => {
    const says = typeof mood === 'object' && 'says' in mood ? mood : undefined
    if (says !== undefined && (says.at === 'login' || !isLogin(request.path))) return refusal(says.says, request)
    const token = `${ISSUED}${++logins}==`
    return {
      body: {
        ...{ access_token: token, expires_in: 3_600, token_type: 'Bearer' },
        ...{ code: 0, data: { auth_token: token, create_time: Date.now() }, message: 'ok' },
        ...{ result: 0, authToken: token },
      },
    }
  })

  return {
    url: server.url,
    requests: server.requests,
    /** From now on. Faults happen to the next calls of the paths that were called before. */
    be(next: Mood): void {
      mood = next
      if (typeof next === 'object' && 'says' in next) return
      const sending = new Set(server.requests.map(({ path }) => path).filter((path) => !isLogin(path)))
      for (const path of sending) server.fail(path, next, next)
    },
  }
}

const isLogin = (path: string) => /(\/token|\/auth)$/.test(path)
