import { packStanding } from '@openmps/proto/broadcast'
import type { LinkDown } from '@openmps/proto/link'
import t from 'tap'
import { envelopeOf, id, publishOf, ulid } from './_util/broadcast.ts'
import { startGateway } from './_util/start.ts'

/** Of the devices here as long as the gateway has not heard otherwise. */
const UNKNOWN = packStanding({ platform: 0 })
const ANDROID = packStanding({ platform: 1 })
const IPHONE = packStanding({ platform: 2 })

const toAndroid = { filter: { platform: 1, neverBound: true } }
const toIphone = { filter: { platform: 2, neverBound: true } }

/** The device stands so since the broadcast of that number was to come. */
const news = (device: string, standing: number, count: number): LinkDown => ({
  kind: 'standing',
  device,
  epoch: 1,
  standing,
  since: count === 0 ? '' : ulid(count),
})

void t.test('a broadcast that overtakes the news of a binding reaches the device when the news comes', async (t) => {
  const { session, core } = await startGateway(t)
  const [phone, witness] = [await session(), await session()]
  core.hold('pull')
  core.tell(publishOf(1, toAndroid))
  core.tell(publishOf(2))
  core.tell(publishOf(3, toAndroid))
  t.equal(await phone.push(), id(2))
  const pulled = core.next('pull')
  core.tell(news(phone.token, ANDROID, 3))
  const pull = await pulled
  t.match(pull, { inFlight: [id(2)], log: { position: ulid(3), standing: ANDROID, newest: id(3) } })
  t.strictSame(pull.log?.given, [{ position: id(3), standing: UNKNOWN }], 'so that nothing comes twice')
  core.tell({ ...core.page(pull), envelopes: [envelopeOf(id(3))], stillWaiting: [id(2)], position: id(3) })
  t.equal(await phone.push(), id(3))

  core.tell(publishOf(4, toAndroid))
  t.equal(await phone.push(), id(4), 'what follows needs no pull')
  const last = core.next('pull')
  core.tell(publishOf(6))
  t.strictSame((await last).log?.given, [], 'and nothing is left to be told')
  await witness.settled()
  t.equal(await witness.push(), id(2))
  t.same(witness.frames, [], 'others stay passed over')
})

void t.test('what was passed over before the binding stays passed over', async (t) => {
  const { session, core } = await startGateway(t)
  const phone = await session()
  core.tell(publishOf(1, toAndroid))
  core.tell(news(phone.token, ANDROID, 2))
  core.tell(publishOf(2, toIphone))
  core.tell(news(phone.token, ANDROID, 1))
  core.tell(news(phone.token, IPHONE, 0))
  await phone.settled()
  t.same(phone.frames, [])
  t.same(core.all('pull'), [], 'also when nothing has changed, or nobody knows since when it has')
})

void t.test('a page that is read for the standing of before does not count', async (t) => {
  const { session, core } = await startGateway(t)
  const phone = await session()
  core.hold('pull')
  const before = core.next('pull')
  core.push(phone.token, 'mail')
  const pull = await before
  t.match(pull.log, { position: '', standing: UNKNOWN })
  const after = core.next('pull')
  core.tell(news(phone.token, ANDROID, 1))
  const again = await after
  t.match(again.log, { position: '', standing: ANDROID, given: [] })
  core.tell({ ...core.page(pull), envelopes: [], position: id(1) })
  core.tell({ ...core.page(again), envelopes: [envelopeOf(id(1))], position: id(1) })
  t.equal(await phone.push(), id(1))
})

void t.test('of several changes the push core is told what each of them has let through', async (t) => {
  const { session, core } = await startGateway(t)
  const phone = await session()
  core.hold('pull')
  core.tell(publishOf(1, toAndroid))
  core.tell(publishOf(2, toIphone))
  const pulled = core.next('pull')
  core.tell(news(phone.token, ANDROID, 1))
  const first = await pulled
  core.tell({ ...core.page(first), envelopes: [envelopeOf(id(1))], more: true, position: ulid(2) })
  t.equal(await phone.push(), id(1))
  core.tell(news(phone.token, IPHONE, 1))
  t.match(core.all('pull').at(-1)?.log, {
    position: ulid(1),
    standing: IPHONE,
    given: [
      { position: id(2), standing: UNKNOWN },
      { position: ulid(2), standing: ANDROID },
    ],
  })
})

void t.test('of many changes the push core is told eight', async (t) => {
  const { session, core } = await startGateway(t)
  core.hold('pull')
  core.reading = { position: id(20), standing: UNKNOWN, logNewest: id(20) }
  const phone = await session()
  for (let change = 1; change <= 10; change += 1) {
    const pulled = core.next('pull')
    core.tell(news(phone.token, change % 2 === 0 ? ANDROID : IPHONE, 1))
    const pull = await pulled
    t.equal(pull.log?.given.length, Math.min(change, 8))
    // Each time it gets less far.
    core.tell({ ...core.page(pull), envelopes: [], more: true, position: ulid(20 - change) })
  }
})

void t.test('what is repeated by a time-out brings nothing that the device has had', async (t) => {
  const { session, core, clock } = await startGateway(t)
  const phone = await session()
  core.hold('pull')
  core.tell(publishOf(1))
  core.tell(publishOf(2, toAndroid))
  core.tell(publishOf(3))
  t.same(await phone.pushes(2), [id(1), id(3)])
  phone.ack(id(3))
  await phone.settled()
  core.up = false
  core.tell(news(phone.token, ANDROID, 2))
  core.up = true
  const repeated = core.next('pull')
  clock.advance(20_000)
  const repeat = await repeated
  t.match(repeat, { inFlight: [], log: { position: ulid(1), given: [] } })
  const pulled = core.next('pull')
  const all = [1, 2, 3].map((count) => envelopeOf(id(count)))
  core.tell({ ...core.page(repeat), envelopes: all, position: id(3) })
  t.equal(await phone.push(), id(1))
  const pull = await pulled
  t.match(pull, { inFlight: [id(1)], log: { position: ulid(2), given: [{ position: id(3), standing: UNKNOWN }] } })
  core.tell({ ...core.page(pull), envelopes: [envelopeOf(id(2))], stillWaiting: [id(1)], position: id(3) })
  t.equal(await phone.push(), id(2))
  await phone.settled()
  t.same(phone.frames, [])
})

void t.test('news that overtakes the answer to Connect sets the session back, to the first change', async (t) => {
  const { device, core } = await startGateway(t)
  core.hold('opened')
  core.hold('pull')
  const asked = core.next('opened')
  const phone = await device()
  phone.send({ connect: { appId: 'demo', workspaceId: 'default' } })
  const opened = await asked
  core.tell(news(opened.device, IPHONE, 2))
  core.tell(news(opened.device, ANDROID, 3))
  core.reading = { position: id(4), standing: UNKNOWN, logNewest: id(4) }
  const pulled = core.next('pull')
  core.answer(opened)
  t.match((await pulled).log, {
    position: ulid(2),
    standing: ANDROID,
    given: [{ position: id(4), standing: UNKNOWN }],
  })

  const again = core.next('opened')
  const other = await device()
  other.send({ connect: { appId: 'demo', workspaceId: 'default' } })
  const answered = await again
  core.tell(news(answered.device, UNKNOWN, 2))
  core.answer(answered)
  await other.settled()
  t.equal(core.all('pull').length, 1, 'what the answer knows already changes nothing')
})
