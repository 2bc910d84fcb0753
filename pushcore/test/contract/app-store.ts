import type { AppRef } from '@openmps/proto/link'
import type { Test } from 'tap'
import { type AccessKey, type App, MAX_KEYS_PER_APP } from '../../src/ports/app-store.ts'
import { START_MS } from './_util/clock.ts'
import { appA, appB } from './_util/messages.ts'
import { type OpenStores, openEmpty } from './_util/stores.ts'

const appOf = (ref: AppRef, callbackUrl?: string): App => ({
  ...ref,
  createdAtMs: START_MS,
  ...(callbackUrl === undefined ? {} : { callbackUrl }),
})
const keyOf = (id: string, apps: readonly AppRef[], active = true): AccessKey => ({
  id,
  secret: `secret of ${id}`,
  active,
  apps,
})

/** The promises of AppStore, for any adapter. */
export async function appStoreContract(t: Test, open: OpenStores): Promise<void> {
  await t.test('an app that was created is found with all its settings, and another is not', async (t) => {
    const { apps } = await openEmpty(t, open)
    const app = appOf(appA, 'https://backend.example/receipts')
    await apps.create(app, keyOf('key-a', [appA]))

    t.strictSame(await apps.find(appA), app)
    t.equal(await apps.find(appB), undefined)
  })

  await t.test('an app is its app id and its workspace together', async (t) => {
    const { apps } = await openEmpty(t, open)
    await apps.create(appOf({ appId: 'ab', workspaceId: 'c' }), keyOf('key-1', [{ appId: 'ab', workspaceId: 'c' }]))

    t.equal(await apps.find({ appId: 'a', workspaceId: 'bc' }), undefined)
    t.equal(await apps.find({ appId: 'ab', workspaceId: 'd' }), undefined)
    t.equal(await apps.find({ appId: 'c', workspaceId: 'ab' }), undefined)
    await apps.create(appOf({ appId: 'a', workspaceId: 'bc' }), keyOf('key-2', [{ appId: 'a', workspaceId: 'bc' }]))
    t.equal((await apps.list()).length, 2)
  })

  await t.test('the list holds every app once', async (t) => {
    const { apps } = await openEmpty(t, open)
    t.strictSame(await apps.list(), [])
    await apps.create(appOf(appA), keyOf('key-a', [appA]))
    await apps.create(appOf(appB), keyOf('key-b', [appB]))
    await apps.update(appOf(appA, 'https://backend.example/'))

    const ids = (await apps.list()).map((app) => app.appId)
    t.strictSame(ids.sort(), [appA.appId, appB.appId])
  })

  await t.test('creating an app that exists fails with ALREADY_EXISTS and changes nothing', async (t) => {
    const { apps } = await openEmpty(t, open)
    const app = appOf(appA, 'https://first.example/')
    await apps.create(app, keyOf('key-a', [appA]))

    const again = apps.create(appOf(appA, 'https://second.example/'), keyOf('key-other', [appA]))
    await t.rejects(again, { code: 'ALREADY_EXISTS' })
    t.strictSame(await apps.find(appA), app)
    t.equal(await apps.findKey('key-other'), undefined, 'its key is not stored')
    t.strictSame(
      (await apps.keysOf(appA)).map((key) => key.id),
      ['key-a'],
    )
  })

  await t.test(
    'a new app cannot take the access key of another: ALREADY_EXISTS, and neither app changes',
    async (t) => {
      const { apps } = await openEmpty(t, open)
      const key = keyOf('key-a', [appA])
      await apps.create(appOf(appA), key)

      const theft = apps.create(appOf(appB), { ...keyOf('key-a', [appB]), secret: 'chosen by the thief' })
      await t.rejects(theft, { code: 'ALREADY_EXISTS' })
      t.equal(await apps.find(appB), undefined)
      t.strictSame(await apps.findKey('key-a'), key)
    },
  )

  await t.test('of two creations of one app in the same tick exactly one wins', async (t) => {
    const { apps } = await openEmpty(t, open)
    const results = await Promise.allSettled([
      apps.create(appOf(appA, 'https://first.example/'), keyOf('key-1', [appA])),
      apps.create(appOf(appA, 'https://second.example/'), keyOf('key-2', [appA])),
    ])

    t.strictSame(
      results.map((result) => result.status),
      ['fulfilled', 'rejected'],
    )
    t.equal((await apps.find(appA))?.callbackUrl, 'https://first.example/')
    t.ok(await apps.findKey('key-1'))
    t.equal(await apps.findKey('key-2'), undefined)
  })

  await t.test('an update replaces the settings: one that is absent now is gone', async (t) => {
    const { apps } = await openEmpty(t, open)
    await apps.create(appOf(appA, 'https://first.example/'), keyOf('key-a', [appA]))

    await apps.update(appOf(appA, 'https://second.example/'))
    t.equal((await apps.find(appA))?.callbackUrl, 'https://second.example/')
    await apps.update(appOf(appA))
    t.equal((await apps.find(appA))?.callbackUrl, undefined)
    t.equal((await apps.keysOf(appA)).length, 1, 'its keys stay')
  })

  await t.test('updating an app that does not exist fails with NOT_FOUND and creates nothing', async (t) => {
    const { apps } = await openEmpty(t, open)
    await t.rejects(apps.update(appOf(appA)), { code: 'NOT_FOUND' })
    t.equal(await apps.find(appA), undefined)
  })

  await t.test('a key is found by its id, active or not, with the apps it may act for', async (t) => {
    const { apps } = await openEmpty(t, open)
    const active = keyOf('key-a', [appA])
    const inactive = keyOf('key-b', [appB], false)
    await apps.create(appOf(appA), active)
    await apps.create(appOf(appB), inactive)

    t.strictSame(await apps.findKey('key-a'), active)
    t.strictSame(await apps.findKey('key-b'), inactive)
    t.equal(await apps.findKey('KEY-A'), undefined)
  })

  await t.test('the keys of an app are those that name it', async (t) => {
    const { apps } = await openEmpty(t, open)
    await apps.create(appOf(appA), keyOf('key-a', [appA]))
    await apps.create(appOf(appB), keyOf('key-both', [appA, appB]))

    const ids = async (app: AppRef) => (await apps.keysOf(app)).map((key) => key.id).sort()
    t.strictSame(await ids(appA), ['key-a', 'key-both'])
    t.strictSame(await ids(appB), ['key-both'])
    t.strictSame(await ids({ appId: 'unknown', workspaceId: 'default' }), [])
  })

  await t.test('apps, settings and keys are there after a restart', async (t) => {
    const { apps, reopen } = await openEmpty(t, open)
    await apps.create(appOf(appA), keyOf('key-a', [appA]))
    await apps.update(appOf(appA, 'https://backend.example/'))

    const again = (await reopen()).apps
    t.strictSame(await again.find(appA), appOf(appA, 'https://backend.example/'))
    t.strictSame(await again.findKey('key-a'), keyOf('key-a', [appA]))
    await t.rejects(again.create(appOf(appA), keyOf('key-b', [appA])), { code: 'ALREADY_EXISTS' })
  })

  await t.test('an update that shows settings which are no longer there is refused with CONFLICT', async (t) => {
    const { apps } = await openEmpty(t, open)
    const first = appOf(appA)
    await apps.create(first, keyOf('key-a', [appA]))
    const second: App = {
      ...first,
      callbackUrl: 'https://first.example/',
      callbackPaused: true,
      bindPolicy: 'signed',
      pushApi: { publicKey: 'MIIB', enabled: true, rateLimit: { perSecond: 0.5, burst: 3 } },
    }
    await apps.update(second, first)
    await t.rejects(apps.update({ ...first, bindPolicy: 'backend' }, first), { code: 'CONFLICT' })
    t.strictSame(await apps.find(appA), second)

    const changes = (['client', 'signed', 'backend'] as const).map((bindPolicy) =>
      apps.update({ ...first, bindPolicy }, second),
    )
    const won = (await Promise.allSettled(changes)).filter(({ status }) => status === 'fulfilled')
    t.equal(won.length, 1, 'of three at once one wins')
  })

  await t.test('a key is added to the apps that it names, and removed again', async (t) => {
    const { apps, reopen } = await openEmpty(t, open)
    await apps.create(appOf(appA), keyOf('key-a', [appA]))
    await apps.create(appOf(appB), keyOf('key-b', [appB]))
    const added: AccessKey = { ...keyOf('key-c', [appA, appB]), name: 'billing', createdAtMs: START_MS }
    await apps.addKey(added)
    t.strictSame(await apps.findKey('key-c'), added)
    t.equal((await apps.keysOf(appB)).length, 2)
    await t.rejects(apps.addKey(keyOf('key-c', [appB])), { code: 'ALREADY_EXISTS' })
    await t.rejects(apps.addKey(keyOf('key-d', [appA, { appId: 'unknown', workspaceId: 'default' }])), {
      code: 'APP_UNKNOWN',
    })
    t.equal(await apps.findKey('key-d'), undefined)

    await apps.removeKey('key-a')
    await apps.removeKey('key-a')
    const again = (await reopen()).apps
    t.equal(await again.findKey('key-a'), undefined)
    t.strictSame(await again.findKey('key-c'), added)
  })

  await t.test('an app has a bounded number of keys, also when many are added at a time', async (t) => {
    const { apps } = await openEmpty(t, open)
    await apps.create(appOf(appA), keyOf('key-a', [appA]))
    await apps.create(appOf(appB), keyOf('key-b', [appB]))
    const adding = Array.from({ length: MAX_KEYS_PER_APP + 4 }, (_, n) => apps.addKey(keyOf(`key-${n}`, [appA])))
    const refused = (await Promise.allSettled(adding)).flatMap((result) =>
      result.status === 'rejected' ? [result.reason.code] : [],
    )
    t.strictSame(
      refused,
      Array.from({ length: 5 }, () => 'INVALID_ARGUMENT'),
    )
    t.equal((await apps.keysOf(appA)).length, MAX_KEYS_PER_APP)
    await t.rejects(
      apps.addKey(keyOf('key-both', [appB, appA])),
      { code: 'INVALID_ARGUMENT' },
      'one of its apps is full',
    )
    await apps.addKey(keyOf('key-other', [appB]))
  })

  await t.test('a key is replaced if it still is what the caller has read', async (t) => {
    const { apps } = await openEmpty(t, open)
    const first = keyOf('key-a', [appA])
    await apps.create(appOf(appA), first)
    const next = { secret: 'new', active: true, retiring: { secret: first.secret, untilMs: START_MS + 5 } }
    await apps.replaceKey(first, next)
    t.strictSame(await apps.findKey('key-a'), { id: 'key-a', apps: [appA], ...next })
    await t.rejects(apps.replaceKey(first, { secret: 'other', active: false }), { code: 'CONFLICT' })
    await t.rejects(apps.replaceKey(keyOf('key-z', [appA]), next), { code: 'NOT_FOUND' })
    t.strictSame(await apps.findKey('key-a'), { id: 'key-a', apps: [appA], ...next })
    t.equal(await apps.findKey('key-z'), undefined)
  })
}
