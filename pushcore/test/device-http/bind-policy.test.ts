import t, { type Test } from 'tap'
import { mayBind } from '../../src/delivery/bind-policy.ts'
import type { BindPolicy } from '../../src/ports/app-store.ts'
import { openCore } from '../_util/open-core.ts'
import { appA, appB } from '../contract/_util/messages.ts'
import { signUserToken, type UserTokenParts } from './_util/user-token.ts'

const HOUR_MS = 3_600_000
const KEY = { accessKeyId: `key of ${appA.appId}`, secret: 'secret' }

async function start(t: Test, bindPolicy?: BindPolicy) {
  const { store, clock, token } = await openCore(t)
  const { apps } = store
  if (bindPolicy !== undefined) await apps.update({ ...appA, createdAtMs: clock.now(), bindPolicy })
  const binding = { app: appA, device: token(), userId: 'ada' }
  const parts = { ...KEY, ...binding, expiresAtMs: clock.now() + 60_000 }
  const asks = (userToken: string, change: Partial<typeof binding> = {}) =>
    mayBind(apps, { ...binding, ...change, userToken }, clock.now())
  const signed = (change: Partial<UserTokenParts> = {}) => signUserToken({ ...parts, ...change })
  return { apps, clock, asks, signed }
}

void t.test('by default devices bind, whatever they show; an app that is not there binds nobody', async (t) => {
  for (const policy of [undefined, 'client'] as const) {
    const { asks } = await start(t, policy)
    t.ok(await asks(''))
    t.ok(await asks('nonsense'))
    t.notOk(await asks('', { app: { ...appA, workspaceId: 'elsewhere' } }))
  }
})

void t.test('with the policy backend no device binds, not even with a good token', async (t) => {
  const { asks, signed } = await start(t, 'backend')
  t.notOk(await asks(''))
  t.notOk(await asks(signed()))
})

void t.test('a token binds the user and the device that it is signed for, and no other', async (t) => {
  const { asks, signed } = await start(t, 'signed')
  t.ok(await asks(signed()))
  t.notOk(await asks(''))
  t.notOk(await asks(signed(), { userId: 'eve' }))
  t.notOk(await asks(signed(), { device: 'x'.repeat(32) }))
  t.notOk(await asks(signed({ userId: 'eve' })))
  t.notOk(await asks(signed({ device: 'x'.repeat(32) })))
  t.notOk(await asks(signed({ app: appB })))
  t.notOk(await asks(signed({ secret: 'another' })))
  t.notOk(await asks(signed({ accessKeyId: 'of nobody' })))
  t.notOk(await asks(signed({ accessKeyId: `key of ${appB.appId}` })), 'whose app is another')
})

void t.test('every part of a token counts', async (t) => {
  const { asks, signed } = await start(t, 'signed')
  const good = signed()
  const [version = '', accessKeyId = '', expires = '', signature = ''] = good.split('.')
  const flipped = (signature.startsWith('A') ? 'B' : 'A') + signature.slice(1)
  for (const bad of [
    ['v2', accessKeyId, expires, signature],
    [version, '', expires, signature],
    [version, accessKeyId, String(Number(expires) + 1), signature],
    [version, accessKeyId, `0${expires}`, signature],
    [version, accessKeyId, expires, flipped],
    [version, accessKeyId, expires, signature.slice(1)],
    [version, accessKeyId, expires, ''],
    [version, accessKeyId, expires],
  ]) {
    t.notOk(await asks(bad.join('.')), bad.join('.'))
  }
  t.notOk(await asks(`${good}\n`))
  t.ok(await asks(good))
})

void t.test('a token is good until it expires, and never for more than an hour ahead', async (t) => {
  const { asks, signed, clock } = await start(t, 'signed')
  const nowMs = clock.now()
  const token = signed({ expiresAtMs: nowMs + 60_000 })
  t.notOk(await asks(signed({ expiresAtMs: nowMs })))
  t.ok(await asks(signed({ expiresAtMs: nowMs + HOUR_MS })))
  t.notOk(await asks(signed({ expiresAtMs: nowMs + HOUR_MS + 1_000 })))
  clock.advance(59_999)
  t.ok(await asks(token))
  clock.advance(1)
  t.notOk(await asks(token))
})

void t.test(
  'a token of a rotated secret is good for as long as that secret; of a disabled key it is not',
  async (t) => {
    const { apps, asks, signed, clock } = await start(t, 'signed')
    const old = await apps.findKey(KEY.accessKeyId)
    if (old === undefined) throw new Error('the app has a key')
    const untilMs = clock.now() + 30_000
    const next = { secret: 'newer', retiring: { secret: KEY.secret, untilMs }, active: true }
    await apps.replaceKey(old, next)
    t.ok(await asks(signed()))
    t.ok(await asks(signed({ secret: 'newer' })))
    clock.advance(30_000)
    t.notOk(await asks(signed()))
    t.ok(await asks(signed({ secret: 'newer' })))
    const rotated = await apps.findKey(KEY.accessKeyId)
    if (rotated === undefined) throw new Error('the app has a key')
    await apps.replaceKey(rotated, { ...next, active: false })
    t.notOk(await asks(signed({ secret: 'newer' })))
  },
)
