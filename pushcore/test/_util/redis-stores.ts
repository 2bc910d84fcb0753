import {
  openRedisStore,
  type RedisPlace,
  type RedisStore,
  type RedisStoreOptions,
} from '../../src/adapters/redis/index.ts'
import type { OpenStores } from '../contract/_util/stores.ts'

let opened = 0

/** A prefix of its own for each store, so that tests share one server and do not meet. */
export const nextPrefix = (): string => `test-${process.pid}-${++opened}:`

/** Stores on one server for the contracts. */
export function openOn(place: RedisPlace): OpenStores<RedisStore> {
  return async (t, { clock, limits }) => {
    const { inboxMessages: maxInbox, waitingMessages: maxWaiting, devicesPerUser: maxDevicesPerUser } = limits
    const options: RedisStoreOptions = {
      place,
      clock,
      keyPrefix: nextPrefix(),
      limits: {
        ...(maxInbox === undefined ? {} : { maxInbox }),
        ...(maxWaiting === undefined ? {} : { maxWaiting }),
        ...(maxDevicesPerUser === undefined ? {} : { maxDevicesPerUser }),
      },
    }
    let store: RedisStore = await openRedisStore(options)
    t.teardown(() => store.close())
    return {
      ...store,
      async reopen() {
        await store.close()
        store = await openRedisStore(options)
        return store
      },
    }
  }
}
