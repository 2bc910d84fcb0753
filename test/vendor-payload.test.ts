import { PAYLOAD_ID } from '@openmps/proto'
import t from 'tap'
import { startDevEnv } from './dev-env/index.ts'

const env = await startDevEnv(t)

void t.test('a message that a vendor showed first comes once to the app, and is delivered and opened', async (t) => {
  const app = await env.createApp(t)
  const before = await app.device().online()
  const { token, storage } = before
  await before.close()
  const key = await app.backend.push({ device: token })
  const { messageId } = await app.message(key)

  const woken = app.device({ storage })
  const payload = { data: JSON.stringify({ [PAYLOAD_ID]: messageId, openmpsCustomId: key }) }
  t.equal(await woken.client.receiveVendorPayload(payload, 'opened'), true)
  // The process ends before it had a connection.
  await woken.close()
  t.match(await app.message(key), { state: 'pending' })

  const device = await app.device({ storage }).online()
  await app.settled()
  t.match(await app.message(key), { state: 'delivered', devices: [{ token, ackedAt: /^\d{4}-/ }] })
  const next = await app.backend.push({ device: token })
  await device.messages.next()
  t.strictSame(device.keys, [next], 'the app did not get it again')
  await device.close()
  t.match(await app.message(key), { devices: [{ token, openedAt: /^\d{4}-/ }] })
})

void t.test(
  'a broadcast that a vendor showed first comes once to the app, and none before it is left out',
  async (t) => {
    const app = await env.createApp(t)
    const witness = await app.device({ platform: 'android' }).online()
    const before = await app.device({ platform: 'android' }).online()
    const { storage } = before
    await before.close()
    await app.backend.broadcast({ messageKey: 'first' })
    await app.backend.broadcast({ messageKey: 'second' })
    await app.backend.broadcast({ messageKey: 'third' })
    const seen = await witness.messages.take(3)
    const second = seen.find(({ customId }) => customId === 'second')

    const device = app.device({ platform: 'android', storage })
    t.equal(await device.client.receiveVendorPayload({ [PAYLOAD_ID]: second?.id }), true)
    await device.online()
    await device.messages.take(2)
    const last = await app.backend.broadcast()
    await device.messages.next()
    t.strictSame(device.keys, ['first', 'third', last.messageKey])
  },
)
