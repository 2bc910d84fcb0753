import type { PushError } from '@openmps/proto'
import type { AppRef } from '@openmps/proto/link'
import { createMemoryRateLimiter } from '../../../src/adapters/memory/rate-limiter.ts'
import type { Audiences } from '../../../src/audience/audiences.ts'
import type { PushCore } from '../../../src/core.ts'
import type { DeviceAccess } from '../../../src/delivery/device-access.ts'
import type { Idempotency } from '../../../src/guards/idempotency.ts'
import { createRateLimits } from '../../../src/guards/rate-limits.ts'
import type { AccessKey, App } from '../../../src/ports/app-store.ts'
import type { Device } from '../../../src/ports/device-store.ts'
import { type Counts, NO_COUNTS } from '../../../src/ports/stats-store.ts'
import type { Task } from '../../../src/ports/task-store.ts'
import { addresseesOf, type PushOutcome, type PushRequest } from '../../../src/push-request.ts'
import type { ReceiptLog } from '../../../src/receipts/receipt-log.ts'
import type { ScheduledPush } from '../../../src/schedule/scheduled-push.ts'
import type { Schedules } from '../../../src/schedule/schedules.ts'
import type { Statistics } from '../../../src/statistics/statistics.ts'
import type { Aliases } from '../../../src/tags/aliases.ts'
import type { Tags } from '../../../src/tags/tags.ts'
import type { Tasks } from '../../../src/tasks/tasks.ts'
import { MemoryTemplates } from './memory-templates.ts'

/** The app and key of the worked examples and of the clients' recorded requests. */
export const APP: AppRef = { appId: 'ONEX570DA89211721', workspaceId: 'test' }
export const KEY = { id: 'testAccessKeyId', secret: 'testAccessKeySecret-0123456789' }
export const TOKEN = 'device-token-of-this-app'
/** Of every push now, and of the recorded revocations. */
export const TASK_ID = 20_842_863
export const SCHEDULE_ID = '903bf653c1b5442b9ba07684767bf9c2'

/** Knows one app (and a second one that the key may not use) and writes down what it is asked to do. */
export class RecordingCore implements PushCore {
  readonly keys = new Map<string, AccessKey>([[KEY.id, { ...KEY, active: true, apps: [APP] }]])
  readonly apps: App[] = [
    { ...APP, createdAtMs: 0 },
    { ...APP, workspaceId: 'foreign', createdAtMs: 0 },
  ]
  readonly tokens = new Set([TOKEN])
  readonly calls: [name: string, ...args: unknown[]][] = []
  readonly pushes: PushRequest[] = []
  state: { device: Device; online: boolean } | undefined
  revoked = true
  /** What the schedule list finds, and the ids that can be cancelled. */
  scheduled: { total: number; pushes: ScheduledPush[] } = { total: 0, pushes: [] }
  readonly cancellable = new Set<string>()
  readonly taskRecords: Task[] = []
  /** What every statistic answers. Days are those of UTC. */
  counts: Counts = NO_COUNTS
  /** Thrown by every call that changes something. */
  failure: PushError | Error | undefined

  async push(request: PushRequest): Promise<PushOutcome> {
    this.#fail()
    this.pushes.push(request)
    if (request.strategy.kind !== 'now') return { kind: 'scheduled', scheduleId: SCHEDULE_ID }
    const messages = addresseesOf(request.to).map((_, index) => ({ messageId: `m-${index}`, repeat: false }))
    return { kind: 'accepted', taskId: TASK_ID, messages }
  }

  async dryRun() {
    return { reached: 0, waiting: 0, unknown: 0, held: 0, capped: 0 }
  }

  readonly templates = new MemoryTemplates()

  readonly vendorReceipts = { take: async () => undefined }

  async testChannel() {
    return { kind: 'sent', vendorId: 'v' } as const
  }

  /** Of a clock that stands still: what was taken does not come back. */
  readonly rateLimits = createRateLimits({
    rates: createMemoryRateLimiter(),
    clock: { now: () => 0, after: () => () => {} },
  })

  readonly idempotency: Idempotency = {
    once: async (_request, work) => ({ answer: await work(), repeated: false }),
  }

  readonly tasks: Tasks = {
    get: async (_app, id) => this.taskRecords.find((task) => task.id === id),
    list: async (...args) => {
      this.#record('tasks.list', args)
      return this.taskRecords
    },
    revoke: async (...args) => {
      this.#record('tasks.revoke', args)
      return args[1] === TASK_ID
    },
  }

  readonly schedules: Schedules = {
    list: async (...args) => {
      this.#record('schedules.list', args)
      return this.scheduled
    },
    cancel: async (...args) => {
      this.#record('schedules.cancel', args)
      return this.cancellable.delete(args[1])
    },
  }

  readonly smsReports = { take: async () => false }

  readonly testReminder = async () => []

  readonly statistics: Statistics = {
    count: () => {},
    addOnce: async () => {},
    total: async (...args) => {
      this.#record('statistics.total', args)
      return this.counts
    },
    ofTask: async (...args) => {
      this.#record('statistics.ofTask', args)
      return this.counts
    },
    reachedDevices: async () => ({ days: new Map(), months: new Map() }),
    async *csv() {},
    dayOf: (ms) => Math.floor(ms / 86_400_000),
    start: () => {},
    close: async () => {},
  }

  readonly receiptLog: ReceiptLog = {
    find: async () => ({ events: [] }),
    export: async function* () {},
    story: async () => [],
  }

  // The server API of the vendor knows neither tags nor audiences.
  get tags(): Tags {
    throw new Error('no action uses tags')
  }
  get aliases(): Aliases {
    throw new Error('no action uses aliases')
  }
  get deviceAccess(): DeviceAccess {
    throw new Error('no action is a call of a device')
  }
  get audiences(): Audiences {
    throw new Error('no action uses audiences')
  }

  async findApp({ appId, workspaceId }: AppRef): Promise<App | undefined> {
    return this.apps.find((app) => app.appId === appId && app.workspaceId === workspaceId)
  }

  async findKey(accessKeyId: string): Promise<AccessKey | undefined> {
    return this.keys.get(accessKeyId)
  }

  ownsToken(app: AppRef, token: string): boolean {
    return app.appId === APP.appId && this.tokens.has(token)
  }

  async bind(...args: Parameters<PushCore['bind']>): Promise<void> {
    this.#record('bind', args)
  }
  async unbind(...args: Parameters<PushCore['unbind']>): Promise<void> {
    this.#record('unbind', args)
  }
  async report(...args: Parameters<PushCore['report']>): Promise<void> {
    this.#record('report', args)
  }
  async revoke(...args: Parameters<PushCore['revoke']>): Promise<boolean> {
    this.#record('revoke', args)
    return this.revoked
  }
  async deviceState(...args: Parameters<PushCore['deviceState']>) {
    this.#record('deviceState', args)
    return this.state
  }

  async findMessage() {
    return undefined
  }
  async findMessages() {
    return []
  }
  async recentMessages() {
    return []
  }
  async counters() {
    return { accepted: 0, delivered: 0, expired: 0, revoked: 0, failed: 0, pending: 0, repeats: 0 }
  }
  receive(): void {}
  async wake(): Promise<void> {}
  async finishJobs(): Promise<void> {}
  async dropGateway(): Promise<void> {}
  start(): void {}
  async close(): Promise<void> {}

  #record(name: string, args: readonly unknown[]): void {
    this.#fail()
    this.calls.push([name, ...args])
  }
  #fail(): void {
    if (this.failure !== undefined) throw this.failure
  }
}
