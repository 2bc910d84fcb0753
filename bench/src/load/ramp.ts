import { nowUs } from '../clock.ts'
import { Histogram } from '../histogram.ts'
import type { Device } from './device.ts'
import type { ConnectOutcome, ConnectPlan } from './operations.ts'

/** How long a device waits before it tries again, on average. The queue before it paces the rest. */
const RETRY_DELAY_MS = 200
const PACE_MS = 2

/** Opens a session for each of the devices, with bounded concurrency, at a bounded rate. */
export class Ramp {
  readonly #plan: ConnectPlan
  readonly #queue: Device[]
  readonly #latency = new Histogram()
  readonly #failures: Record<string, number> = {}
  readonly #tries = new Map<Device, number>()
  readonly #startedAtUs = nowUs()
  readonly #cpu = process.cpuUsage()
  readonly #wanted: number
  #next = 0
  #begun = 0
  #inFlight = 0
  #opened = 0
  #failed = 0
  #retried = 0
  #pacer: NodeJS.Timeout | undefined
  #finish: (outcome: ConnectOutcome) => void = () => {}

  constructor(devices: readonly Device[], plan: ConnectPlan) {
    this.#queue = [...devices]
    this.#wanted = devices.length
    this.#plan = plan
  }

  run(): Promise<ConnectOutcome> {
    return new Promise((resolve) => {
      const deadline = setTimeout(() => {
        this.#count('time is over', this.#wanted - this.#opened - this.#failed)
        this.#end()
      }, this.#plan.timeoutMs)
      this.#finish = (outcome) => {
        clearTimeout(deadline)
        resolve(outcome)
      }
      if (this.#plan.perSecond > 0) this.#pacer = setInterval(() => this.#pump(), PACE_MS)
      this.#pump()
      this.#endIfDone()
    })
  }

  onOpen(device: Device): void {
    this.#latency.record(nowUs() - device.startedAtUs)
    this.#opened += 1
    this.#inFlight -= 1
    this.#pump()
    this.#endIfDone()
  }

  /** A device did not get its session. */
  onRefused(device: Device, reason: string, mayReturn: boolean): void {
    this.#inFlight -= 1
    const tries = (this.#tries.get(device) ?? 0) + 1
    this.#tries.set(device, tries)
    if (mayReturn && tries <= this.#plan.retries) {
      this.#retried += 1
      setTimeout(
        () => {
          this.#queue.push(device)
          this.#pump()
        },
        RETRY_DELAY_MS * 2 * Math.random(),
      )
    } else {
      this.#failed += 1
      this.#count(reason, 1)
    }
    this.#pump()
    this.#endIfDone()
  }

  #pump(): void {
    const { concurrency, bind, perSecond } = this.#plan
    const allowed = perSecond > 0 ? ((nowUs() - this.#startedAtUs) * perSecond) / 1e6 : Number.POSITIVE_INFINITY
    while (this.#inFlight < concurrency && this.#begun < allowed) {
      const device = this.#queue[this.#next]
      if (device === undefined) return
      this.#next += 1
      this.#begun += 1
      this.#inFlight += 1
      device.connect(bind ? `user-${device.index}` : '')
    }
  }

  #endIfDone(): void {
    if (this.#opened + this.#failed === this.#wanted) this.#end()
  }

  #end(): void {
    clearInterval(this.#pacer)
    const { user, system } = process.cpuUsage(this.#cpu)
    this.#finish({
      opened: this.#opened,
      retried: this.#retried,
      failures: this.#failures,
      elapsedMs: (nowUs() - this.#startedAtUs) / 1000,
      latency: this.#latency.summary(),
      loadCpuUs: user + system,
    })
  }

  #count(reason: string, times: number): void {
    this.#failures[reason] = (this.#failures[reason] ?? 0) + times
  }
}
