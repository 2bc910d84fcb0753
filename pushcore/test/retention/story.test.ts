import t from 'tap'
import type { PushRequest } from '../../src/push-request.ts'
import { coreOn, openCore } from '../_util/open-core.ts'
import { open } from '../broadcast/_util/gateway.ts'
import { HOUR_MS, START_MS } from '../contract/_util/clock.ts'
import { appA, inboxOf, toUser } from '../contract/_util/messages.ts'

const DAY_MS = 24 * HOUR_MS

const toTheUser: PushRequest = {
  app: appA,
  type: 'simple',
  taskName: 'news',
  to: { kind: 'targets', addressees: [{ target: toUser('user'), messageKey: 'key' }] },
  notice: { title: 'Title', content: 'Content', silent: false, pushStyle: 0, action: 'openApp', params: {} },
  expiresInSeconds: 10 * 24 * 3_600,
  strategy: { kind: 'now' },
  extras: {},
}

void t.test(
  'a device that does not come back is forgotten; its user loses nothing, and it may begin anew',
  async (t) => {
    const first = await openCore(t)
    const { store, clock, token } = first
    const [idle, visiting, other] = [token(), token(), token()]
    await first.core.close()

    /** A service that runs for the first seconds of the day. */
    async function onDay(day: number, use: (env: typeof first) => Promise<void> = async () => undefined) {
      clock.advance(START_MS + day * DAY_MS - clock.now())
      const opened = coreOn(store, clock, { deviceRetentionMs: 30 * DAY_MS })
      opened.core.start()
      await use({ ...opened, store, clock })
      clock.advance(1_000)
      await opened.core.finishJobs()
      await opened.core.close()
    }

    await onDay(0, async ({ core }) => {
      await core.bind(appA, idle, 'user', { platform: 1 })
      await core.bind(appA, visiting, 'visitor', {})
    })
    for (let day = 1; day < 29; day++) await onDay(day)
    await onDay(29, async (env) => {
      t.match(await open(env, visiting), { refused: 0, userId: 'visitor' })
      t.match(await env.core.push(toTheUser), { kind: 'accepted' })
      t.ok(await env.core.deviceState(appA, { kind: 'device', id: idle }))
    })
    await onDay(30)
    await onDay(31, async (env) => {
      const { core } = env
      t.equal(await core.deviceState(appA, { kind: 'device', id: idle }), undefined)
      t.match(await core.deviceState(appA, { kind: 'device', id: visiting }), { device: { userId: 'visitor' } })
      const [message] = await core.findMessages(appA, 'key')
      t.match(message, { state: 'pending', waiting: true })

      t.match(await open(env, idle), { refused: 0, userId: '', hasMail: false }, 'its token still proves itself')
      const device = { createdAtMs: clock.now(), platform: 1 }
      t.match(await core.deviceState(appA, { kind: 'device', id: idle }), { device, online: true })
      await core.bind(appA, other, 'user', {})
      t.strictSame(await inboxOf(store.messages, other, clock.now()), [message?.messageId])
      t.match(await core.counters(appA), { accepted: 1, pending: 1 })
    })
  },
)

void t.test('calls and events by HTTPS are activities, too', async (t) => {
  const { core, store, clock } = await openCore(t)
  const { token } = await core.deviceAccess.register(appA, {})
  const lastActive = async () => (await store.devices.get(appA, token))?.lastActiveAtMs
  clock.advance(HOUR_MS)
  await core.deviceAccess.call(appA, token, { kind: 'unbind', userId: 'user' }, {})
  t.equal(await lastActive(), clock.now())
  clock.advance(HOUR_MS)
  await core.deviceAccess.tell(appA, token, [{ kind: 'opened', messageId: 'unknown', atMs: START_MS }])
  t.equal(await lastActive(), clock.now())
})
