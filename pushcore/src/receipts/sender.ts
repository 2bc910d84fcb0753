import type { KeyObject } from 'node:crypto'
import type { AppRef } from '@openmps/proto/link'
import type { Logger } from 'pino'
import { Agent } from 'undici'
import { appKey } from '../app-key.ts'
import type { CoreEvents } from '../events.ts'
import type { JobHandler } from '../jobs/worker.ts'
import type { AppStore } from '../ports/app-store.ts'
import type { Clock } from '../ports/clock.ts'
import type { Job } from '../ports/job-queue.ts'
import type { MessageStore, ReceiptPayload } from '../ports/message-store.ts'
import { receiptBody } from './receipt.ts'
import { Receivers } from './receivers.ts'
import { signedUrl, signReceipt } from './sign.ts'

/** From the terminal state; then the receipt is given up and counted. */
const GIVE_UP_AFTER_MS = 24 * 3_600_000
const FIRST_RETRY_MS = 5_000
const LONGEST_RETRY_MS = 3_600_000
const CALL_TIMEOUT_MS = 10_000
/** Connections to one receiver. A slow receiver holds these and nothing else. */
const CONNECTIONS_PER_RECEIVER = 8

/**
 * 5 s, then as long again as the receipt is old: 5 s, 10 s, 20 s … 1 h. Not by the attempts of the job:
 * those count also the times when its receiver was busy or left alone, and those that a crash cut off.
 */
export function retryDelayMs(ageMs: number): number {
  return Math.min(Math.max(ageMs, FIRST_RETRY_MS), LONGEST_RETRY_MS)
}

export interface ReceiptParts {
  readonly apps: AppStore
  readonly messages: MessageStore
  readonly clock: Clock
  readonly privateKey: KeyObject
  readonly logger: Logger
  readonly events: CoreEvents
  /** Tells the people of the app. */
  readonly remind: (app: AppRef, line: string) => void
}

/**
 * Posts signed receipts. The job exists since the commit of the terminal state and goes only when the
 * receiver answered 2xx, when a day has passed, or when nobody wants the receipt any more. The same
 * receipt may arrive twice (a crash after the answer), with the same body.
 */
export function createReceiptSender(parts: ReceiptParts): { handle: JobHandler; close(): Promise<void> } {
  const { apps, messages, clock, privateKey, logger, events, remind } = parts
  const receivers = new Receivers()
  const agent = new Agent({
    connections: CONNECTIONS_PER_RECEIVER,
    connectTimeout: CALL_TIMEOUT_MS,
    headersTimeout: CALL_TIMEOUT_MS,
    bodyTimeout: CALL_TIMEOUT_MS,
  })

  async function handle(job: Job): Promise<{ retryAtMs: number } | undefined> {
    const { appId, workspaceId, messageId, device, platform } = job.payload as Partial<ReceiptPayload>
    const ref = { appId: appId ?? '', workspaceId: workspaceId ?? '' }
    const app = await apps.find(ref)
    const message = await messages.get(ref, messageId ?? '')
    if (app?.callbackUrl === undefined || message === undefined) return undefined
    const receiver = appKey(ref)
    const comeAgainAtMs = receivers.enter(receiver, clock.now())
    if (comeAgainAtMs !== undefined) return { retryAtMs: comeAgainAtMs }
    const failure = await post(app.callbackUrl, receiptBody(message, device ?? '', platform ?? 0))
    receivers.leave(receiver, clock.now(), failure?.answered !== false)
    if (failure === undefined) {
      events.receiptSent()
      return undefined
    }
    const { settledAtMs = 0 } = message
    const retryAtMs = clock.now() + retryDelayMs(clock.now() - settledAtMs)
    if (retryAtMs > settledAtMs + GIVE_UP_AFTER_MS) {
      events.receiptGivenUp()
      remind(ref, `message ${message.messageId}: ${failure.reason}`)
      logger.warn(
        { messageId, reason: failure.reason },
        'a receipt is given up after a day: check the callback address of the app',
      )
      return undefined
    }
    events.receiptFailed()
    logger.debug(
      { messageId, reason: failure.reason, attempts: job.attempts + 1 },
      'a receipt was not taken and will be sent again',
    )
    return { retryAtMs }
  }

  /** Why it was not taken, and whether the receiver answered at all; undefined when it was taken. */
  async function post(callbackUrl: string, body: string): Promise<{ reason: string; answered: boolean } | undefined> {
    try {
      const url = new URL(signedUrl(callbackUrl, signReceipt(privateKey, body)))
      const response = await agent.request({
        origin: url.origin,
        path: url.pathname + url.search,
        method: 'POST',
        headers: { 'content-type': 'application/json;charset=utf-8' },
        body,
        signal: AbortSignal.timeout(CALL_TIMEOUT_MS),
      })
      await response.body.dump({ limit: 64 * 1024 })
      const { statusCode } = response
      return statusCode >= 200 && statusCode < 300 ? undefined : { reason: `HTTP ${statusCode}`, answered: true }
    } catch (error) {
      return { reason: error instanceof Error ? error.message : String(error), answered: false }
    }
  }

  return { handle, close: () => agent.close() }
}
