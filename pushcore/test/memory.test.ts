import t from 'tap'
import { createMemoryNonceStore, createMemorySessionDirectory } from '../src/adapters/memory/index.ts'
import { createManualClock } from './contract/_util/clock.ts'
import { nonceStoreContract } from './contract/nonce-store.ts'
import { sessionDirectoryContract } from './contract/session-directory.ts'

void t.test('session directory', (t) =>
  sessionDirectoryContract(t, async () => createMemorySessionDirectory({ maxSessions: 1_000 })),
)

void t.test('nonce store', (t) =>
  nonceStoreContract(t, async () => {
    const clock = createManualClock()
    return {
      nonces: createMemoryNonceStore({ clock, maxNonces: 1_000 }),
      now: clock.now,
      advance: async (byMs) => clock.advance(byMs),
      coarsenessMs: 5 * 60_000,
    }
  }),
)

void t.test('one session too many fails with OVERLOADED and changes nothing', async (t) => {
  const directory = createMemorySessionDirectory({ maxSessions: 2 })
  const first = (await directory.open('device-1', 'gateway')).session
  await directory.open('device-2', 'gateway')

  await t.rejects(directory.open('device-3', 'gateway'), { code: 'OVERLOADED' })
  t.equal(await directory.count(), 2)
  t.strictSame((await directory.open('device-1', 'gateway')).replaced, first, 'replacing one is no session more')
  await directory.close('device-2', (await directory.open('device-2', 'gateway')).session.epoch)
  t.ok(await directory.open('device-3', 'gateway'), 'an end makes room')
})

void t.test('one gateway too many fails with OVERLOADED until one is dropped', async (t) => {
  const directory = createMemorySessionDirectory({ maxSessions: 100 })
  const opened = await Promise.all(Array.from({ length: 16 }, (_, n) => directory.open(`device-${n}`, `gateway-${n}`)))
  await t.rejects(directory.open('device-x', 'gateway-x'), { code: 'OVERLOADED' })
  t.equal(await directory.count(), 16)

  await directory.dropGateway('gateway-3')
  const { session } = await directory.open('device-x', 'gateway-x')
  const others = opened.map((one) => one.session).filter((one) => one.gateway !== 'gateway-3')
  t.strictSame(await directory.find(['device-x', 'device-3']), [session, undefined])
  t.strictSame(await directory.find(others.map((one) => one.device)), others)
})

void t.test('the epochs of a later start are larger than those of an earlier one', async (t) => {
  const earlier = createMemorySessionDirectory({ maxSessions: 10, startEpoch: 1_000_000 })
  const later = createMemorySessionDirectory({ maxSessions: 10 })
  const before = (await earlier.open('device-1', 'gateway')).session.epoch
  const after = (await later.open('device-1', 'gateway')).session.epoch

  t.equal(before, 1_000_001)
  t.ok(after > before)
  t.ok(after < 2 ** 53)
})

void t.test(
  'sessions of an earlier process are restored, and those of a clock that ran ahead stay the oldest',
  async (t) => {
    const earlier = createMemorySessionDirectory({ maxSessions: 10, startEpoch: 1_000_000 })
    const { session } = await earlier.open('device-1', 'gateway')
    const directory = createMemorySessionDirectory({ maxSessions: 10, startEpoch: 5_000_000_000 })

    t.strictSame(await directory.restore(session), { restored: true })
    t.strictSame(await directory.find(['device-1']), [session])
    await directory.dropGateway('gateway')
    t.equal(await directory.count(), 0)
    const ahead = { device: 'device-2', gateway: 'gateway', epoch: 6_000_000_000 }
    await directory.restore(ahead)
    t.ok((await directory.open('device-2', 'gateway')).session.epoch > ahead.epoch)
  },
)

void t.test('a directory without a sensible limit is refused at construction', async (t) => {
  for (const maxSessions of [0, -1, 1.5, Number.NaN, Number.POSITIVE_INFINITY]) {
    t.throws(() => createMemorySessionDirectory({ maxSessions }), { code: 'CONFIG_INVALID' })
  }
  t.throws(() => createMemorySessionDirectory({ maxSessions: 1, startEpoch: -1 }), { code: 'CONFIG_INVALID' })
})
