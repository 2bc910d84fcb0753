import { generateKeyPairSync } from 'node:crypto'
import { pino } from 'pino'
import { Registry } from 'prom-client'
import { openLmdbStore } from '../../../src/adapters/lmdb/index.ts'
import { createMemorySessionDirectory } from '../../../src/adapters/memory/session-directory.ts'
import type { PushCore } from '../../../src/core.ts'
import type { CoreOptions } from '../../../src/core-options.ts'
import { createPushCore } from '../../../src/create-core.ts'
import { createCoreEvents } from '../../../src/events.ts'
import { systemClock } from '../../../src/ports/clock.ts'
import type { PushRequest } from '../../../src/push-request.ts'
import { appA } from '../../contract/_util/messages.ts'

const KEYS = { tokenKey: Buffer.alloc(32, 1), secretKeys: [Buffer.alloc(32, 2)] } as const

/** Of the test that kills a service in the middle of it: so many, that it takes some seconds. */
export const MEMBERS = 30_000

/** A push core with the time of the system, whose gateways nobody hears. */
export function openOn(store: CoreOptions['store'], node = 0): PushCore {
  return createPushCore({
    store,
    node,
    directory: createMemorySessionDirectory({ maxSessions: 100 }),
    link: { send: () => undefined, gateways: () => [] },
    keys: KEYS,
    receiptKey: generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey,
    clock: systemClock,
    logger: pino({ enabled: false }),
    events: createCoreEvents(new Registry()),
    timeZone: 'Asia/Shanghai',
    historyMs: 30 * 24 * 3_600_000,
  })
}

/** One over an embedded store that outlives it. */
export function openService(dir: string) {
  const store = openLmdbStore({ dir, clock: systemClock })
  const core = openOn(store)
  return {
    core,
    store,
    async close() {
      await core.close()
      await store.close()
    },
  }
}

export const request = (to: PushRequest['to'], changes: Partial<PushRequest> = {}): PushRequest => ({
  app: appA,
  type: 'simple',
  taskName: 'spring',
  to,
  notice: { title: 't', content: 'c', silent: false, pushStyle: 0, action: 'openApp', params: {} },
  expiresInSeconds: 3_600,
  strategy: { kind: 'now' },
  extras: {},
  ...changes,
})

/** The whole file of ids, in pieces as an upload brings them. */
export async function* idFile(count: number): AsyncGenerator<Uint8Array> {
  for (let from = 0; from < count; from += 500) {
    const lines = Array.from({ length: Math.min(500, count - from) }, (_, n) => `user-${from + n}\n`)
    yield Buffer.from(lines.join(''))
  }
}
