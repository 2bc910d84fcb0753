import { randomBytes } from 'node:crypto'
import { packStanding } from '@openmps/proto/broadcast'
import { pino } from 'pino'
import { Registry } from 'prom-client'
import t from 'tap'
import { createGateway, createGatewayEvents } from '../src/index.ts'
import { envelopeOf, id, publishOf, removalOf, ulid } from './_util/broadcast.ts'
import { APP } from './_util/device.ts'
import { FakeCore } from './_util/fake-core.ts'
import { fillUp } from './_util/fill-up.ts'
import { ManualClock } from './_util/manual-clock.ts'
import { MemorySocketServer } from './_util/memory-sockets.ts'
import { startGateway } from './_util/start.ts'

void t.test('a broadcast reaches each session of its app once, also when two push cores tell of it', async (t) => {
  // Chunks of one, so that the walk needs several turns.
  const { session, device, core } = await startGateway(t, { broadcastChunk: 1 })
  const phones = [await session(), await session(), await session()]
  const other = await device()
  other.send({ connect: { appId: 'other', workspaceId: 'default' } })
  await other.next('connected')
  core.tell(publishOf(1))
  core.tell(publishOf(1))
  core.tell(publishOf(2))
  core.tell(publishOf(1))
  for (const phone of phones) t.same(await phone.pushes(2), [id(1), id(2)])
  core.tell(publishOf(1, { app: { appId: 'other', workspaceId: 'default' } }))
  t.equal(await other.push(), id(1), 'ids of one app say nothing of another one')
  for (const phone of [...phones, other]) {
    await phone.settled()
    t.same(phone.frames, [])
  }
  t.same(core.all('pull'), [], 'none of it was pulled')
})

void t.test('a session that was not given the broadcast before pulls; the late one is dropped', async (t) => {
  const { session, core } = await startGateway(t)
  const phone = await session()
  core.tell(publishOf(1))
  t.equal(await phone.push(), id(1))
  core.hold('pull')
  const pulled = core.next('pull')
  core.tell(publishOf(3))
  const pull = await pulled
  t.match(pull, { inFlight: [id(1)], log: { app: { appId: 'demo' }, position: id(1), newest: id(3) } })
  core.tell(publishOf(2))
  const envelopes = [envelopeOf(id(2)), envelopeOf(id(3))]
  core.tell({ ...core.page(pull), envelopes, stillWaiting: [id(1)], position: id(3) })
  t.same(await phone.pushes(2), [id(2), id(3)])
  core.tell(publishOf(4))
  t.equal(await phone.push(), id(4), 'what follows needs no pull')
  t.equal(core.all('pull').length, 1)
})

void t.test('a paced broadcast keeps its pace; a later one waits for it, that of another app does not', async (t) => {
  const { session, device, core, clock } = await startGateway(t)
  const phones = [await session(), await session(), await session()]
  const other = await device()
  other.send({ connect: { appId: 'other', workspaceId: 'default' } })
  await other.next('connected')
  core.tell(publishOf(1, { perSecond: 50 }))
  core.tell(publishOf(2))
  core.tell(publishOf(1, { app: { appId: 'other', workspaceId: 'default' } }))
  t.equal(await other.push(), id(1))
  const counts = async () => {
    for (const phone of phones) await phone.settled()
    return phones.map(({ frames }) => frames.length)
  }
  t.same(await counts(), [1, 0, 0])
  clock.advance(10)
  t.same(await counts(), [1, 0, 0], 'half a device is none')
  clock.advance(10)
  t.same(await counts(), [1, 1, 0])
  clock.advance(40)
  for (const phone of phones) t.same(await phone.pushes(2), [id(1), id(2)])
})

void t.test('a paced broadcast goes faster when it would take longer than ten minutes', async (t) => {
  const { session, core, clock } = await startGateway(t)
  const phones = await Promise.all(Array.from({ length: 12 }, () => session()))
  // Of 12 sessions and 101 walks in a line, two a second have to be served.
  for (let count = 1; count <= 100; count += 1) core.tell(publishOf(count, { perSecond: 1 }))
  clock.advance(6_000)
  for (const phone of phones) t.equal(await phone.push(), id(1))
})

void t.test('a message for a session that the walk has not reached brings the broadcast first', async (t) => {
  const { session, core, clock } = await startGateway(t)
  await session()
  const phone = await session()
  core.tell(publishOf(1, { perSecond: 1 }))
  const pulled = core.next('pull')
  core.hold('pull')
  const envelope = envelopeOf(ulid(2))
  core.tell({ kind: 'deliver', device: phone.token, epoch: 1, envelope, previous: '' })
  const pull = await pulled
  t.match(pull.log, { position: '', newest: id(1) })
  core.tell({ ...core.page(pull), envelopes: [envelopeOf(id(1)), envelope], position: id(1) })
  t.same(await phone.pushes(2), [id(1), ulid(2)])
  clock.advance(2_000)
  core.tell(publishOf(2))
  t.equal(await phone.push(), id(2), 'the walk did not bring it again')
})

void t.test('who does not match is passed over for good; a changed standing counts for what follows', async (t) => {
  const { session, core } = await startGateway(t)
  const phone = await session()
  const filter = { platform: 2, neverBound: true }
  core.tell(publishOf(1, { filter }))
  core.tell({ kind: 'standing', device: phone.token, epoch: 9, standing: packStanding({ platform: 2 }), since: '' })
  core.tell(publishOf(2, { filter }))
  core.tell({ kind: 'standing', device: phone.token, epoch: 1, standing: packStanding({ platform: 2 }), since: '' })
  core.tell(publishOf(3, { filter }))
  core.tell(publishOf(4, { envelope: { ...envelopeOf(id(4)), expiresAtMs: 1 } }))
  core.tell(publishOf(5))
  t.same(await phone.pushes(2), [id(3), id(5)], 'an old epoch changes nothing, and what is over is not sent')
  t.same(core.all('pull'), [])
})

void t.test('a session without room is given the broadcast by a page', async (t) => {
  const { session, core } = await startGateway(t, { maxInFlight: 1 })
  const phone = await session()
  core.tell(publishOf(1))
  core.tell(publishOf(2))
  t.equal(await phone.push(), id(1))
  core.hold('pull')
  const pulled = core.next('pull')
  phone.ack(id(1))
  const pull = await pulled
  t.match(pull, { limit: 1, log: { position: id(1), newest: id(2) } })
  core.tell({ ...core.page(pull), envelopes: [envelopeOf(id(2))], position: id(2) })
  t.equal(await phone.push(), id(2))
})

void t.test('a device that does not read is left alone, and pulls when it reads again', async (t) => {
  const started = await startGateway(t)
  const { session, core } = started
  const phone = await session()
  await fillUp(started, phone)
  core.hold('pull')
  const pulled = core.next('pull')
  core.tell(publishOf(1))
  t.same(core.all('pull'), [])
  phone.ws.resume()
  t.match(await pulled, { log: { position: '', newest: id(1) } })
})

void t.test('more broadcasts than may wait are left to pulls', async (t) => {
  const { session, core, clock } = await startGateway(t, { maxBroadcasts: 1 })
  await session()
  const phone = await session()
  core.hold('pull')
  const pulled = core.next('pull')
  core.tell(publishOf(1, { perSecond: 1 }))
  for (const count of [2, 3, 4]) core.tell(publishOf(count))
  clock.advance(2_000)
  t.match(await pulled, { log: { position: id(1), newest: id(4) } })
  t.equal(await phone.push(), id(1))
  core.tell(publishOf(4))
  await phone.settled()
  t.same(phone.frames, [], 'one that was left to pulls does not come as a repeat')
})

void t.test('a gap that makes all sessions pull does so at a bounded pace', async (t) => {
  const core = new FakeCore()
  const clock = new ManualClock()
  const sockets = new MemorySocketServer()
  const gateway = createGateway({
    sockets,
    link: core,
    clock,
    keys: { tokenKey: randomBytes(32), secretKeys: [randomBytes(32)] },
    logger: pino({ level: 'silent' }),
    events: createGatewayEvents(new Registry()),
  })
  t.teardown(() => gateway.destroy())
  await gateway.listen({ host: '', port: 0 })
  core.sync = true
  core.hold('pull')
  for (let count = 0; count < 201; count += 1) sockets.connect().deliver({ connect: APP })
  core.tell(publishOf(2))
  t.equal(core.all('pull').length, 200)
  clock.advance(10)
  t.equal(core.all('pull').length, 201)
})

void t.test('a removal takes the broadcast out of the window, and is acknowledged by its own id', async (t) => {
  const { session, core, clock } = await startGateway(t)
  const phone = await session()
  core.tell(publishOf(1))
  t.equal(await phone.push(), id(1))
  core.tell(removalOf(1, 2))
  t.match((await phone.next('revoke')).revoke, { messageIds: [id(1)], ackId: id(2) })
  const pulled = core.next('pull')
  core.hold('pull')
  clock.advance(20_000)
  t.match((await pulled).log, { position: `${ulid(2)}` }, 'only the removal is asked for again')
  const acked = core.next('acked')
  phone.ack(id(2))
  t.match(await acked, { messageIds: [id(2)], cursor: id(2) })
})

void t.test('a broadcast that is revoked during its walk goes no further', async (t) => {
  const { session, core, clock } = await startGateway(t)
  const reached = await session()
  const phone = await session()
  core.tell(publishOf(1, { perSecond: 1 }))
  core.tell(removalOf(1, 2))
  clock.advance(2_000)
  for (const each of [reached, phone]) t.match((await each.next('revoke')).revoke, { ackId: id(2) })
  t.equal(await reached.push(), id(1))
  t.same(phone.frames, [])
  t.same(core.all('pull'), [])
})

void t.test('a gateway that is destroyed walks no further', async (t) => {
  const { session, core, clock, gateway } = await startGateway(t)
  await session()
  await session()
  core.tell(publishOf(1, { perSecond: 1 }))
  gateway.destroy()
  t.equal(clock.timers, 0)
})
