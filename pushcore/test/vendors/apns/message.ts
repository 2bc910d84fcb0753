import t from 'tap'
import { toMessage, toOverwrite } from '../../../src/adapters/vendors/apns/message.ts'
import type { VendorNotice } from '../../../src/ports/vendor-channel.ts'
import { MESSAGE_ID, noticeOf } from '../_util/notice.ts'

const BUNDLE_ID = 'com.example.app'
const NOW = 1_790_000_000_400
const NOW_SECONDS = 1_790_000_000
const TEXTS = { title: 'Parcel', body: 'Your parcel is here.' }
const IDS = { openmpsId: MESSAGE_ID, openmpsCustomId: 'order-1' }

const bodyOf = (said: Partial<VendorNotice>) => JSON.parse(toMessage(noticeOf(said), BUNDLE_ID, NOW).body)
const headersOf = (said: Partial<VendorNotice>) => toMessage(noticeOf(said), BUNDLE_ID, NOW).headers

void t.test('what the app and the system get of a notice', (t) => {
  const aps = { alert: TEXTS, sound: 'default' }
  const url = 'https://shop.example/1'
  const cases: readonly (readonly [string, Partial<VendorNotice>, object])[] = [
    ['texts', {}, { ...IDS, aps }],
    ['no title', { title: '' }, { ...IDS, aps: { ...aps, alert: { body: TEXTS.body } } }],
    ['big text is as any text', { pushStyle: 1 }, { ...IDS, aps }],
    ['a web page', { action: 'webPage', url }, { ...IDS, openmpsUrl: url, aps }],
    ['a page of the app', { action: 'inAppPage', url: 'acme://chat/1' }, { ...IDS, openmpsUrl: 'acme://chat/1', aps }],
    ['no page to open', { action: 'openApp', url }, { ...IDS, aps }],
    ['nothing on a click', { action: 'none', url }, { ...IDS, aps }],
    ['parameters', { params: { a: 'b' } }, { ...IDS, a: 'b', aps }],
    ['parameters of reserved names', { params: { aps: 'x', openmpsId: 'y' } }, { ...IDS, aps }],
    ['a badge', { params: { badge: '3' } }, { ...IDS, badge: '3', aps: { ...aps, badge: 3 } }],
    ['no badge any more', { params: { badge: '0' } }, { ...IDS, badge: '0', aps: { ...aps, badge: 0 } }],
    ['a badge that is no number', { params: { badge: 'x' } }, { ...IDS, badge: 'x', aps }],
    ['a sound', { params: { sound: 'a.caf' } }, { ...IDS, sound: 'a.caf', aps: { ...aps, sound: 'a.caf' } }],
    [
      'for the extension',
      { params: { 'mutable-content': '1' } },
      { ...IDS, 'mutable-content': '1', aps: { ...aps, 'mutable-content': 1 } },
    ],
    [
      'a picture',
      { pushStyle: 2, imageUrl: 'https://a.example/i.png', iconUrl: 'https://a.example/c.png' },
      { ...IDS, openmpsImage: 'https://a.example/i.png', aps: { ...aps, 'mutable-content': 1 } },
    ],
  ]
  for (const [what, said, body] of cases) t.strictSame(bodyOf(said), body, what)
  t.end()
})

void t.test('headers: topic, type, priority, expiration in seconds, and what replaces what', (t) => {
  const headers = {
    'apns-topic': BUNDLE_ID,
    'apns-push-type': 'alert',
    'apns-priority': '10',
    'apns-expiration': String(NOW_SECONDS + 3600),
    'apns-collapse-id': '12345',
  }
  t.strictSame(headersOf({}), headers)
  t.strictSame(headersOf({ ttlSeconds: 1 }), { ...headers, 'apns-expiration': String(NOW_SECONDS + 1) })
  const month = { ...headers, 'apns-expiration': String(NOW_SECONDS + 30 * 86_400) }
  t.strictSame(headersOf({ ttlSeconds: 40 * 86_400 }), month, 'Apple keeps nothing longer')
  t.strictSame(headersOf({ silent: true }), { ...headers, 'apns-push-type': 'background', 'apns-priority': '5' })
  t.end()
})

void t.test('a silent message shows nothing, and the app gets its texts', (t) => {
  const fields = { transparentMessagePayload: { a: 1 } }
  t.strictSame(bodyOf({ silent: true, params: { badge: '1' }, imageUrl: 'https://a.example/i.png', fields }), {
    ...IDS,
    badge: '1',
    openmpsTitle: TEXTS.title,
    openmpsContent: TEXTS.body,
    openmpsPayload: '{"a":1}',
    aps: { 'content-available': 1 },
  })
  t.end()
})

void t.test('a Live Activity is updated and ended', (t) => {
  const contentState = { progress: 0.4, driver: { name: 'A' } }
  const alert = { ...TEXTS, sound: 'default' }
  const update = { timestamp: NOW_SECONDS, event: 'update', 'content-state': contentState }
  t.strictSame(bodyOf({ activity: { event: 'update', contentState } }), { aps: { ...update, alert } })
  t.strictSame(bodyOf({ activity: { contentState }, silent: true }), { aps: update }, 'an update when nothing is said')
  t.strictSame(bodyOf({ activity: { event: 'update', contentState, dismissalDateSeconds: 9 }, silent: true }), {
    aps: update,
  })
  const end = { timestamp: NOW_SECONDS, event: 'end', 'dismissal-date': 1_790_000_060 }
  t.strictSame(bodyOf({ activity: { event: 'end', dismissalDateSeconds: 1_790_000_060 }, silent: true }), { aps: end })
  const headers = {
    'apns-topic': `${BUNDLE_ID}.push-type.liveactivity`,
    'apns-push-type': 'liveactivity',
    'apns-priority': '10',
    'apns-expiration': String(NOW_SECONDS + 3600),
  }
  t.strictSame(headersOf({ activity: { contentState } }), headers)
  t.strictSame(headersOf({ activity: { contentState }, silent: true }), { ...headers, 'apns-priority': '5' })
  t.end()
})

void t.test('what takes the place of a revoked notice has nothing of it but its ids', (t) => {
  const said = {
    action: 'webPage',
    url: 'https://a.example',
    params: { badge: '3' },
    imageUrl: 'https://a.example/i',
  } as const
  const { headers, body } = toOverwrite(noticeOf(said), BUNDLE_ID, NOW)
  t.strictSame(JSON.parse(body), {
    ...IDS,
    aps: { alert: { body: 'Message revoked' }, 'interruption-level': 'passive' },
  })
  t.strictSame(headers, headersOf({}))
  t.end()
})
