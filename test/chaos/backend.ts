import { setTimeout as delay } from 'node:timers/promises'
import { PushError } from '@openmps/proto'
import { type Backend, createBackend, type PushTarget, type Random } from '../dev-env/index.ts'
import type { Attempt, Journal, Push } from './journal.ts'
import type { Installation } from './topology.ts'

/** A call without an answer by then is tried at another push core; the first one may still be done. */
const ANSWER_WITHIN_MS = 3_000

/** The app's backend: each call goes to any push core, and again to any, until one answers with success. */
export interface Caller {
  push(target: PushTarget | 'everybody', push: Push): Promise<void>
  revoke(push: Push, token: string): Promise<void>
  bind(token: string, userId: string): Promise<void>
  /** Once; nobody cares what becomes of it. */
  tryOnce(call: (backend: Backend) => Promise<unknown>): Promise<void>
  /** Resolves when no call is under way any more, given up ones included: none of them takes effect later. */
  idle(): Promise<void>
}

export function createCaller(
  cores: readonly string[],
  { app, key }: Installation,
  journal: Journal,
  random: Random,
): Caller {
  const backends = cores.map((url) => createBackend({ url, app, key }))
  const underWay = new Set<Promise<unknown>>()

  async function once(call: (backend: Backend) => Promise<unknown>): Promise<boolean> {
    const work = call(random.pick(backends)).then(
      () => true,
      (error) => {
        if (isUnanswered(error)) return false
        throw error
      },
    )
    const watched = work.catch(() => undefined).finally(() => underWay.delete(watched))
    underWay.add(watched)
    const timer = new AbortController()
    try {
      return await Promise.race([work, delay(ANSWER_WITHIN_MS, false, { signal: timer.signal })])
    } finally {
      timer.abort()
    }
  }

  async function untilAnswered(call: (backend: Backend) => Promise<unknown>): Promise<void> {
    while (!(await once(call))) await delay(random.int(20, 200))
  }

  return {
    async push(target, push) {
      const content = { messageKey: push.key, expiresInSeconds: push.validityMs / 1_000 }
      const attempt = async () => {
        const entry: Attempt = { key: push.key, from: Date.now(), outcome: 'open' }
        journal.attempts.push(entry)
        let succeeded = false
        try {
          succeeded = await once((backend) =>
            target === 'everybody' ? backend.broadcast(content) : backend.push(target, content),
          )
        } finally {
          entry.to = Date.now()
          entry.outcome = succeeded ? 'success' : 'failure'
        }
        return succeeded
      }
      while (!(await attempt())) await delay(random.int(20, 200))
      push.answeredAt ??= Date.now()
    },
    async revoke(push, token) {
      push.revokeSentAt = Date.now()
      await untilAnswered((backend) => backend.revoke(push.key, token))
      push.revokedAt = Date.now()
    },
    bind: (token, userId) => untilAnswered((backend) => backend.bind(token, userId)),
    async tryOnce(call) {
      await once(call)
    },
    async idle() {
      while (underWay.size > 0) await Promise.all(underWay)
    },
  }
}

/**
 * The connection broke, or the service said that it cannot now: whether it was done is not known. `undefined` is
 * an answer without a code, as an HTTP server gives that is closing.
 */
function isUnanswered(error: unknown): boolean {
  if (!(error instanceof PushError)) return false
  return error.code === 'UNAVAILABLE' || /^(ServiceUnavailable|InternalError|undefined):/.test(error.message)
}
