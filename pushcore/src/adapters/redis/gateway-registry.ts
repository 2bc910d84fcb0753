import { PushError } from '@openmps/proto'
import { LRUCache } from 'lru-cache'
import type { GatewayRegistry } from '../../ports/gateway-registry.ts'
import { connectInBackground } from './connect.ts'
import { Engine } from './engine.ts'
import { checkKeyPrefix, DEFAULT_KEY_PREFIX, type RedisConnectionOptions } from './options.ts'
import { pairs, texts } from './reply.ts'
import { watch } from './watch.ts'

/** Gateways in the registry, those whose sessions are being ended included; one more is refused with OVERLOADED. */
export const MAX_GATEWAYS = 10_000

/** Claims that are under way in this process; one that is pushed out is done again by another when it is over. */
const MAX_CLAIMS = 1_000

/** Bytes of a gateway's name and of its address. */
const MAX_TEXT_BYTES = 256

/** The registry for all gateways and push cores of an installation. */
export function createRedisGatewayRegistry(engine: Engine): GatewayRegistry {
  /**
   * When the claims of this process end. Whoever was too slow must not forget a gateway that another is at work on:
   * it would enter, and lose its new sessions.
   */
  const claims = new LRUCache<string, string>({ max: MAX_CLAIMS })

  return {
    async renew({ name, address }, leaseMs) {
      for (const value of [name, address]) {
        if (value === '' || Buffer.byteLength(value) > MAX_TEXT_BYTES) {
          throw new PushError('INVALID_ARGUMENT', `a gateway's name and address have 1 to ${MAX_TEXT_BYTES} bytes`)
        }
      }
      const outcome = await engine.run('openmpsRenewGateway', 'gateways', name, address, leaseMs, MAX_GATEWAYS)
      if (outcome === 'entered' || outcome === 'renewed' || outcome === 'ending') return outcome
      throw new PushError(
        'OVERLOADED',
        `there are ${MAX_GATEWAYS} gateways; those that are gone must be forgotten first`,
      )
    },

    async leave(name) {
      await engine.run('openmpsLeaveGateway', 'gateways', name)
    },

    async list() {
      const flat = texts(await engine.run('openmpsListGateways', 'gateways'))
      return pairs(flat).map(([name, address]) => ({ name, address }))
    },

    async claimLapsed(leaseMs) {
      const reply = await engine.run('openmpsClaimGateway', 'gateways', leaseMs)
      if (reply === null) return undefined
      const [name = '', until = ''] = texts(reply)
      claims.set(name, until)
      return name
    },

    async forget(name) {
      const until = claims.get(name)
      if (until === undefined) return
      await engine.run('openmpsForgetGateway', 'gateways', name, until)
      claims.delete(name)
    },
  }
}

/**
 * Opens the registry alone, for a gateway. Redis need not be there: the connection is made in the background, and
 * until it is there calls fail with UNAVAILABLE.
 *
 * @throws PushError CONFIG_INVALID
 */
export function openRedisGatewayRegistry(options: RedisConnectionOptions): {
  readonly registry: GatewayRegistry
  /** Disconnects. Repeatable. */
  close(): void
} {
  checkKeyPrefix(options.keyPrefix)
  const client = connectInBackground(options)
  const watching = watch(client, options.logger)
  const engine = new Engine(client, options.keyPrefix ?? DEFAULT_KEY_PREFIX)
  return {
    registry: createRedisGatewayRegistry(engine),
    close() {
      watching.stop()
      engine.close()
    },
  }
}
