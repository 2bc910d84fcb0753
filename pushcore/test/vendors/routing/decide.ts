import t from 'tap'
import { decide, RECEIPT_WAIT_MS, type RouteDevice } from '../../../src/vendors/decide.ts'
import type { OfflinePolicy, RoutingStrategy } from '../../../src/vendors/routing-rules.ts'

const ACCEPTED = 1_000_000
const WAIT_SECONDS = 10
const LATE = ACCEPTED + WAIT_SECONDS * 1000

const device = (token: string, change: Partial<RouteDevice> = {}): RouteDevice => ({
  token,
  reachable: true,
  online: false,
  acked: false,
  parked: false,
  ...change,
})

const route = (
  strategy: RoutingStrategy,
  devices: readonly RouteDevice[],
  { nowMs = ACCEPTED, offlinePolicy = 'any' }: { nowMs?: number; offlinePolicy?: OfflinePolicy } = {},
) => decide(devices, { strategy, offlinePolicy, ackWaitSeconds: WAIT_SECONDS }, ACCEPTED, nowMs)

const on = device('on', { online: true })
const off = device('off')
const without = device('without', { reachable: false })
const done = { send: [], settle: [], release: [], hopeless: false }

void t.test(
  'online-first, any: who is away gets it from the vendor, who is online after its time to acknowledge',
  async (t) => {
    t.strictSame(route('online-first', [on, off, without]), { ...done, send: ['off'], againAtMs: LATE })
    t.strictSame(route('online-first', [on, off], { nowMs: LATE }), { ...done, send: ['on', 'off'] })
    t.strictSame(route('online-first', [{ ...on, acked: true }, off]), { ...done, send: ['off'] })
    t.strictSame(route('online-first', [{ ...on, acked: true }, without]), done)
  },
)

void t.test('online-first, all: the vendor only when no device is there', async (t) => {
  const all = { offlinePolicy: 'all' } as const
  t.strictSame(route('online-first', [on, off], all), { ...done, againAtMs: LATE })
  t.strictSame(route('online-first', [off, device('off2')], all), { ...done, send: ['off', 'off2'] })
  t.strictSame(route('online-first', [{ ...on, acked: true }, off], all), done)
  t.strictSame(route('online-first', [on, off], { ...all, nowMs: LATE }), { ...done, send: ['on', 'off'] })
  const onWithout = { ...without, online: true }
  t.strictSame(
    route('online-first', [onWithout, off], all),
    { ...done, againAtMs: LATE },
    'one without a vendor counts',
  )
})

void t.test('vendor-first and vendor-only do not ask who is online', async (t) => {
  const parked = { ...without, parked: true }
  t.strictSame(route('vendor-first', [on, off, without]), { ...done, send: ['on', 'off'] })
  t.strictSame(route('vendor-first', [parked]), { ...done, release: ['without'] })
  t.strictSame(route('vendor-only', [on, without]), { ...done, send: ['on'] })
  t.strictSame(route('vendor-only', [without]), { ...done, hopeless: true })
  t.strictSame(route('own-only', [on, off]), done)
})

void t.test('what became of it at the vendor decides what comes next', async (t) => {
  const handed = (state: NonNullable<RouteDevice['handoff']>['state'], change: Partial<RouteDevice> = {}) =>
    device('d', { ...change, handoff: { state, atMs: ACCEPTED } })
  const receiptBy = ACCEPTED + RECEIPT_WAIT_MS
  t.strictSame(route('vendor-first', [handed('again')]), { ...done, send: ['d'] })
  t.strictSame(route('vendor-first', [handed('again', { reachable: false })]), { ...done, release: ['d'] })
  t.strictSame(route('vendor-first', [handed('refused')]), { ...done, release: ['d'] })
  t.strictSame(route('vendor-first', [handed('dropped')]), { ...done, release: ['d'] })
  t.strictSame(route('online-first', [handed('sent')]), { ...done, againAtMs: receiptBy })
  t.strictSame(route('online-first', [handed('sent')], { nowMs: receiptBy }), { ...done, release: ['d'] })
  t.strictSame(route('online-first', [handed('arrived')]), { ...done, settle: ['d'] })
  t.strictSame(route('online-first', [handed('arrived', { acked: true })]), done)
  t.strictSame(route('vendor-only', [handed('refused'), handed('dropped')]), { ...done, hopeless: true })
  t.strictSame(route('vendor-only', [handed('refused'), handed('sent')]), { ...done, againAtMs: receiptBy })
  t.strictSame(route('vendor-only', [handed('sent')], { nowMs: receiptBy }), done, 'never the own channel')
})

void t.test('nothing is held back for a vendor that is not to have it any more', async (t) => {
  const parked = device('d', { parked: true })
  const acked = { ...on, acked: true }
  t.strictSame(route('own-only', [parked]), { ...done, release: ['d'] })
  t.strictSame(route('own-only', [{ ...parked, handoff: { state: 'sent', atMs: ACCEPTED } }]), {
    ...done,
    release: ['d'],
  })
  t.strictSame(route('online-first', [{ ...parked, reachable: false }]), { ...done, release: ['d'] })
  t.strictSame(route('online-first', [acked, parked], { offlinePolicy: 'all' }), { ...done, release: ['d'] })
  t.strictSame(route('own-only', [{ ...parked, acked: true }]), done)
})
