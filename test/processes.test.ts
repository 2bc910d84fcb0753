import { randomUUID } from 'node:crypto'
import { setTimeout as delay } from 'node:timers/promises'
import t, { type Test } from 'tap'
import { request } from 'undici'
import {
  type Backend,
  createBackend,
  createDevice,
  type Device,
  freePorts,
  hurriedClock,
  openRawDevice,
  startCommand,
  temporaryFolder,
} from './dev-env/index.ts'

const APP = { appId: 'several', workspaceId: 'default' }
/** So many that they land on both gateways, but for one time in half a million. */
const DEVICES = 20
/** What is asked again and again must come true within this long. */
const PATIENCE_MS = 30_000

/** Settings that every process of one installation has. */
function installation(t: Test, httpPort: number) {
  const key = { accessKeyId: 'several-key', accessKeySecret: randomUUID() }
  const env = {
    OPENMPS_DATA_DIR: `${temporaryFolder(t)}/data`,
    OPENMPS_HTTP_PORT: String(httpPort),
    OPENMPS_GRPC_PORT: '0',
    OPENMPS_BOOTSTRAP_APP: JSON.stringify({ ...APP, ...key }),
    OPENMPS_LOG_LEVEL: 'warn',
    OPENMPS_DRAIN_SECONDS: '2',
  }
  return { env, backend: createBackend({ url: `http://127.0.0.1:${httpPort}`, app: APP, key }) }
}

/** Asks until it is so. What is asked about has no event that reaches this process. */
async function until(holds: () => boolean | Promise<boolean>, what: string): Promise<void> {
  const deadline = Date.now() + PATIENCE_MS
  while (!(await holds())) {
    if (Date.now() > deadline) throw new Error(`waited ${PATIENCE_MS} ms for ${what}`)
    await delay(20)
  }
}

/** A push that is tried again with the same message key until the service has answered it with success. */
async function push(backend: Backend, device: string, messageKey: string): Promise<void> {
  await until(async () => {
    try {
      await backend.push({ device }, { messageKey })
      return true
    } catch {
      return false
    }
  }, `${messageKey} to be accepted`)
}

async function openDevices(t: Test, port: number): Promise<Device[]> {
  return Promise.all(
    Array.from({ length: DEVICES }, () => {
      const device = createDevice({ url: `ws://127.0.0.1:${port}`, ...APP, clock: hurriedClock(20) })
      t.teardown(() => device.close())
      return device.online()
    }),
  )
}

const isReady = async (port: number) => {
  try {
    const { statusCode, body } = await request(`http://127.0.0.1:${port}/readyz`)
    await body.dump()
    return statusCode === 200
  } catch {
    return false
  }
}

const isAlive = (pid: number) => {
  try {
    process.kill(pid, 0)
    return true
  } catch {
    return false
  }
}

async function sessionsOf(linkPort: number): Promise<number> {
  const { body } = await request(`http://127.0.0.1:${linkPort}/metrics`)
  return Number(/^openmps_gateway_sessions (\d+)$/m.exec(await body.text())?.[1] ?? -1)
}

/** Pushes to every device, some of them while `disturb` happens, and holds what each got against what was sent. */
async function pushThrough(t: Test, backend: Backend, devices: Device[], disturb: () => Promise<void>): Promise<void> {
  const sent = Array.from({ length: 10 }, (_, n) => `key-${randomUUID()}-${n}`)
  const before = devices.map(({ keys }) => keys.length)
  const pushing = devices.map(async ({ token }) => {
    for (const key of sent) await push(backend, token, `${key}`)
  })
  await devices[0]?.messages.until((all) => all.length > (before[0] ?? 0), 'the first message')
  await disturb()
  await Promise.all(pushing)
  for (const [at, device] of devices.entries()) {
    const expected = (before[at] ?? 0) + sent.length
    await device.messages.until((all) => all.length >= expected, `${expected} messages`)
  }
  for (const [at, device] of devices.entries()) t.same(device.keys.slice(before[at]), sent, 'each once, in order')
}

void t.test(
  'gateways on one port share the devices, and a killed gateway or parent loses and doubles nothing',
  async (t) => {
    // The second gateway has the port behind the first one's link port.
    const [httpPort = 0, devicePort = 0, linkPort = 0] = await freePorts(4)
    const { env, backend } = installation(t, httpPort)
    const ports = { OPENMPS_DEVICE_PORT: String(devicePort), OPENMPS_LINK_PORT: String(linkPort) }
    const start = () => startCommand(t, ['start', '--gateways', '2'], { ...env, ...ports })
    const service = await start()
    t.ok(await isReady(httpPort))
    const devices = await openDevices(t, devicePort)
    const spread = [await sessionsOf(linkPort), await sessionsOf(linkPort + 1)]
    t.equal(
      spread.reduce((sum, count) => sum + count, 0),
      DEVICES,
    )
    t.ok(
      spread.every((count) => count > 0),
      `connections spread: ${spread}`,
    )

    const [first = 0, second = 0] = service.ready.gatewayPids ?? []
    await pushThrough(t, backend, devices, async () => process.kill(first, 'SIGKILL') && undefined)
    await until(() => isReady(httpPort), 'the killed gateway to be back')

    let next = service
    await pushThrough(t, backend, devices, async () => {
      await service.end('SIGKILL')
      next = await start()
    })
    await until(() => !isAlive(second), 'the orphans to end')
    t.ok(await isReady(httpPort))
    const counters = await backendCounters(env, httpPort)
    t.equal(counters.accepted, 2 * 10 * DEVICES)
    t.equal(await next.end('SIGTERM'), 0, 'it ends in peace')
    for (const pid of next.ready.gatewayPids ?? []) t.notOk(isAlive(pid))
  },
)

async function backendCounters(env: { OPENMPS_DATA_DIR: string }, httpPort: number) {
  const { readCredentials } = await import('@openmps/cli')
  const { createAdmin } = await import('./dev-env/index.ts')
  const adminToken = readCredentials(env.OPENMPS_DATA_DIR)?.adminToken ?? ''
  return createAdmin({ url: `http://127.0.0.1:${httpPort}`, adminToken }).counters(APP)
}

void t.test(
  'a device that left a frozen gateway for another gets each message once, whoever wakes up when',
  async (t) => {
    const [httpPort = 0, portA = 0, portB = 0, linkA = 0, linkB = 0] = await freePorts(5)
    const { env, backend } = installation(t, httpPort)
    const startCore = () =>
      startCommand(t, ['pushcore'], { ...env, OPENMPS_GATEWAYS: `127.0.0.1:${linkA},127.0.0.1:${linkB}` })
    let core = await startCore()
    const startGateway = (devicePort: number, linkPort: number) =>
      startCommand(t, ['gateway'], {
        ...env,
        OPENMPS_DEVICE_PORT: String(devicePort),
        OPENMPS_LINK_PORT: String(linkPort),
      })
    const [frozen] = await Promise.all([startGateway(portA, linkA), startGateway(portB, linkB)])
    t.teardown(() => frozen.signal('SIGCONT'))
    for (const port of [httpPort, linkA, linkB]) await until(() => isReady(port), 'both gateways to be linked')

    const open = async (port: number, credentials?: { deviceToken: string; deviceSecret: string }) => {
      const device = await openRawDevice(`ws://127.0.0.1:${port}`, APP, credentials)
      t.teardown(() => device.destroy())
      return device
    }
    for (const restart of [false, true]) {
      const before = await open(portA)
      const { credentials } = before
      await push(backend, credentials.deviceToken, `1-${restart}`)
      const { messageId: one = '' } = await before.pushes.next()

      frozen.signal('SIGSTOP')
      const after = await open(portB, credentials)
      t.equal((await after.pushes.next()).messageId, one, 'unacked, so it comes again')
      after.ack(one)
      await push(backend, credentials.deviceToken, `2-${restart}`)
      const { messageId: two = '' } = await after.pushes.next()
      after.ack(two)
      if (restart) {
        // An ack that is not written when the core is killed costs a repeat, which is not what this is about.
        await until(async () => (await backendCounters(env, httpPort)).pending === 0, 'the acks to be written')
        // The link of the frozen gateway is gone when it wakes: it tells its old session to a new core.
        await core.end('SIGKILL')
        core = await startCore()
        await until(() => isReady(httpPort), 'the other gateway to be linked again')
      }
      frozen.signal('SIGCONT')
      t.equal(await before.closed, 4503, 'the old session learns that it was replaced')
      await push(backend, credentials.deviceToken, `3-${restart}`)
      const { messageId: three = '' } = await after.pushes.next()
      after.ack(three)
      t.same(
        after.pushes.all.map(({ messageId }) => messageId),
        [one, two, three],
      )
      t.equal(before.pushes.all.length, 1)
      await until(() => isReady(linkA), 'the gateway to be linked again')
    }
  },
)
