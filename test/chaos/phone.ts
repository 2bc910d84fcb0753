import { join } from 'node:path'
import { createMemoryStorage, type PushStorage } from '@openmps/client-sdk'
import { createFileStorage } from '@openmps/client-sdk/node'
import type { AppRef } from '@openmps/proto/link'
import { createDevice, type Device, hurriedClock, type Random } from '../dev-env/index.ts'
import { pause } from './fault.ts'
import { type DeviceLife, endLast, type Journal, lasts } from './journal.ts'

/** Back-off of the SDK at this speed; the times below are given at it. */
const HURRY = 10

export interface PhoneOptions {
  readonly url: string
  readonly app: AppRef
  readonly folder: string
  readonly journal: Journal
}

/** An installation of the app: one storage, and one SDK client after the other on it. Writes the journal. */
export class Phone {
  readonly name: string
  readonly #options: PhoneOptions
  readonly #storage: PushStorage
  readonly #life: DeviceLife
  #device: Device | undefined
  #token = ''

  /** `gone`: it will leave for good. */
  constructor(name: string, durable: boolean, gone: boolean, options: PhoneOptions) {
    this.name = name
    this.#options = options
    this.#storage = durable ? createFileStorage(join(options.folder, name)) : createMemoryStorage()
    this.#life = { gone, running: [], sessions: [] }
    options.journal.devices.set(name, this.#life)
  }

  get token(): string {
    return this.#token
  }

  get client(): Device['client'] | undefined {
    return this.#device?.client
  }

  get isConnected(): boolean {
    return this.#device?.client.state === 'connected'
  }

  async start(): Promise<void> {
    if (this.#device !== undefined) return
    const { url, app, journal } = this.#options
    const { name } = this
    this.#life.running.push({ from: Date.now() })
    this.#device = createDevice({
      url,
      ...app,
      storage: this.#storage,
      platform: 'android',
      clock: hurriedClock(HURRY),
      connectTimeoutMs: 3_000 * HURRY,
      pongTimeoutMs: 5_000 * HURRY,
      callTimeoutMs: 10_000 * HURRY,
      callbackTimeoutMs: 10_000 * HURRY,
      closeTimeoutMs: 1_000 * HURRY,
      onToken: (token) => {
        if (this.#token !== '' && this.#token !== token) journal.complaints.push(`${name} was given another token`)
        this.#token = token
      },
      onMessage: ({ customId, id }) => {
        journal.sights.push({ device: name, key: customId, messageId: id, at: Date.now() })
      },
      onRevoke: (ids) => {
        for (const messageId of ids) journal.withdrawals.push({ device: name, messageId, at: Date.now() })
      },
      onStateChange: (state, reason) => {
        const now = Date.now()
        if (state === 'connected') this.#life.sessions.push({ from: now })
        else endLast(this.#life.sessions, now)
        if (state === 'stopped') journal.complaints.push(`${name} was sent away for good: ${reason?.text}`)
      },
      onError: (error) => journal.complaints.push(`${name} had an error: ${error.message}`),
    })
    await this.#device.client.start()
  }

  async stop(): Promise<void> {
    const device = this.#device
    if (device === undefined) return
    await device.close()
    this.#device = undefined
    const now = Date.now()
    if (this.#life.running.some(lasts)) endLast(this.#life.running, now)
  }

  /** The app is started and ended until told to stop; it runs at the end. Times in milliseconds, both ends included. */
  async roam(random: Random, home: Range, away: Range, stopping: AbortSignal): Promise<void> {
    while (!stopping.aborted) {
      await pause(random.int(...home), stopping)
      if (stopping.aborted) return
      await this.stop()
      await pause(random.int(...away), stopping)
      await this.start()
    }
  }
}

export type Range = readonly [from: number, to: number]
