import { setTimeout as delay } from 'node:timers/promises'
import { PushError } from '@openmps/proto'
import { Redis } from 'ioredis'
import t, { type Test } from 'tap'
import { openRedisStore, type RedisStore } from '../src/adapters/redis/index.ts'
import {
  DOWN_AFTER_MS,
  FAIL_OVER_TIMEOUT_MS,
  roleOf,
  type SentinelSetUp,
  startRedisSentinel,
} from './_util/redis-sentinel.ts'
import { nextPrefix } from './_util/redis-stores.ts'
import { createManualClock } from './contract/_util/clock.ts'
import { appA, inboxOf, message, toDevice } from './contract/_util/messages.ts'
import { request } from './contract/session-opener.ts'

/**
 * The sentinels notice it, elect one of them, and that promotes a replica; the client asks them once a second at
 * least. That takes 2 to 3 s; here is time for three elections that nobody wins.
 */
const FAIL_OVER_WITHIN_MS = DOWN_AFTER_MS + 3_000 + 3 * (2 * FAIL_OVER_TIMEOUT_MS + 1_000)

const COMMAND_TIMEOUT_MS = 1_000
/** Pushes that are accepted before the master fails, by backends that go on meanwhile. */
const PUSHES = 200
const BACKENDS = 8

interface Pushes {
  /** Pushes one message; false when it was refused. */
  push(): Promise<boolean>
  readonly accepted: string[]
  readonly refusals: PushError[]
}

async function open(t: Test): Promise<{ setUp: SentinelSetUp; store: RedisStore; pushes: Pushes }> {
  const setUp = await startRedisSentinel()
  t.teardown(() => setUp.stop())
  const store = await openRedisStore({
    place: { sentinels: setUp.sentinels, name: setUp.name },
    clock: createManualClock(),
    keyPrefix: nextPrefix(),
    commandTimeoutMs: COMMAND_TIMEOUT_MS,
    // One of two: after the fail-over there is one left. The sentinels promote the one that has more.
    waitReplicas: 1,
    replicaTimeoutMs: 500,
  })
  t.teardown(() => store.close())
  await store.apps.create({ ...appA, createdAtMs: 0 }, { id: 'key', secret: 'secret', active: true, apps: [appA] })

  const accepted: string[] = []
  const refusals: PushError[] = []
  async function push(): Promise<boolean> {
    const sent = message(toDevice('device-1'))
    try {
      await store.messages.accept([sent])
      accepted.push(sent.messageId)
      return true
    } catch (error) {
      refusals.push(PushError.from(error))
      return false
    }
  }
  return { setUp, store, pushes: { push, accepted, refusals } }
}

/** Pushes while `fail` makes the master fail, then waits until the service is there again and checks what it knows. */
async function failOver(t: Test, fail: (setUp: SentinelSetUp, pushes: Pushes) => Promise<unknown>): Promise<void> {
  const { setUp, store, pushes } = await open(t)
  const { directory, messages, opener } = store
  const { push, accepted, refusals } = pushes
  const { session } = await opener.open(request('device-1'))
  const pushUntilRefused = async () => {
    while (await push());
  }
  const pushing = Promise.all(Array.from({ length: BACKENDS }, pushUntilRefused))
  while (accepted.length < PUSHES && refusals.length === 0) await delay(1)
  t.strictSame(refusals, [])
  await fail(setUp, pushes)
  const failedAtMs = performance.now()
  await t.rejects(opener.open(request('device-1')), { code: 'UNAVAILABLE', retryable: true })
  await pushing
  t.ok(performance.now() - failedAtMs < 5 * COMMAND_TIMEOUT_MS, 'nobody hangs')

  const opened = () =>
    opener.open(request('device-1')).then(
      () => true,
      () => false,
    )
  while (performance.now() - failedAtMs < FAIL_OVER_WITHIN_MS && !((await push()) && (await opened()))) await delay(20)
  const awayMs = performance.now() - failedAtMs
  t.ok(awayMs < FAIL_OVER_WITHIN_MS, `served again after ${Math.round(awayMs)} ms`)
  t.ok(refusals.every(({ code, retryable }) => code === 'UNAVAILABLE' && retryable))
  const roles = await Promise.all(setUp.replicas.map(roleOf))
  t.strictSame(roles.sort(), ['master', 'slave'], 'by the replica that was promoted')

  const found = new Set(await inboxOf(messages, 'device-1'))
  const lost = accepted.filter((id) => !found.has(id))
  t.strictSame(lost, [], `all of ${accepted.length} accepted messages are in the inbox`)
  const again = await opener.open(request('device-1'))
  t.ok(again.session.epoch > session.epoch, 'epochs go on')
  t.equal(again.hasMail, true)
  t.strictSame(await directory.find(['device-1']), [again.session])
}

void t.test('a master that is killed: UNAVAILABLE, and soon a promoted replica that has all that was accepted', (t) =>
  failOver(t, ({ master }) => master.kill()),
)

void t.test('what a master writes without its replicas is not accepted, so its death loses nothing', (t) =>
  failOver(t, async ({ master }, { accepted, refusals }) => {
    const client = new Redis(master.port, '127.0.0.1')
    t.teardown(() => client.disconnect())
    // Who is connected stays; the replicas cannot come back.
    await client.config('SET', 'requirepass', 'unknown to them')
    await client.call('CLIENT', 'KILL', 'TYPE', 'replica')
    const enough = accepted.length + PUSHES
    while (refusals.length === 0 && accepted.length < enough) await delay(1)
    await master.kill()
  }),
)

void t.test('a master that hangs with its connections open is left as well', (t) =>
  failOver(t, async ({ master }) => {
    const client = new Redis(master.port, '127.0.0.1')
    t.teardown(() => client.disconnect())
    // To its clients it is silent; the sentinels are clients, too.
    await client.call('CLIENT', 'PAUSE', 2 * FAIL_OVER_WITHIN_MS)
  }),
)
