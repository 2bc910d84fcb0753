import { pino } from 'pino'
import t, { type Test } from 'tap'
import { startDiscovery } from '../src/adapters/link/discovery.ts'
import type { GatewayRegistry } from '../src/ports/gateway-registry.ts'
import { createManualClock } from './contract/_util/clock.ts'

const LOOK_MS = 1_000
const GRACE_MS = 3_000

/** A registry that says what it is told to, and notes what was done, in order. */
function start(t: Test, gateways: readonly string[] = []) {
  const done: string[] = []
  const state = { gateways, lapsed: [] as string[], failing: new Set<string>() }
  const note = async (name: string, of = '') => {
    if (state.failing.has(name)) throw new Error(`${name} fails`)
    done.push(`${name} ${of}`)
  }
  const registry: GatewayRegistry = {
    renew: async () => 'renewed',
    leave: async () => undefined,
    async list() {
      if (state.failing.has('list')) throw new Error('list fails')
      return state.gateways.map((name) => ({ name, address: `${name}:1` }))
    },
    claimLapsed: async () => state.lapsed.shift(),
    forget: (name) => note('forget', name),
  }
  const clock = createManualClock()
  const discovery = startDiscovery({
    registry,
    links: {
      dial: (address) => void done.push(`dial ${address}`),
      hangUp: (address) => void done.push(`hang up ${address}`),
    },
    dropGateway: (gateway) => note('drop', gateway),
    clock,
    logger: pino({ level: 'silent' }),
  })
  t.teardown(() => discovery.close())
  /** What the next look does. */
  async function look(afterMs = LOOK_MS): Promise<string[]> {
    await settled()
    done.length = 0
    clock.advance(afterMs)
    await settled()
    return done
  }
  return { discovery, state, look, clock, done }
}

/** Everything that waits for no clock has happened. */
const settled = () => new Promise<void>((resolve) => setImmediate(resolve))

void t.test('links follow the registry', async (t) => {
  const { discovery, state, look, done } = start(t, ['a', 'b'])
  await settled()
  t.same(done, ['dial a:1', 'dial b:1'])
  t.equal(discovery.known, 2)
  state.gateways = ['b', 'c']
  t.same(await look(), ['dial b:1', 'dial c:1', 'hang up a:1'])
  t.equal(discovery.known, 2)
})

void t.test('a gateway that came back at the same address keeps its line', async (t) => {
  const { state, look } = start(t, ['a'])
  await settled()
  state.lapsed = ['its predecessor']
  t.same(await look(), ['dial a:1', 'drop its predecessor', 'forget its predecessor'])
})

void t.test('all gateways that are gone are ended in one look, each before it is forgotten', async (t) => {
  const { state, look } = start(t)
  await settled()
  state.lapsed = ['a', 'b']
  t.same(await look(), ['drop a', 'forget a', 'drop b', 'forget b'])
})

void t.test('a registry that does not answer changes no link, and says so', async (t) => {
  const { discovery, state, look } = start(t, ['a'])
  await settled()
  t.ok(discovery.answering)
  state.failing.add('list')
  t.same(await look(), [])
  t.notOk(discovery.answering)
  t.equal(discovery.known, 1)
  state.failing.clear()
  t.same(await look(), ['dial a:1'])
  t.ok(discovery.answering)
})

void t.test('gateways have time to renew the leases that ran out while the registry was away', async (t) => {
  const { state, look } = start(t, ['a', 'b'])
  await settled()
  state.failing.add('list')
  await look()
  state.failing.clear()
  state.gateways = ['c']
  state.lapsed = ['a']
  for (let ms = 0; ms < GRACE_MS; ms += LOOK_MS) t.same(await look(), ['dial c:1'], `${ms} ms after it is there again`)
  t.same(await look(), ['dial c:1', 'hang up a:1', 'hang up b:1', 'drop a', 'forget a'], 'those that did not are gone')
})

void t.test('an end that the store broke off is taken up again, as long as nobody else can have done it', async (t) => {
  const { state, look, clock } = start(t)
  await settled()
  state.failing.add('drop')
  state.lapsed = ['a']
  t.same(await look(), [])
  state.failing.clear()
  t.same(await look(), [], 'the gateways come first')
  t.same(await look(GRACE_MS), ['drop a', 'forget a'])

  state.failing.add('drop')
  state.lapsed = ['b']
  t.same(await look(), [])
  state.failing.add('list')
  for (let looks = 0; looks < 20; looks += 1) await look()
  state.failing.clear()
  for (let looks = 0; looks < 5; looks += 1) t.same(await look(), [], `${clock.now()}: another may have taken it`)
})

void t.test('a gateway that could not be forgotten does not lose the sessions that it told since', async (t) => {
  const { state, look } = start(t)
  await settled()
  state.failing.add('forget')
  state.lapsed = ['a']
  t.same(await look(), ['drop a'])
  state.failing.clear()
  await look()
  t.same(await look(GRACE_MS), ['forget a'])
})

void t.test('a closed one looks no more', async (t) => {
  const { discovery, look } = start(t, ['a'])
  await discovery.close()
  await discovery.close()
  t.same(await look(10 * LOOK_MS), [])
})
