import { PushError } from '@openmps/proto'
import type { LinkDown } from '@openmps/proto/link'
import t from 'tap'
import { createMemorySessionDirectory } from '../../src/adapters/memory/session-directory.ts'
import { publishOf } from '../../src/broadcast/publish.ts'
import { Dispatcher } from '../../src/delivery/dispatcher.ts'
import { frameOf } from '../contract/_util/messages.ts'
import { entry } from '../contract/broadcast-log.ts'

function start(gateways: readonly string[]) {
  const sent: [gateway: string, message: LinkDown][] = []
  const errors: unknown[] = []
  const directory = createMemorySessionDirectory({ maxSessions: 10 })
  const link = { send: (gateway: string, message: LinkDown) => sent.push([gateway, message]), gateways: () => gateways }
  const dispatcher = (find = directory.find) =>
    new Dispatcher({ ...directory, find }, link, (error) => errors.push(error))
  return { dispatcher, directory, sent, errors }
}

const publish = (perSecond = 0) => publishOf({ ...entry({ perSecond }), previous: 'before' })
const envelope = { messageId: 'id', frame: frameOf('frame'), expiresAtMs: 1 }

void t.test('a broadcast goes to all gateways, between the wakes before and behind it', async (t) => {
  const { dispatcher, directory, sent } = start(['a', 'b'])
  await directory.open('device', 'a')
  const one = dispatcher()
  const message = publish()
  void one.deliver('device', envelope)
  void one.publish(message)
  void one.mail('device')
  await one.idle()
  t.match(sent, [
    ['a', { kind: 'deliver' }],
    ['a', message],
    ['b', message],
    ['a', { kind: 'mail' }],
  ])
})

void t.test('gateways share its pace, a hundred devices a second at least', async (t) => {
  const paces = async (count: number, perSecond: number) => {
    const { dispatcher, sent } = start(Array.from({ length: count }, (_, n) => `gateway-${n}`))
    const one = dispatcher()
    void one.publish(publish(perSecond))
    await one.idle()
    return sent.map(([, message]) => (message.kind === 'publish' ? message.perSecond : -1))
  }
  t.strictSame(await paces(2, 500), [250, 250])
  t.strictSame(await paces(3, 1_000), [334, 334, 334])
  t.strictSame(await paces(2, 150), [100, 100])
  t.strictSame(await paces(2, 0), [0, 0], 'at once')
  t.strictSame(await paces(0, 500), [], 'nobody is linked')
})

void t.test('a directory that is away takes no broadcast with it', async (t) => {
  const { dispatcher, sent, errors } = start(['a'])
  const one = dispatcher(() => Promise.reject(new PushError('UNAVAILABLE', 'away')))
  void one.deliver('device', envelope)
  void one.publish(publish())
  await one.idle()
  t.match(sent, [['a', { kind: 'publish' }]])
  t.equal(sent.length, 1)
  t.equal(errors.length, 1)
})
