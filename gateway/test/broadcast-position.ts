import { packStanding, positionBefore } from '@openmps/proto/broadcast'
import t from 'tap'
import { envelopeOf, id, publishOf, ulid } from './_util/broadcast.ts'
import { startGateway } from './_util/start.ts'

void t.test('Connect tells the push core the cursor of the device', async (t) => {
  const { device, core } = await startGateway(t)
  const asked = core.next('opened')
  const phone = await device()
  phone.send({ connect: { appId: 'demo', workspaceId: 'default', broadcastCursor: id(3) } })
  t.match(await asked, { broadcastCursor: id(3) })
  const wrong = await device()
  wrong.send({ connect: { appId: 'demo', workspaceId: 'default', broadcastCursor: 'x'.repeat(129) } })
  t.match(await wrong.closed, { code: 4500 })
})

void t.test('a session that opens behind the broadcasts pulls, whoever told of them', async (t) => {
  const { session, device, core } = await startGateway(t)
  core.hold('pull')
  core.reading = { position: id(1), standing: 8, logNewest: id(2) }
  const own = core.next('pull')
  await session()
  t.match((await own).log, { position: id(1), standing: 8, newest: id(2) })

  // A broadcast that goes by while the push core opens the session.
  core.hold('opened')
  const asked = core.next('opened')
  const late = await device()
  late.send({ connect: { appId: 'demo', workspaceId: 'default' } })
  const opened = await asked
  core.tell(publishOf(3))
  const pulled = core.next('pull')
  core.reading = { position: id(2), standing: 0, logNewest: id(2) }
  core.answer(opened)
  t.match((await pulled).log, { position: id(2), newest: id(3) })
})

void t.test('a session that opens with everything read does not pull', async (t) => {
  const { session, core } = await startGateway(t)
  core.reading = { position: id(2), standing: 0, logNewest: id(2) }
  const phone = await session()
  core.reading = { position: ulid(9), standing: 0, logNewest: id(2) }
  const newer = await session()
  await phone.settled()
  await newer.settled()
  t.same(core.all('pull'), [])
  core.tell(publishOf(3))
  t.equal(await phone.push(), id(3))
  await newer.settled()
  t.same(newer.frames, [], 'a device gets nothing from before it was known')
})

void t.test('a standing that overtakes the answer to Connect is not lost', async (t) => {
  const { device, core } = await startGateway(t)
  core.hold('opened')
  const asked = core.next('opened')
  const phone = await device()
  phone.send({ connect: { appId: 'demo', workspaceId: 'default' } })
  const opened = await asked
  core.tell({ kind: 'standing', device: opened.device, epoch: 1, standing: packStanding({ platform: 2 }), since: '' })
  core.answer(opened)
  await phone.next('connected')
  core.tell(publishOf(1, { filter: { platform: 2, neverBound: true } }))
  t.equal(await phone.push(), id(1))
})

void t.test('the cursor stays before the oldest broadcast that is not acknowledged', async (t) => {
  const { session, core } = await startGateway(t)
  const phone = await session()
  for (const count of [1, 2]) core.tell(publishOf(count))
  await phone.pushes(2)
  const { messageId } = core.push(phone.token)
  await phone.push()
  const told = async (...ids: string[]) => {
    const acked = core.next('acked')
    phone.ack(...ids)
    return (await acked).cursor
  }
  t.equal(await told(messageId), '', 'acks of other messages tell none')
  t.equal(await told(id(2)), positionBefore(id(1)))
  t.equal(await told(id(1)), id(2))
  t.equal(await told(id(1)), id(2), 'a late repeat')
  const closed = core.next('closed')
  phone.ws.terminate()
  t.equal((await closed).cursor, '', 'it was told')
})

void t.test('the end of a session tells the cursor that was not told', async (t) => {
  const { session, core } = await startGateway(t)
  core.reading = { position: id(1), standing: 0, logNewest: id(1) }
  const [passing, holding] = [await session(), await session()]
  core.tell(publishOf(2, { filter: { platform: 2, neverBound: true } }))
  const passed = core.next('closed')
  passing.ws.terminate()
  t.equal((await passed).cursor, id(2), 'also when nothing was for the device')
  core.tell(publishOf(3))
  await holding.push()
  const held = core.next('closed')
  holding.ws.terminate()
  t.equal((await held).cursor, ulid(3), 'and not past what was not acknowledged')
})

void t.test('a cursor that was told while something was in flight is told again at the end', async (t) => {
  const { session, core } = await startGateway(t)
  const phone = await session()
  for (const count of [1, 2]) core.tell(publishOf(count))
  await phone.pushes(2)
  const acked = core.next('acked')
  phone.ack(id(2))
  t.equal((await acked).cursor, ulid(1))
  const closed = core.next('closed')
  phone.ws.terminate()
  t.equal((await closed).cursor, ulid(1))
})

void t.test('what is asked for again starts before the oldest in flight, and reads no further', async (t) => {
  const { session, core, clock } = await startGateway(t)
  const phone = await session()
  for (const count of [1, 2, 3]) core.tell(publishOf(count))
  await phone.pushes(3)
  const acked = core.next('acked')
  phone.ack(id(1), id(3))
  await acked
  core.hold('pull')
  const again = core.next('pull')
  clock.advance(20_000)
  const pull = await again
  t.match(pull, { inFlight: [], log: { position: ulid(2), newest: id(3) } })
  const next = core.next('pull')
  const envelopes = [id(2), id(3), id(4), ulid(5)].map(envelopeOf)
  core.tell({ ...core.page(pull), envelopes, more: true, position: ulid(5) })
  t.equal(await phone.push(), id(2), 'and nothing of what was acknowledged')
  t.match(await next, { inFlight: [id(2)], log: { position: id(3), newest: id(4) } })
  t.same(phone.frames, [])
})

void t.test('what is asked for again may tell that there are newer ones, which are then pulled', async (t) => {
  const { session, core, clock } = await startGateway(t)
  const phone = await session()
  core.tell(publishOf(1))
  await phone.push()
  core.hold('pull')
  const again = core.next('pull')
  clock.advance(20_000)
  const pull = await again
  const next = core.next('pull')
  core.tell({ ...core.page(pull), envelopes: [envelopeOf(id(1))], position: id(2) })
  t.match(await next, { inFlight: [id(1)], log: { position: id(1), newest: id(2) } })
})

void t.test('a page that was read before a broadcast does not bring what comes behind that', async (t) => {
  const { session, core } = await startGateway(t)
  // The broadcasts go out slowly, and come to this one first.
  await session()
  const phone = await session()
  core.hold('pull')
  const pulled = core.next('pull')
  core.tell({ kind: 'mail', device: phone.token, epoch: 1 })
  const pull = await pulled
  core.tell(publishOf(2, { previous: '', perSecond: 1 }))
  const next = core.next('pull')
  const [before, behind] = [envelopeOf(ulid(1)), envelopeOf(ulid(3))]
  core.tell({ ...core.page(pull), envelopes: [before, behind], position: ulid(1) })
  t.equal(await phone.push(), ulid(1))
  const second = await next
  t.match(second.log, { position: ulid(1), newest: id(2) })
  core.tell({ ...core.page(second), envelopes: [envelopeOf(id(2)), behind], position: id(2) })
  t.same(await phone.pushes(2), [id(2), ulid(3)])

  const later = core.next('pull')
  core.tell({ kind: 'mail', device: phone.token, epoch: 1 })
  const third = await later
  core.tell(publishOf(5, { previous: id(2), perSecond: 1 }))
  const last = core.next('pull')
  core.tell({ ...core.page(third), envelopes: [envelopeOf(ulid(6))], stillWaiting: third.inFlight, position: id(2) })
  t.match((await last).log, { position: id(2), newest: id(5) }, 'the next time it is pulled at once, too')
})

void t.test('a message in flight is sent again also by a session that is behind', async (t) => {
  const { session, core, clock } = await startGateway(t)
  await session()
  const phone = await session()
  const envelope = envelopeOf(ulid(3))
  core.tell({ kind: 'deliver', device: phone.token, epoch: 1, envelope, previous: '' })
  t.equal(await phone.push(), ulid(3))
  core.hold('pull')
  const again = core.next('pull')
  clock.advance(19_999)
  // Late, from another push core; and this session is not its first.
  core.tell(publishOf(2, { previous: '', perSecond: 1 }))
  clock.advance(1)
  core.tell({ ...core.page(await again), envelopes: [envelope], position: '' })
  t.equal(await phone.push(), ulid(3))
})

void t.test('a push core that cannot read as far as it is asked is not asked in a hot loop', async (t) => {
  const { session, core } = await startGateway(t)
  core.reading = { position: '', standing: 0, logNewest: id(1) }
  core.store('nobody')
  const phone = await session()
  await phone.settled()
  const answered = core.all('pull').length
  const behind = envelopeOf(ulid(2))
  core.hold('pull')
  const pull = core.next('pull')
  core.tell({ kind: 'mail', device: phone.token, epoch: 1 })
  const first = await pull
  const again = core.next('pull')
  core.tell({ ...core.page(first), envelopes: [behind], position: '' })
  core.tell({ ...core.page(await again), envelopes: [behind], position: '' })
  await phone.settled()
  t.equal(core.all('pull').length, answered + 2, 'once more at once, and then after the time-out')
  t.same(phone.frames, [])
})

void t.test('after a lost wake each session asks for broadcasts that nobody told of', async (t) => {
  const { session, core } = await startGateway(t)
  const phone = await session()
  core.hold('pull')
  const pulled = core.next('pull')
  core.relink()
  const pull = await pulled
  t.match(pull.log, { position: '', newest: '' })
  core.tell({ ...core.page(pull), envelopes: [envelopeOf(id(1))], position: id(1) })
  t.equal(await phone.push(), id(1))
})

void t.test('a session that replaces another one on this gateway is given what is new once', async (t) => {
  const { session, device, core } = await startGateway(t)
  const first = await session()
  core.tell(publishOf(1))
  await first.push()
  const acked = core.next('acked')
  first.ack(id(1))
  t.equal((await acked).cursor, id(1))
  core.reading = { position: id(1), standing: 0, logNewest: id(1) }
  const again = await (await device(first)).connect()
  core.tell(publishOf(2))
  t.equal(await again.push(), id(2))
  t.same(core.all('pull'), [])
})
