import { setTimeout as delay } from 'node:timers/promises'
import type { Test } from 'tap'
import { Channels } from '../../../../src/config/channels.ts'
import { Communications } from '../../../../src/config/communication.ts'
import { createSealer } from '../../../../src/config/seal.ts'
import type { ReminderChannel } from '../../../../src/ports/reminder-channel.ts'
import type { SmsSender } from '../../../../src/ports/sms-sender.ts'
import type { Vendor, VendorChannel } from '../../../../src/ports/vendor-channel.ts'
import type { RoutingStrategy } from '../../../../src/vendors/routing-rules.ts'
import { openCore } from '../../../_util/open-core.ts'
import { appA, toDevice } from '../../../contract/_util/messages.ts'
import { CLUSTER_KEY } from '../../routing/_util/service.ts'
import { startVendorServer } from '../http-server.ts'
import type { TestAuthority } from '../test-authority.ts'
import { type OpenStand, PACKAGE, type Report } from './stand.ts'

const RECEIPT_BASE_URL = 'https://push.example.com'
const NO_SMS: SmsSender = {
  send: async () => ({ kind: 'refused', reason: 'account', code: 'NONE', detail: 'there is no provider' }),
  close: async () => undefined,
}

/** A call of a vendor's channel, in milliseconds of the manual clock. */
export interface Call {
  readonly fromMs: number
  untilMs: number | undefined
}

/** The vendor with its calls written down. @param ca PEM that its servers are signed by */
function watched(vendor: Vendor, ca: string, calls: Call[]): Vendor {
  return {
    ...vendor,
    open(parts): VendorChannel {
      const channel = vendor.open({ ...parts, ca })
      return {
        async send(account, pushes) {
          const call: Call = { fromMs: parts.now(), untilMs: undefined }
          calls.push(call)
          const answers = await channel.send(account, pushes)
          call.untilMs = parts.now()
          return answers
        },
        revoke: (account, sent) => channel.revoke(account, sent),
        close: () => channel.close(),
      }
    },
  }
}

export type Scene = Awaited<ReturnType<typeof openScene>>

/** A push core, the vendor's server, a backend that hears of its messages, and the mailbox of the app's people. */
export async function openScene(t: Test, vendor: Vendor, openStand: OpenStand, authority: TestAuthority) {
  const calls: Call[] = []
  const reminders: string[] = []
  const email: ReminderChannel<'email'> = {
    async send(_, { lines }) {
      // The first says what it means for them.
      reminders.push(...lines.slice(1))
      return { kind: 'sent' }
    },
    close: async () => undefined,
  }
  const vendors = { clusterKey: CLUSTER_KEY, vendors: [watched(vendor, authority.ca, calls)] }
  const outreach = { clusterKey: CLUSTER_KEY, sms: NO_SMS, channels: { email } }
  const { core, store, clock } = await openCore(t, undefined, { vendors, outreach })
  const stand = await openStand(t, { clock, authority })
  const backend = await startVendorServer(t, () => ({ body: '' }))
  const app = await store.apps.find(appA)
  if (app === undefined) throw new Error('there is no app')
  await store.apps.update({ ...app, callbackUrl: `${backend.url}/receipts` })
  const settings = { config: store.config, sealer: createSealer(CLUSTER_KEY), clock }
  const people = { enabled: true, to: ['people@example.com'], cc: [] }
  await new Communications(settings).put(appA, { email: people, dingtalk: { enabled: false } })
  const channels = new Channels({ ...settings, vendors: vendors.vendors })

  /** @returns where the vendor reports to */
  async function configure(receipts: boolean): Promise<string> {
    const change = { enabled: true, credentials: stand.credentials, receipts, receiptBaseUrl: RECEIPT_BASE_URL }
    const { receiptPath = '' } = await channels.put(appA, vendor.name, PACKAGE, change)
    stand.reports?.register?.(RECEIPT_BASE_URL + receiptPath)
    clock.advance(1_000)
    return receiptPath
  }
  await configure(false)
  core.start()
  let count = 0

  return {
    stand,
    core,
    store,
    clock,
    calls,
    reminders,
    configure,
    /** A device that is away, with a token of the vendor. */
    async phone(): Promise<{ readonly device: string; readonly token: string }> {
      const device = `${vendor.name}-device-${++count}`
      const token = stand.tokenOf(count)
      const facts = { platform: stand.platform, thirdChannel: vendor.number, thirdChannelDeviceToken: token }
      await store.devices.report(appA, device, { ...facts, packageName: PACKAGE }, clock.now())
      return { device, token }
    },
    async push(device: string, strategy: RoutingStrategy): Promise<{ readonly id: string; readonly key: string }> {
      const key = `key of ${device}`
      const outcome = await core.push({
        app: appA,
        type: 'simple',
        taskName: 'parcels',
        to: { kind: 'targets', addressees: [{ target: toDevice(device), messageKey: key }] },
        notice: {
          title: 'Parcel',
          content: 'Your parcel is here.',
          silent: false,
          pushStyle: 0,
          action: 'openApp',
          params: {},
        },
        expiresInSeconds: 24 * 3_600,
        strategy: { kind: 'now' },
        extras: { routing: { strategy } },
      })
      const id = outcome.kind === 'accepted' ? outcome.messages[0]?.messageId : undefined
      if (id === undefined) throw new Error(`the push was not accepted: ${JSON.stringify(outcome)}`)
      return { id, key }
    },
    /** Lets the worker look until it is so; time stands while the vendor is called. @throws after 30 s */
    async work(isSo: () => unknown | Promise<unknown>, what: string): Promise<void> {
      const deadline = Date.now() + 30_000
      while (!(await isSo())) {
        if (Date.now() > deadline) throw new Error(`never: ${what}`)
        if (calls.every(({ untilMs }) => untilMs !== undefined)) clock.advance(25)
        await delay(5)
      }
    },
    state: async (id: string) => (await core.findMessage(appA, id))?.state,
    handoff: async (id: string) => (await store.handoffs.of(appA, id))[0],
    tokenOf: async (device: string) => (await store.devices.get(appA, device))?.thirdChannelDeviceToken,
    /** What the backend was told of the message. */
    receipts: (key: string) =>
      backend.requests.map(({ body }) => JSON.parse(body)).filter(({ msgId }) => msgId === key),
    figures() {
      const day = Math.floor(clock.now() / 86_400_000)
      return core.statistics.total(appA, { fromDay: day - 1, toDay: day + 1, channel: vendor.number })
    },
    /** Posts what the vendor reports to its address here. */
    report(receiptPath: string, { headers, body }: Report) {
      const [key = '', path = ''] = receiptPath.split('/').reverse()
      return core.vendorReceipts.take(path, key, { headers, body })
    },
  }
}
