import t from 'tap'
import { startGateway } from './_util/start.ts'

void t.test('a wake for a session that is not open is answered by its end', async (t) => {
  const { session, core } = await startGateway(t)
  const phone = await session()
  const envelope = core.store('gone')
  core.tell({ kind: 'mail', device: 'gone', epoch: 7 })
  core.tell({ kind: 'deliver', device: 'gone', epoch: 8, envelope, previous: '' })
  t.match(core.all('closed'), [
    { device: 'gone', epoch: 7 },
    { device: 'gone', epoch: 8 },
  ])
  core.push(phone.token)
  await phone.push()
  t.equal(core.all('closed').length, 2, 'a wake for an open one is not')
})

void t.test('a wake for an older session of a device that is there is not answered', async (t) => {
  const { session, device, core } = await startGateway(t)
  const first = await session()
  const again = await (await device(first)).connect()
  await first.closed
  core.tell({ kind: 'mail', device: again.token, epoch: 1 })
  await again.settled()
  t.same(core.all('closed'), [])
  t.same(core.all('pull'), [], 'and looks at no inbox')
})

void t.test('a wake for a session that is opening is kept for it', async (t) => {
  const { device, session, core } = await startGateway(t)
  const before = await session()
  before.ws.terminate()
  await core.next('closed')
  core.hold('opened')
  const asked = core.next('opened')
  const phone = await device(before)
  phone.send({
    connect: { appId: 'demo', workspaceId: 'default', deviceToken: before.token, deviceSecret: before.secret },
  })
  const opened = await asked
  core.tell({ kind: 'mail', device: phone.token, epoch: 2 })
  t.equal(core.all('closed').length, 1, 'only the one before')
  const pulled = core.next('pull')
  // The core looked at the inbox before the wake: it says that there is no mail.
  core.answer(opened)
  await phone.next('connected')
  t.match(await pulled, { device: phone.token, epoch: 2 })
})

void t.test('other news for a session that is not open changes nothing', async (t) => {
  const { session, core } = await startGateway(t)
  const phone = await session()
  core.tell({ kind: 'withdraw', device: 'gone', epoch: 7, messageIds: ['m'] })
  core.tell({ kind: 'evict', device: 'gone', epoch: 7 })
  core.tell({ kind: 'callResult', device: 'gone', epoch: 7, requestId: 1, code: 100 })
  await phone.settled()
  t.same(core.all('closed'), [])
})
