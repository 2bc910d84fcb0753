import { LIMITS, PushError } from '@openmps/proto'

/** Limits and times of a gateway. Each has a default in DEFAULT_OPTIONS and a consequence, named here. */
export interface GatewayOptions {
  /** Open sockets of this process; above it an upgrade is answered 503 with Retry-After. 1 to 1 000 000. */
  readonly maxConnections: number
  /** Upgrades per second in the long run, and how many may come at once; above them 503 with Retry-After. */
  readonly connectsPerSecond: number
  readonly connectBurst: number
  /** Upper bound of the random Retry-After, so that those refused together do not come back together. 1 to 3 600. */
  readonly maxRetryAfterSeconds: number

  /** From the opened socket to a valid Connect; then close code 4001. */
  readonly handshakeTimeoutMs: number
  /** From Connect to the push core's answer; then close code 4002. */
  readonly openTimeoutMs: number
  /** Devices that wait for the push core's answer, those that gave up included; above it close code 4002. */
  readonly maxPendingOpens: number
  /** A socket silent for longer is closed. 8 000 to 960 000. */
  readonly idleTimeoutMs: number

  /** Unacknowledged pushes in flight per session (W); the rest waits in the inbox. 1 to LIMITS.maxInFlight. */
  readonly maxInFlight: number
  /** Without progress for this long, what is in flight is sent once more; after it once more, it is left to the next session. */
  readonly ackTimeoutMs: number
  /** From a device's request to the push core's answer; then the device gets SYSTEM_ERROR. */
  readonly callTimeoutMs: number

  /** Frames a device may send per second in the long run, and at once; above them close code 4005. */
  readonly framesPerSecond: number
  readonly frameBurst: number
  /** What a bind, unbind or report counts as, in frames: each is a durable write that may move a whole inbox. */
  readonly callCost: number

  /** Bytes waiting for a device at which its session stops sending and lets the inbox grow instead. */
  readonly highWaterBytes: number
  /** Bytes waiting for a device at which its socket is ended. At least `highWaterBytes`. */
  readonly maxBufferedBytes: number

  /** Bounds of the device's full-jitter back-off, told in Connected. */
  readonly reconnectMinMs: number
  readonly reconnectMaxMs: number
  /** Sessions that one turn of the event loop serves in a broadcast; the others wait for the next turns. */
  readonly broadcastChunk: number
  /**
   * Broadcasts under way or waiting. Of a further one of a push core the sessions are told to pull; a further frame
   * for `publish` is refused with OVERLOADED.
   */
  readonly maxBroadcasts: number
}

export const DEFAULT_OPTIONS: GatewayOptions = {
  maxConnections: 400_000,
  connectsPerSecond: 2_000,
  connectBurst: 4_000,
  maxRetryAfterSeconds: 30,
  handshakeTimeoutMs: LIMITS.handshakeTimeoutMs,
  openTimeoutMs: 10_000,
  maxPendingOpens: 20_000,
  idleTimeoutMs: 300_000,
  maxInFlight: LIMITS.maxInFlight,
  ackTimeoutMs: 20_000,
  callTimeoutMs: 10_000,
  // A device that acknowledges 1 000 messages one by one stays below it.
  framesPerSecond: 500,
  frameBurst: 2_000,
  callCost: 100,
  highWaterBytes: 64 * 1024,
  maxBufferedBytes: 256 * 1024,
  reconnectMinMs: 1_000,
  reconnectMaxMs: 60_000,
  broadcastChunk: 1_000,
  maxBroadcasts: 100,
}

const MAXIMA: Partial<Record<keyof GatewayOptions, number>> = {
  maxConnections: 1_000_000,
  maxRetryAfterSeconds: 3_600,
  idleTimeoutMs: 960_000,
  maxInFlight: LIMITS.maxInFlight,
}
const MINIMA: Partial<Record<keyof GatewayOptions, number>> = { idleTimeoutMs: 8_000 }

/** Completes the options. @throws PushError CONFIG_INVALID that names every problem */
export function resolveOptions(given: Partial<GatewayOptions> = {}): GatewayOptions {
  const options: GatewayOptions = { ...DEFAULT_OPTIONS, ...given }
  const problems: string[] = []
  for (const name of Object.keys(DEFAULT_OPTIONS) as (keyof GatewayOptions)[]) {
    const minimum = MINIMA[name] ?? 1
    const maximum = MAXIMA[name] ?? Number.MAX_SAFE_INTEGER
    const value = options[name]
    if (!Number.isSafeInteger(value) || value < minimum || value > maximum) {
      problems.push(`${name} must be a whole number from ${minimum} to ${maximum}`)
    }
  }
  if (options.maxBufferedBytes < options.highWaterBytes) problems.push('maxBufferedBytes is below highWaterBytes')
  if (options.reconnectMaxMs < options.reconnectMinMs) problems.push('reconnectMaxMs is below reconnectMinMs')
  if (problems.length > 0) throw new PushError('CONFIG_INVALID', problems.join('; '))
  return Object.freeze(options)
}
