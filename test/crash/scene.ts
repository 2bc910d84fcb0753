import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import { readCredentials } from '@openmps/cli'
import { createAdmin } from '../dev-env/admin.ts'
import { createBackend } from '../dev-env/backend.ts'
import { freePorts } from '../dev-env/free-ports.ts'
import type { Random } from '../dev-env/random.ts'
import { startReceiver } from '../dev-env/receiver.ts'
import { temporaryFolder } from '../dev-env/temporary-folder.ts'
import { type Lane, type LaneOptions, runLane } from './backend-lanes.ts'
import { bindAll, shuffleBindings } from './bindings.ts'
import { Installation } from './fleet.ts'
import { Ledger } from './ledger.ts'
import { type MultipleLane, runMultipleLane } from './multiple-lane.ts'
import { Pace } from './pace.ts'
import { ServerProcess } from './server-process.ts'

const APP = { appId: 'crash', workspaceId: 'default' }
/** Who moves between the devices 'c…'. */
const WANDERERS = ['u0', 'u1', 'u2']
/** Who stays: user id and devices. */
const SETTLERS = { s0: ['d0', 'd1', 'd2'], s1: ['d3', 'd4'] }

interface Teardown {
  teardown(run: () => unknown): void
}

/** One service that gets killed, its devices, its backend and the checker between them. */
export async function setScene(t: Teardown, random: Random) {
  const folder = temporaryFolder(t)
  const pace = new Pace()
  t.teardown(() => pace.stop())
  const ledger = new Ledger(pace)
  const receiver = await startReceiver((receipt) => ledger.receipt(receipt))
  t.teardown(() => receiver.close())
  const [httpPort = 0, devicePort = 0] = await freePorts(2)
  const key = { accessKeyId: 'crash-key', accessKeySecret: randomUUID() }
  const dataDir = join(folder, 'data')
  const installations = new Map<string, Installation>()
  const server = new ServerProcess(
    { dataDir, httpPort, devicePort, app: { ...APP, ...key, callbackUrl: receiver.url } },
    () => {
      pace.happened()
      for (const { client } of installations.values()) client?.networkChanged()
    },
  )
  t.teardown(() => server.kill())

  const fleet = { url: `ws://127.0.0.1:${devicePort}`, app: APP, folder, ledger, pace, random }
  for (const name of ['d0', 'd1', 'd2', 'd3', 'd4', 'd5', 'c0', 'c1', 'c2', 'c3', 'revoked', 'gone']) {
    installations.set(name, new Installation(name, random.chance(0.5), fleet))
  }
  const url = `http://127.0.0.1:${httpPort}`
  const options: LaneOptions = {
    backend: createBackend({ url, app: APP, key }),
    ledger,
    pace,
    random,
    isUp: () => server.ready,
  }
  const named = (name: string): Installation => {
    const installation = installations.get(name)
    if (installation === undefined) throw new RangeError(`there is no ${name}`)
    return installation
  }
  const wandering = [...installations.values()].filter(({ name }) => name.startsWith('c'))
  const stopping = new AbortController()
  t.teardown(() => {
    stopping.abort()
    return Promise.all([...installations.values()].map((installation) => installation.retire()))
  })
  const work: Promise<unknown>[] = []

  /** Everybody has a token and the settlers are bound; nothing is pushed yet. */
  async function settle(): Promise<void> {
    server.start()
    await pace.until(() => server.ready)
    await Promise.all([...installations.values()].map((installation) => installation.start()))
    await pace.until(() => [...installations.values()].every(({ token }) => token !== ''))
    await named('gone').stop()
    for (const [user, devices] of Object.entries(SETTLERS)) {
      for (const device of devices) await named(device).client?.bind(user)
    }
  }

  function begin(): void {
    for (const lane of lanes(named)) work.push(runLane(lane, options, stopping.signal))
    for (const lane of multipleLanes(named)) work.push(runMultipleLane(lane, options, stopping.signal))
    for (const installation of installations.values()) {
      if (installation.name !== 'gone') work.push(installation.roam(stopping.signal))
    }
    work.push(shuffleBindings(WANDERERS, wandering, options, stopping.signal))
  }

  /** With the service running: everybody comes home, and what is owed is waited for. */
  async function end(): Promise<void> {
    stopping.abort()
    receiver.answer = () => 200
    await Promise.all(work)
    await bindAll(WANDERERS, wandering, options)
    await pace.until(() => ledger.owed.size === 0)
  }

  const adminToken = () => readCredentials(dataDir)?.adminToken ?? ''
  return {
    server,
    pace,
    ledger,
    receiver,
    installations,
    settle,
    begin,
    end,
    failed: () => Promise.race(work.map((task) => task.then(() => new Promise<never>(() => {})))),
    counters: () => createAdmin({ url, adminToken: adminToken() }).counters(APP),
    publicKey: () => createAdmin({ url, adminToken: adminToken() }).receiptPublicKey(),
  }
}

/** The devices and users of other lanes too: the messages of both come to them in one order. */
function multipleLanes(named: (name: string) => Installation): MultipleLane[] {
  const toDevice = (name: string) => ({ target: { device: named(name).token }, devices: [name] })
  const toUser = ([user, devices]: [string, string[]]) => ({ target: { user }, devices })
  return [
    { name: 'multiple', targets: ['d0', 'd1', 'd4', 'd5', 'c0'].map(toDevice), ending: 'allOf' },
    { name: 'multiple-users', targets: Object.entries(SETTLERS).map(toUser), ending: 'allOf' },
    { name: 'task', targets: ['revoked', 'd3'].map(toDevice), ending: 'eitherWay', revokes: true },
  ]
}

function lanes(named: (name: string) => Installation): Lane[] {
  const toDevice = (name: string): Lane => ({
    name,
    target: { device: named(name).token },
    devices: [name],
    ending: 'allOf',
  })
  const wandering = ['c0', 'c1', 'c2', 'c3']
  return [
    ...['d0', 'd1', 'd2', 'd3', 'd4', 'd5', 'c0'].map(toDevice),
    ...Object.entries(SETTLERS).map(
      ([user, devices]): Lane => ({ name: user, target: { user }, devices, ending: 'allOf' }),
    ),
    ...WANDERERS.map((user): Lane => ({ name: user, target: { user }, devices: wandering, ending: 'anyOf' })),
    { ...toDevice('d5'), name: 'scheduled', scheduled: true, maxOpen: 3 },
    { ...toDevice('revoked'), ending: 'eitherWay', revokes: named('revoked').token, maxOpen: 4 },
    { ...toDevice('gone'), devices: [], ending: 'expired', expiresInSeconds: 1, maxOpen: 2 },
    { name: 'activity', target: { activity: 'live' }, devices: [], ending: 'failed', maxOpen: 1 },
  ]
}
