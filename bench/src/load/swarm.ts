import { nowUs, sleep } from '../clock.ts'
import { Histogram } from '../histogram.ts'
import { Device, type DeviceHost } from './device.ts'
import type { ConnectOutcome, ConnectPlan, LoadState, Received, SwarmSettings } from './operations.ts'
import { Ramp } from './ramp.ts'

/** Sockets cut before the loop gets its turn: the server's view of a broken uplink, without blocking this process. */
const CUT_BATCH = 256

/** All devices of the process, and what they have seen together. */
export class Swarm implements DeviceHost {
  readonly address: DeviceHost['address']
  readonly app: DeviceHost['app']
  readonly generator: number
  readonly #devices: Device[]
  readonly #latency = new Histogram()
  #lost: Record<string, number> = {}
  #ramp: Ramp | undefined
  #open = 0
  #pushes = 0
  #firstAtUs = 0
  #lastAtUs = 0
  #wanted = Number.POSITIVE_INFINITY
  #onWanted: () => void = () => {}

  constructor({ address, app, devices, generator = 0 }: SwarmSettings) {
    this.address = address
    this.app = app
    this.generator = generator
    this.#devices = Array.from({ length: devices }, (_, index) => new Device(index, this))
  }

  async connect(plan: ConnectPlan): Promise<ConnectOutcome> {
    const closed = this.#devices.slice(0, plan.devices).filter((device) => !device.isOpen)
    const ramp = new Ramp(closed, plan)
    this.#ramp = ramp
    const outcome = await ramp.run()
    this.#ramp = undefined
    return outcome
  }

  async cut(): Promise<void> {
    for (const [index, device] of this.#devices.entries()) {
      device.cut()
      if (index % CUT_BATCH === 0) await sleep(0)
    }
    while (this.#open > 0) await sleep(5)
    this.#lost = {}
  }

  tokens(): string[] {
    return this.#devices.map((device) => device.token)
  }

  watch(): void {
    this.#latency.reset()
    this.#pushes = 0
    this.#firstAtUs = 0
    this.#lastAtUs = 0
  }

  async received(count: number, timeoutMs: number): Promise<Received> {
    if (this.#pushes < count) {
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, timeoutMs)
        this.#wanted = count
        this.#onWanted = () => {
          clearTimeout(timer)
          resolve()
        }
      })
      this.#wanted = Number.POSITIVE_INFINITY
    }
    return {
      pushes: this.#pushes,
      firstAtUs: this.#firstAtUs,
      lastAtUs: this.#lastAtUs,
      latency: this.#latency.summary(),
    }
  }

  state(): LoadState {
    const { user, system } = process.cpuUsage()
    return { open: this.#open, lost: this.#lost, cpuUs: user + system }
  }

  onOpen(device: Device): void {
    this.#open += 1
    this.#ramp?.onOpen(device)
  }

  onClose(device: Device, reason: string, wasOpen: boolean, mayReturn: boolean): void {
    if (wasOpen) {
      this.#open -= 1
      this.#lost[reason] = (this.#lost[reason] ?? 0) + 1
    } else {
      this.#ramp?.onRefused(device, reason, mayReturn)
    }
  }

  onPush(sentAtUs: number, measured: boolean): void {
    this.#lastAtUs = nowUs()
    if (this.#pushes === 0) this.#firstAtUs = this.#lastAtUs
    this.#pushes += 1
    if (measured) this.#latency.record(this.#lastAtUs - sentAtUs)
    if (this.#pushes === this.#wanted) this.#onWanted()
  }
}
