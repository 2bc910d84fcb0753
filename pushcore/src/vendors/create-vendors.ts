import { PushError } from '@openmps/proto'
import { isBroadcastId } from '@openmps/proto/broadcast'
import type { AppRef } from '@openmps/proto/link'
import type { Logger } from 'pino'
import { Channels, type OpenChannel } from '../config/channels.ts'
import { createSealer } from '../config/seal.ts'
import type { Dispatcher } from '../delivery/dispatcher.ts'
import type { CoreEvents } from '../events.ts'
import type { Ids } from '../ids.ts'
import type { JobHandler } from '../jobs/worker.ts'
import type { ActivityStore } from '../ports/activity-store.ts'
import type { AppStore } from '../ports/app-store.ts'
import type { BroadcastEntry, BroadcastLog, FirstReading } from '../ports/broadcast-log.ts'
import type { Clock } from '../ports/clock.ts'
import type { ConfigStore } from '../ports/config-store.ts'
import type { DeviceStore } from '../ports/device-store.ts'
import type { HandoffStore } from '../ports/handoff-store.ts'
import type { JobQueue } from '../ports/job-queue.ts'
import type { MessageStore, Settled } from '../ports/message-store.ts'
import type { SessionDirectory } from '../ports/session-directory.ts'
import type { Vendor, VendorChannel } from '../ports/vendor-channel.ts'
import type { ReminderKind } from '../reminders/reminder-kinds.ts'
import type { Statistics } from '../statistics/statistics.ts'
import { createVendorPlanner, type VendorPlanner } from './accept-plan.ts'
import { Accounts } from './accounts.ts'
import { Background } from './background.ts'
import { BroadcastWalk } from './broadcast-walk.ts'
import { Certificates } from './certificates.ts'
import { discreet } from './discreet-channel.ts'
import { Handover } from './handover.ts'
import { Lanes } from './lanes.ts'
import { createVendorReceipts, type VendorReceipts } from './receipts.ts'
import { Revocation } from './revocation.ts'
import { createRouter } from './router.ts'
import { createTestPush, type TestPush } from './test-push.ts'
import { vendorJobId, vendorJobKind } from './vendor-job.ts'
import { createWaitingMail } from './waiting-mail.ts'

/** What a push core needs to reach vendors' channels. */
export interface VendorOptions {
  /** Of the installation: opens the credentials in the store. */
  readonly clusterKey: Uint8Array
  readonly vendors: readonly Vendor[]
}

export interface VendorsParts {
  readonly store: {
    readonly apps: AppStore
    readonly messages: Pick<MessageStore, 'happened' | 'get'>
    readonly devices: DeviceStore
    readonly activities: ActivityStore
    readonly jobs: JobQueue
    readonly config: ConfigStore
    readonly handoffs: HandoffStore
    readonly broadcasts: BroadcastLog
  }
  /** Counted. */
  readonly messages: MessageStore
  readonly directory: SessionDirectory
  readonly dispatcher: Dispatcher
  readonly statistics: Statistics
  readonly ids: Ids
  readonly clock: Clock
  readonly logger: Logger
  readonly events: CoreEvents
  readonly historyMs: number
  readonly onSettled: (settled: readonly Settled[]) => void
  readonly onFirst: (app: AppRef, first: readonly FirstReading[], channel?: number) => void
  readonly remind: (app: AppRef, kind: ReminderKind, line: string) => void
}

/** The vendors' channels, as the rest of the push core sees them. */
export interface Vendors {
  readonly plan: VendorPlanner
  readonly handlers: Readonly<Record<string, JobHandler>>
  /** How many of their jobs are under way at a time. */
  readonly places: Readonly<Record<string, number>>
  readonly receipts: VendorReceipts
  readonly test: TestPush
  /** Of a broadcast that was accepted: durable when it resolves. */
  readonly startBroadcast: (entry: Pick<BroadcastEntry, 'app' | 'id' | 'extras'>) => Promise<void>
  /** Of a message or broadcast that was revoked: durable when it resolves. */
  readonly revoke: (app: AppRef, messageId: string) => Promise<void>
  /** The device can be reached by a vendor now, or has got messages that waited: durable when it resolves. */
  readonly reached: (app: AppRef, device: string) => Promise<void>
  start(): Promise<void>
  close(): Promise<void>
}

/** Messages of one vendor under way: enough to fill the calls of those that take 1,000 tokens at a time. */
const VENDOR_PLACES = 1_000
/** Broadcasts that are walked at a time, each with a page of devices in memory. */
const WALK_PLACES = 16

/** Without options no vendor is called: what is for one waits for a process that can. */
export function createVendors(options: VendorOptions | undefined, parts: VendorsParts): Vendors {
  if (options === undefined) return NONE
  const { store, messages, statistics, clock, logger, events, onFirst, onSettled } = parts
  const { config } = store
  const channels = new Channels({
    config,
    sealer: createSealer(options.clusterKey),
    vendors: options.vendors,
    clock,
  })
  const remind = (app: AppRef, line: string) => parts.remind(app, 'vendorChannel', line)
  const accounts = new Accounts({
    channels,
    clock,
    onUnreadable: ({ app, channel, packageName }) =>
      remind(app, `${channel}, ${packageName}: its credentials cannot be read: set them again`),
  })
  const opened = new Map<string, VendorChannel>()
  function clients({ vendor }: OpenChannel): VendorChannel {
    const client = opened.get(vendor.name) ?? discreet(vendor.open({ now: clock.now }), vendor)
    opened.set(vendor.name, client)
    return client
  }
  const background = new Background(() => parts.dispatcher.isWaking)
  const lanes = new Lanes({
    background,
    clock,
    onBreaker(vendor, { packageName }, open) {
      events.vendorBreaker(vendor.name, open)
      const said = open ? 'does not answer: its calls pause' : 'answers again'
      logger.warn({ vendor: vendor.name, packageName }, `the channel of ${vendor.label} ${said}`)
    },
  })
  const handover = new Handover({
    ...parts,
    ...store,
    messages,
    lanes,
    background,
    clients,
    keepMs: parts.historyMs,
    remind,
  })
  const shared = { ...parts, ...store, messages, accounts, handover, clients }

  async function broadcastArrived(app: AppRef, broadcastId: string, devices: readonly string[], channel: number) {
    const told = { atMs: clock.now(), readTo: '', arrived: [broadcastId], opened: [], ignored: [] }
    onFirst(
      app,
      await store.broadcasts.note(
        app,
        devices.map((device) => ({ ...told, device })),
      ),
      channel,
    )
  }
  async function broadcastOpened(app: AppRef, broadcastId: string, device: string, channel: number) {
    const told = { atMs: clock.now(), readTo: '', arrived: [], opened: [broadcastId], ignored: [] }
    onFirst(app, await store.broadcasts.note(app, [{ ...told, device }]), channel)
  }

  const revocation = new Revocation(shared)
  const revokeLate = (app: AppRef, messageId: string) => revocation.startLate(app, messageId)
  const walk = new BroadcastWalk({ ...shared, background, arrived: broadcastArrived, revokeLate })
  const certificates = new Certificates({
    channels,
    jobs: store.jobs,
    clock,
    remind: (app, line) => parts.remind(app, 'certificate', line),
  })
  const waitingMail = createWaitingMail(shared)
  const route = createRouter({ ...shared, plainMessages: store.messages, background, revokeLate })
  const ofVendors = options.vendors.map(vendorJobKind)
  return {
    plan: createVendorPlanner(shared),
    handlers: {
      ...Object.fromEntries(ofVendors.map((name) => [name, route])),
      vcast: walk.handle,
      vrevoke: revocation.handle,
      certificates: certificates.handle,
    },
    places: { ...Object.fromEntries(ofVendors.map((name) => [name, VENDOR_PLACES])), vcast: WALK_PLACES },
    receipts: createVendorReceipts({
      ...shared,
      keepMs: parts.historyMs,
      channels,
      arrived: async (app, device, messageId, channel, atMs) => {
        if (isBroadcastId(messageId)) return broadcastArrived(app, messageId, [device], channel)
        const settled = await messages.acknowledge([{ device, messageIds: [messageId], atMs, channel }])
        onSettled(settled)
        // Nothing is left to decide: no row for each message until the time for reports is over.
        if (settled.some(({ devices }) => devices.length === 1)) await store.jobs.remove(vendorJobId(messageId))
      },
      opened: async (app, device, messageId, channel, atMs) => {
        if (isBroadcastId(messageId)) return broadcastOpened(app, messageId, device, channel)
        const first = await store.messages.happened(device, messageId, 'opened', atMs)
        if (first === undefined) return
        statistics.count({ app, counter: 'opened', as: first.counted, atMs: clock.now(), channel })
      },
    }),
    test: createTestPush({ channels, clients, ids: parts.ids }),
    startBroadcast: (entry) => walk.start(entry),
    revoke: (app, messageId) => revocation.start(app, messageId),
    reached: waitingMail,
    start: () => certificates.start(),
    async close() {
      await Promise.all([...opened.values()].map((client) => client.close()))
    },
  }
}

const NONE: Vendors = {
  plan: async (_app, _push, targets) => targets.map(() => ({})),
  handlers: {},
  places: {},
  receipts: { take: async () => undefined },
  test: async () => {
    throw new PushError('UNAVAILABLE', "this push core does not call vendors' channels")
  },
  startBroadcast: async () => undefined,
  revoke: async () => undefined,
  reached: async () => undefined,
  start: async () => undefined,
  close: async () => undefined,
}
