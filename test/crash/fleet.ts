import { join } from 'node:path'
import { createMemoryStorage, type PushStorage } from '@openmps/client-sdk'
import { createFileStorage } from '@openmps/client-sdk/node'
import type { AppRef } from '@openmps/proto/link'
import { createDevice, type Device, hurriedClock } from '../dev-env/device.ts'
import type { Random } from '../dev-env/random.ts'
import type { Ledger } from './ledger.ts'
import type { Pace } from './pace.ts'

/** Back-off and time-outs of the SDK at this speed; those that must not hurry are stretched by it. */
const HURRY = 10

export interface FleetOptions {
  readonly url: string
  readonly app: AppRef
  readonly folder: string
  readonly ledger: Ledger
  readonly pace: Pace
  readonly random: Random
}

/** An installation: one storage, and one SDK client after the other on it. */
export class Installation {
  readonly name: string
  readonly errors: string[] = []
  readonly #options: FleetOptions
  readonly #storage: PushStorage
  #device: Device | undefined
  #token = ''
  #retired = false

  constructor(name: string, durable: boolean, options: FleetOptions) {
    this.name = name
    this.#options = options
    this.#storage = durable ? createFileStorage(join(options.folder, name)) : createMemoryStorage()
  }

  get token(): string {
    return this.#token
  }

  get client(): Device['client'] | undefined {
    return this.#device?.client
  }

  async start(): Promise<void> {
    if (this.#retired) return
    const { url, app, ledger, pace } = this.#options
    this.#device = createDevice({
      url,
      ...app,
      storage: this.#storage,
      platform: 'android',
      clock: hurriedClock(HURRY),
      connectTimeoutMs: 10_000 * HURRY,
      pongTimeoutMs: 10_000 * HURRY,
      callTimeoutMs: 30_000 * HURRY,
      callbackTimeoutMs: 30_000 * HURRY,
      closeTimeoutMs: 5_000 * HURRY,
      onToken: (token) => {
        if (this.#token !== '' && this.#token !== token) this.errors.push(`${this.name} lost its token`)
        this.#token = token
      },
      onMessage: ({ customId, title }) => ledger.received(this.name, customId, title),
      onStateChange: () => pace.happened(),
      onError: (error) => this.errors.push(`${this.name}: ${error.message}`),
    })
    await this.#device.client.start()
  }

  async stop(): Promise<void> {
    const device = this.#device
    this.#device = undefined
    await device?.close()
  }

  /** Stops for good, whatever else goes on. */
  retire(): Promise<void> {
    this.#retired = true
    return this.stop()
  }

  /** Comes and goes until told to stop; is there at the end. */
  async roam(stopping: AbortSignal): Promise<void> {
    const { pace, random } = this.#options
    while (!stopping.aborted) {
      await pace.after(random.int(150, 900))
      if (stopping.aborted) return
      await this.stop()
      await pace.after(random.int(5, 150))
      await this.start()
    }
  }
}
