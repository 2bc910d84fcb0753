import { setTimeout as delay } from 'node:timers/promises'
import type { Test } from 'tap'
import { Channels } from '../../../../src/config/channels.ts'
import { createSealer } from '../../../../src/config/seal.ts'
import type { Target } from '../../../../src/ports/message-store.ts'
import type { Vendor, VendorAnswer, VendorPush, VendorSent } from '../../../../src/ports/vendor-channel.ts'
import type { PushRequest } from '../../../../src/push-request.ts'
import { openCore } from '../../../_util/open-core.ts'
import { appA } from '../../../contract/_util/messages.ts'

export const CLUSTER_KEY = Buffer.alloc(32, 3)
export const PACKAGE = 'com.example.app'
const BASE = 'https://push.example.com'

export const SENT: VendorAnswer = { kind: 'sent', vendorId: 'v-1' }
const code = { code: '80300007', status: '80300007', detail: 'all tokens are invalid' }
export const DEAD: VendorAnswer = { kind: 'refused', reason: 'token', ...code }
export const BUSY: VendorAnswer = { kind: 'again', why: 'busy', code: '503', status: '503', detail: 'too fast' }

/** Asks until it is so. @throws after 20 s */
export async function until(isSo: () => unknown | Promise<unknown>, what: string): Promise<void> {
  const deadline = Date.now() + 20_000
  while (!(await isSo())) {
    if (Date.now() > deadline) throw new Error(`never: ${what}`)
    await delay(2)
  }
}

/** A vendor that writes down what it gets, and answers what a test says, else that it took it. */
export function scriptedVendor(change: Partial<Vendor> = {}) {
  const pushes: VendorPush[] = []
  const revoked: VendorSent[] = []
  const answers: VendorAnswer[] = []
  const vendor: Vendor = {
    name: 'hms',
    number: 5,
    label: 'Test',
    credentials: { open: ['appId'], secret: ['appSecret'], required: [['appId', 'appSecret']] },
    limits: { title: 40, content: 100 },
    silent: false,
    batch: { size: 1_000, of: 'notice' },
    concurrency: 4,
    perSecond: 100_000,
    open: () => ({
      async send(_account, batch) {
        pushes.push(...batch)
        return batch.map(() => answers.shift() ?? SENT)
      },
      async revoke(_account, batch) {
        revoked.push(...batch)
        return batch.map(() => answers.shift() ?? SENT)
      },
      async close() {},
    }),
    receipts: {
      path: 'hms',
      address: 'message',
      answer: { code: '0', message: 'success' },
      read({ body }) {
        if (body === 'forged') return { kind: 'forged', detail: 'the signature is wrong' }
        return { kind: 'receipts', receipts: JSON.parse(body) }
      },
    },
    ...change,
  }
  return { vendor, pushes, revoked, answers }
}

/** A push core with the vendor configured for app A. */
export async function openService(t: Test, script = scriptedVendor(), { receipts = false } = {}) {
  const vendors = { clusterKey: CLUSTER_KEY, vendors: [script.vendor] }
  const env = await openCore(t, undefined, { vendors })
  const { core, store, clock } = env
  const sealer = createSealer(CLUSTER_KEY)
  const channels = new Channels({ config: store.config, sealer, vendors: vendors.vendors, clock })
  const credentials = { appId: '1', appSecret: 'S3CRET' }
  const receiptBaseUrl = BASE
  const change = { enabled: true, credentials, receipts, receiptBaseUrl }
  const channel = await channels.put(appA, script.vendor.name, PACKAGE, change)
  const key = channel.receiptPath?.split('/').at(-1) ?? ''
  core.start()
  let keys = 0
  let connections = 0

  async function push(target: Target, more: Partial<PushRequest> = {}): Promise<string> {
    const request: PushRequest = {
      app: appA,
      type: 'simple',
      taskName: 'task',
      to: { kind: 'targets', addressees: [{ target, messageKey: `key-${++keys}` }] },
      notice: {
        title: 'Title',
        content: 'Content',
        silent: false,
        pushStyle: 0,
        action: 'openApp',
        params: { k: 'v' },
      },
      expiresInSeconds: 24 * 3_600,
      strategy: { kind: 'now' },
      extras: {},
      ...more,
    }
    const outcome = await core.push(request)
    return (outcome.kind === 'accepted' && outcome.messages[0]?.messageId) || ''
  }

  return {
    ...env,
    ...script,
    channels,
    push,
    /** A device with a vendor's token, bound to the user if there is one. */
    async phone(name: string, userId?: string): Promise<string> {
      const facts = { platform: 1, thirdChannel: 5, thirdChannelDeviceToken: `vendor-${name}` }
      await store.devices.report(appA, name, facts, clock.now())
      if (userId !== undefined) await store.devices.bind(appA, name, userId, {}, clock.now())
      return name
    },
    async online(device: string): Promise<void> {
      connections += 1
      const told = { platform: 1, appVersion: '1', sdkVersion: '1', broadcastCursor: '', timeZone: '' }
      const connectedAtMs = Date.now()
      core.receive('gateway', { kind: 'opened', connection: connections, device, app: appA, ...told, connectedAtMs })
      await until(async () => (await env.directory.find([device]))[0] !== undefined, `${device} is online`)
    },
    /** Lets the worker look, without moving time by more than it needs. */
    async work(isSo: () => unknown | Promise<unknown>, what: string): Promise<void> {
      await until(async () => {
        clock.advance(50)
        return isSo()
      }, what)
    },
    /** Lets the worker look often enough to find whatever is due. */
    async looks(): Promise<void> {
      for (let times = 0; times < 20; times++) {
        clock.advance(500)
        await store.jobs.get('any')
      }
    },
    receipt: (receipts: object[]) =>
      core.vendorReceipts.take('hms', key, { headers: {}, body: JSON.stringify(receipts) }),
    key,
    handoffs: async (id: string) => (await store.handoffs.of(appA, id)).map(({ device, state }) => [device, state]),
    state: async (id: string) => (await core.findMessage(appA, id))?.state,
    tokens: () => script.pushes.map(({ token }) => token),
  }
}
