import t from 'tap'
import { harmonyMessage } from '../../../src/adapters/vendors/harmony/message.ts'
import { imageOf } from '../../../src/adapters/vendors/huawei-family/notification.ts'
import type { VendorNotice } from '../../../src/ports/vendor-channel.ts'
import { MESSAGE_ID, noticeOf } from '../_util/notice.ts'

const IDS = { openmpsId: MESSAGE_ID, openmpsCustomId: 'order-1' }
const OPENS_APP = { clickAction: { actionType: 0, data: IDS } }
const LOOK = { category: 'MARKETING', title: 'Parcel', body: 'Your parcel is here.', notifyId: 12345 }

const map = (said: Partial<VendorNotice>, receiptId?: string) => {
  const notice = noticeOf(said)
  return harmonyMessage(notice, ['a'], { image: imageOf(notice), receiptId })
}

const clickWith = (params: Record<string, string>) => ({ clickAction: { actionType: 0, data: { ...params, ...IDS } } })

/** What is said of the notice; what the notification then has besides LOOK. */
const TABLE: readonly (readonly [name: string, said: Partial<VendorNotice>, more: Record<string, unknown>])[] = [
  ['opens the app', {}, OPENS_APP],
  ['parameters travel beside our ids', { params: { a: '1', openmpsId: 'x' } }, clickWith({ a: '1' })],
  ['nothing on a click opens the app', { action: 'none' }, OPENS_APP],
  [
    'a web page is left to the app',
    { action: 'webPage', url: 'https://a.com/1' },
    { clickAction: { actionType: 0, data: { ...IDS, openmpsUrl: 'https://a.com/1' } } },
  ],
  [
    'a page by its address',
    { action: 'inAppPage', url: 'acme://chat?id=1' },
    { clickAction: { actionType: 1, uri: 'acme://chat?id=1', data: IDS } },
  ],
  [
    'a page by its action',
    { action: 'inAppPage', url: 'com.acme.chat' },
    { clickAction: { actionType: 1, action: 'com.acme.chat', data: IDS } },
  ],
  ['big text is as any: the vendor retires its style', { pushStyle: 1 }, OPENS_APP],
  [
    'an icon goes before an image',
    { iconUrl: 'https://i/1.png', imageUrl: 'https://i/2.png' },
    { ...OPENS_APP, image: 'https://i/1.png' },
  ],
  ['no image without TLS', { imageUrl: 'http://i/2.png' }, OPENS_APP],
  ['a channel of Android is none here', { fields: { channelId: 'news', notifyLevel: { hms: '1' } } }, OPENS_APP],
  ['a sound of the app', { params: { sound: 'a.mp3' } }, { ...clickWith({ sound: 'a.mp3' }), sound: 'a.mp3' }],
  ['a sound of another phone', { params: { sound: '/raw/shake' } }, clickWith({ sound: '/raw/shake' })],
  [
    'a number to add, of at most 99',
    { params: { badge_add_num: '120', badge: '5' } },
    { ...clickWith({ badge_add_num: '120', badge: '5' }), badge: { addNum: 99 } },
  ],
  ['a number to show', { params: { badge: '0' } }, { ...clickWith({ badge: '0' }), badge: { setNum: 0 } }],
  ['a number that is none', { params: { badge: '-1' } }, clickWith({ badge: '-1' })],
]

void t.test('a notification has the vendor’s fields', (t) => {
  for (const [name, said, more] of TABLE) {
    const expected = {
      payload: { notification: { ...LOOK, ...more } },
      target: { token: ['a'] },
      pushOptions: { ttl: 3600 },
    }
    t.strictSame(map(said), expected, name)
  }
  t.end()
})

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
  'MARKETING',
  'MAIL',
  'PLAY_VOICE',
  'MARKETING',
]

void t.test('the class is the vendor’s word for the number of the guide, and marketing where it has none', (t) => {
  for (const [index, category] of CATEGORIES.entries()) {
    const fields = { thirdChannelCategory: { hms: String(index + 1) } }
    t.match(map({ fields }), { payload: { notification: { category } } }, `class ${index + 1}`)
  }
  t.end()
})

void t.test('the time to live is at most 15 days, in seconds', (t) => {
  t.match(map({ ttlSeconds: 1_296_001 }), { pushOptions: { ttl: 1_296_000 } })
  t.match(map({ ttlSeconds: 1 }), { pushOptions: { ttl: 1 } })
  t.end()
})

void t.test('a receipt is asked for with our id, from the configuration that the account names', (t) => {
  const receipt = { url: 'https://mps.example.com/harmonyos', param: MESSAGE_ID }
  t.strictSame(map({ receipt }, 'RCP1').pushOptions, { ttl: 3600, biTag: MESSAGE_ID, receiptId: 'RCP1' })
  t.strictSame(map({ receipt }).pushOptions, { ttl: 3600, biTag: MESSAGE_ID })
  t.strictSame(map({}, 'RCP1').pushOptions, { ttl: 3600 })
  t.end()
})

void t.test('a silent message has its texts in its data', (t) => {
  const { payload } = map({ silent: true, fields: { transparentMessagePayload: 'raw' } })
  t.match(payload, { extraData: String })
  const { extraData } = payload as { extraData: string }
  t.strictSame(JSON.parse(extraData), {
    ...IDS,
    openmpsTitle: 'Parcel',
    openmpsContent: 'Your parcel is here.',
    openmpsPayload: 'raw',
  })
  t.end()
})
