import type { GatewayRegistry, RegisteredGateway } from '@openmps/pushcore'
import type { Logger } from 'pino'

export interface RegistrationOptions {
  readonly registry: GatewayRegistry
  readonly gateway: RegisteredGateway
  /** The push cores have ended the sessions of this gateway: they have to be told again. */
  readonly announce: () => void
  readonly logger: Logger
}

export interface Registration {
  /** Leaves the registry, as far as it answers. Repeatable. */
  close(): Promise<void>
}

/** Longer than a busy machine keeps a process waiting; so long a dead gateway's devices count as online. */
const LEASE_MS = 10_000
const RENEW_EVERY_MS = 3_000
/** After a failure, and while the sessions of a lease that was over are being ended. */
const TRY_AGAIN_MS = 500
/** Failures in a row. The first ones are the connection that is not there yet. */
const WORTH_TELLING = 3

/** Keeps a gateway in the registry, where the push cores find it. */
export function keepRegistered({ registry, gateway, announce, logger }: RegistrationOptions): Registration {
  const log = logger.child({ mod: 'registration' })
  let known = false
  let failures = 0
  let closed: Promise<void> | undefined
  let timer: NodeJS.Timeout | undefined

  async function renew(): Promise<number> {
    const state = await registry.renew(gateway, LEASE_MS)
    if (failures >= WORTH_TELLING) log.info('the registry answers again')
    failures = 0
    if (state === 'entered') {
      // The first time there are no sessions, or the push cores have not heard of them.
      if (known) log.warn('the lease of this gateway was over: its sessions are told again')
      announce()
      known = true
    }
    return state === 'ending' ? TRY_AGAIN_MS : RENEW_EVERY_MS
  }

  async function step(): Promise<void> {
    const waitMs = await renew().catch((error: unknown) => {
      failures += 1
      if (failures === WORTH_TELLING) log.warn({ err: error }, 'the registry does not answer; trying again')
      return TRY_AGAIN_MS
    })
    if (closed === undefined) timer = setTimeout(again, waitMs)
  }

  function again(): void {
    renewing = step()
  }
  let renewing = step()

  async function leave(): Promise<void> {
    clearTimeout(timer)
    await renewing
    await registry.leave(gateway.name).catch((error: unknown) => {
      log.warn({ err: error }, 'the registry could not be told that this gateway leaves; its lease runs out')
    })
  }

  return {
    close() {
      closed ??= leave()
      return closed
    },
  }
}
