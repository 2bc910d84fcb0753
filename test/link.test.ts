import { randomBytes } from 'node:crypto'
import { setTimeout as delay } from 'node:timers/promises'
import { createLinkListener, type LinkListener } from '@openmps/gateway/link'
import { LINK_LIMITS, type LinkDown, type LinkUp } from '@openmps/proto/link'
import { createGatewayLinks, type GatewayLinks } from '@openmps/pushcore/link'
import { pino } from 'pino'
import t, { type Test } from 'tap'
import { Log, startTcpProxy, type TcpProxy } from './dev-env/index.ts'

const KEY = randomBytes(32)
const app = { appId: 'a', workspaceId: 'w' }
const closed = (device: string, epoch = 1): LinkUp => ({ kind: 'closed', device, epoch, cursor: '' })
const mail = (device: string, epoch: number): LinkDown => ({ kind: 'mail', device, epoch })
const deliver = (epoch: number, size: number): LinkDown => ({
  kind: 'deliver',
  device: 'd',
  epoch,
  envelope: { messageId: `m${epoch}`, frame: new Uint8Array(size), expiresAtMs: 1 },
  previous: '',
})

interface GatewaySide {
  readonly listener: LinkListener
  readonly port: number
  readonly got: Log<LinkDown>
  readonly linked: Log<number>
}

async function startGatewaySide(t: Test, key = KEY, complaints?: string[]): Promise<GatewaySide> {
  const logger = pino({ level: 'error' }, { write: (line: string) => complaints?.push(line) })
  const listener = createLinkListener({ key, logger })
  t.teardown(() => listener.destroy())
  const got = new Log<LinkDown>('messages at the gateway')
  const linked = new Log<number>('links at the gateway')
  listener.link.onMessage((message) => got.add(message))
  listener.link.onLinked(() => linked.add(listener.linkedCores))
  const { port } = await listener.listen({ host: '127.0.0.1', port: 0 })
  return { listener, port, got, linked }
}

interface CoreSide {
  readonly links: GatewayLinks
  readonly got: Log<{ readonly gateway: string; readonly message: LinkUp }>
  readonly dropped: Log<string>
}

function startCoreSide(t: Test, port: number, key = KEY, complaints?: string[]): CoreSide {
  const logger = pino({ level: 'error' }, { write: (line: string) => complaints?.push(line) })
  const links = createGatewayLinks({ key, logger })
  t.teardown(() => links.close())
  const got = new Log<{ gateway: string; message: LinkUp }>('messages at the core')
  const dropped = new Log<string>('dropped gateways')
  links.connect({
    receive: (gateway, message) => got.add({ gateway, message }),
    dropGateway: async (gateway) => dropped.add(gateway),
  })
  links.dial(`127.0.0.1:${port}`)
  return { links, got, dropped }
}

/** Both sides linked, and the name of the gateway as the core knows it. */
async function startLinked(t: Test, through = (port: number) => Promise.resolve(port)) {
  const gateway = await startGatewaySide(t)
  const core = startCoreSide(t, await through(gateway.port))
  await gateway.linked.next()
  gateway.listener.link.send(closed('first'))
  const { gateway: name } = await core.got.next()
  return { gateway, core, name }
}

void t.test('messages keep their order in both directions', async (t) => {
  const { gateway, core, name } = await startLinked(t)
  const count = 20_000
  for (let n = 1; n <= count; n += 1) {
    gateway.listener.link.send(closed('d', n))
    core.links.link.send(name, mail('d', n))
  }
  const up = await core.got.take(count)
  const down = await gateway.got.take(count)
  t.ok(up.every(({ message }, at) => message.kind === 'closed' && message.epoch === at + 1))
  t.ok(down.every((message, at) => message.kind === 'mail' && message.epoch === at + 1))
})

void t.test('whoever has another cluster key is refused, and both sides say so', async (t) => {
  const complaints: string[] = []
  const gateway = await startGatewaySide(t, KEY, complaints)
  const core = startCoreSide(t, gateway.port, randomBytes(32), complaints)
  const deadline = Date.now() + 10_000
  // The log has no event of its own.
  while (complaints.length < 2 && Date.now() < deadline) await new Promise((resolve) => setImmediate(resolve))
  t.match(complaints.join(), /a push core has another cluster key/)
  t.match(complaints.join(), /the gateway refuses our cluster key/)
  t.notOk(gateway.listener.link.up)
  t.equal(core.links.linked, 0)
  t.notOk(gateway.listener.link.send(closed('d')), 'nothing is taken')
})

void t.test('a link that is cut in the middle of a frame comes back, and both sides learn of it', async (t) => {
  let proxy: TcpProxy | undefined
  const { gateway, core, name } = await startLinked(t, async (port) => {
    proxy = await startTcpProxy(t, port)
    return proxy.port
  })
  proxy?.cutAfter(10_000)
  for (let n = 1; n <= 1_000; n += 1) core.links.link.send(name, mail('d', n))
  t.equal(await core.dropped.next(), name)
  t.equal(await gateway.linked.next(), 1, 'linked again')
  const got = gateway.got.all.map((message) => (message.kind === 'mail' ? message.epoch : 0))
  t.same(
    got,
    got.map((_, at) => at + 1),
    'what came is the beginning of what was sent',
  )
  // The core is linked when it has something from there.
  gateway.listener.link.send(closed('again'))
  await core.got.find(({ message }) => message.kind === 'closed' && message.device === 'again')
  core.links.link.send(name, mail('after', 1))
  t.ok(await gateway.got.find((message) => message.kind === 'mail' && message.device === 'after'))
})

void t.test('a link on which nothing comes any more is found dead by both sides', async (t) => {
  let proxy: TcpProxy | undefined
  const { gateway, core, name } = await startLinked(t, async (port) => {
    proxy = await startTcpProxy(t, port)
    return proxy.port
  })
  const limitMs = LINK_LIMITS.silenceTimeoutMs + 2 * LINK_LIMITS.pingIntervalMs
  const frozenAtMs = performance.now()
  proxy?.freeze()
  t.equal(await core.dropped.next(), name)
  // The last link that goes has no event at the gateway, which has nobody to tell it to.
  while (gateway.listener.link.up && performance.now() - frozenAtMs < limitMs) await delay(20)
  t.notOk(gateway.listener.link.up)
  t.ok(performance.now() - frozenAtMs < limitMs)
})

void t.test('a gateway that reads slowly costs bounded memory, and is told to look at the inboxes', async (t) => {
  let proxy: TcpProxy | undefined
  const { gateway, core, name } = await startLinked(t, async (port) => {
    proxy = await startTcpProxy(t, port)
    return proxy.port
  })
  proxy?.freeze()
  const size = 64 * 1024
  const count = (3 * LINK_LIMITS.highWaterBytes) / size
  for (let n = 1; n <= count; n += 1) core.links.link.send(name, deliver(n, size))
  proxy?.thaw()
  await gateway.got.find(({ kind }) => kind === 'resync')
  const taken = gateway.got.all.filter(({ kind }) => kind === 'deliver').length
  t.ok(taken < count, `${taken} of ${count} were taken`)
  t.equal(gateway.got.all.length, taken + 1, 'nothing is behind the resync')
  core.links.link.send(name, deliver(count + 1, 10))
  t.ok(await gateway.got.find((message) => message.kind === 'deliver' && message.epoch === count + 1))
})

void t.test('a push core that reads slowly makes the gateway refuse, and the ends of sessions still go', async (t) => {
  let proxy: TcpProxy | undefined
  const { gateway, core } = await startLinked(t, async (port) => {
    proxy = await startTcpProxy(t, port)
    return proxy.port
  })
  proxy?.freeze()
  const messageIds = Array.from({ length: 1_000 }, (_, n) => `${n}`.padStart(64, '0'))
  let taken = 0
  while (taken < 10_000 && gateway.listener.link.send({ kind: 'acked', device: 'd', epoch: 1, messageIds, cursor: '' }))
    taken += 1
  t.ok(taken < 10_000, `${taken} were taken`)
  t.notOk(gateway.listener.link.send({ kind: 'resumed', device: 'd', epoch: 1, app }))
  t.ok(gateway.listener.link.send(closed('last')))
  proxy?.thaw()
  t.ok(await core.got.find(({ message }) => message.kind === 'closed' && message.device === 'last'))
  t.ok(gateway.listener.link.send(closed('after')))
})

void t.test(
  'of several push cores each device has one, and a core that goes leaves its devices to the others',
  async (t) => {
    const gateway = await startGatewaySide(t)
    const cores = [startCoreSide(t, gateway.port), startCoreSide(t, gateway.port), startCoreSide(t, gateway.port)]
    await gateway.linked.until((all) => all.includes(3), 'three links')
    const devices = Array.from({ length: 300 }, (_, n) => `device-${n}`)
    const send = () => {
      for (const device of devices) gateway.listener.link.send(closed(device))
    }
    const devicesOf = (core: CoreSide) =>
      new Set(core.got.all.map(({ message }) => (message.kind === 'closed' ? message.device : '')))
    const total = () => cores.reduce((sum, core) => sum + core.got.all.length, 0)
    const arrived = async (count: number) => {
      const deadline = Date.now() + 10_000
      // Each core has its own log; what counts is their sum.
      while (total() < count && Date.now() < deadline) await new Promise((resolve) => setImmediate(resolve))
      t.equal(total(), count)
    }
    send()
    await arrived(300)
    const before = cores.map(devicesOf)
    for (const mine of before) t.ok(mine.size > 50, `${mine.size} devices`)
    await cores[0]?.links.close()
    await gateway.linked.until((all) => all.at(-1) === 2, 'the loss of one')
    send()
    await arrived(600)
    for (const [at, core] of cores.entries()) {
      const now = devicesOf(core)
      for (const device of before[at] ?? []) t.ok(now.has(device))
      if (at > 0) t.ok(now.size > (before[at]?.size ?? 0), 'and some of the lost one')
    }
  },
)
