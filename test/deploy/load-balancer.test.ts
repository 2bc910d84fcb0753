import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import t, { type Test } from 'tap'
import { type DeviceSocket, type Name, openDevice, type Ports, startBalancer, startMember } from './balancer.ts'
import { DEPLOY } from './files.ts'
import { installed } from './installed.ts'

const WITHIN_MS = 15_000
/** As many new devices in a row as leave no doubt between two gateways. */
const ENOUGH = 12

async function gatewayOfNew(ports: Ports): Promise<string> {
  const device = await openDevice(ports)
  return device.ask().finally(() => device.close())
}

/** One connection that stays at this gateway; those that led elsewhere stay open until the end as well. */
async function openDeviceAt(name: Name, t: Test, ports: Ports): Promise<DeviceSocket> {
  for (let count = 0; count < ENOUGH; count += 1) {
    const device = await openDevice(ports)
    t.teardown(() => device.close())
    if ((await device.ask()) === name) return device
  }
  throw new Error(`no new device comes to ${name}`)
}

/** Asks again and again until the condition holds for the answer. @throws when it does not hold in time */
async function until<T>(ask: () => Promise<T>, holds: (answer: T) => boolean): Promise<T> {
  const deadlineMs = performance.now() + WITHIN_MS
  for (;;) {
    const answer = await ask().catch(() => undefined)
    if (answer !== undefined && holds(answer)) return answer
    if (performance.now() > deadlineMs) throw new Error(`it stays ${JSON.stringify(answer)}`)
    await delay(20)
  }
}

async function gatewaysOfNew(ports: Ports): Promise<string> {
  const names = new Set<string>()
  for (let count = 0; count < ENOUGH; count += 1) names.add(await gatewayOfNew(ports))
  return [...names].sort().join()
}

void t.test('haproxy.cfg is valid as it stands', async (t) => {
  const { status, stderr } = spawnSync(installed('haproxy'), ['-c', '-f', join(DEPLOY, 'haproxy/haproxy.cfg')], {
    encoding: 'utf8',
  })
  t.equal(status, 0, stderr)
  t.notMatch(stderr, /WARNING/)
})

void t.test('a gateway that stops gets no new devices and keeps those that it has', async (t) => {
  const { ports } = await startBalancer(t)
  const leaving = await startMember(t, 'gateway-1', ports)
  await startMember(t, 'gateway-2', ports)
  await until(
    () => gatewaysOfNew(ports),
    (names) => names === 'gateway-1,gateway-2',
  )
  const device = await openDeviceAt('gateway-1', t, ports)

  leaving.ready = false
  await until(
    () => gatewaysOfNew(ports),
    (names) => names === 'gateway-2',
  )
  t.equal(await device.ask(), 'gateway-1', 'its connection is still there')

  leaving.ready = true
  await until(
    () => gatewaysOfNew(ports),
    (names) => names.includes('gateway-1'),
  )
})

void t.test('a gateway that was killed costs no new device its attempt', async (t) => {
  const { ports } = await startBalancer(t)
  const killed = await startMember(t, 'gateway-1', ports)
  await startMember(t, 'gateway-2', ports)
  await until(
    () => gatewaysOfNew(ports),
    (names) => names === 'gateway-1,gateway-2',
  )
  await killed.kill()
  for (let count = 0; count < ENOUGH; count += 1) t.equal(await gatewayOfNew(ports), 'gateway-2')
})

void t.test('backends reach the server API and nothing else, with the Host header that they signed', async (t) => {
  const { ports, url } = await startBalancer(t)
  const leaving = await startMember(t, 'pushcore-1', ports)
  const staying = await startMember(t, 'pushcore-2', ports)
  const push = async () => {
    const response = await fetch(`${url}/`, { method: 'POST', body: 'Action=PushSimple' })
    return { status: response.status, text: await response.text() }
  }
  const { text } = await until(push, ({ status }) => status === 200)
  t.match(text, new RegExp(`^pushcore-\\d POST ${new URL(url).host}$`))
  for (const path of ['/metrics', '/readyz', '/admin/v1/apps', '//']) {
    const response = await fetch(url + path)
    t.equal(response.status, 404, path)
    t.match(await response.json(), { Code: 'InvalidApi.NotFound', RequestId: /^[\w-]{36}$/ })
  }

  leaving.ready = false
  await until(
    async () => [await push(), await push(), await push()].map((answer) => answer.text.split(' ')[0]),
    (names) => names.every((name) => name === 'pushcore-2'),
  )
  await staying.kill()
  const refused = await until(push, ({ status }) => status === 503)
  t.match(JSON.parse(refused.text), { Code: 'ServiceUnavailable', RequestId: /^[\w-]{36}$/ }, 'vendor SDKs read JSON')
})
