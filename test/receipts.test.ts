import t from 'tap'
import { freePort, isSigned, type Receiver, startDevEnv, startReceiver } from './dev-env/index.ts'

const env = await startDevEnv(t, { devicePort: await freePort() })

async function openReceiver(t: { teardown(run: () => unknown): void }): Promise<Receiver> {
  const receiver = await startReceiver()
  t.teardown(() => receiver.close())
  return receiver
}

void t.test('a delivered message gives one signed receipt, with the fields of the guide', async (t) => {
  const receiver = await openReceiver(t)
  const app = await env.createApp(t, { receiver })
  const device = await app.device({ platform: 'android' }).online()
  await device.client.bind('ada')
  const key = await app.backend.push({ user: 'ada' })

  const receipt = await receiver.taken(key)
  t.ok(isSigned(receipt, app.receiptPublicKey))
  t.notOk(isSigned({ ...receipt, body: receipt.body.replace('ada', 'bob') }, app.receiptPublicKey))
  t.strictSame(receipt.fields, {
    extInfo: { adToken: device.token, osType: 'android' },
    msgId: key,
    pushSuccess: true,
    statusCode: '2',
    statusDesc: 'Acked',
    targetId: 'ada',
  })
})

void t.test('every end has its receipt: delivered, expired, revoked and failed, one each', async (t) => {
  const receiver = await openReceiver(t)
  const app = await env.createApp(t, { receiver })
  const { token } = await app.device().online()
  const away = await app.device().online()
  await away.close()
  await app.backend.push({ device: token }, { messageKey: 'delivered' })
  await app.backend.push({ device: away.token }, { messageKey: 'expired', expiresInSeconds: 1 })
  await app.backend.push({ user: 'nobody' }, { messageKey: 'expired-unbound', expiresInSeconds: 1 })
  await app.backend.push({ device: away.token }, { messageKey: 'revoked' })
  await app.backend.revoke('revoked', away.token)
  await app.backend.push({ activity: 'live' }, { messageKey: 'failed' })

  const status = async (key: string) => {
    const { statusCode, statusDesc, pushSuccess } = (await receiver.taken(key)).fields
    return `${pushSuccess} ${statusCode} ${statusDesc}`
  }
  t.equal(await status('delivered'), 'true 2 Acked')
  t.equal(await status('revoked'), 'false 99999999 Revoked')
  t.match(await status('failed'), /^false 99999999 the target can only be reached by a vendor channel/)
  t.equal(await status('expired'), 'false 0 DeviceNotOnlineOrNoResponse')
  t.equal(await status('expired-unbound'), 'false 1 NoBindInfo')
  t.equal(receiver.receipts.all.length, 5, 'and no other')
  t.match(await app.counters(), { accepted: 5, delivered: 1, expired: 2, revoked: 1, failed: 1, pending: 0 })
})

void t.test('a user’s message gives one receipt, however many of the devices have it', async (t) => {
  const receiver = await openReceiver(t)
  const app = await env.createApp(t, { receiver })
  const devices = await Promise.all([1, 2, 3].map(() => app.device().online()))
  for (const device of devices) await device.client.bind('ada')
  const first = await app.backend.push({ user: 'ada' })
  for (const device of devices) await device.messages.next()
  const second = await app.backend.push({ user: 'ada' })
  await Promise.all([receiver.taken(first), receiver.taken(second)])
  for (const device of devices) await device.close()
  t.equal(receiver.of(first).length, 1)
})

void t.test('a receipt that the receiver refuses comes again with the same body and signature', async (t) => {
  const receiver = await openReceiver(t)
  const app = await env.createApp(t, { receiver })
  const device = await app.device({ platform: 'android' }).online()
  receiver.answer = () => (receiver.receipts.all.length === 0 ? 500 : 200)
  const key = await app.backend.push({ device: device.token })
  await receiver.receipts.find(({ status }) => status === 500, 'the first attempt')
  // What is known of the device changes in between; what was said of the message does not.
  await app.device({ storage: device.storage, platform: 'harmonyos' }).online()

  await receiver.taken(key)
  const [refused, taken] = receiver.receipts.all
  t.equal(taken?.body, refused?.body)
  t.equal(taken?.signature, refused?.signature)
  t.equal(receiver.receipts.all.length, 2)
})

void t.test('a receipt that was not taken survives a restart of the service', async (t) => {
  const receiver = await openReceiver(t)
  const app = await env.createApp(t, { receiver })
  const device = await app.device().online()
  receiver.answer = () => 503
  const key = await app.backend.push({ device: device.token })
  const refused = await receiver.receipts.find(({ fields }) => fields.msgId === key, 'the refused receipt')
  await device.close()

  await env.restart()
  receiver.answer = () => 200
  t.equal((await receiver.taken(key)).body, refused.body)
})

void t.test('an app without a callback address makes no receipts, and its messages end all the same', async (t) => {
  const app = await env.createApp(t)
  const device = await app.device().online()
  const key = await app.backend.push({ device: device.token })
  await device.messages.next()
  await device.close()
  await app.settled()
  t.match(await app.message(key), { state: 'delivered' })
  t.strictSame(env.complaints, [])
})
