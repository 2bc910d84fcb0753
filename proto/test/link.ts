import t from 'tap'
import { decodeLinkDown, decodeLinkUp, encodeLinkDown, encodeLinkUp, type LinkDown, type LinkUp } from '../src/link.ts'

const app = { appId: 'a', workspaceId: 'w' }
const session = { device: 'd', epoch: 1_800_000_000_000_001 }

const UP: LinkUp[] = [
  {
    kind: 'opened',
    connection: 2 ** 40,
    device: 'd',
    app,
    platform: 7,
    appVersion: '1',
    sdkVersion: '2',
    broadcastCursor: '01B',
    timeZone: 'Asia/Shanghai',
    connectedAtMs: 1_800_000_000_123,
  },
  { kind: 'closed', ...session, cursor: '01B' },
  { kind: 'acked', ...session, messageIds: ['m1', 'm2'], cursor: '01B' },
  { kind: 'pull', ...session, limit: 16, inFlight: ['m3'], number: 2 ** 25 - 1 },
  {
    kind: 'pull',
    ...session,
    limit: 1,
    inFlight: [],
    number: 0,
    log: { app, position: '01', standing: 2 ** 31 - 1, newest: '01B', given: [] },
  },
  {
    kind: 'pull',
    ...session,
    limit: 1,
    inFlight: [],
    number: 0,
    log: { app, position: '01', standing: 1, newest: '01B', given: [{ position: '01B', standing: 2 }] },
  },
  { kind: 'call', ...session, app, requestId: 9, call: { kind: 'bind', userId: 'u' } },
  { kind: 'call', ...session, app, requestId: 12, call: { kind: 'bind', userId: 'u', userToken: 'v1.k.1.s' } },
  { kind: 'call', ...session, app, requestId: 10, call: { kind: 'unbind', userId: 'u' } },
  {
    kind: 'call',
    ...session,
    app,
    requestId: 11,
    call: { kind: 'report', thirdChannel: 5, thirdChannelDeviceToken: 'x' },
  },
  {
    kind: 'call',
    ...session,
    app,
    requestId: 18,
    call: { kind: 'report', thirdChannel: 0, thirdChannelDeviceToken: '', packageName: 'com.example' },
  },
  { kind: 'call', ...session, app, requestId: 13, call: { kind: 'setAlias', alias: 'desk-7' } },
  { kind: 'call', ...session, app, requestId: 14, call: { kind: 'removeAlias', alias: 'desk-7' } },
  { kind: 'call', ...session, app, requestId: 15, call: { kind: 'setTags', names: ['news', '天气'] } },
  { kind: 'call', ...session, app, requestId: 16, call: { kind: 'removeTags', names: ['news'] } },
  { kind: 'call', ...session, app, requestId: 17, call: { kind: 'setPhone', number: '+8613800000001' } },
  {
    kind: 'call',
    ...session,
    app,
    requestId: 19,
    call: { kind: 'reportActivity', activityId: 'order-7', pushToken: 'a1b2' },
  },
  { kind: 'happened', ...session, event: 'opened', messageId: 'm', atMs: 1_800_000_000_123 },
  { kind: 'happened', ...session, event: 'ignored', messageId: 'm', atMs: 0 },
  { kind: 'resumed', ...session, app },
]

const envelope = { messageId: 'm', frame: Uint8Array.from([1, 2, 255]), expiresAtMs: 1_800_000_000_123 }
const DOWN: LinkDown[] = [
  {
    kind: 'openResult',
    connection: 2 ** 40,
    refused: 0,
    epoch: session.epoch,
    userId: 'u',
    hasMail: true,
    position: '01B',
    standing: 9,
    logNewest: '02B',
  },
  {
    kind: 'openResult',
    connection: 1,
    refused: 4504,
    epoch: 0,
    userId: '',
    hasMail: false,
    position: '',
    standing: 0,
    logNewest: '',
  },
  { kind: 'deliver', ...session, envelope, previous: 'm0' },
  { kind: 'mail', ...session },
  {
    kind: 'page',
    ...session,
    envelopes: [envelope, { ...envelope, messageId: 'n' }],
    more: true,
    stillWaiting: ['m3'],
    number: 7,
    position: '01B',
  },
  { kind: 'page', ...session, envelopes: [], more: false, stillWaiting: [], number: 0, position: '' },
  { kind: 'callResult', ...session, requestId: 9, code: 100 },
  { kind: 'withdraw', ...session, messageIds: ['m'] },
  { kind: 'evict', ...session },
  { kind: 'resync', announce: true },
  {
    kind: 'publish',
    app,
    envelope,
    previous: '01B',
    filter: { platform: 1, bound: { from: 1, to: 2 ** 31 }, unbound: { from: 0, to: 3 }, neverBound: true },
    revokes: '00B',
    perSecond: 100,
  },
  {
    kind: 'publish',
    app,
    envelope,
    previous: '',
    filter: { platform: 0, neverBound: false },
    revokes: '',
    perSecond: 0,
  },
  { kind: 'standing', ...session, standing: 4_294_967_295, since: '01' },
  { kind: 'standing', ...session, standing: 0, since: '' },
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
