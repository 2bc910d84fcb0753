import { sleep } from '../clock.ts'
import { anonymousBytesOf, type MachineMemory, readMachineMemory } from '../machine-memory.ts'
import { type Metrics, round } from '../scenarios/scenario.ts'
import type { Settings, StoreKind } from '../settings.ts'
import { broadcasts } from './broadcasts.ts'
import { Fleet } from './fleet.ts'
import { type Comparison, observe, type Study } from './study.ts'

const DEVICES = 300_000
/** Devices that come and go before the empty processes are weighed, per gateway. */
const WARM_UP = 300
/** Below it the machine is full. */
const MIN_AVAILABLE_BYTES = 3 * 2 ** 30
const QUIET_MS = 5_000
const MILLION = 1_000_000

/** As many connected and bound devices as the machine holds or as were asked for, and a broadcast to all. */
export const scale: Study = {
  title: 'Devices connected to gateways in processes of their own, each bound to a user, and one frame to all of them',
  async run(settings, log) {
    const comparisons: Comparison[] = []
    for (const store of settings.stores) comparisons.push(await onStore(store, settings, log))
    return comparisons
  },
}

async function onStore(store: StoreKind, settings: Settings, log: (line: string) => void): Promise<Comparison> {
  const { dataDir, contentBytes, appendfsync, devices = DEVICES } = settings
  const fleet = await Fleet.open({ store, appendfsync, devices, dataDir })
  try {
    log(`scale, ${store}: ${fleet.gateways.length} gateways and as many load generators for ${devices} devices`)
    let stopped = ''
    const seen = await observe('measured', fleet.pids, async () => {
      await fleet.warmUp(WARM_UP)
      const before = await weigh(fleet)
      const connectedIn = await connect(fleet, log)
      stopped = connectedIn.stopped
      await sleep(QUIET_MS)
      const after = await weigh(fleet)
      const perDevice = perDeviceOf(before, after, fleet.connected)
      log(`  ${fleet.connected} devices, stopped by: ${stopped}; ${JSON.stringify(perDevice)}`)
      return {
        devices: fleet.connected,
        gateways: fleet.gateways.length,
        connectsPerSecond: round((fleet.connected * 1000) / connectedIn.elapsedMs),
        ...perDevice,
        emptyGatewayBytes: round(before.gateways / fleet.gateways.length),
        ...(await broadcasts(fleet, contentBytes, log)),
        lost: await fleet.lost(),
      }
    })
    const notes = [
      `Stopped by: ${stopped}.`,
      `The push core on ${store} has every session on record and stored every binding.`,
      'Memory is anonymous memory after collections, beyond the empty processes; the kernel holds both ends of each connection.',
      'The broadcast is one frame, encoded once by each gateway, and every device acks it.',
      millionNote(seen.metrics),
    ]
    return { variant: store, compared: true, rounds: [seen], notes }
  } finally {
    await fleet.close()
  }
}

/** Gateway by gateway, until all are in or something stops it. */
async function connect(fleet: Fleet, log: (line: string) => void): Promise<{ stopped: string; elapsedMs: number }> {
  const startedAtMs = performance.now()
  const elapsed = () => performance.now() - startedAtMs
  for (const number of fleet.gateways.keys()) {
    const failures = await fleet.connect(number)
    const { availableBytes } = readMachineMemory()
    log(`  ${fleet.connected} devices after ${round(elapsed() / 1000)} s, ${round(availableBytes / 2 ** 20)} MiB free`)
    if (failures !== '') return { stopped: `devices stayed out (${failures})`, elapsedMs: elapsed() }
    if (availableBytes < MIN_AVAILABLE_BYTES) return { stopped: 'free memory below 3 GiB', elapsedMs: elapsed() }
  }
  return { stopped: 'all that were asked for are connected', elapsedMs: elapsed() }
}

interface Weight {
  readonly gateways: number
  readonly gatewayHeap: number
  readonly core: number
  readonly load: number
  readonly redis: number
  readonly machine: MachineMemory
}

async function weigh(fleet: Fleet): Promise<Weight> {
  const samples = []
  for (const gateway of fleet.gateways) samples.push(await gateway.call('sample', [true]))
  const core = await fleet.core.call('sample', [true])
  return {
    gateways: samples.reduce((sum, { rssAnonBytes }) => sum + rssAnonBytes, 0),
    gatewayHeap: samples.reduce((sum, { heapUsedBytes }) => sum + heapUsedBytes, 0),
    core: core.rssAnonBytes,
    load: anonymousBytesOf(fleet.loadPids),
    redis: anonymousBytesOf(fleet.redisPids),
    machine: readMachineMemory(),
  }
}

function perDeviceOf(before: Weight, after: Weight, devices: number): Metrics {
  const each = (of: (weight: Weight) => number) => round((of(after) - of(before)) / devices)
  return {
    gatewayUserBytes: each(({ gateways }) => gateways),
    gatewayHeapBytes: each(({ gatewayHeap }) => gatewayHeap),
    coreUserBytes: each(({ core }) => core),
    ...(after.redis > 0 && { redisUserBytes: each(({ redis }) => redis) }),
    kernelSlabBytes: each(({ machine }) => machine.slabBytes),
    kernelTcpBufferBytes: each(({ machine }) => machine.tcpBufferBytes),
    kernelOtherBytes: each(({ machine }) => machine.pageTableBytes + machine.kernelStackBytes),
    loadUserBytes: each(({ load }) => load),
    allBytes: each(({ gateways, core, load, redis, machine }) => gateways + core + load + redis + kernelBytes(machine)),
    availableBytes: after.machine.availableBytes,
    tcpSockets: after.machine.tcpSockets,
  }
}

function kernelBytes({ slabBytes, tcpBufferBytes, pageTableBytes, kernelStackBytes }: MachineMemory): number {
  return slabBytes + tcpBufferBytes + pageTableBytes + kernelStackBytes
}

/** What the measured figures per device add up to. */
function millionNote(metrics: Metrics): string {
  const of = (name: string) => metrics[name] ?? 0
  const gateways = Math.ceil(MILLION / Fleet.devicesPerGateway)
  const user = MILLION * (of('gatewayUserBytes') + of('coreUserBytes') + of('redisUserBytes'))
  const kernel = (MILLION * (of('kernelSlabBytes') + of('kernelTcpBufferBytes'))) / 2
  const empty = gateways * of('emptyGatewayBytes')
  const gib = (bytes: number) => `${round(bytes / 2 ** 30, 1)} GiB`
  const machine = MILLION * of('allBytes') + empty
  return (
    `Computed, not measured: one million devices on the servers' side need ${gib(user)} in processes, ` +
    `${gib(kernel)} in the kernel (half of what both ends take) and ${gib(empty)} for ${gateways} gateway processes ` +
    `of ${Fleet.devicesPerGateway} sockets (fewer where a process may open more files); with the load generators on ` +
    `the same machine, about ${gib(machine)} beyond their empty processes.`
  )
}
