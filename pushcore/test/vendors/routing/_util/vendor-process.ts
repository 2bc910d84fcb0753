import { generateKeyPairSync } from 'node:crypto'
import { setTimeout as delay } from 'node:timers/promises'
import { pino } from 'pino'
import { Registry } from 'prom-client'
import { openLmdbStore } from '../../../../src/adapters/lmdb/index.ts'
import { createMemorySessionDirectory } from '../../../../src/adapters/memory/session-directory.ts'
import { VENDORS } from '../../../../src/adapters/vendors/index.ts'
import { Channels } from '../../../../src/config/channels.ts'
import { createSealer } from '../../../../src/config/seal.ts'
import { createPushCore } from '../../../../src/create-core.ts'
import { createCoreEvents } from '../../../../src/events.ts'
import { type Clock, systemClock } from '../../../../src/ports/clock.ts'
import { appA } from '../../../contract/_util/messages.ts'

/**
 * Run as a process that may be killed: a push core whose first run on the folder accepts pushes to devices that a vendor
 * reaches, and prints their ids; a run that is to end prints the states when nothing is open. Arguments: folder, the
 * vendor's address, client id and secret, number of devices, milliseconds that the clock is ahead, and whether it ends.
 */
const [, , dir = '', baseUrl = '', clientId = '', clientSecret = '', count = '0', aheadMs = '0', ends = ''] =
  process.argv
const clock: Clock = { ...systemClock, now: () => Date.now() + Number(aheadMs) }
const clusterKey = Buffer.alloc(32, 3)
const store = openLmdbStore({ dir, clock })
const core = createPushCore({
  store,
  directory: createMemorySessionDirectory({ maxSessions: 10 }),
  link: { send: () => undefined, gateways: () => [] },
  keys: { tokenKey: Buffer.alloc(32, 1), secretKeys: [Buffer.alloc(32, 2)] },
  receiptKey: generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey,
  clock,
  logger: pino({ enabled: false }),
  events: createCoreEvents(new Registry()),
  timeZone: 'UTC',
  historyMs: 30 * 24 * 3_600_000,
  vendors: { clusterKey, vendors: VENDORS },
})
const devices = Array.from({ length: Number(count) }, (_, n) => `device-${n}`)
const state = async (device: string) => (await store.messages.recent(appA, device, 1))[0]?.state

if ((await store.apps.find(appA)) === undefined) {
  const now = clock.now()
  await store.apps.create({ ...appA, createdAtMs: now }, { id: 'k', secret: 's', active: true, apps: [appA] })
  const channels = new Channels({ config: store.config, sealer: createSealer(clusterKey), vendors: VENDORS, clock })
  const credentials = { appId: clientId, clientId, clientSecret, baseUrl, authUrl: baseUrl }
  await channels.put(appA, 'hms', 'com.acme', { enabled: true, receipts: false, credentials })
  for (const device of devices) {
    await store.devices.report(appA, device, { thirdChannel: 5, thirdChannelDeviceToken: `token-${device}` }, now)
  }
  await core.push({
    app: appA,
    type: 'simple',
    taskName: '',
    to: {
      kind: 'targets',
      addressees: devices.map((id) => ({ target: { kind: 'device', id }, messageKey: 'key' })),
    },
    notice: { title: 'Title', content: 'Content', silent: false, pushStyle: 0, action: 'openApp', params: {} },
    expiresInSeconds: 24 * 3_600,
    strategy: { kind: 'now' },
    extras: {},
  })
  process.stdout.write('accepted\n')
}
await store.releaseLeases()
core.start()
while (ends === '' || (await Promise.all(devices.map(state))).some((one) => one === 'pending')) await delay(20)
process.stdout.write(JSON.stringify(await Promise.all(devices.map(state))))
await core.close()
await store.close()
