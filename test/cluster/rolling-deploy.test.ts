import { randomUUID } from 'node:crypto'
import t, { type Test } from 'tap'
import { addsUp, type Device } from '../dev-env/index.ts'
import { APP, type Cluster, startCluster } from './cluster.ts'
import type { Member } from './member.ts'
import { pushSurely } from './pushing.ts'
import { readiness, until } from './wait.ts'

const DEVICES = 16
/** A second for the devices of each gateway. */
const SETTINGS = { OPENMPS_DRAIN_RATE: '8', OPENMPS_DRAIN_SECONDS: '20' }
/** Longest time between two messages of a device: its pushes go on all the while. */
const MAX_GAP_MS = 10_000

/** What the load of a device has come to. */
interface Ended {
  /** The messages that the device must have. */
  readonly sent: readonly string[]
  /** Longest until a push was accepted, its repeats included. */
  readonly slowestMs: number
  /** Longest time between two arrivals. */
  readonly longestGapMs: number
}

/** Messages one after the other, each made when the one before is there and repeated until it is accepted. */
class Load {
  readonly #sent: string[] = []
  readonly #done: Promise<void>
  readonly #device: Device
  #ending = false
  #slowestMs = 0
  #longestGapMs = 0

  constructor(cluster: Cluster, device: Device) {
    this.#device = device
    this.#done = this.#run(cluster)
  }

  async #run({ backends }: Cluster): Promise<void> {
    const name = randomUUID().slice(0, 8)
    let arrivedAtMs = performance.now()
    while (!this.#ending) {
      const key = `${name}-${this.#sent.length}`
      const startedAtMs = performance.now()
      await pushSurely(backends, { device: this.#device.token }, key)
      this.#slowestMs = Math.max(this.#slowestMs, performance.now() - startedAtMs)
      this.#sent.push(key)
      await this.#device.messages.until((all) => all.length >= this.#sent.length, `${key} at the device`)
      this.#longestGapMs = Math.max(this.#longestGapMs, performance.now() - arrivedAtMs)
      arrivedAtMs = performance.now()
    }
  }

  async end(): Promise<Ended> {
    this.#ending = true
    await this.#done
    return { sent: this.#sent, slowestMs: this.#slowestMs, longestGapMs: this.#longestGapMs }
  }
}

/** Ends it as an operator does and starts the new version, when the others are ready to stand in for it. */
async function replace(t: Test, { cores, gateways }: Cluster, member: Member, drains: boolean): Promise<void> {
  await Promise.all([...cores, ...gateways].map((each) => each.ready()))
  const stopped = member.stop()
  if (drains) await until(async () => (await readiness(member.port)) === 503, 'it to say that it is not ready')
  t.equal(await stopped, 0)
  await member.start()
  await member.ready()
}

void t.test(
  'processes are replaced one after the other under load, and nobody notices',
  { timeout: 240_000 },
  async (t) => {
    const cluster = await startCluster(t, SETTINGS)
    const { gateways, cores, admins } = cluster
    const devices = await Promise.all(Array.from({ length: DEVICES }, () => cluster.device(t)))
    const loads = devices.map((device) => new Load(cluster, device))
    for (const gateway of gateways) await replace(t, cluster, gateway, true)
    for (const core of cores) await replace(t, cluster, core, false)
    const ended = await Promise.all(loads.map((load) => load.end()))

    for (const [at, device] of devices.entries()) {
      t.same(device.keys, ended[at]?.sent, `device ${at}: each once, in order`)
      t.equal(device.errors.all.length, 0)
    }
    const gaps = ended.map(({ longestGapMs }) => Math.round(longestGapMs))
    t.ok(Math.max(...gaps) < MAX_GAP_MS, 'no device waits for long')
    const slowest = Math.round(Math.max(...ended.map(({ slowestMs }) => slowestMs)))
    t.comment(`longest gap of each device: ${gaps.join(', ')} ms; longest until a push was accepted: ${slowest} ms`)

    await until(async () => (await admins[0].counters(APP)).pending === 0, 'the last acks')
    const counters = await admins[1].counters(APP)
    t.ok(addsUp(counters))
    t.equal(
      counters.delivered,
      ended.reduce((sum, { sent }) => sum + sent.length, 0),
    )
  },
)
