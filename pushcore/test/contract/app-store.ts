import type { AppRef } from '@openmps/proto/link'
import type { Test } from 'tap'
import type { AccessKey, App } from '../../src/ports/app-store.ts'
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
}
