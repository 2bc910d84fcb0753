import t, { type Test } from 'tap'
import { apns } from '../../../src/adapters/vendors/apns/index.ts'
import { Channels } from '../../../src/config/channels.ts'
import { createSealer } from '../../../src/config/seal.ts'
import type { Vendor, VendorAnswer } from '../../../src/ports/vendor-channel.ts'
import { statusOf } from '../../../src/receipts/receipt.ts'
import { reportOf } from '../../../src/story.ts'
import { openCore } from '../../_util/open-core.ts'
import { appA, toActivity } from '../../contract/_util/messages.ts'
import { simplePush } from '../../device-http/_util/simple-push.ts'
import { BUNDLE_ID, startApns, tokenOf } from '../_util/apns-setup.ts'
import { BUSY, CLUSTER_KEY, DEAD, openService, PACKAGE, SENT, scriptedVendor, until } from './_util/service.ts'

const BY_ID = { extras: { deliveryType: 6 } }
const BY_TOKEN = { extras: { deliveryType: 5 } }
const OFF = { kind: 'refused', reason: 'account', code: 'K', status: 'K', detail: 'the key is gone' } as const

/**
 * A push core whose app has Apple's channel, and what devices report of their activities.
 * @param answerTo what Apple says to a token of a bundle, in the place of the answers in their order
 */
async function openActivities(t: Test, answerTo?: (token: string, bundle: string) => Promise<VendorAnswer>) {
  const script = scriptedVendor({ name: 'apns', number: 2, silent: true })
  const vendor: Vendor | undefined = answerTo && {
    ...script.vendor,
    open: (parts) => ({
      ...script.vendor.open(parts),
      send: ({ packageName }, batch) => Promise.all(batch.map(({ token }) => answerTo(token, packageName))),
    }),
  }
  const service = await openService(t, { ...script, ...(vendor && { vendor }) })
  const { core, push, work, state } = service
  return {
    ...service,
    report: (device: string, activityId: string, pushToken: string) =>
      core.deviceAccess.call(appA, device, { kind: 'reportActivity', activityId, pushToken }, {}),
    /** Pushes and waits for the end; returns the message. */
    async ended(id: string, how = BY_ID) {
      const messageId = await push(toActivity(id), how)
      await work(async () => (await state(messageId)) !== 'pending', `${id} has ended`)
      const message = await core.findMessage(appA, messageId)
      if (message === undefined) throw new Error('it is gone')
      return message
    },
  }
}

void t.test('an activity is reached by its id, at the push token that was reported last', async (t) => {
  const { report, ended, tokens, pushes } = await openActivities(t)
  t.equal(await report('iphone', 'order-7', 'a1'), 100)
  t.match(await ended('order-7'), { state: 'delivered', target: { kind: 'activity', id: 'order-7' } })
  t.equal(await report('iphone', 'order-7', 'b2'), 100)
  t.match(await ended('order-7'), { state: 'delivered' })
  t.match(await ended('c3', BY_TOKEN), { state: 'delivered' }, 'the push token itself')
  t.strictSame(tokens(), ['a1', 'b2', 'c3'])
  t.match(pushes[0]?.notice, { title: 'Title', params: { k: 'v' } })
})

void t.test('an id that nobody has reported fails, and the story says so; a push token needs no report', async (t) => {
  const { ended, tokens, clock, report } = await openActivities(t)
  await report('iphone', 'order-7', 'a1')
  const unknown = await ended('order-8')
  t.match(unknown, { state: 'failed', reason: 'activityUnknown' })
  t.match(statusOf(unknown), { code: '99999999', desc: /no device has reported a push token/ })
  t.match(reportOf(unknown, clock.now()).story.at(-1), /failed: no device has reported a push token/)
  t.strictSame(tokens(), [])
  t.match(await ended('a1'), { state: 'failed', reason: 'activityUnknown' }, 'a token is no id')
  t.match(await ended('order-7', BY_TOKEN), { state: 'delivered' }, 'an id given as a token goes as one')
  t.strictSame(tokens(), ['order-7'])
})

void t.test('a dead push token is forgotten with its activity; another refusal leaves it', async (t) => {
  const { report, ended, answers, store, clock } = await openActivities(t)
  await report('iphone', 'order-7', 'a1')
  answers.push(OFF)
  t.match(await ended('order-7'), { state: 'failed', reason: 'vendorRefused' })
  t.match(await store.activities.find(appA, 'order-7'), { pushToken: 'a1' })
  answers.push(DEAD)
  const dead = await ended('order-7')
  t.match(dead, { state: 'failed', reason: 'vendorRefused' })
  t.match(reportOf(dead, clock.now()).story.join('\n'), /Apple refused it: 80300007/)
  t.equal(await store.activities.find(appA, 'order-7'), undefined)
  t.match(await ended('order-7'), { state: 'failed', reason: 'activityUnknown' })
})

void t.test('when nearly all push tokens are called dead, the setting is at fault and they are kept', async (t) => {
  const { report, ended, answers, store } = await openActivities(t)
  for (let count = 0; count < 25; count++) {
    await report('iphone', `order-${count}`, `a${count}`)
    answers.push(DEAD)
    await ended(`order-${count}`)
  }
  t.equal(await store.activities.find(appA, 'order-0'), undefined)
  t.match(await store.activities.find(appA, 'order-24'), { pushToken: 'a24' })
})

void t.test('a token that changes while the push is under way is found at the next attempt', async (t) => {
  const { report, push, work, answers, tokens, state } = await openActivities(t)
  await report('iphone', 'order-7', 'a1')
  answers.push(BUSY)
  const id = await push(toActivity('order-7'), BY_ID)
  await work(() => tokens().length === 1, 'Apple was asked')
  await report('iphone', 'order-7', 'b2')
  await work(async () => (await state(id)) === 'delivered', 'delivered')
  t.strictSame(tokens(), ['a1', 'b2'])
})

void t.test('a token that turns out dead when a newer one is reported already is no end', async (t) => {
  const asked: string[] = []
  const { report, ended, store } = await openActivities(t, async (token) => {
    asked.push(token)
    if (token !== 'a1') return SENT
    await report('iphone', 'order-7', 'b2')
    return DEAD
  })
  await report('iphone', 'order-7', 'a1')
  t.match(await ended('order-7'), { state: 'delivered' })
  t.strictSame(asked, ['a1', 'b2'])
  t.match(await store.activities.find(appA, 'order-7'), { pushToken: 'b2' }, 'the newer one stays')
})

void t.test('the bundle that the device has told decides which of several channels it is', async (t) => {
  const asked: string[][] = []
  const { channels, store, clock, report, ended } = await openActivities(t, async (...call) => {
    asked.push(call)
    return SENT
  })
  const credentials = { appId: '2', appSecret: 'S3CRET' }
  await channels.put(appA, 'apns', 'com.example.other', { enabled: true, credentials, receipts: false })
  for (const [device, packageName] of [
    ['iphone', 'com.example.other'],
    ['ipad', PACKAGE],
    ['clip', 'com.example.clip'],
  ] as const) {
    await store.devices.report(appA, device, { platform: 2, packageName }, clock.now())
    await report(device, `of ${device}`, `token of ${device}`)
  }
  t.match(await ended('of iphone'), { state: 'delivered' })
  t.match(await ended('of ipad'), { state: 'delivered' })
  t.match(await ended('of clip'), { state: 'failed', reason: 'noVendorChannel' }, 'no channel of its bundle')
  t.strictSame(asked, [
    ['token of iphone', 'com.example.other'],
    ['token of ipad', PACKAGE],
  ])
})

void t.test('what cannot be a report is refused and changes nothing', async (t) => {
  const { report, store } = await openActivities(t)
  for (const [activityId, pushToken] of [
    ['', 'a1'],
    ['x'.repeat(129), 'a1'],
    ['order\n7', 'a1'],
    ['order-7', ''],
    ['order-7', 'a'.repeat(513)],
    ['order-7', 'a\u0000'],
  ] as const) {
    t.equal(await report('iphone', activityId, pushToken), 3028)
  }
  t.equal(await store.activities.find(appA, 'order-7'), undefined)
})

void t.test(
  'over real HTTP/2: the update reaches the activity, and a token that Apple calls dead is forgotten',
  async (t) => {
    const server = await startApns(t)
    const { ca } = server.authority
    const vendor: Vendor = { ...apns, open: (parts) => apns.open({ ...parts, ca }) }
    const env = await openCore(t, undefined, { vendors: { clusterKey: CLUSTER_KEY, vendors: [vendor] } })
    const { core, store, clock } = env
    const channels = new Channels({ config: store.config, sealer: createSealer(CLUSTER_KEY), vendors: [vendor], clock })
    const { credentials } = server.p8
    await channels.put(appA, 'apns', BUNDLE_ID, { enabled: true, credentials, receipts: false })
    server.clock.ms = clock.now()
    core.start()
    const ended = async (key: string, more: object) => {
      const request = simplePush(appA, toActivity('order-7'), key)
      const outcome = await core.push({ ...request, extras: { deliveryType: 6, ...more } })
      const id = (outcome.kind === 'accepted' && outcome.messages[0]?.messageId) || ''
      await until(async () => {
        clock.advance(10)
        return (await core.findMessage(appA, id))?.state !== 'pending'
      }, `${key} has ended`)
      return core.findMessage(appA, id)
    }
    const pushToken = tokenOf(7)
    await core.deviceAccess.call(appA, 'iphone', { kind: 'reportActivity', activityId: 'order-7', pushToken }, {})
    const stateless = await ended('plain', {})
    t.match(stateless, { state: 'failed', reason: 'vendorRefused' })
    t.match(stateless && reportOf(stateless, clock.now()).story.join('\n'), /NO_STATE/, 'and not as a notification')
    const progress = { event: 'update', contentState: { progress: 0.4 } }
    t.match(await ended('update', { activity: progress }), { state: 'delivered' })
    const [push] = server.server.pushes
    t.match(push, { token: pushToken, headers: { 'apns-topic': `${BUNDLE_ID}.push-type.liveactivity` } })
    t.match(JSON.parse(push?.body ?? '{}'), { aps: { event: 'update', 'content-state': { progress: 0.4 } } })
    server.server.dead.set(pushToken, clock.now())
    t.match(await ended('end', { activity: { event: 'end' } }), { state: 'failed', reason: 'vendorRefused' })
    t.equal(await store.activities.find(appA, 'order-7'), undefined)
  },
)
