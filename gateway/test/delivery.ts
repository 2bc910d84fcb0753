import { encodeClientFrame, revocationAck } from '@openmps/proto'
import t from 'tap'
import { APP } from './_util/device.ts'
import { fillUp } from './_util/fill-up.ts'
import { frame, RawDevice } from './_util/raw-device.ts'
import { startGateway } from './_util/start.ts'

void t.test(
  'an inline message reaches an open window at once, byte for byte, and its ack reaches the core',
  async (t) => {
    const { session, core } = await startGateway(t)
    const phone = await session()
    const acked = core.next('acked')
    const { messageId } = core.push(phone.token, 'inline', 'hello')
    const { push } = await phone.next('push')
    t.match(push, { messageId, content: 'hello' })
    phone.ack(messageId)
    t.match(await acked, { device: phone.token, epoch: 1, messageIds: [messageId] })
    t.same(core.all('pull'), [])
  },
)

void t.test('mail that waited is pulled right after Connected, in its order', async (t) => {
  const { session, device, core } = await startGateway(t)
  const first = await session()
  first.ws.terminate()
  const expected = [1, 2, 3].map(() => core.store(first.token).messageId)
  const again = await (await device(first)).connect()
  t.same(await again.pushes(3), expected)
})

void t.test('at most W pushes are in flight; acks let the next page in once half the window is free', async (t) => {
  const { session, core } = await startGateway(t, { maxInFlight: 4 })
  const phone = await session()
  const ids = Array.from({ length: 10 }, () => core.push(phone.token).messageId)
  t.same(await phone.pushes(4), ids.slice(0, 4))
  await phone.settled()
  t.same(phone.frames, [])
  phone.ack(ids[0] ?? '')
  await phone.settled()
  t.same(core.all('pull'), [], 'one free place is not worth a pull')
  const pulled = core.next('pull')
  phone.ack(ids[1] ?? '')
  t.match(await pulled, { limit: 2, inFlight: ids.slice(2, 4) })
  t.same(await phone.pushes(2), ids.slice(4, 6))
  for (const id of ids.slice(2, 6)) phone.ack(id)
  t.same(await phone.pushes(4), ids.slice(6, 10))
})

void t.test('an inline message waits its turn while older ones wait in the inbox', async (t) => {
  const { session, core } = await startGateway(t)
  const phone = await session()
  core.hold('pull')
  const pulled = core.next('pull')
  const older = core.push(phone.token, 'mail')
  const pull = await pulled
  const page = core.page(pull)
  const newer = core.push(phone.token, 'inline')
  await phone.settled()
  t.same(phone.frames, [])
  core.resume('pull')
  core.tell(page)
  t.same(await phone.pushes(2), [older.messageId, newer.messageId])
})

void t.test('a wake during a pull whose page is empty is not lost', async (t) => {
  const { session, core } = await startGateway(t)
  const phone = await session()
  core.hold('pull')
  const pulled = core.next('pull')
  core.tell({ kind: 'mail', device: phone.token, epoch: 1 })
  const page = core.page(await pulled)
  t.same(page.envelopes, [])
  const { messageId } = core.push(phone.token, 'mail')
  core.resume('pull')
  core.tell(page)
  t.equal(await phone.push(), messageId)
})

void t.test('acks of one turn go to the core as one message, ahead of the pull that they cause', async (t) => {
  const { port, core } = await startGateway(t, { maxInFlight: 4 })
  const phone = await new RawDevice(port).open()
  t.teardown(() => phone.tcp.destroy())
  const asked = core.next('opened')
  phone.send({ connect: APP })
  const { device } = await asked
  await new Promise((resolve) => setImmediate(resolve))
  const ids = Array.from({ length: 6 }, () => core.push(device).messageId)
  core.received.length = 0
  const pulled = core.next('pull')
  // One write: the gateway reads all of them in one turn.
  const acks = ids.slice(0, 2).map((id) => frame(encodeClientFrame({ ack: { messageIds: [id] } })))
  phone.tcp.write(Buffer.concat(acks))
  await pulled
  const [first, second] = core.received
  t.match(first, { kind: 'acked', messageIds: ids.slice(0, 2) })
  t.match(second, { kind: 'pull', inFlight: ids.slice(2, 4) })
})

void t.test('an ack of a message that is not in flight is passed on', async (t) => {
  const { session, core } = await startGateway(t)
  const phone = await session()
  const acked = core.next('acked')
  phone.ack('from-an-earlier-session')
  t.match(await acked, { messageIds: ['from-an-earlier-session'] })
})

void t.test('acks are let go while the link is down, and counted', async (t) => {
  const { session, core, metric } = await startGateway(t)
  const phone = await session()
  core.up = false
  phone.ack('a', 'b')
  await phone.settled()
  await new Promise((resolve) => setImmediate(resolve))
  t.equal(await metric('acks_lost_total'), 2)
})

void t.test('a pull that found the link down is made again after the ack time-out', async (t) => {
  const { session, core, clock } = await startGateway(t)
  const phone = await session()
  const { messageId } = core.store(phone.token)
  core.up = false
  core.tell({ kind: 'mail', device: phone.token, epoch: 1 })
  core.up = true
  clock.advance(20_000)
  t.equal(await phone.push(), messageId)
})

void t.test('a page that never comes is asked for again after the ack time-out', async (t) => {
  const { session, core, clock } = await startGateway(t)
  const phone = await session()
  core.hold('pull')
  const { messageId } = core.push(phone.token, 'mail')
  core.resume('pull')
  clock.advance(20_000)
  t.equal(await phone.push(), messageId)
})

void t.test(
  'what is not acknowledged in time is sent once more, what was revoked meanwhile is not, then it is left',
  async (t) => {
    const { session, core, clock, metric } = await startGateway(t)
    const phone = await session()
    const [gone, kept] = [core.push(phone.token), core.push(phone.token)]
    await phone.pushes(2)
    core.inboxes.set(phone.token, [kept])
    clock.advance(19_999)
    await phone.settled()
    t.same(phone.frames, [])
    const pulled = core.next('pull')
    clock.advance(200)
    t.match(await pulled, { inFlight: [], limit: 16 })
    t.equal(await phone.push(), kept.messageId)
    t.not(gone.messageId, kept.messageId)
    for (let i = 0; i < 5; i += 1) clock.advance(20_000)
    await phone.settled()
    t.same(phone.frames, [])
    t.equal(core.all('pull').length, 1)
    t.equal(await metric('pushes_resent_total'), 1)
    // The session is not the worse for it.
    phone.ack(kept.messageId)
    const { messageId } = core.push(phone.token)
    t.equal(await phone.push(), messageId)
  },
)

void t.test('an ack starts the ack time-out anew', async (t) => {
  const { session, core, clock } = await startGateway(t)
  const phone = await session()
  const [first] = [core.push(phone.token), core.push(phone.token)]
  await phone.pushes(2)
  clock.advance(15_000)
  phone.ack(first.messageId)
  await phone.settled()
  clock.advance(15_000)
  t.same(core.all('pull'), [])
  clock.advance(5_200)
  t.equal(core.all('pull').length, 1)
})

void t.test('expired messages are not sent, and a page of nothing else is not pulled again in a loop', async (t) => {
  const { session, core, clock } = await startGateway(t)
  const phone = await session()
  for (let i = 0; i < 40; i += 1) core.store(phone.token, '', clock.now() - 1)
  core.push(phone.token, 'mail')
  await phone.settled()
  await phone.settled()
  t.ok(core.all('pull').length <= 2)
  const expired = { ...core.store(phone.token), expiresAtMs: clock.now() }
  core.tell({ kind: 'deliver', device: phone.token, epoch: 1, envelope: expired, previous: '' })
  await phone.settled()
  t.same(phone.frames, [])
})

void t.test('a withdrawn message is revoked on the device and its place in the window is free', async (t) => {
  const { session, core } = await startGateway(t, { maxInFlight: 1 })
  const phone = await session()
  const first = core.push(phone.token)
  const second = core.push(phone.token)
  t.equal(await phone.push(), first.messageId)
  core.inboxes.set(phone.token, [second])
  core.tell({ kind: 'withdraw', device: phone.token, epoch: 1, messageIds: [first.messageId] })
  t.match((await phone.next('revoke')).revoke, { messageIds: [first.messageId], ackId: revocationAck(first.messageId) })
  t.equal(await phone.push(), second.messageId)
})

void t.test('messages of a stale epoch, or for a device that is not here, change nothing', async (t) => {
  const { session, core, gateway } = await startGateway(t)
  const phone = await session()
  const envelope = core.store(phone.token)
  for (const [device, epoch] of [
    [phone.token, 0],
    [phone.token, 2],
    ['nobody', 1],
  ] as const) {
    core.tell({ kind: 'deliver', device, epoch, envelope, previous: '' })
    core.tell({ kind: 'mail', device, epoch })
    core.tell({
      kind: 'page',
      device,
      epoch,
      envelopes: [envelope],
      more: true,
      stillWaiting: [],
      number: 1,
      position: '',
    })
    core.tell({ kind: 'callResult', device, epoch, requestId: 1, code: 100 })
    core.tell({ kind: 'withdraw', device, epoch, messageIds: ['x'] })
    core.tell({ kind: 'evict', device, epoch })
  }
  core.tell({
    kind: 'openResult',
    connection: 77,
    refused: 0,
    epoch: 3,
    userId: '',
    hasMail: true,
    position: '',
    standing: 0,
    logNewest: '',
  })
  await phone.settled()
  t.same(phone.frames, [])
  t.same(core.all('pull'), [])
  t.equal(gateway.sessionCount, 1)
})

void t.test('a page of a pull that was given up sends nothing; the page of the next one counts', async (t) => {
  const { session, core, clock } = await startGateway(t)
  const phone = await session()
  core.hold('pull')
  const first = core.next('pull')
  const { messageId } = core.push(phone.token, 'mail')
  const late = core.page(await first)
  const second = core.next('pull')
  clock.advance(20_000)
  const due = await second
  t.not(due.number, late.number)
  core.tell(late)
  await phone.settled()
  t.same(phone.frames, [])
  core.tell(core.page(due))
  t.equal(await phone.push(), messageId)
})

void t.test('when a push core is linked again, open sessions are told to it and look at their inboxes', async (t) => {
  const { session, core, clock } = await startGateway(t)
  const phone = await session()
  core.up = false
  const { messageId } = core.store(phone.token)
  const resumed = core.next('resumed')
  core.relink()
  t.match(await resumed, { device: phone.token, epoch: 1, app: { appId: 'demo' } })
  t.equal(await phone.push(), messageId)
  t.same(
    core.received.slice(-2).map(({ kind }) => kind),
    ['resumed', 'pull'],
    'in this order',
  )
  clock.advance(10)
  t.equal(core.all('resumed').length, 1)
})

void t.test('after a resync no inline message overtakes what is in the inbox', async (t) => {
  const { session, core } = await startGateway(t)
  const phone = await session()
  core.hold('pull')
  const pulled = core.next('pull')
  const first = core.store(phone.token)
  core.tell({ kind: 'resync', announce: false })
  const second = core.push(phone.token)
  core.tell(core.page(await pulled))
  t.same([await phone.push(), await phone.push()], [first.messageId, second.messageId])
})

void t.test(
  'a device that does not read holds a bounded buffer, the others get theirs, and it catches up when it reads',
  async (t) => {
    const started = await startGateway(t)
    const { session, core, gateway, metric } = started
    const slow = await session()
    const fast = await session()
    await fillUp(started, slow)
    const sent = await metric('pushes_sent_total')
    for (let i = 0; i < 500; i += 1) core.push(slow.token, 'inline', 'x'.repeat(60 * 1024))
    const { messageId } = core.push(fast.token)
    t.equal(await fast.push(), messageId)
    t.equal(gateway.sessionCount, 2, 'it was not cut off')
    t.equal(await metric('pushes_sent_total'), sent + 1, 'nothing more is held for the slow one')
    slow.ws.resume()
    const waiting = core.inboxes.get(slow.token)?.map((envelope) => envelope.messageId) ?? []
    const last = waiting.at(-1)
    for (let id = await slow.push(); id !== last; id = await slow.push()) slow.ack(id)
    t.pass('caught up')
  },
)
