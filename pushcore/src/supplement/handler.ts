import { PushError } from '@openmps/proto'
import type { AppRef } from '@openmps/proto/link'
import type { Logger } from 'pino'
import type { SmsAccount, SmsAccounts } from '../config/sms-account.ts'
import type { CoreEvents } from '../events.ts'
import type { JobHandler } from '../jobs/worker.ts'
import type { Clock } from '../ports/clock.ts'
import type { DeviceStore } from '../ports/device-store.ts'
import type { Job } from '../ports/job-queue.ts'
import type { FollowUpPayload, Message, MessageStore } from '../ports/message-store.ts'
import type { SmsSender } from '../ports/sms-sender.ts'
import type { NewSupplement, Supplement, SupplementStore } from '../ports/supplement-store.ts'
import { decide, type Recipient, SKIPS, type Skip } from './decide.ts'
import { dueAtMs, type SmsRequest, smsOf } from './sms-request.ts'

/** Longer than a call to the provider takes: what is still begun then was cut off by the end of its process. */
const CUT_OFF_AFTER_MS = 60_000
/** From when the text message was due. */
const GIVE_UP_AFTER_MS = 24 * 3_600_000
const FIRST_RETRY_MS = 30_000
const LONGEST_RETRY_MS = 3_600_000
/** The provider counts its caps by this day, and so do we. */
const UTC8_MS = 8 * 3_600_000

export interface SmsHandlerParts {
  readonly messages: Pick<MessageStore, 'get'>
  readonly devices: Pick<DeviceStore, 'get' | 'ofUser'>
  readonly supplements: SupplementStore
  readonly accounts: Pick<SmsAccounts, 'account'>
  readonly sender: Pick<SmsSender, 'send'>
  /** What was sent is told so long after the push. */
  readonly keepMs: number
  readonly clock: Clock
  readonly logger: Logger
  readonly events: Pick<CoreEvents, 'smsSent'>
  /** Tells the people of the app that the provider's account needs them. */
  readonly remind: (app: AppRef, line: string) => void
}

/** What the handling of one message works with. */
interface Case {
  readonly message: Message
  readonly sms: SmsRequest
  readonly account: SmsAccount
}

/**
 * Sends the text messages of one push. The job exists since the commit that stored the message, and may run twice: what
 * was begun is noted before the provider is called, and is not begun again. So a process that ends in between leaves a
 * text message of which nobody knows whether it went out: one too few rather than one twice, because it costs money.
 */
export function createSmsHandler(parts: SmsHandlerParts): JobHandler {
  const { messages, devices, supplements, accounts, sender, keepMs, clock, logger, events, remind } = parts

  const newSupplement = ({ app, messageId, acceptedAtMs }: Message, { phone, device }: Recipient): NewSupplement => ({
    app,
    messageId,
    phone,
    device,
    atMs: clock.now(),
    keepUntilMs: acceptedAtMs + keepMs,
  })

  async function skip(message: Message, why: Skip, to: Recipient = { phone: '', device: '' }): Promise<undefined> {
    await supplements.skip(newSupplement(message, to), { code: why, detail: SKIPS[why] })
    events.smsSent('skipped')
    return undefined
  }

  function targetDevices({ app, target }: Message) {
    if (target.kind === 'user') return devices.ofUser(app, target.id)
    return target.kind === 'device' ? devices.get(app, target.id).then((one) => (one ? [one] : [])) : []
  }

  /** Undefined: it is off. `unreadable`: its secrets are sealed with other keys. */
  async function accountOf(app: AppRef): Promise<SmsAccount | undefined | 'unreadable'> {
    try {
      return await accounts.account(app)
    } catch (error) {
      if (PushError.from(error).code !== 'CONFIG_INVALID') throw error
      return 'unreadable'
    }
  }

  /** Settles what a process that is gone has begun. When to come again for one that may be under way. */
  async function cutOff(begun: readonly Supplement[]): Promise<number | undefined> {
    const isYoung = ({ atMs }: Supplement) => atMs + CUT_OFF_AFTER_MS > clock.now()
    for (const one of begun) {
      if (isYoung(one)) continue
      const { app, messageId, phone } = one
      const detail = 'the process ended while the provider was called'
      const end = { state: 'unknown', code: 'CUT_OFF', detail, endedAtMs: clock.now() } as const
      if (await supplements.finish(app, messageId, phone, end)) events.smsSent('unknown')
    }
    const young = begun.filter(isYoung)
    return young.length === 0 ? undefined : Math.max(...young.map(({ atMs }) => atMs)) + CUT_OFF_AFTER_MS
  }

  /** False: it has to be looked at again, because the provider surely has nothing, or another process asks it. */
  async function sendTo(to: Recipient, { message, sms, account }: Case): Promise<boolean> {
    const { app, messageId } = message
    const { perNumberPerDay: perNumber, perAppPerDay: perApp } = account
    const day = new Date(clock.now() + UTC8_MS).toISOString().slice(0, 10).replaceAll('-', '')
    const begun = await supplements.begin(newSupplement(message, to), { day, perNumber, perApp })
    // Another process is at it.
    if (begun === 'known') return false
    if (begun !== 'begun') {
      await skip(message, begun, to)
      return true
    }
    const { signName, templateCode, templateParams: params } = sms
    const answer = await sender.send(account, { phone: to.phone, signName, templateCode, params, outId: messageId })
    const endedAtMs = clock.now()
    if (answer.kind === 'accepted') {
      const { providerId } = answer
      await supplements.finish(app, messageId, to.phone, { state: 'accepted', providerId, endedAtMs })
      events.smsSent('accepted')
      return true
    }
    const { reason, code, detail } = answer
    if (reason === 'again') {
      await supplements.withdraw(app, messageId, to.phone, day)
      logger.debug({ messageId, code }, 'the provider took no text message; it is tried again')
      return false
    }
    const state = reason === 'unsure' ? 'unknown' : 'refused'
    await supplements.finish(app, messageId, to.phone, { state, code, detail, endedAtMs })
    events.smsSent(state)
    logger.warn({ messageId, code }, 'a text message was not sent, or nobody knows: see the story of its message')
    if (reason === 'account') remind(app, `${code}: ${detail}`)
    return true
  }

  return async (job: Job) => {
    const { appId = '', workspaceId = '', messageId = '' } = job.payload as Partial<FollowUpPayload>
    const app = { appId, workspaceId }
    const message = await messages.get(app, messageId)
    const sms = smsOf(message?.extras)
    if (message === undefined || sms === undefined) return undefined
    const known = await supplements.of(app, messageId)
    const comeAgainAtMs = await cutOff(known.filter(({ state }) => state === 'begun'))
    if (comeAgainAtMs !== undefined) return { retryAtMs: comeAgainAtMs }

    const decision = decide(message, sms, await targetDevices(message))
    if (decision.kind === 'skip') return known.length === 0 ? skip(message, decision.why) : undefined
    const account = await accountOf(app)
    if (account === 'unreadable') remind(app, SKIPS.account)
    if (account === undefined || account === 'unreadable') {
      return skip(message, account === undefined ? 'off' : 'account')
    }
    const recipients = decision.recipients.filter(({ phone }) => known.every((one) => one.phone !== phone))
    const ageMs = clock.now() - dueAtMs(sms, message)
    if (ageMs >= GIVE_UP_AFTER_MS) {
      for (const to of recipients) await skip(message, 'late', to)
      return undefined
    }
    const settled = await Promise.all(recipients.map((to) => sendTo(to, { message, sms, account })))
    if (settled.every((one) => one)) return undefined
    return { retryAtMs: clock.now() + Math.min(Math.max(ageMs, FIRST_RETRY_MS), LONGEST_RETRY_MS) }
  }
}
