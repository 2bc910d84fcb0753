import { once } from 'node:events'
import { CLOSE_CODES, encodeClientFrame, LIMITS } from '@openmps/proto'
import { issueToken } from '@openmps/proto/token'
import t from 'tap'
import { DEFAULT_OPTIONS } from '../src/index.ts'
import { APP, type Device } from './_util/device.ts'
import { fillUp } from './_util/fill-up.ts'
import { RawDevice } from './_util/raw-device.ts'
import { type Started, startGateway } from './_util/start.ts'

/** Brings a device to its end; returns it, still to be awaited. */
type Story = (started: Started) => Promise<Device>

const stories: Record<keyof typeof CLOSE_CODES, Record<string, Story>> = {
  goingAway: {
    'on close': async ({ session, gateway }) => {
      const phone = await session()
      void gateway.close()
      return phone
    },
    'on close, before Connect': async ({ device, gateway }) => {
      const phone = await device()
      void gateway.close()
      return phone
    },
  },
  handshakeTimeout: {
    'no Connect within 5 s': async ({ device, clock }) => {
      const phone = await device()
      clock.advance(5_000)
      return phone
    },
    'frames of an unknown kind do not count as Connect': async ({ device, clock }) => {
      const phone = await device()
      phone.ws.send(Buffer.from([0x7a, 0x00]))
      phone.ws.send(Buffer.alloc(0))
      phone.ws.ping()
      await once(phone.ws, 'pong')
      clock.advance(5_000)
      return phone
    },
  },
  unavailable: {
    'the link is down': async ({ device, core }) => {
      core.up = false
      const phone = await device()
      phone.send({ connect: APP })
      return phone
    },
    'the link takes nothing though it is up': async ({ device, core }) => {
      core.send = () => false
      const phone = await device()
      phone.send({ connect: APP })
      return phone
    },
    'the core does not answer within 10 s': async ({ device, core, clock }) => {
      core.hold('opened')
      const phone = await device()
      const asked = core.next('opened')
      phone.send({ connect: APP })
      await asked
      clock.advance(10_000)
      return phone
    },
  },
  slowConsumer: {
    'nothing is read for two ack time-outs': async (started) => {
      const { session, clock } = started
      const phone = await session()
      await fillUp(started, phone)
      clock.advance(20_000)
      clock.advance(20_000)
      phone.ws.resume()
      return phone
    },
  },
  internalError: {
    'a handler throws': async ({ session, core }) => {
      const phone = await session()
      const { send } = core
      core.send = (message) => {
        if (message.kind === 'happened') throw new Error('a defect')
        return send.call(core, message)
      }
      phone.send({ event: { kind: 1, messageId: 'x' } })
      return phone
    },
  },
  tooManyFrames: {
    'more frames than the burst': async ({ session }) => {
      const phone = await session()
      for (let i = 0; i < DEFAULT_OPTIONS.frameBurst; i += 1) phone.send({ ping: { nonce: i } })
      return phone
    },
  },
  protocolError: {
    'bytes that are no frame': sends(Buffer.from([0x0a, 0xff, 0xff])),
    'a text message': async ({ device }) => {
      const phone = await device()
      phone.ws.send('{"connect":{}}')
      return phone
    },
    'a version of more than 64 characters': connects({ ...APP, appVersion: 'x'.repeat(65) }),
    'more than 64 ids in an Ack': inSession({ ack: { messageIds: Array.from({ length: 65 }, String) } }),
    'an empty id in an Ack': inSession({ ack: { messageIds: [''] } }),
    'an id of more than 128 characters in an Ack': inSession({ ack: { messageIds: ['x'.repeat(129)] } }),
    'an event without a message': inSession({ event: { kind: 1 } }),
    'a request with id 0': inSession({ request: { id: 0, bind: { userId: 'ada' } } }),
    'more than 16 unanswered requests': async ({ session, core }) => {
      core.hold('call')
      const phone = await session()
      for (let id = 1; id <= 17; id += 1) phone.send({ request: { id, bind: { userId: 'ada' } } })
      return phone
    },
    'two unanswered requests with one id': async ({ session, core }) => {
      core.hold('call')
      const phone = await session()
      for (let i = 0; i < 2; i += 1) phone.send({ request: { id: 5, bind: { userId: 'ada' } } })
      return phone
    },
  },
  frameTooLarge: {
    'one byte more than the limit': sends(Buffer.alloc(LIMITS.maxClientFrameBytes + 1)),
  },
  outOfState: {
    'an Ack before Connect': sends(encodeClientFrame({ ack: { messageIds: ['x'] } })),
    'a second Connect': inSession({ connect: APP }),
    'a frame between Connect and Connected': async ({ device, core }) => {
      core.hold('opened')
      const phone = await device()
      phone.send({ connect: APP })
      phone.send({ ping: { nonce: 1 } })
      return phone
    },
  },
  replaced: {
    'a newer session here': async ({ session, device }) => {
      const phone = await session()
      await (await device(phone)).connect()
      return phone
    },
    'a newer session elsewhere': async ({ session, core }) => {
      const phone = await session()
      core.tell({ kind: 'evict', device: phone.token, epoch: 1 })
      return phone
    },
    'an older session that is opened late': async ({ session, device, core }) => {
      const phone = await session()
      core.epochs.set(phone.token, -5)
      const late = await device(phone)
      late.send({ connect: { ...APP, deviceToken: phone.token, deviceSecret: phone.secret } })
      return late
    },
  },
  unknownApp: {
    'no app id': connects({ workspaceId: 'default' }),
    'no workspace': connects({ appId: 'demo' }),
    'an app id of more than 128 characters': connects({ ...APP, appId: 'x'.repeat(129) }),
    'the core does not know the app': async ({ device, core }) => {
      core.refuse = 4504
      const phone = await device()
      phone.send({ connect: APP })
      return phone
    },
  },
  tokenInvalid: {
    'a malformed token': connects({ ...APP, deviceToken: 'x', deviceSecret: 'y' }),
    'a secret without a token': connects({ ...APP, deviceSecret: 'y' }),
    'the token of another app': async ({ device, keys }) => {
      const deviceToken = issueToken(keys, { ...APP, workspaceId: 'other' })
      const phone = await device()
      phone.send({ connect: { ...APP, deviceToken, deviceSecret: 'y' } })
      return phone
    },
  },
  secretInvalid: {
    'a token without its secret': async ({ device, keys }) => {
      const phone = await device()
      phone.send({ connect: { ...APP, deviceToken: issueToken(keys, APP) } })
      return phone
    },
    'the secret of another device': async ({ session, device, keys }) => {
      const { secret } = await session()
      const phone = await device()
      phone.send({ connect: { ...APP, deviceToken: issueToken(keys, APP), deviceSecret: secret } })
      return phone
    },
  },
}

for (const [reason, { code, text }] of Object.entries(CLOSE_CODES)) {
  void t.test(`${code} ${text}`, async (t) => {
    for (const [when, story] of Object.entries(stories[reason as keyof typeof CLOSE_CODES])) {
      await t.test(when, async (t) => {
        const started = await startGateway(t)
        const phone = await story(started)
        t.same(await phone.closed, { code, reason: text })
      })
    }
  })
}

void t.test('a core that refuses with a code outside 4000 to 4999 closes with 4004', async (t) => {
  const { device, core } = await startGateway(t)
  core.refuse = 1006
  const phone = await device()
  phone.send({ connect: APP })
  t.match(await phone.closed, { code: 4004 })
})

void t.test('above the pending opens that are allowed a Connect is closed with 4002', async (t) => {
  const { device, core } = await startGateway(t, { maxPendingOpens: 1 })
  core.hold('opened')
  const first = await device()
  const asked = core.next('opened')
  first.send({ connect: APP })
  await asked
  const second = await device()
  second.send({ connect: APP })
  t.match(await second.closed, { code: 4002 })
})

void t.test('what is wrong on one socket leaves the others alone', async (t) => {
  const { session, port } = await startGateway(t)
  const good = await session()
  const bad = await new RawDevice(port).open()
  t.teardown(() => bad.tcp.destroy())
  const ended = new Promise((resolve) => bad.tcp.once('close', resolve))
  bad.sendBytes(Buffer.from([0xff, 0xff, 0xff]))
  await ended
  await good.settled()
})

function sends(bytes: Uint8Array): Story {
  return async ({ device }) => {
    const phone = await device()
    phone.ws.send(bytes)
    return phone
  }
}

function connects(connect: Record<string, string>): Story {
  return async ({ device }) => {
    const phone = await device()
    phone.send({ connect })
    return phone
  }
}

function inSession(frame: Parameters<Device['send']>[0]): Story {
  return async ({ session }) => {
    const phone = await session()
    phone.send(frame)
    return phone
  }
}
