import t from 'tap'
import { decodeLinkDown, decodeLinkUp, encodeLinkDown, encodeLinkUp, type LinkDown, type LinkUp } from '../src/link.ts'

const app = { appId: 'a', workspaceId: 'w' }
const session = { device: 'd', epoch: 1_800_000_000_000_001 }

const UP: LinkUp[] = [
  { kind: 'opened', connection: 2 ** 40, device: 'd', app, platform: 7, appVersion: '1', sdkVersion: '2' },
  { kind: 'closed', ...session },
  { kind: 'acked', ...session, messageIds: ['m1', 'm2'] },
  { kind: 'pull', ...session, limit: 16, inFlight: ['m3'], number: 2 ** 25 - 1 },
  { kind: 'call', ...session, app, requestId: 9, call: { kind: 'bind', userId: 'u' } },
  { kind: 'call', ...session, app, requestId: 10, call: { kind: 'unbind', userId: 'u' } },
  {
    kind: 'call',
    ...session,
    app,
    requestId: 11,
    call: { kind: 'report', thirdChannel: 5, thirdChannelDeviceToken: 'x' },
  },
  { kind: 'happened', ...session, event: 'opened', messageId: 'm', atMs: 1_800_000_000_123 },
  { kind: 'happened', ...session, event: 'ignored', messageId: 'm', atMs: 0 },
  { kind: 'resumed', ...session, app },
]

const envelope = { messageId: 'm', frame: Uint8Array.from([1, 2, 255]), expiresAtMs: 1_800_000_000_123 }
const DOWN: LinkDown[] = [
  { kind: 'openResult', connection: 2 ** 40, refused: 0, epoch: session.epoch, userId: 'u', hasMail: true },
  { kind: 'openResult', connection: 1, refused: 4504, epoch: 0, userId: '', hasMail: false },
  { kind: 'deliver', ...session, envelope, previous: 'm0' },
  { kind: 'mail', ...session },
  {
    kind: 'page',
    ...session,
    envelopes: [envelope, { ...envelope, messageId: 'n' }],
    more: true,
    stillWaiting: ['m3'],
    number: 7,
  },
  { kind: 'page', ...session, envelopes: [], more: false, stillWaiting: [], number: 0 },
  { kind: 'callResult', ...session, requestId: 9, code: 100 },
  { kind: 'withdraw', ...session, messageIds: ['m'] },
  { kind: 'evict', ...session },
  { kind: 'resync', announce: true },
]

/** Bytes may come back as a Buffer, whose toJSON would hide what they are. */
const plain = (value: unknown): unknown => {
  if (value instanceof Uint8Array) return [...value]
  if (Array.isArray(value)) return value.map(plain)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([name, field]) => [name, plain(field)]))
}

void t.test('messages of the link come back in their order as they were sent', async (t) => {
  t.same(plain(decodeLinkUp(encodeLinkUp(UP))), plain(UP))
  t.same(plain(decodeLinkDown(encodeLinkDown(DOWN))), plain(DOWN))
})

void t.test('a message of an unknown kind is left out and spoils nothing', async (t) => {
  const unknown = Buffer.from([0x0a, 0x03, 0xfa, 0x01, 0x00])
  t.same(decodeLinkUp(Buffer.concat([unknown, encodeLinkUp(UP.slice(1, 2))])), UP.slice(1, 2))
  t.same(decodeLinkDown(Buffer.concat([unknown, encodeLinkDown(DOWN.slice(3, 4))])), DOWN.slice(3, 4))
})

void t.test('a malformed link frame is refused', async (t) => {
  t.throws(() => decodeLinkUp(Uint8Array.from([0x0a, 0x7f])), { code: 'MALFORMED_FRAME' })
  t.throws(() => decodeLinkDown(Uint8Array.from([0x0a, 0x7f])), { code: 'MALFORMED_FRAME' })
})
