import { setTimeout as delay } from 'node:timers/promises'
import { pino } from 'pino'
import { createAliyunSmsSender } from '../../../src/adapters/aliyun-sms/index.ts'
import { openLmdbStore } from '../../../src/adapters/lmdb/index.ts'
import { createSealer } from '../../../src/config/seal.ts'
import { SmsAccounts } from '../../../src/config/sms-account.ts'
import { Worker } from '../../../src/jobs/worker.ts'
import { type Clock, systemClock } from '../../../src/ports/clock.ts'
import { createSmsHandler } from '../../../src/supplement/handler.ts'
import { appA, message, toDevice } from '../../contract/_util/messages.ts'
import { SMS_KEY } from './sms-provider.ts'

/**
 * Run as a process that may be killed: does the job of one text message, which the first run on the folder accepts, and
 * prints what became of it. Arguments: folder, the provider's address, milliseconds that the clock is ahead.
 */
const [, , dir = '', baseUrl = '', aheadMs = '0'] = process.argv
const clock: Clock = { ...systemClock, now: () => Date.now() + Number(aheadMs) }
const store = openLmdbStore({ dir, clock })
const accounts = new SmsAccounts({ config: store.config, sealer: createSealer(Buffer.alloc(32, 1)), clock })
const sender = createAliyunSmsSender()
const messageId = '01ARZ3NDEKTSV4RRFFQ69G5FAV'

if ((await store.apps.find(appA)) === undefined) {
  const now = clock.now()
  await store.apps.create({ ...appA, createdAtMs: now }, { id: 'k', secret: 's', active: true, apps: [appA] })
  await store.devices.report(appA, 'android', { platform: 1, phoneNumber: '13800000001' }, now)
  await accounts.put(appA, { enabled: true, ...SMS_KEY, baseUrl })
  const sms = { strategy: 'concurrent', signName: 's', templateCode: 'c', templateParams: {} }
  const times = { acceptedAtMs: now, expiresAtMs: now + 3_600_000 }
  const followUps = [{ kind: 'sms', dueAtMs: now }] as const
  await store.messages.accept([message(toDevice('android'), { messageId, ...times, followUps, extras: { sms } })])
}
await store.releaseLeases()

const logger = pino({ enabled: false })
const handler = createSmsHandler({
  ...store,
  accounts,
  sender,
  keepMs: 24 * 3_600_000,
  clock,
  logger,
  events: { smsSent: () => undefined },
  remind: () => undefined,
})
const worker = new Worker({ jobs: store.jobs, handlers: { sms: handler }, clock, logger, pollMs: 20 })
worker.start()
while ((await store.jobs.get(`sms:${messageId}`)) !== undefined) await delay(10)
await worker.close()
const states = (await store.supplements.of(appA, messageId)).map(({ state, code }) => [state, code])
process.stdout.write(JSON.stringify(states))
await sender.close()
await store.close()
