import type { AppRef } from '@openmps/proto/link'
import type { PushOutcome, PushRequest } from '@openmps/pushcore'
import t, { type Test } from 'tap'
import { rowsOf } from './broadcast/counted-log.ts'
import { register, type Sizes } from './broadcast/population.ts'
import { type CountedService, startCountedService } from './broadcast/service.ts'
import { openDevices, type SmallDevice } from './broadcast/socket.ts'
import { simpleRequest } from './dev-env/index.ts'

const ONLINE: Omit<Sizes, 'gone'> = { online: 700, otherSystem: 60, unbound: 60, later: 120 }
const NEW = 60
const LIVING = Object.values(ONLINE).reduce((sum, count) => sum + count, 0)
const MINUTE_MS = 60_000

const broadcast = (app: AppRef, messageKey: string, expiresInSeconds: number): PushRequest => ({
  ...simpleRequest(app, { kind: 'device', id: '' }, messageKey),
  type: 'broadcast',
  to: { kind: 'broadcast', messageKey, who: { platform: 1, bound: { days: 'ever' } } },
  expiresInSeconds,
})

const taskOf = (outcome: PushOutcome): number => (outcome.kind === 'accepted' ? outcome.taskId : 0)

/** Each gets a last message, so that what has not come before it never comes. */
async function mark(core: CountedService['core'], app: AppRef, devices: readonly SmallDevice[]): Promise<void> {
  await Promise.all(
    devices.map(async ({ token, keys }) => {
      await core.push(simpleRequest(app, { kind: 'device', id: token }, 'last'))
      await keys.until((all) => all.includes('last'), 'the last message')
    }),
  )
}

/** The story of one app with so many registered devices. What its broadcasts wrote is complete when the service is closed. */
async function story(t: Test, service: CountedService, appId: string, registered: number) {
  const { core, keys, url } = service
  const app = await service.createApp(appId)
  const all = await register(service.devices, keys, app, { ...ONLINE, gone: registered - LIVING })
  const entry = { url, keys, app }
  const online = await openDevices(entry, all.online)
  const others = await openDevices(entry, [...all.otherSystem, ...all.unbound])
  const before = process.memoryUsage()

  await core.push(broadcast(app, 'kept', 24 * 3_600))
  await core.push(broadcast(app, 'short', 600))
  const revoked = taskOf(await core.push(broadcast(app, 'revoked', 24 * 3_600)))
  for (const device of online) await device.keys.take(3)
  await core.tasks.revoke(app, revoked)
  for (const device of online) await device.removed.next()
  const after = process.memoryUsage()

  service.advance(11 * MINUTE_MS)
  const later = await openDevices(entry, all.later)
  const fresh = await openDevices(
    entry,
    Array.from({ length: NEW }, () => undefined),
  )
  await mark(core, app, [...online, ...others, ...later, ...fresh])

  const groups: [what: string, devices: readonly SmallDevice[], expected: readonly string[]][] = [
    ['online', online, ['kept', 'short', 'revoked', 'last']],
    ['of another system, or unbound', others, ['last']],
    ['back when one has expired and one was revoked', later, ['kept', 'last']],
    ['not known at the acceptance', fresh, ['last']],
  ]
  for (const [what, devices, expected] of groups) {
    const wrong = devices.filter(({ keys }) => String(keys.all) !== String(expected))
    t.strictSame(
      wrong.map(({ keys }) => keys.all),
      [],
      `${devices.length} devices that were ${what}: ${expected}`,
    )
  }
  t.ok(
    online.every(({ removed }) => removed.all.length === 1),
    'each is told once to remove the revoked one',
  )
  const bytes = after.heapUsed + after.external - before.heapUsed - before.external
  return { app, registered, bytesPerOnline: Math.round(bytes / (online.length + others.length)) }
}

void t.test('each of 100 000 devices gets a broadcast once or never, as it should', { timeout: 240_000 }, async (t) => {
  const service = await startCountedService(t)
  const few = await story(t, service, 'few', 10_000)
  const many = await story(t, service, 'many', 100_000)
  await service.close()

  for (const { app, registered, bytesPerOnline } of [few, many]) {
    const { entries, calls, readings, parts, cursors } = service.writesOf(app)
    t.comment(`${registered} registered devices, ${LIVING + NEW} of them with a socket at some time:`)
    t.comment(`  ${entries} entries, ${parts} arrivals, ${cursors.size} cursors: ${rowsOf(service.writesOf(app))} rows`)
    t.comment(`  in ${calls} writes of ${readings} readings, for three broadcasts and a removal`)
    t.comment(
      `  the process grew by ${bytesPerOnline} bytes per online device, the test's own end of its socket included`,
    )
    t.equal(entries, 4, 'an entry for each broadcast and removal')
    t.equal(parts, 3 * ONLINE.online + ONLINE.later, 'a row for each arrival')
    t.ok(cursors.size <= LIVING + NEW, 'and one for each device that came')
  }
  const [one, other] = [few, many].map(({ app }) => rowsOf(service.writesOf(app)))
  t.equal(one, other, 'ten times the offline devices write the same')
})
