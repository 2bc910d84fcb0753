import { setTimeout as delay } from 'node:timers/promises'
import type { Test } from 'tap'
import { createAliyunSmsSender } from '../../../src/adapters/aliyun-sms/index.ts'
import { createSealer } from '../../../src/config/seal.ts'
import { SmsAccounts, type SmsSettingsChange } from '../../../src/config/sms-account.ts'
import type { Target } from '../../../src/ports/message-store.ts'
import type { Reminder, ReminderChannel } from '../../../src/ports/reminder-channel.ts'
import type { PushRequest } from '../../../src/push-request.ts'
import type { SmsRequest } from '../../../src/supplement/sms-request.ts'
import { openCore } from '../../_util/open-core.ts'
import { appA, toDevice } from '../../contract/_util/messages.ts'
import { SMS_KEY, startSmsProvider } from './sms-provider.ts'

export const CLUSTER_KEY = Buffer.alloc(32, 3)
export const VALID_MS = 60_000

/** Asks until it is so. @throws after 20 s */
export async function until(isSo: () => unknown | Promise<unknown>, what: string): Promise<void> {
  const deadline = Date.now() + 20_000
  while (!(await isSo())) {
    if (Date.now() > deadline) throw new Error(`never: ${what}`)
    await delay(5)
  }
}

/** A push core that works, with a provider of text messages and an e-mail channel that writes down. */
export async function openService(t: Test, change: Partial<SmsSettingsChange> = {}) {
  const provider = await startSmsProvider(t)
  const sender = createAliyunSmsSender({ timeoutMs: 1_000 })
  const reminders: Reminder[] = []
  const email: ReminderChannel<'email'> = {
    async send(_to, reminder) {
      reminders.push(reminder)
      return { kind: 'sent' }
    },
    async close() {},
  }
  const outreach = { clusterKey: CLUSTER_KEY, sms: sender, channels: { email } }
  const { core, store, clock } = await openCore(t, undefined, { outreach })
  const settings = { config: store.config, sealer: createSealer(CLUSTER_KEY), clock }
  const accounts = new SmsAccounts(settings)
  await accounts.put(appA, { enabled: true, ...SMS_KEY, baseUrl: provider.baseUrl, ...change })
  core.start()

  let keys = 0
  const sms: SmsRequest = { strategy: 'resend', signName: 's', templateCode: 'c', templateParams: { code: '1' } }

  async function push(target: Target, more: Partial<SmsRequest> = {}): Promise<string> {
    const request: PushRequest = {
      app: appA,
      type: 'simple',
      taskName: 'task',
      to: { kind: 'targets', addressees: [{ target, messageKey: `key-${++keys}` }] },
      notice: { title: 't', content: 'c', silent: false, pushStyle: 0, action: 'none', params: {} },
      expiresInSeconds: VALID_MS / 1_000,
      strategy: { kind: 'now' },
      extras: { sms: { ...sms, ...more } },
    }
    const outcome = await core.push(request)
    return (outcome.kind === 'accepted' && outcome.messages[0]?.messageId) || ''
  }

  return {
    core,
    store,
    clock,
    provider,
    accounts,
    settings,
    reminders,
    push,
    sms,
    phoneOf: (token: string, phoneNumber?: string, platform = 1) =>
      store.devices.report(appA, token, { platform, ...(phoneNumber !== undefined && { phoneNumber }) }, clock.now()),
    ack: (token: string, id: string) =>
      store.messages.acknowledge([{ device: token, messageIds: [id], atMs: clock.now() }]),
    /** Moves the clock, and waits until the job of the message is done. */
    async afterJob(id: string, byMs = VALID_MS): Promise<void> {
      clock.advance(byMs)
      await until(async () => {
        clock.advance(50)
        return (await store.jobs.get(`sms:${id}`)) === undefined
      }, `the job of ${id}`)
    },
    states: async (id: string) => (await store.supplements.of(appA, id)).map(({ state, code }) => [state, code]),
    numbers: () => provider.calls.map((call) => call.get('PhoneNumbers')),
    device: toDevice,
  }
}
