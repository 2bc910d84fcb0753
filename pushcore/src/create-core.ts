import { PushError } from '@openmps/proto'
import type { AppRef } from '@openmps/proto/link'
import { checkToken } from '@openmps/proto/token'
import { AudienceTasks } from './audience/audience-task.ts'
import { createAudiences } from './audience/audiences.ts'
import { FanOut } from './audience/fan-out.ts'
import { Recall } from './audience/recall.ts'
import { AudienceCount } from './broadcast/audience-count.ts'
import { Broadcasts } from './broadcast/broadcasts.ts'
import { createReadingCount } from './broadcast/count-readings.ts'
import { DeviceBroadcasts } from './broadcast/device-broadcasts.ts'
import { Feed } from './broadcast/feed.ts'
import { publishOf } from './broadcast/publish.ts'
import { Readings } from './broadcast/readings.ts'
import { createStandingNotices } from './broadcast/standing-notices.ts'
import type { PushCore } from './core.ts'
import type { CoreOptions } from './core-options.ts'
import { acceptNow, wake } from './delivery/accept.ts'
import { AckBatch } from './delivery/ack-batch.ts'
import { countedMessages } from './delivery/counted-messages.ts'
import { createDeviceAccess } from './delivery/device-access.ts'
import { DeviceRetention } from './delivery/device-retention.ts'
import { Dispatcher } from './delivery/dispatcher.ts'
import { KnownSessions } from './delivery/known-sessions.ts'
import { composeSessionOpener } from './delivery/open-session.ts'
import { acceptMultiple } from './delivery/push-multiple.ts'
import { Receiver } from './delivery/receiver.ts'
import { Resyncs } from './delivery/resyncs.ts'
import { createRevocations, REVOKE_WITHIN_MS } from './delivery/revocations.ts'
import { Sessions } from './delivery/sessions.ts'
import { Sweeper } from './delivery/sweeper.ts'
import { wholeMessages } from './delivery/whole-messages.ts'
import { createContactGuard } from './guards/contact-guard.ts'
import { createDeviceZones } from './guards/device-zones.ts'
import { dryRun } from './guards/dry-run.ts'
import { HeldMessages } from './guards/held-messages.ts'
import { createIdempotency } from './guards/idempotency.ts'
import { createRateLimits } from './guards/rate-limits.ts'
import { createIds } from './ids.ts'
import { Worker } from './jobs/worker.ts'
import type { BroadcastEntry } from './ports/broadcast-log.ts'
import type { DeviceFacts } from './ports/device-store.ts'
import type { Accepted, Message, NewMessage, Settled } from './ports/message-store.ts'
import type { PushOutcome, PushRequest } from './push-request.ts'
import { createReceiptLog } from './receipts/receipt-log.ts'
import { createReceiptSender } from './receipts/sender.ts'
import { createOutreach } from './reminders/outreach.ts'
import { Scheduler } from './schedule/scheduler.ts'
import { createSchedules } from './schedule/schedules.ts'
import { createZone } from './schedule/time-zone.ts'
import { createStatistics } from './statistics/create-statistics.ts'
import { createAliases } from './tags/aliases.ts'
import { createTags } from './tags/tags.ts'
import { createTasks } from './tasks/tasks.ts'
import { createTemplates } from './templates/templates.ts'
import { createVendors } from './vendors/create-vendors.ts'

/** Messages that a query for people returns. */
const QUERY_LIMIT = 100

/** The push core on the given store: stateless itself, so that all that must survive is in the store. */
export function createPushCore(options: CoreOptions): PushCore {
  const { store, directory, link, keys, clock, logger, events, timeZone, receiptKey } = options
  const { apps, devices, jobs, tasks } = store
  const zone = createZone(timeZone)
  const statistics = createStatistics({
    store: store.stats,
    zone,
    clock,
    logger: logger.child({ mod: 'statistics' }),
    events,
  })
  const messages = wholeMessages(countedMessages(store.messages, statistics, clock), store.supplements, store.handoffs)
  const outreach = createOutreach(options.outreach, {
    store,
    messages,
    historyMs: options.historyMs,
    clock,
    logger,
    events,
  })
  const ids = createIds(clock, { newest: store.newestMessageId, node: options.node ?? 0 })
  const report = (error: unknown) => logger.warn({ err: error }, 'work for devices failed and will be done again')
  const dispatcher = new Dispatcher(directory, link, report)

  const receipts = createReceiptSender({
    apps,
    messages,
    clock,
    privateKey: receiptKey,
    logger: logger.child({ mod: 'receipts' }),
    events,
    remind: (app, line) => outreach.remind(app, 'receiptsGivenUp', line),
  })
  const publish = (entry: BroadcastEntry) => void dispatcher.publish(publishOf(entry))
  const feed = new Feed({ log: store.broadcasts, clock, publish, onError: report })
  const onFirst = createReadingCount(statistics, (id) => feed.find(id), clock)
  const readings = new Readings({ log: store.broadcasts, clock, onFirst, onError: report })
  const vendors = createVendors(options.vendors, {
    store,
    messages,
    directory,
    dispatcher,
    statistics,
    ids,
    clock,
    logger: logger.child({ mod: 'vendors' }),
    events,
    historyMs: options.historyMs,
    onSettled,
    onFirst,
    remind: (app, kind, line) => outreach.remind(app, kind, line),
  })
  const audience = new AudienceCount({
    log: store.broadcasts,
    devices,
    statistics,
    jobs,
    clock,
    logger: logger.child({ mod: 'broadcasts' }),
  })
  const broadcasts = new Broadcasts({
    log: store.broadcasts,
    audience,
    tasks,
    feed,
    ids,
    clock,
    vendors,
  })
  const tellStanding = createStandingNotices({ devices, directory, link, clock, onError: report })
  const zoneOf = createDeviceZones(zone)
  const guard = createContactGuard({ devices, contacts: store.guards.contacts, zoneOf, clock })
  const { revoke, revokeMessage } = createRevocations({
    messages,
    directory,
    dispatcher,
    link,
    vendors,
    clock,
    withdrawHeld: (...args) => held.withdraw(...args),
    onSettled,
  })
  const held = new HeldMessages({
    apps,
    jobs,
    messages,
    tasks,
    guard,
    planVendors: vendors.plan,
    clock,
    onAccepted,
    wake: (message) => wake({ messages, dispatcher }, message),
    revokeMessage,
  })
  const accept = {
    apps,
    messages,
    tasks,
    dispatcher,
    ids,
    clock,
    guard,
    held,
    planVendors: vendors.plan,
    onAccepted,
  }
  const scheduler = new Scheduler({
    store: store.schedules,
    jobs,
    ids,
    clock,
    zone,
    logger: logger.child({ mod: 'schedules' }),
    events,
    remind: (app, line) => outreach.remind(app, 'scheduleMissed', line),
    push: pushNow,
  })
  const ownsToken = (app: AppRef, token: string) => checkToken(keys, app, token)
  const nudge = () => worker.nudge()
  const tags = createTags({ store: store.tags, jobs, ids, clock, ownsToken })
  const aliases = createAliases({ store: store.aliases, ownsToken })
  const recall = new Recall({ messages, jobs, clock, revokeMessage, nudge })
  const audienceTasks = new AudienceTasks({ accept, tasks, revokeMessage })
  const walking = { tags: store.tags, devices, tasks: audienceTasks, clock }
  const fanOut = new FanOut({ ...walking, jobs, recall: (task) => recall.start(task), nudge })
  const retention = new DeviceRetention({
    apps,
    devices,
    directory,
    jobs,
    retentionMs: options.deviceRetentionMs,
    clock,
    logger: logger.child({ mod: 'devices' }),
    events,
  })
  const handlers = {
    receipt: receipts.handle,
    schedule: scheduler.handle,
    untag: tags.handle,
    fanout: fanOut.handle,
    recall: recall.handle,
    held: held.handle,
    audience: audience.handle,
    retention: retention.handle,
    ...outreach.handlers,
    ...vendors.handlers,
  }
  const worker = new Worker({
    jobs,
    handlers,
    places: vendors.places,
    clock,
    logger: logger.child({ mod: 'jobs' }),
  })

  async function pushNow(request: PushRequest, validFromMs?: number): Promise<PushOutcome> {
    if (request.to.kind === 'tags') {
      const { id: taskId } = await fanOut.start(request, validFromMs ?? clock.now())
      return { kind: 'accepted', taskId, messages: [] }
    }
    if (request.to.kind === 'broadcast') return broadcasts.accept(request, validFromMs)
    const accepting = request.type === 'multiple' ? acceptMultiple : acceptNow
    return accepting(accept, request, validFromMs)
  }

  function onAccepted(accepted: readonly Accepted[], news: readonly NewMessage[]): void {
    events.messagesAccepted(accepted.length)
    for (const [n, one] of accepted.entries()) {
      const onPlaced = ({ outcome }: Pick<Accepted, 'outcome'>) => onStored(outcome, news[n])
      if (one.outcome === 'placing') one.placed.then(onPlaced, () => undefined)
      else onPlaced(one)
    }
  }

  function onStored(outcome: Accepted['outcome'], message: NewMessage | undefined): void {
    if (outcome === 'failed') events.settled('failed', 1)
    // A receipt is due, or a vendor is to be called at once.
    if (outcome === 'failed' || message?.followUps?.some(({ kind }) => kind === 'vendor')) worker.nudge()
  }

  function onSettled(settled: readonly Settled[]): void {
    for (const { state } of settled) events.settled(state, 1)
    if (settled.length > 0) worker.nudge()
  }

  const known = new KnownSessions(directory, options.knownSessions ?? 0)
  const opener = options.opener ?? composeSessionOpener({ devices, messages, directory })
  const resyncs = new Resyncs(link, clock)
  const acks = new AckBatch(messages, onSettled, (error, gateways) => {
    report(error)
    for (const gateway of gateways) resyncs.owe(gateway)
  })
  const broadcastsOfDevices = new DeviceBroadcasts({ feed, readings, devices, clock })
  const calls = {
    apps,
    devices,
    activities: store.activities,
    aliases,
    tags,
    messages,
    dispatcher,
    tellStanding,
    reached: vendors.reached,
    clock,
    broadcasts: broadcastsOfDevices,
  }
  const sessions = new Sessions({ ...calls, opener, known, link, acks, logger })
  const receiver = new Receiver({ sessions, resyncs, logger, onError: report })
  // Kept for times of their own, whatever the history's.
  const timed = [
    store.stats,
    store.config,
    store.audit,
    store.guards.idempotency,
    store.guards.contacts,
    store.supplements,
    store.handoffs,
    store.activities,
  ].map((one) => ({ prune: (_: number, limit: number) => one.prune(clock.now(), limit) }))
  const sweeper = new Sweeper({
    messages,
    prunable: [store.broadcasts, tasks, store.schedules, ...timed],
    clock,
    logger,
    historyMs: options.historyMs,
    onSettled,
  })

  async function push(request: PushRequest): Promise<PushOutcome> {
    const startedAtMs = clock.now()
    try {
      if (request.strategy.kind !== 'now') {
        await fanOut.check(request)
        return await scheduler.add(request)
      }
      const outcome = await pushNow(request)
      events.pushAccepted((clock.now() - startedAtMs) / 1000)
      return outcome
    } catch (error) {
      events.pushRefused()
      throw PushError.from(error)
    }
  }

  const revokeBroadcast = (app: AppRef, messageKey: string) => broadcasts.revoke(app, messageKey)

  async function deviceState(app: AppRef, target: { kind: 'device' | 'user'; id: string }) {
    const [device] = target.kind === 'user' ? await devices.ofUser(app, target.id) : [await devices.get(app, target.id)]
    if (device === undefined) return undefined
    const [session] = await directory.find([device.token])
    return { device, online: session !== undefined }
  }

  async function findMessages(app: AppRef, idOrKey: string): Promise<Message[]> {
    const byId = await messages.get(app, idOrKey)
    return byId !== undefined ? [byId] : messages.searchByKey(app, idOrKey, QUERY_LIMIT)
  }

  async function shutDown(): Promise<void> {
    resyncs.stop()
    await receiver.idle()
    await feed.close()
    await dispatcher.idle()
    await acks.idle()
    await readings.close()
    await sweeper.close()
    await worker.close()
    await receipts.close()
    await outreach.close()
    await vendors.close()
    await statistics.close()
  }
  let closing: Promise<void> | undefined

  return {
    push,
    templates: createTemplates({ store: store.templates, ids, clock }),
    smsReports: outreach.smsReports,
    testReminder: outreach.testReminder,
    vendorReceipts: vendors.receipts,
    testChannel: vendors.test,
    tasks: createTasks({
      store: tasks,
      clock,
      revokeWithinMs: REVOKE_WITHIN_MS,
      revokeMessage,
      revokeBroadcast,
      revokeAudience: (task) => recall.start(task),
    }),
    tags,
    aliases,
    audiences: createAudiences({ ...walking, fanOut, ownsToken }),
    schedules: createSchedules({ store: store.schedules, jobs, zone }),
    statistics,
    receiptLog: createReceiptLog({ messages, devices, broadcasts: store.broadcasts, clock }),
    dryRun: (request) => dryRun({ apps, devices, guard }, request),
    rateLimits: createRateLimits({ rates: store.guards.rates, clock }),
    idempotency: createIdempotency({ store: store.guards.idempotency, clock }),
    findApp: (app) => apps.find(app),
    findKey: (accessKeyId) => apps.findKey(accessKeyId),
    ownsToken,
    async bind(app, token, userId, facts: DeviceFacts) {
      const { arrived, expelled } = await devices.bind(app, token, userId, facts, clock.now())
      await tellStanding([token, ...expelled])
      if (arrived > 0) await dispatcher.mail(token)
      if (arrived > 0 || facts.thirdChannel !== undefined) await vendors.reached(app, token)
      await dispatcher.caughtUp(token)
    },
    async unbind(app, token, userId) {
      await devices.unbind(app, token, userId, clock.now())
      await tellStanding([token])
      await dispatcher.caughtUp(token)
    },
    async report(app, token, facts) {
      await devices.report(app, token, facts, clock.now())
      await tellStanding([token])
      if (facts.thirdChannel !== undefined) await vendors.reached(app, token)
    },
    deviceAccess: createDeviceAccess({ ...calls, keys, onSettled }),
    deviceState,
    revoke,
    findMessage: (app, messageId) => messages.get(app, messageId),
    findMessages,
    recentMessages: (app, device) => messages.recent(app, device, QUERY_LIMIT),
    counters: (app) => messages.counters(app),
    receive: (gateway, message) => receiver.receive(gateway, message),
    async wake(wanted) {
      for (const device of wanted) await dispatcher.mail(device)
    },
    dropGateway: (gateway) => directory.dropGateway(gateway),
    start() {
      worker.start()
      sweeper.start()
      feed.start()
      statistics.start()
      vendors.start().catch(report)
      retention.start().catch(report)
    },
    async finishJobs() {
      await sweeper.close()
      await worker.close()
      await dispatcher.idle()
    },
    close() {
      closing ??= shutDown()
      return closing
    },
  }
}
