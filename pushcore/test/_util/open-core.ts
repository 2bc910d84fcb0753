import { generateKeyPairSync } from 'node:crypto'
import type { LinkDown } from '@openmps/proto/link'
import { issueToken } from '@openmps/proto/token'
import { pino } from 'pino'
import { Registry } from 'prom-client'
import type { Test } from 'tap'
import { type LmdbStore, openLmdbStore } from '../../src/adapters/lmdb/index.ts'
import { createMemorySessionDirectory } from '../../src/adapters/memory/session-directory.ts'
import type { CoreOptions } from '../../src/core-options.ts'
import { createPushCore } from '../../src/create-core.ts'
import { createCoreEvents } from '../../src/events.ts'
import { createManualClock, type ManualClock } from '../contract/_util/clock.ts'
import { appA, appB } from '../contract/_util/messages.ts'

const KEYS = { tokenKey: Buffer.alloc(32, 1), secretKeys: [Buffer.alloc(32, 2)] } as const
const RECEIPT_KEY = generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey

/** A push core on the embedded store, with the apps A and B, a clock that a test moves, and a gateway that records. */
export async function openCore(
  t: Test,
  change: (store: LmdbStore) => Partial<CoreOptions['store']> = () => ({}),
  more: Pick<CoreOptions, 'outreach' | 'vendors' | 'deviceRetentionMs'> = {},
) {
  const clock = createManualClock()
  const store = openLmdbStore({ dir: t.testdir(), clock })
  for (const app of [appA, appB]) {
    const key = { id: `key of ${app.appId}`, secret: 'secret', active: true, apps: [app] }
    await store.apps.create({ ...app, createdAtMs: clock.now() }, key)
  }
  const opened = coreOn({ ...store, ...change(store) }, clock, more)
  t.teardown(async () => {
    await opened.core.close()
    await store.close()
  })
  return { ...opened, store, clock }
}

/** A push core on any store, and a gateway that records. */
export function coreOn(
  store: CoreOptions['store'],
  clock: ManualClock,
  more: Pick<CoreOptions, 'outreach' | 'vendors' | 'deviceRetentionMs'> = {},
) {
  const sent: LinkDown[] = []
  const directory = createMemorySessionDirectory({ maxSessions: 100 })
  const core = createPushCore({
    store,
    directory,
    link: { send: (_gateway, message) => sent.push(message), gateways: () => ['gateway'] },
    keys: KEYS,
    receiptKey: RECEIPT_KEY,
    clock,
    logger: pino({ enabled: false }),
    events: createCoreEvents(new Registry()),
    timeZone: 'Asia/Shanghai',
    historyMs: 30 * 24 * 3_600_000,
    ...more,
  })
  return { core, directory, sent, token: () => issueToken(KEYS, appA) }
}
