import { revocationAck } from '@openmps/proto'
import type { Test } from 'tap'
import type { DeviceStore } from '../../src/ports/device-store.ts'
import type { MessageStore } from '../../src/ports/message-store.ts'
import type { SessionDirectory } from '../../src/ports/session-directory.ts'
import type { OpenedSession, SessionOpener, SessionRequest } from '../../src/ports/session-opener.ts'
import { HOUR_MS, START_MS } from './_util/clock.ts'
import { acceptAll, ack, appA, message, toDevice, toUser } from './_util/messages.ts'
import { sessionDirectoryContract } from './session-directory.ts'

/** One place of storage with the app A, and the opener over it. */
export interface SessionStores {
  readonly devices: DeviceStore
  readonly messages: MessageStore
  readonly directory: SessionDirectory
  readonly opener: SessionOpener
}

/** After all that happens here, by the clock of the machine. */
const LATER_MS = 4_000_000_000_000

export const request = (device: string, overrides: Partial<SessionRequest> = {}): SessionRequest => ({
  app: appA,
  device,
  gateway: 'gateway-1',
  facts: {},
  connectedAtMs: LATER_MS,
  atMs: START_MS,
  ...overrides,
})

/** The promises of SessionOpener, for any adapter. `create` gives empty stores and registers their teardown. */
export async function sessionOpenerContract(t: Test, create: (t: Test) => Promise<SessionStores>): Promise<void> {
  await t.test('sessions opened and resumed here keep the promises of the directory', (t) =>
    sessionDirectoryContract(t, async (t) => {
      const { directory, opener } = await create(t)
      return {
        ...directory,
        open: (device, gateway) => opener.open(request(device, { gateway })),
        async restore(session) {
          const { revocations, standing: _, ...restored } = await opener.resume(session, START_MS)
          t.strictSame(revocations, [])
          return restored
        },
      }
    }),
  )

  await t.test('a device that nothing was heard of has no user, no mail and no revocations', async (t) => {
    const { directory, opener } = await create(t)
    const { session, ...rest } = await opener.open(request('device-1'))
    const standing = { platform: 0, createdAtMs: START_MS, readTo: '' }
    t.strictSame(rest, { userId: '', hasMail: false, revocations: [], standing })
    t.strictSame(await directory.find(['device-1']), [session])
  })

  await t.test('what a session tells about its device is known', async (t) => {
    const { devices, opener } = await create(t)
    const facts = { platform: 2, appVersion: '2.1.0', sdkVersion: '0.1.0' }
    await opener.open(request('device-1', { facts }))
    t.hasStrict(await devices.get(appA, 'device-1'), { ...facts, createdAtMs: START_MS, lastActiveAtMs: START_MS })

    await opener.open(request('device-1', { facts: { appVersion: '2.2.0' }, atMs: START_MS + 5 }))
    await opener.open(request('device-1', { atMs: START_MS + 3 }))
    t.hasStrict(
      await devices.get(appA, 'device-1'),
      { ...facts, appVersion: '2.2.0', createdAtMs: START_MS, lastActiveAtMs: START_MS + 5 },
      'facts that are left out stay, and an earlier time does not set the device back',
    )
  })

  await t.test('a session of a device without a platform has platform 0', async (t) => {
    const { devices, opener } = await create(t)
    await opener.open(request('device-1'))
    t.equal((await devices.get(appA, 'device-1'))?.platform, 0)
  })

  await t.test('the user is the one who is bound now', async (t) => {
    const { devices, opener } = await create(t)
    const user = async () => (await opener.open(request('device-1'))).userId
    await opener.open(request('device-1', { facts: { platform: 1 } }))
    await devices.bind(appA, 'device-1', 'user ☎', {}, START_MS)
    t.equal(await user(), 'user ☎')
    await devices.bind(appA, 'device-1', 'another', {}, START_MS)
    t.equal(await user(), 'another')
    await devices.unbind(appA, 'device-1', 'another', START_MS)
    t.equal(await user(), '')
    t.equal((await devices.get(appA, 'device-1'))?.platform, 1, 'the sessions and bindings leave the facts alone')
  })

  await t.test('the standing is told at the opening and at the resumption', async (t) => {
    const { devices, opener } = await create(t)
    const facts = { platform: 2 }
    await devices.bind(appA, 'device-1', 'user', facts, START_MS)
    const bound = { platform: 2, boundAtMs: START_MS, createdAtMs: START_MS, readTo: '' }
    const { session, standing } = await opener.open(request('device-1', { facts, atMs: START_MS + 5 }))
    t.strictSame(standing, bound)
    await devices.unbind(appA, 'device-1', 'user', START_MS + 10)
    const unbound = { platform: 2, unboundAtMs: START_MS + 10, createdAtMs: START_MS, readTo: '' }
    t.strictSame((await opener.resume(session, START_MS + 20)).standing, unbound)
    t.strictSame(await devices.standing('device-1'), unbound)
    t.strictSame((await opener.open(request('device-1'))).standing, unbound)
  })

  await t.test('there is mail while a message is valid and not acknowledged', async (t) => {
    const { messages, opener } = await create(t)
    const hasMail = async (atMs: number) => (await opener.open(request('device-1', { atMs }))).hasMail
    const [id = ''] = await acceptAll(messages, [message(toDevice('device-1'))])
    t.equal(await hasMail(START_MS), true)
    t.equal(await hasMail(START_MS + HOUR_MS - 1), true)
    t.equal(await hasMail(START_MS + HOUR_MS), false, 'an expired message is no mail')

    await acceptAll(messages, [message(toDevice('device-1'), { expiresAtMs: START_MS + 2 * HOUR_MS })])
    t.equal(await hasMail(START_MS + HOUR_MS), true, 'a valid one behind an expired one is')
    const { envelopes } = await messages.page('device-1', 10, [id], START_MS)
    await ack(messages, 'device-1', [id, ...envelopes.map(({ messageId }) => messageId)])
    t.equal(await hasMail(START_MS), false)
  })

  await t.test("the user's messages are mail of its devices, and of no other", async (t) => {
    const { devices, messages, opener } = await create(t)
    await devices.bind(appA, 'device-1', 'user', {}, START_MS)
    await acceptAll(messages, [message(toUser('user'))])
    t.equal((await opener.open(request('device-1'))).hasMail, true)
    t.equal((await opener.open(request('device-2'))).hasMail, false)

    await devices.unbind(appA, 'device-1', 'user', START_MS)
    t.equal((await opener.open(request('device-1'))).hasMail, false)
  })

  await t.test('a message is either seen by the opening or finds the session', async (t) => {
    const { directory, messages, opener } = await create(t)
    const tokens = Array.from({ length: 100 }, (_, n) => `device-${n}`)
    const missed = await Promise.all(
      tokens.map(async (device, n) => {
        const push = async () => {
          for (let turn = 0; turn < n % 4; turn++) await directory.find([device])
          await acceptAll(messages, [message(toDevice(device))])
          return directory.find([device])
        }
        const [{ hasMail }, [session]] = await Promise.all([opener.open(request(device)), push()])
        return !hasMail && session === undefined
      }),
    )
    t.notOk(missed.includes(true))
  })

  await t.test('revocations that the device has not acknowledged come with each session', async (t) => {
    const { messages, opener } = await create(t)
    const ids = await acceptAll(messages, [message(toDevice('device-1')), message(toDevice('device-1'))])
    for (const id of ids) await messages.revoke(appA, id, START_MS)

    const { session, hasMail, revocations } = await opener.open(request('device-1'))
    t.strictSame(revocations, ids)
    t.equal(hasMail, false)
    t.hasStrict(await opener.resume(session, START_MS), { restored: true, revocations: ids })
    const older = { ...session, epoch: session.epoch - 1 }
    t.strictSame(await opener.resume(older, START_MS), { restored: false, revocations: [] }, 'it has a newer session')

    await ack(messages, 'device-1', ids.slice(0, 1).map(revocationAck))
    t.strictSame((await opener.open(request('device-1'))).revocations, ids.slice(1))
  })

  await t.test('a session of an unknown app is refused and changes nothing', async (t) => {
    const { devices, directory, opener } = await create(t)
    const unknown = { appId: 'NOBODY', workspaceId: 'default' }
    const opened = opener.open(request('device-1', { app: unknown }))
    const other = opener.open(request('device-2'))
    await t.rejects(opened, { code: 'APP_UNKNOWN' })
    t.strictSame(await directory.find(['device-1', 'device-2']), [undefined, (await other).session])
    t.equal(await devices.get(appA, 'device-1'), undefined)
  })

  await t.test('of many sessions that begin in one turn each has its own answer', async (t) => {
    const { devices, directory, messages, opener } = await create(t)
    const tokens = Array.from({ length: 600 }, (_, n) => `device-${n}`)
    const users = tokens.filter((_, n) => n % 7 === 0)
    for (const token of users) await devices.bind(appA, token, `user of ${token}`, {}, START_MS)
    const mailed = tokens.filter((_, n) => n % 5 === 0)
    await messages.accept(mailed.map((token) => message(toDevice(token))))
    const resumed = (await opener.open(request('resumed'))).session

    const [opened, again, back] = await Promise.all([
      Promise.all(tokens.map((token) => opener.open(request(token)))),
      Promise.all(tokens.map((token) => opener.open(request(token, { gateway: 'gateway-2' })))),
      opener.resume(resumed, START_MS),
    ])
    t.hasStrict(back, { restored: true, revocations: [] })
    t.strictSame(
      opened.map(({ session }) => session.device),
      tokens,
    )
    const tokensOf = (some: readonly OpenedSession[]) => some.map(({ session }) => session.device)
    t.strictSame(tokensOf(opened.filter(({ hasMail }) => hasMail)), mailed)
    t.strictSame(tokensOf(opened.filter(({ userId, session }) => userId === `user of ${session.device}`)), users)
    t.equal(opened.filter(({ userId }) => userId !== '').length, users.length)
    t.strictSame(
      again.map(({ replaced }) => replaced),
      opened.map(({ session }) => session),
      'in the order of the calls',
    )
    t.ok(again.every(({ session, replaced }) => replaced !== undefined && session.epoch > replaced.epoch))
    t.strictSame(
      await directory.find(tokens),
      again.map(({ session }) => session),
    )
  })
}
