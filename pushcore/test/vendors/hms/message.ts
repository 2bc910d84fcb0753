import t from 'tap'
import { hmsMessage } from '../../../src/adapters/vendors/hms/message.ts'
import type { VendorNotice } from '../../../src/ports/vendor-channel.ts'
import { MESSAGE_ID, noticeOf } from '../_util/notice.ts'

const ACCOUNT = { packageName: 'com.acme.app', credentials: {} }

const IDS = { openmpsId: MESSAGE_ID, openmpsCustomId: 'order-1' }
const CLICK_OPENS_APP = { click_action: { type: 3 } }
const LOOK = { title: 'Parcel', body: 'Your parcel is here.', importance: 'NORMAL', notify_id: 12345 }

const EXTRAS = `S.openmpsId=${MESSAGE_ID};S.openmpsCustomId=order-1;`

/** What is said of the notice; what the notification then has besides LOOK; the data that the app gets, if any. */
const TABLE: readonly (readonly [
  name: string,
  said: Partial<VendorNotice>,
  more: Record<string, unknown>,
  data?: Record<string, string>,
])[] = [
  ['opens the app', {}, CLICK_OPENS_APP, IDS],
  ['parameters travel beside our ids', { params: { a: '1' } }, CLICK_OPENS_APP, { a: '1', ...IDS }],
  ['no parameter takes the place of an id', { params: { openmpsId: 'x' } }, CLICK_OPENS_APP, IDS],
  ['nothing on a click opens the app', { action: 'none' }, CLICK_OPENS_APP, IDS],
  ['a web page', { action: 'webPage', url: 'https://a.com/1' }, { click_action: { type: 2, url: 'https://a.com/1' } }],
  [
    'a web page without TLS is left to the app',
    { action: 'webPage', url: 'http://a.com/1' },
    CLICK_OPENS_APP,
    { ...IDS, openmpsUrl: 'http://a.com/1' },
  ],
  [
    'a page by its deep link',
    { action: 'inAppPage', url: 'acme://chat?id=1', params: { 'a b': 'c;d=e' } },
    {
      click_action: {
        type: 1,
        intent: `intent://chat?id=1#Intent;scheme=acme;package=com.acme.app;launchFlags=0x04000000;S.a%20b=c%3Bd%3De;${EXTRAS}end`,
      },
    },
  ],
  [
    'a page by its activity',
    { action: 'inAppPage', url: 'com.acme.app.ChatActivity' },
    {
      click_action: {
        type: 1,
        intent: `intent:#Intent;component=com.acme.app/com.acme.app.ChatActivity;launchFlags=0x04000000;${EXTRAS}end`,
      },
    },
  ],
  [
    'a page by its activity in short',
    { action: 'inAppPage', url: '.ChatActivity' },
    {
      click_action: {
        type: 1,
        intent: `intent:#Intent;component=com.acme.app/.ChatActivity;launchFlags=0x04000000;${EXTRAS}end`,
      },
    },
  ],
  [
    'a page by its intent',
    { action: 'inAppPage', url: 'intent://x/y#Intent;scheme=acme;S.k=v;end' },
    { click_action: { type: 1, intent: `intent://x/y#Intent;scheme=acme;S.k=v;${EXTRAS}end` } },
  ],
  [
    'big text by its style',
    { pushStyle: 1 },
    { ...CLICK_OPENS_APP, style: 1, big_title: 'Parcel', big_body: 'Your parcel is here.' },
    IDS,
  ],
  [
    'big text by its parameter',
    { params: { big_text: '1' } },
    { ...CLICK_OPENS_APP, style: 1, big_title: 'Parcel', big_body: 'Your parcel is here.' },
    { big_text: '1', ...IDS },
  ],
  [
    'an icon goes before an image',
    { iconUrl: 'https://i/1.png', imageUrl: 'https://i/2.png' },
    { ...CLICK_OPENS_APP, image: 'https://i/1.png' },
    IDS,
  ],
  [
    'an image, where the icon is none of the vendor’s',
    { iconUrl: 'http://i/1.png', imageUrl: 'https://i/2.png' },
    { ...CLICK_OPENS_APP, image: 'https://i/2.png' },
    IDS,
  ],
  ['no image without TLS', { imageUrl: 'http://i/2.png' }, CLICK_OPENS_APP, IDS],
  ['a channel', { fields: { channelId: 'news' } }, { ...CLICK_OPENS_APP, channel_id: 'news' }, IDS],
  ['a silent reminder', { fields: { notifyLevel: { hms: '1' } } }, { ...CLICK_OPENS_APP, importance: 'LOW' }, IDS],
  ['a strong reminder', { fields: { notifyLevel: { hms: '2' } } }, CLICK_OPENS_APP, IDS],
  ['a level of another vendor changes nothing', { fields: { notifyLevel: { oppo: '16' } } }, CLICK_OPENS_APP, IDS],
  [
    'a sound of the app',
    { params: { sound: '/raw/shake' } },
    { ...CLICK_OPENS_APP, sound: '/raw/shake', default_sound: false },
    { sound: '/raw/shake', ...IDS },
  ],
  ['a sound of another phone', { params: { sound: 'a.caf' } }, CLICK_OPENS_APP, { sound: 'a.caf', ...IDS }],
  [
    'a number to add, of at most 99',
    { params: { badge_add_num: '120', badge_class: 'com.acme.Main', badge: '5' } },
    { ...CLICK_OPENS_APP, badge: { class: 'com.acme.Main', add_num: 99 } },
    { badge_add_num: '120', badge_class: 'com.acme.Main', badge: '5', ...IDS },
  ],
  [
    'a number to show',
    { params: { badge: '0', badge_class: 'com.acme.Main' } },
    { ...CLICK_OPENS_APP, badge: { class: 'com.acme.Main', set_num: 0 } },
    { badge: '0', badge_class: 'com.acme.Main', ...IDS },
  ],
  ['a number without its class', { params: { badge: '3' } }, CLICK_OPENS_APP, { badge: '3', ...IDS }],
  [
    'a number that is none',
    { params: { badge: 'many', badge_class: 'com.acme.Main' } },
    CLICK_OPENS_APP,
    { badge: 'many', badge_class: 'com.acme.Main', ...IDS },
  ],
]

void t.test('a notification has the vendor’s fields', (t) => {
  for (const [name, said, more, data] of TABLE) {
    const message = {
      token: ['a'],
      android: { ttl: '3600s', notification: { ...LOOK, ...more } },
      ...(data !== undefined && { data }),
    }
    t.strictSame(read(hmsMessage(noticeOf(said), ['a'], ACCOUNT)), { message }, name)
  }
  t.end()
})

/** As the vendor reads it: `data` is JSON in a text. */
function read(body: Record<string, unknown>): unknown {
  return JSON.parse(JSON.stringify(body), (name, value: unknown) =>
    name === 'data' && typeof value === 'string' ? JSON.parse(value) : value,
  )
}

const CATEGORIES = [
  'IM',
  'VOIP',
  'SUBSCRIPTION',
  'TRAVEL',
  'HEALTH',
  'WORK',
  'ACCOUNT',
  'EXPRESS',
  'FINANCE',
  'DEVICE_REMINDER',
  'SYSTEM_REMINDER',
  'MAIL',
  'PLAY_VOICE',
  'MARKETING',
]

void t.test('the class is the vendor’s word for the number of the guide', (t) => {
  for (const [index, category] of CATEGORIES.entries()) {
    const notice = noticeOf({ fields: { thirdChannelCategory: { hms: String(index + 1) } } })
    t.match(hmsMessage(notice, ['a'], ACCOUNT), { message: { android: { category } } })
  }
  const other = noticeOf({ fields: { thirdChannelCategory: { oppo: '1' } } })
  t.notMatch(JSON.stringify(hmsMessage(other, ['a'], ACCOUNT)), 'category')
  t.end()
})

void t.test('the time to live is at most 15 days', (t) => {
  for (const [ttlSeconds, ttl] of [
    [1, '1s'],
    [1_296_000, '1296000s'],
    [1_296_001, '1296000s'],
  ] as const) {
    t.match(hmsMessage(noticeOf({ ttlSeconds }), ['a'], ACCOUNT), { message: { android: { ttl } } })
  }
  t.end()
})

void t.test('a receipt is asked for with our id, from the configuration that the account names', (t) => {
  const receipt = { url: 'https://mps.example.com/hms', param: MESSAGE_ID }
  const credentials = { receiptId: 'RCP1' }
  const account = { ...ACCOUNT, credentials }
  t.match(hmsMessage(noticeOf({ receipt }), ['a'], account), {
    message: { android: { bi_tag: MESSAGE_ID, receipt_id: 'RCP1' } },
  })
  t.notMatch(JSON.stringify(hmsMessage(noticeOf({ receipt }), ['a'], ACCOUNT)), 'receipt_id')
  t.notMatch(JSON.stringify(hmsMessage(noticeOf(), ['a'], account)), /bi_tag|receipt_id/)
  t.end()
})

void t.test('a silent message has its texts in the data, and no notification', (t) => {
  const texts = { openmpsTitle: 'Parcel', openmpsContent: 'Your parcel is here.' }
  const android = { ttl: '3600s', urgency: 'NORMAL' }
  t.strictSame(read(hmsMessage(noticeOf({ silent: true, params: { a: '1' } }), ['a'], ACCOUNT)), {
    message: { token: ['a'], data: { a: '1', ...IDS, ...texts }, android },
  })
  const fields = { transparentMessagePayload: { k: ['v'] }, transparentMessageUrgency: 'high' }
  t.strictSame(read(hmsMessage(noticeOf({ silent: true, fields }), ['a'], ACCOUNT)), {
    message: {
      token: ['a'],
      data: { ...IDS, ...texts, openmpsPayload: '{"k":["v"]}' },
      android: { ...android, urgency: 'HIGH' },
    },
  })
  t.end()
})
