import type { AppRef } from '@openmps/proto/link'
import { pino } from 'pino'
import type { Test } from 'tap'
import { openLmdbStore } from '../../../src/adapters/lmdb/index.ts'
import { openRedisStore } from '../../../src/adapters/redis/index.ts'
import { createIds } from '../../../src/ids.ts'
import { type JobHandler, Worker } from '../../../src/jobs/worker.ts'
import type { AppStore } from '../../../src/ports/app-store.ts'
import type { JobQueue } from '../../../src/ports/job-queue.ts'
import type { ScheduleStore } from '../../../src/ports/schedule-store.ts'
import { addresseesOf, type PushRequest, type Strategy } from '../../../src/push-request.ts'
import { Scheduler } from '../../../src/schedule/scheduler.ts'
import { createSchedules } from '../../../src/schedule/schedules.ts'
import { createZone } from '../../../src/schedule/time-zone.ts'
import { startForTests } from '../../_util/redis-server.ts'
import { nextPrefix } from '../../_util/redis-stores.ts'
import { createManualClock, HOUR_MS, type ManualClock } from '../../contract/_util/clock.ts'

export const DAY_MS = 24 * HOUR_MS
/** Monday 2026-06-01 00:00 in Shanghai. */
export const MONDAY_MS = Date.parse('2026-05-31T16:00:00Z')
export const APP: AppRef = { appId: 'a', workspaceId: 'w' }
export const OTHER_APP: AppRef = { appId: 'b', workspaceId: 'w' }

type Store = {
  readonly apps: AppStore
  readonly jobs: JobQueue
  readonly schedules: ScheduleStore
  close(): Promise<void>
}

/** Opens the same place of storage, each time anew. */
export type Place = (clock: ManualClock) => Promise<Store>

const server = await startForTests()

/** The stores that schedules must work on. */
export const PLACES: readonly (readonly [name: string, create: (t: Test) => Place])[] = [
  [
    'LMDB',
    (t) => {
      const dir = t.testdir()
      return async (clock) => openLmdbStore({ dir, clock })
    },
  ],
  [
    'Redis',
    () => {
      const keyPrefix = nextPrefix()
      return (clock) => openRedisStore({ place: { url: server.url }, clock, keyPrefix })
    },
  ],
]

/** For the end of a file that has used PLACES. */
export const stopPlaces = (): Promise<void> => server.stop()

export const at = (fixedTimeMs: number): Strategy => ({ kind: 'at', fixedTimeMs })

export const daily = (time: string, days: number): Strategy => ({
  kind: 'loop',
  startTimeMs: MONDAY_MS,
  endTimeMs: MONDAY_MS + (days - 1) * DAY_MS,
  circle: 'daily',
  circleValues: [],
  time,
})

export const request = (strategy: Strategy, more: Partial<PushRequest> = {}): PushRequest => ({
  app: APP,
  type: 'simple',
  taskName: 'task',
  to: { kind: 'targets', addressees: [{ target: { kind: 'user', id: 'u' }, messageKey: 'key' }] },
  notice: { title: 't', content: 'c', silent: false, pushStyle: 0, action: 'openApp', params: {} },
  expiresInSeconds: 12 * 3_600,
  strategy,
  extras: { deliveryType: 3 },
  ...more,
})

export interface Pushed {
  readonly key: string
  readonly atMs: number
  readonly validFromMs: number
}

/** A service that has schedules and nothing else, over a store and a clock that tests move. */
export async function startService(
  t: Test,
  place: Place,
  options: { readonly clock?: ManualClock; readonly timeZone?: string } = {},
) {
  const clock = options.clock ?? createManualClock(MONDAY_MS)
  const store = await place(clock)
  t.teardown(() => store.close())
  for (const app of [APP, OTHER_APP]) {
    const key = { id: `key of ${app.appId}`, secret: 'secret', active: true, apps: [app] }
    if ((await store.apps.find(app)) === undefined) await store.apps.create({ ...app, createdAtMs: 0 }, key)
  }
  const logger = pino({ level: 'silent' })
  const zone = createZone(options.timeZone ?? 'Asia/Shanghai')
  const pushed: Pushed[] = []
  const service = {
    clock,
    pushed,
    missed: 0,
    reminders: [] as string[],
    jobs: store.jobs,
    store: store.schedules,
    schedules: createSchedules({ store: store.schedules, jobs: store.jobs, zone }),
    /** Runs in each push, before it is written down. */
    onPush: async (_request: PushRequest): Promise<void> => {},
    scheduler: new Scheduler({
      store: store.schedules,
      jobs: store.jobs,
      ids: createIds(clock),
      clock,
      zone,
      logger,
      events: { scheduleMissed: () => service.missed++ },
      remind: (_app, line) => service.reminders.push(line),
      push: async (request, validFromMs) => {
        await service.onPush(request)
        const [one] = addresseesOf(request.to)
        pushed.push({ key: one?.messageKey ?? '', atMs: clock.now(), validFromMs })
      },
    }),
    async add(strategy: Strategy, more: Partial<PushRequest> = {}): Promise<string> {
      return (await service.scheduler.add(request(strategy, more))).scheduleId
    },
    /** Does what is due now, and what that makes due, with a worker of the real kind. */
    async work(): Promise<void> {
      let begun = 0
      const handle: JobHandler = (job) => {
        begun++
        return service.scheduler.handle(job)
      }
      for (let before = -1; before !== begun; ) {
        before = begun
        const worker = new Worker({ jobs: store.jobs, handlers: { schedule: handle }, clock, logger })
        worker.nudge()
        await worker.close()
      }
    },
    keys: () => pushed.map(({ key }) => key),
    close: () => store.close(),
  }
  return service
}

export type Service = Awaited<ReturnType<typeof startService>>
