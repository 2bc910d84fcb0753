import type { AppRef } from '@openmps/proto/link'
import { type DeviceKeys, issueToken } from '@openmps/proto/token'
import type { DeviceStore, PushCore } from '@openmps/pushcore'
import { pushRequest } from './caller.ts'
import type { FillOutcome } from './core-alone-operations.ts'

const TOKEN_CHARS = 32
/** Devices of one step: their bindings share commits, their messages are one push request. */
const STEP = 1_000
const CONTENT = 'x'.repeat(128)

/**
 * Registered devices by number, each with a user of its own. The tokens are kept outside the heap, where a
 * million of them would be charged to the push core's collector.
 */
export class Population {
  readonly #tokens: Buffer
  readonly size: number
  filled = 0

  constructor(keys: DeviceKeys, app: AppRef, size: number) {
    this.size = size
    this.#tokens = Buffer.allocUnsafeSlow(size * TOKEN_CHARS)
    for (let device = 0; device < size; device += 1) {
      this.#tokens.write(issueToken(keys, app), device * TOKEN_CHARS, 'latin1')
    }
  }

  token(device: number): string {
    return this.#tokens.toString('latin1', device * TOKEN_CHARS, (device + 1) * TOKEN_CHARS)
  }

  user(device: number): string {
    return `user-${device}`
  }

  /** Through the ports, as devices and backends would: bound, then pushed to. */
  async fill(app: AppRef, devices: DeviceStore, core: PushCore): Promise<FillOutcome> {
    const startedAtMs = performance.now()
    let bindMs = 0
    let messages = 0
    for (let from = 0; from < this.size; from += STEP) {
      const step = Array.from({ length: Math.min(STEP, this.size - from) }, (_, n) => from + n)
      const beganAtMs = performance.now()
      const facts = { platform: 1, appVersion: '1.0', sdkVersion: 'bench' }
      const nowMs = Date.now()
      await Promise.all(step.map((n) => devices.bind(app, this.token(n), this.user(n), facts, nowMs)))
      bindMs += performance.now() - beganAtMs
      const targets = step.flatMap((n) => {
        const target = { kind: 'device' as const, id: this.token(n) }
        const first = { target, messageKey: `fill-${n}` }
        return n % 2 === 0 ? [first] : [first, { target, messageKey: `fill-${n}-2` }]
      })
      await core.push(pushRequest(app, targets, CONTENT))
      messages += targets.length
      this.filled += step.length
    }
    const totalMs = performance.now() - startedAtMs
    return {
      bindsPerSecond: Math.round((this.size * 1000) / bindMs),
      messagesPerSecond: Math.round((messages * 1000) / (totalMs - bindMs)),
      seconds: Math.round(totalMs / 100) / 10,
    }
  }
}
