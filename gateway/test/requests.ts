import { CLOSE_CODES, LIMITS, type Request } from '@openmps/proto'
import t from 'tap'
import { APP } from './_util/device.ts'
import { startGateway } from './_util/start.ts'

const SUCCESS = { success: true, code: '100', name: 'SUCCESS', message: 'Success.' }

void t.test('each call reaches the core with the app and gets its response', async (t) => {
  const { session, core } = await startGateway(t)
  const phone = await session()
  phone.send({ request: { id: 7, bind: { userId: 'ada' } } })
  t.match((await phone.next('response')).response, { id: 7, ...SUCCESS })
  phone.send({ request: { id: 8, report: { thirdChannel: 5, thirdChannelDeviceToken: 'hw' } } })
  t.match((await phone.next('response')).response, { id: 8, ...SUCCESS })
  phone.send({ request: { id: 9, unbind: { userId: 'ada' } } })
  t.match((await phone.next('response')).response, { id: 9, ...SUCCESS })
  phone.send({ request: { id: 10, bind: { userId: 'ada', userToken: 'v1.k.1.s' } } })
  t.match((await phone.next('response')).response, { id: 10, ...SUCCESS })
  const activity = {
    activityId: 'x'.repeat(LIMITS.maxActivityIdChars),
    pushToken: 'a'.repeat(LIMITS.maxActivityTokenChars),
  }
  for (const [index, call] of [
    { setAlias: { alias: 'desk-7' } },
    { removeAlias: { alias: 'desk-7' } },
    { setTags: { names: ['news', 'x'.repeat(LIMITS.maxTagChars)] } },
    { removeTags: { names: ['news'] } },
    { setPhone: { number: '+86 138-0000-0001' } },
    { report: { thirdChannel: 5, thirdChannelDeviceToken: 'hw', packageName: 'x'.repeat(LIMITS.maxPackageNameChars) } },
    { reportActivity: activity },
  ].entries()) {
    phone.send({ request: { id: 11 + index, ...call } })
    t.match((await phone.next('response')).response, { id: 11 + index, ...SUCCESS })
  }
  t.match(core.all('call'), [
    { device: phone.token, app: APP, epoch: 1, requestId: 7, call: { kind: 'bind', userId: 'ada' } },
    { requestId: 8, call: { kind: 'report', thirdChannel: 5, thirdChannelDeviceToken: 'hw' } },
    { requestId: 9, call: { kind: 'unbind', userId: 'ada' } },
    { requestId: 10, call: { kind: 'bind', userId: 'ada', userToken: 'v1.k.1.s' } },
    { requestId: 11, call: { kind: 'setAlias', alias: 'desk-7' } },
    { requestId: 12, call: { kind: 'removeAlias', alias: 'desk-7' } },
    { requestId: 13, call: { kind: 'setTags', names: ['news', 'x'.repeat(LIMITS.maxTagChars)] } },
    { requestId: 14, call: { kind: 'removeTags', names: ['news'] } },
    { requestId: 15, call: { kind: 'setPhone', number: '+86 138-0000-0001' } },
    { requestId: 16, call: { kind: 'report', packageName: 'x'.repeat(LIMITS.maxPackageNameChars) } },
    { requestId: 17, call: { kind: 'reportActivity', ...activity } },
  ])
})

void t.test('the code of the core comes with its name and text; one that is not known is a system error', async (t) => {
  const { session, core } = await startGateway(t)
  core.hold('call')
  const phone = await session()
  for (const [code, name] of [
    [3012, 'NEED_USERID'],
    [-1, 'SIGNATURE_MISMATCH'],
    [31337, 'SYSTEM_ERROR'],
  ] as const) {
    const asked = core.next('call')
    phone.send({ request: { id: 1, bind: { userId: 'ada' } } })
    const { device, epoch, requestId } = await asked
    core.tell({ kind: 'callResult', device, epoch, requestId, code })
    const { response } = await phone.next('response')
    t.match(response, { success: false, name })
  }
})

void t.test('what cannot be right is answered here', async (t) => {
  const { session, core } = await startGateway(t)
  const phone = await session()
  const cases: [Request, string][] = [
    [{ bind: {} }, '3012'],
    [{ unbind: { userId: '' } }, '3012'],
    [{ bind: { userId: 'x'.repeat(LIMITS.maxIdChars + 1) } }, '3028'],
    [{ bind: { userId: 'ada', userToken: 'x'.repeat(LIMITS.maxUserTokenChars + 1) } }, '3028'],
    [{ report: { thirdChannelDeviceToken: 'x'.repeat(LIMITS.maxVendorTokenChars + 1) } }, '3028'],
    [{ report: { packageName: 'x'.repeat(LIMITS.maxPackageNameChars + 1) } }, '3028'],
    [{ setAlias: {} }, '3028'],
    [{ setAlias: { alias: 'x'.repeat(LIMITS.maxAliasChars + 1) } }, '3028'],
    [{ removeAlias: { alias: '' } }, '3028'],
    [{ setTags: { names: [] } }, '3028'],
    [{ setTags: { names: ['news', ''] } }, '3028'],
    [{ setTags: { names: ['x'.repeat(LIMITS.maxTagChars + 1)] } }, '3028'],
    [{ removeTags: { names: Array.from({ length: LIMITS.maxTagsPerCall + 1 }, String) } }, '3028'],
    [{ setPhone: { number: '' } }, '3028'],
    [{ setPhone: { number: '1'.repeat(LIMITS.maxPhoneChars + 1) } }, '3028'],
    [{ reportActivity: {} }, '3028'],
    [{ reportActivity: { activityId: 'x'.repeat(LIMITS.maxActivityIdChars + 1), pushToken: 'a1' } }, '3028'],
    [{ reportActivity: { activityId: 'x', pushToken: 'a'.repeat(LIMITS.maxActivityTokenChars + 1) } }, '3028'],
    [{}, '3028'],
  ]
  for (const [call, code] of cases) {
    phone.send({ request: { id: 3, ...call } })
    t.match((await phone.next('response')).response, { id: 3, success: false, code })
  }
  t.same(core.all('call'), [])
})

void t.test(
  'a request that finds the link down, or that the core does not answer in time, is a system error, once',
  async (t) => {
    const { session, core, clock } = await startGateway(t)
    const phone = await session()
    core.up = false
    phone.send({ request: { id: 1, bind: { userId: 'ada' } } })
    t.match((await phone.next('response')).response, { id: 1, success: false, code: '9000', name: 'SYSTEM_ERROR' })
    core.up = true
    core.hold('call')
    const asked = core.next('call')
    phone.send({ request: { id: 2, bind: { userId: 'ada' } } })
    const call = await asked
    clock.advance(10_000)
    t.match((await phone.next('response')).response, { id: 2, code: '9000' })
    core.answer(call)
    core.answer(call)
    await phone.settled()
    t.same(phone.frames, [])
  },
)

void t.test('a device that calls without end is sent away, and may come back', async (t) => {
  const { session } = await startGateway(t, { framesPerSecond: 10, frameBurst: 50, callCost: 20 })
  const phone = await session()
  for (let id = 1; id <= 3; id += 1) phone.send({ request: { id, bind: { userId: 'ada' } } })
  t.match(await phone.closed, { code: CLOSE_CODES.tooManyFrames.code })
})

void t.test('acks of what was never sent count like frames of their own', async (t) => {
  const { session } = await startGateway(t, { framesPerSecond: 10, frameBurst: 100 })
  const phone = await session()
  const unknown = Array.from({ length: LIMITS.maxAckIds }, (_, number) => `unknown-${number}`)
  for (let frame = 0; frame < 2; frame += 1) phone.send({ ack: { messageIds: unknown } })
  t.match(await phone.closed, { code: CLOSE_CODES.tooManyFrames.code })
})

void t.test('an answered request makes room: any number of them one after the other', async (t) => {
  const { session } = await startGateway(t, { callCost: 1 })
  const phone = await session()
  for (let id = 1; id <= 3 * LIMITS.maxPendingRequests; id += 1) {
    phone.send({ request: { id, bind: { userId: 'ada' } } })
    t.match((await phone.next('response')).response, { id, success: true })
  }
})

void t.test('events are passed on, never dated in the future, and those of an unknown kind ignored', async (t) => {
  const { session, core, clock } = await startGateway(t)
  const phone = await session()
  const now = clock.now()
  phone.send({ event: { kind: 1, messageId: 'a', atMs: now - 5_000 } })
  phone.send({ event: { kind: 2, messageId: 'b', atMs: now + 5_000 } })
  phone.send({ event: { kind: 2, messageId: 'c' } })
  phone.send({ event: { kind: 9 as 1, messageId: 'd' } })
  await phone.settled()
  t.match(core.all('happened'), [
    { device: phone.token, epoch: 1, event: 'opened', messageId: 'a', atMs: now - 5_000 },
    { event: 'ignored', messageId: 'b', atMs: now },
    { event: 'ignored', messageId: 'c', atMs: now },
  ])
  t.equal(core.all('happened').length, 3)
})

void t.test('a ping is answered with its nonce', async (t) => {
  const { session } = await startGateway(t)
  const phone = await session()
  phone.send({ ping: { nonce: 4_000_000_000 } })
  t.match((await phone.next('pong')).pong, { nonce: 4_000_000_000 })
})
