import t from 'tap'
import { honorMessage } from '../../../src/adapters/vendors/honor/message.ts'
import type { VendorNotice } from '../../../src/ports/vendor-channel.ts'
import { MESSAGE_ID, noticeOf } from '../_util/notice.ts'

const IDS = { openmpsId: MESSAGE_ID, openmpsCustomId: 'order-1' }
const OPENS_APP = { clickAction: { type: 3 } }
const LOOK = { title: 'Parcel', body: 'Your parcel is here.', notifyId: 12345 }
const SERVICE = { thirdChannelCategory: { HONOR: '1' } }
const MARKETING = { thirdChannelCategory: { HONOR: '2' } }
const EXTRAS = `S.openmpsId=${MESSAGE_ID};S.openmpsCustomId=order-1;`

const map = (said: Partial<VendorNotice>) => honorMessage(noticeOf(said), ['a'], 'com.acme.app')

/** What is said of the notice; what the notification then has besides LOOK; the data that the app gets, if any. */
const TABLE: readonly (readonly [
  name: string,
  said: Partial<VendorNotice>,
  more: Record<string, unknown>,
  data?: Record<string, string>,
])[] = [
  ['opens the app', {}, OPENS_APP, IDS],
  ['parameters travel beside our ids', { params: { a: '1', openmpsId: 'x' } }, OPENS_APP, { a: '1', ...IDS }],
  ['nothing on a click opens the app', { action: 'none' }, OPENS_APP, IDS],
  ['a web page', { action: 'webPage', url: 'https://a.com/1' }, { clickAction: { type: 2, url: 'https://a.com/1' } }],
  [
    'a web page without TLS is left to the app',
    { action: 'webPage', url: 'http://a.com/1' },
    OPENS_APP,
    { ...IDS, openmpsUrl: 'http://a.com/1' },
  ],
  [
    'a page by its deep link',
    { action: 'inAppPage', url: 'acme://chat?id=1' },
    {
      clickAction: {
        type: 1,
        intent: `intent://chat?id=1#Intent;scheme=acme;package=com.acme.app;launchFlags=0x04000000;${EXTRAS}end`,
      },
    },
  ],
  [
    'big text by its style',
    { pushStyle: 1 },
    { ...OPENS_APP, style: 1, bigTitle: 'Parcel', bigBody: 'Your parcel is here.' },
    IDS,
  ],
  [
    'big text by its parameter',
    { params: { big_text: '1' } },
    { ...OPENS_APP, style: 1, bigTitle: 'Parcel', bigBody: 'Your parcel is here.' },
    { big_text: '1', ...IDS },
  ],
  ['a service message', { fields: SERVICE }, { ...OPENS_APP, importance: 'NORMAL' }, IDS],
  ['marketing', { fields: MARKETING }, { ...OPENS_APP, importance: 'LOW' }, IDS],
  ['a class of another vendor is none', { fields: { thirdChannelCategory: { hms: '1' } } }, OPENS_APP, IDS],
  [
    'a service message may have an image',
    { fields: SERVICE, imageUrl: 'https://i/2.png' },
    { ...OPENS_APP, importance: 'NORMAL', image: 'https://i/2.png' },
    IDS,
  ],
  [
    'an icon goes before an image',
    { fields: SERVICE, iconUrl: 'https://i/1.png', imageUrl: 'https://i/2.png' },
    { ...OPENS_APP, importance: 'NORMAL', image: 'https://i/1.png' },
    IDS,
  ],
  ['marketing may not', { fields: MARKETING, imageUrl: 'https://i/2.png' }, { ...OPENS_APP, importance: 'LOW' }, IDS],
  ['what has no class may not', { imageUrl: 'https://i/2.png' }, OPENS_APP, IDS],
  [
    'a number to add, of at most 99',
    { params: { badge_add_num: '120', badge_class: 'com.acme.Main' } },
    { ...OPENS_APP, badge: { badgeClass: 'com.acme.Main', addNum: 99 } },
    { badge_add_num: '120', badge_class: 'com.acme.Main', ...IDS },
  ],
  [
    'a number to show',
    { params: { badge: '3', badge_class: 'com.acme.Main' } },
    { ...OPENS_APP, badge: { badgeClass: 'com.acme.Main', setNum: 3 } },
    { badge: '3', badge_class: 'com.acme.Main', ...IDS },
  ],
  ['a number without its class', { params: { badge: '3' } }, OPENS_APP, { badge: '3', ...IDS }],
  ['a channel and a sound are none here', { fields: { channelId: 'news' } }, OPENS_APP, IDS],
]

void t.test('a notification has the vendor’s fields', (t) => {
  for (const [name, said, more, data] of TABLE) {
    const expected = {
      token: ['a'],
      android: { ttl: '3600s', notification: { ...LOOK, ...more } },
      ...(data !== undefined && { data }),
    }
    t.strictSame(read(map(said)), expected, name)
  }
  t.end()
})

/** As the vendor reads it: `data` is JSON in a text. */
function read(body: Record<string, unknown>): unknown {
  return JSON.parse(JSON.stringify(body), (name, value: unknown) =>
    name === 'data' && typeof value === 'string' ? JSON.parse(value) : value,
  )
}

void t.test('the time to live is at most 15 days', (t) => {
  t.match(map({ ttlSeconds: 1_296_001 }), { android: { ttl: '1296000s' } })
  t.match(map({ ttlSeconds: 1 }), { android: { ttl: '1s' } })
  t.end()
})

void t.test('a receipt is asked for with our id', (t) => {
  const receipt = { url: 'https://mps.example.com/honor', param: MESSAGE_ID }
  t.match(map({ receipt }), { android: { biTag: MESSAGE_ID } })
  t.notMatch(JSON.stringify(map({})), 'biTag')
  t.end()
})

void t.test('a silent message has its texts in the data, and no notification', (t) => {
  t.strictSame(read(map({ silent: true })), {
    token: ['a'],
    data: { ...IDS, openmpsTitle: 'Parcel', openmpsContent: 'Your parcel is here.' },
    android: { ttl: '3600s' },
  })
  t.end()
})
