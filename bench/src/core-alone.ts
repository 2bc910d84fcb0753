import { pino } from 'pino'
import { nowUs, sleep } from './clock.ts'
import { Histogram, type Summary } from './histogram.ts'
import { serve } from './rpc.ts'
import { Sampler } from './sampler.ts'
import { runAcceptLoop } from './server/accept-loop.ts'
import { pushRequest } from './server/caller.ts'
import type {
  BurstOutcome,
  BurstPlan,
  CoreAloneOperations,
  Moments,
  SteadyPlan,
  TargetKind,
} from './server/core-alone-operations.ts'
import { Countdown } from './server/countdown.ts'
import { deviceKeys } from './server/keys.ts'
import { type OpenCore, openCore } from './server/open-core.ts'
import { Population } from './server/population.ts'
import { Recording } from './server/recording.ts'
import { StandIn } from './server/stand-in.ts'

/** A push core on its store, with a caller and the sessions of a few devices in the same process. */
const sampler = new Sampler()
const standIn = new StandIn()
const acked = new Countdown()
const recording = new Recording()
const logger = pino({ level: 'warn' }, pino.destination(2))
const run = nowUs().toString(36)
let open: OpenCore | undefined
let settings: Settings | undefined
let population: Population | undefined
let pushes = 0

type Settings = Parameters<CoreAloneOperations['open']>[0]

const MAX_SESSIONS = 1_000_000
const ACKED_WITHIN_MS = 30_000
/** Devices that open their sessions at a time. */
const OPENING = 100
const LOOK_MS = 2

function running(): OpenCore {
  if (open === undefined) throw new Error('open comes first')
  return open
}

function registered(): Population {
  if (population === undefined) throw new Error('fill comes first')
  return population
}

async function push(kind: TargetKind, device: number, content: string): Promise<void> {
  const { core, app } = running()
  const id = kind === 'device' ? registered().token(device) : registered().user(device)
  pushes += 1
  await core.push(pushRequest(app, [{ target: { kind, id }, messageKey: `${run}-${pushes}` }], content))
}

/** Every so many pushes one of the online devices in turn, otherwise any of the others. */
function pick(sequence: number, online: number, onlineEvery: number): number {
  if (sequence % onlineEvery === 0) return (sequence / onlineEvery) % online
  return online + Math.floor(Math.random() * (registered().size - online))
}

async function burst({ kind, contentBytes, online, onlineEvery, pushes, callers }: BurstPlan): Promise<BurstOutcome> {
  const content = 'x'.repeat(contentBytes)
  const settled = acked.wait(Math.ceil(pushes / onlineEvery), ACKED_WITHIN_MS)
  const before = process.cpuUsage()
  const startedAtMs = performance.now()
  let next = 0
  const caller = async () => {
    while (next < pushes) {
      const sequence = next
      next += 1
      await push(kind, pick(sequence, online, onlineEvery), content)
    }
  }
  await Promise.all(Array.from({ length: callers }, caller))
  const elapsedMs = performance.now() - startedAtMs
  await settled
  const { user, system } = process.cpuUsage(before)
  return { elapsedMs, cpuUs: user + system, systemCpuUs: system }
}

async function steady({ kind, contentBytes, online, onlineEvery, ...pace }: SteadyPlan): Promise<Summary> {
  const content = 'x'.repeat(contentBytes)
  const latency = new Histogram()
  const calls: Promise<void>[] = []
  await runAcceptLoop(pace, ({ sequence, measured }) => {
    const calledAtUs = nowUs()
    const call = push(kind, pick(sequence, online, onlineEvery), content)
    calls.push(
      call.then(() => {
        if (measured) latency.record(nowUs() - calledAtUs)
      }),
    )
  })
  await Promise.all(calls)
  return latency.summary()
}

async function online(devices: number): Promise<void> {
  const { app, core } = running()
  for (let from = 0; from < devices; from += OPENING) {
    const step = Array.from({ length: Math.min(OPENING, devices - from) }, (_, n) => from + n)
    await Promise.all(step.map((device) => standIn.open(app, registered().token(device))))
  }
  // What the fill has left for them is acked before anything is measured.
  const waits = async (device: number) => (await core.recentMessages(app, registered().token(device))).some(isPending)
  for (let device = 0; device < devices; device += 1) while (await waits(device)) await sleep(LOOK_MS)
}

const isPending = ({ state }: { readonly state: string }) => state === 'pending'

async function timed(work: () => Promise<unknown>): Promise<Moments> {
  const calledAtUs = nowUs()
  await work()
  return { calledAtUs, answeredAtUs: nowUs() }
}

async function ackTogether(devices: readonly number[]): Promise<Moments> {
  const tokens = devices.map((device) => registered().token(device))
  const count = tokens.reduce((sum, token) => sum + standIn.held(token), 0)
  if (count !== devices.length) throw new Error(`${count} messages came instead of ${devices.length}`)
  const calledAtUs = nowUs()
  const ended = acked.wait(count, ACKED_WITHIN_MS)
  const recorded = recording.next()
  standIn.ackHeld(tokens)
  await recorded
  await ended
  return { calledAtUs, answeredAtUs: recording.lastAtUs }
}

async function pushBeside(kind: TargetKind, devices: readonly number[], each: number): Promise<void> {
  await Promise.all(
    devices.map(async (device) => {
      for (let n = 0; n < each; n += 1) await push(kind, device, 'x')
    }),
  )
}

async function ackBeside(devices: readonly number[]): Promise<number> {
  const tokens = devices.map((device) => registered().token(device))
  const count = tokens.reduce((sum, token) => sum + standIn.held(token), 0)
  const ended = acked.wait(count, ACKED_WITHIN_MS)
  await Promise.all(
    tokens.map(async (token) => {
      while (standIn.held(token) > 0) {
        const recorded = recording.next()
        standIn.ackOldest(token)
        await recorded
      }
    }),
  )
  await ended
  return count
}

async function openAnew({ place, keys, started }: Settings): Promise<void> {
  const watcher = {
    settled() {},
    acked: (count: number) => acked.count(count),
    handed: () => recording.handed(),
    recorded: () => recording.recorded(),
  }
  const parts = { place, keys: deviceKeys(keys), watcher, logger, maxSessions: MAX_SESSIONS }
  open = await openCore({ ...parts, link: standIn })
  standIn.connect(open.core)
  standIn.holdAcks = !started
  if (started) open.core.start()
}

serve<CoreAloneOperations>({
  open(given) {
    settings = given
    return openAnew(given)
  },
  async reopen() {
    await running().close()
    if (settings !== undefined) await openAnew(settings)
  },
  fill(devices) {
    const { app, store, core } = running()
    if (settings === undefined) throw new Error('open comes first')
    population = new Population(deviceKeys(settings.keys), app, devices)
    return population.fill(app, store.devices, core)
  },
  filled: () => population?.filled ?? 0,
  online,
  burst,
  steady,
  push: (kind, device) => timed(() => push(kind, device, 'x')),
  openSession: (device) => timed(() => standIn.open(running().app, registered().token(device))),
  ackTogether,
  pushBeside,
  ackBeside,
  sample: (collect) => sampler.take(collect),
  close: async () => open?.close(),
})
