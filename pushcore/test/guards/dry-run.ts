import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import t from 'tap'
import type { Addressee, PushRequest } from '../../src/push-request.ts'
import { openCore } from '../_util/open-core.ts'
import { START_MS } from '../contract/_util/clock.ts'
import { appA, toActivity, toDevice, toUser } from '../contract/_util/messages.ts'

const request = (to: PushRequest['to']): PushRequest => ({
  app: appA,
  type: 'simple',
  taskName: 'task',
  to,
  notice: { title: 't', content: 'c', silent: false, pushStyle: 0, action: 'openApp', params: {} },
  expiresInSeconds: 600,
  strategy: { kind: 'now' },
  extras: {},
})

void t.test('a dry run tells what would become of each target, and writes nothing', async (t) => {
  const { core, store, token, sent } = await openCore(t)
  const general = { quiet: { from: '22:00', to: '07:00' }, maxPerDay: 1 }
  await store.apps.update({ ...appA, createdAtMs: START_MS, contactRules: { general } })
  const [far, near, other] = [token(), token(), token()]
  await store.devices.report(appA, far, { reported: { timeZone: 'America/New_York' } }, START_MS)
  await store.devices.report(appA, near, {}, START_MS)
  await store.devices.bind(appA, other, 'user', {}, START_MS)
  const to = (...targets: Addressee['target'][]) => {
    const addressees = targets.map((target, n) => ({ target, messageKey: `key-${n}` }))
    return { kind: 'targets', addressees } as const
  }
  await core.push(request({ kind: 'targets', addressees: [{ target: toDevice(near), messageKey: 'first' }] }))
  const before = await core.counters(appA)

  const file = () =>
    createHash('sha256')
      .update(readFileSync(join(t.testdirName, 'openmps.lmdb')))
      .digest('hex')
  const bytes = file()
  const push = request(
    to(toDevice(far), toDevice(near), toUser('user'), toUser('nobody'), toDevice(token()), toActivity('activity')),
  )
  for (let n = 0; n < 2; n++) {
    t.strictSame(await core.dryRun(push), { reached: 1, waiting: 1, unknown: 2, held: 1, capped: 1 })
  }
  t.equal(file(), bytes, 'not a byte of the store has changed')
  t.strictSame(await core.counters(appA), before)
  t.strictSame(sent, [])
  await core.push(push)
  t.match(await core.counters(appA), { accepted: 6 }, 'no key was used and no cap was counted')
})

void t.test('a push that does not name its targets is refused', async (t) => {
  const { core } = await openCore(t)
  const broadcast = request({ kind: 'broadcast', messageKey: 'k', who: { platform: 1, bound: { days: 'ever' } } })
  await t.rejects(core.dryRun(broadcast), { code: 'INVALID_ARGUMENT' })
})
