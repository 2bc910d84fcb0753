import { nowUs, sleep } from '../clock.ts'
import { median } from '../median.ts'
import { type Metrics, round } from '../scenarios/scenario.ts'
import type { Fleet } from './fleet.ts'

const WARM_UP = 1
const BROADCASTS = 5
const TIMEOUT_MS = 120_000
/** Between two broadcasts. */
const REST_MS = 2_000
/** No ack for so long after every device has the frame: no more will come. */
const ACK_SILENCE_MS = 10_000
const LOOK_MS = 50

/** Times of one broadcast from the call of `publish` on, seen by the devices. */
interface Times {
  readonly firstMs: number
  readonly lastMs: number
  /** Of the devices of the slowest load generator. */
  readonly p50Ms: number
  /** When the last ack was recorded. */
  readonly ackedMs: number
  /** Acks that did not come: a gateway lets them go while its link is cut, and a broadcast is not sent again. */
  readonly unacked: number
  readonly skipped: number
}

/** One frame to every device of every gateway, several times. */
export async function broadcasts(fleet: Fleet, contentBytes: number, log: (line: string) => void): Promise<Metrics> {
  const times: Times[] = []
  for (let sequence = 0; sequence < WARM_UP + BROADCASTS; sequence += 1) {
    const one = await broadcast(fleet, sequence, contentBytes)
    log(`  broadcast ${sequence}: ${JSON.stringify(one)}`)
    if (sequence >= WARM_UP) times.push(one)
    await sleep(REST_MS)
  }
  const middle = (of: (one: Times) => number) => round(median(times.map(of)), 1)
  const lastMs = middle((one) => one.lastMs)
  return {
    broadcastFirstMs: middle((one) => one.firstMs),
    broadcastP50Ms: middle((one) => one.p50Ms),
    broadcastLastMs: lastMs,
    broadcastLastMaxMs: round(Math.max(...times.map((one) => one.lastMs)), 1),
    broadcastAckedMs: middle((one) => one.ackedMs),
    broadcastPerSecond: round((fleet.connected * 1000) / lastMs),
    broadcastUnacked: times.reduce((sum, { unacked }) => sum + unacked, 0),
    linksCut: (await fleet.core.call('acks', [])).linksCut,
    broadcastSkipped: times.reduce((sum, { skipped }) => sum + skipped, 0),
  }
}

async function broadcast(fleet: Fleet, sequence: number, contentBytes: number): Promise<Times> {
  await Promise.all(fleet.loads.map((load) => load.call('watch', [])))
  const states = await Promise.all(fleet.loads.map((load) => load.call('state', [])))
  const acksBefore = (await fleet.core.call('acks', [])).count
  const calledAtUs = nowUs()
  const plan = { sequence, contentBytes, calledAtUs }
  const published = Promise.all(fleet.gateways.map((gateway) => gateway.call('publish', [plan], TIMEOUT_MS)))
  const received = await Promise.all(
    fleet.loads.map((load, number) =>
      load.call('received', [states[number]?.open ?? 0, TIMEOUT_MS], TIMEOUT_MS + REST_MS),
    ),
  )
  const results = await published
  const skipped = results.reduce((sum, result) => sum + result.skipped, 0)
  const pushes = received.reduce((sum, result) => sum + result.pushes, 0)
  if (pushes + skipped !== fleet.connected) {
    throw new Error(`the broadcast reached ${pushes} of ${fleet.connected} devices, ${skipped} were skipped`)
  }
  const since = (atUs: number) => round((atUs - calledAtUs) / 1000, 1)
  const some = received.filter(({ firstAtUs }) => firstAtUs > 0)
  return {
    firstMs: since(Math.min(...some.map(({ firstAtUs }) => firstAtUs))),
    lastMs: since(Math.max(...some.map(({ lastAtUs }) => lastAtUs))),
    p50Ms: Math.max(...received.map(({ latency }) => latency.p50Ms)),
    ...(await acknowledged(fleet, acksBefore + pushes, calledAtUs)),
    skipped,
  }
}

/** Waits until that many acks are recorded, or no more come. */
async function acknowledged(
  fleet: Fleet,
  wanted: number,
  calledAtUs: number,
): Promise<Pick<Times, 'ackedMs' | 'unacked'>> {
  const begunAtUs = nowUs()
  for (;;) {
    const { count, lastAtUs } = await fleet.core.call('acks', [])
    if (count >= wanted || nowUs() - Math.max(begunAtUs, lastAtUs) > ACK_SILENCE_MS * 1000) {
      return { ackedMs: round((lastAtUs - calledAtUs) / 1000, 1), unacked: Math.max(0, wanted - count) }
    }
    await sleep(LOOK_MS)
  }
}
