import type { Test } from 'tap'
import { openRedisStore, type RedisStore, type RedisStoreOptions, type Step } from '../../src/adapters/redis/index.ts'
import { createManualClock, type ManualClock, START_MS } from '../contract/_util/clock.ts'
import { appA } from '../contract/_util/messages.ts'
import { nextPrefix } from './redis-stores.ts'

/** A store whose process can "die" between two steps. */
export interface CrashFixture {
  readonly store: RedisStore
  readonly clock: ManualClock
  readonly options: RedisStoreOptions
  /** From now on the process "dies" at the step. */
  crashAt(step: Step | undefined): void
  /** Another process looks after what was left, later. */
  repair(): Promise<void>
}

export async function crashFixture(t: Test, port: number): Promise<CrashFixture> {
  const clock = createManualClock()
  let crashAt: Step | undefined
  const onStep = (step: Step) => {
    if (step === crashAt) throw new Error(`crash ${step}`)
  }
  const place = { url: `redis://127.0.0.1:${port}` }
  const options = { place, clock, keyPrefix: nextPrefix(), commandTimeoutMs: 1_000, onStep }
  const store = await openRedisStore(options)
  t.teardown(() => store.close())
  await store.apps.create({ ...appA, createdAtMs: 0 }, { id: 'key', secret: 'secret', active: true, apps: [appA] })
  return {
    store,
    clock,
    options,
    crashAt(step) {
      crashAt = step
    },
    async repair() {
      crashAt = undefined
      clock.advance(20_000)
      t.strictSame(await store.messages.expire(START_MS, 10), [])
    },
  }
}
