import { LIMITS } from '@openmps/proto'
import t from 'tap'
import { type Device, startDevEnv, type TestApp } from './dev-env/index.ts'

const COUNT = 1_000
const env = await startDevEnv(t)

/** One after the other: the next push is sent when the last one was answered. */
async function pushInOrder(app: TestApp, token: string, count: number, pushed: (number: number) => unknown) {
  const keys: string[] = []
  for (let number = 0; number < count; number++) {
    keys.push(await app.backend.push({ device: token }, { messageKey: `m-${number}` }))
    await pushed(number)
  }
  return keys
}

void t.test(
  'a thousand messages to a device that comes and goes arrive once each, in the order of acceptance',
  async (t) => {
    const app = await env.createApp(t)
    let device = await app.device().online()
    const { token, storage } = device
    const got: string[] = []
    let restarting: Promise<unknown> = Promise.resolve()

    async function restart(): Promise<Device> {
      await device.close()
      got.push(...device.keys)
      device = app.device({ storage })
      return device.online()
    }
    const keys = await pushInOrder(app, token, COUNT, (number) => {
      if (number % 120 === 119) restarting = restarting.then(restart)
    })
    await restarting
    await device.messages.until((all) => got.length + all.length >= COUNT, 'the rest')
    t.strictSame([...got, ...device.keys], keys)
    await device.close()
    t.match(await app.settled(), { accepted: COUNT, delivered: COUNT, pending: 0 })
  },
)

void t.test('a device never has more than 16 unacknowledged messages in flight, whatever waits', async (t) => {
  const app = await env.createApp(t)
  const device = await app.rawDevice()
  const { deviceToken } = device.credentials
  const keys = await pushInOrder(app, deviceToken, 60, () => undefined)

  await device.pushes.until((all) => all.length === LIMITS.maxInFlight, 'a full window')
  device.send({ ping: { nonce: 1 } })
  await device.frames.find((frame) => frame.pong?.nonce === 1, 'the pong')
  t.equal(device.pushes.all.length, LIMITS.maxInFlight, 'the rest waits in the inbox')

  for (const _ of keys) {
    const { messageId } = await device.pushes.next()
    device.ack(messageId ?? '')
  }
  t.equal(device.mostUnacked, LIMITS.maxInFlight)
  t.strictSame(
    device.pushes.all.map(({ customId }) => customId),
    keys,
    'in order, and nothing twice',
  )
})

void t.test('what was in flight when a connection broke comes first on the next one, in order', async (t) => {
  const app = await env.createApp(t)
  const first = await app.rawDevice()
  const keys = await pushInOrder(app, first.credentials.deviceToken, 30, () => undefined)
  const arrived = await first.pushes.take(LIMITS.maxInFlight)
  const acked = arrived.slice(0, 4).map(({ messageId }) => messageId ?? '')
  first.ack(...acked)
  first.send({ ping: { nonce: 2 } })
  await first.frames.find((frame) => frame.pong?.nonce === 2, 'the pong behind the acks')
  first.destroy()

  const second = await app.rawDevice(first.credentials)
  for (const key of keys.slice(4)) {
    const push = await second.pushes.next()
    t.equal(push.customId, key)
    second.ack(push.messageId ?? '')
  }
  t.ok(second.mostUnacked <= LIMITS.maxInFlight)
})
