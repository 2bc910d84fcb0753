import t from 'tap'
import { fcmMessage } from '../../../src/adapters/vendors/fcm/message.ts'
import type { VendorNotice } from '../../../src/ports/vendor-channel.ts'
import { MESSAGE_ID, noticeOf } from '../_util/notice.ts'

const mapped = (said: Partial<VendorNotice> = {}) => fcmMessage(noticeOf(said), 'dXk')
const IDS = { openmpsId: MESSAGE_ID, openmpsCustomId: 'order-1' }

void t.test('a plain message is urgent, has a tag to be replaced by, and our ids beside the parameters', async (t) => {
  t.same(mapped({ params: { k: 'v', openmpsId: 'forged' } }), {
    token: 'dXk',
    data: { k: 'v', ...IDS },
    notification: { title: 'Parcel', body: 'Your parcel is here.' },
    android: { priority: 'HIGH', ttl: '3600s', notification: { tag: '12345', sound: 'default' } },
  })
})

void t.test('a message that shows nothing is data alone, not urgent, with the texts and the payload', async (t) => {
  const transparentMessagePayload = { order: [1, 2] }
  t.same(mapped({ silent: true, params: { k: 'v' }, fields: { transparentMessagePayload } }), {
    token: 'dXk',
    data: {
      k: 'v',
      ...IDS,
      openmpsTitle: 'Parcel',
      openmpsContent: 'Your parcel is here.',
      openmpsPayload: '{"order":[1,2]}',
    },
    android: { priority: 'NORMAL', ttl: '3600s' },
  })
})

void t.test('the app finds the address of the click in the data; an activity is opened by its action', async (t) => {
  const table: [Partial<VendorNotice>, string | undefined, string | undefined][] = [
    [{ action: 'webPage', url: 'https://acme.com' }, 'https://acme.com', undefined],
    [{ action: 'inAppPage', url: 'acme://chat' }, 'acme://chat', undefined],
    [{ action: 'inAppPage', url: 'com.acme.OPEN_CHAT' }, 'com.acme.OPEN_CHAT', 'com.acme.OPEN_CHAT'],
    [{ action: 'openApp' }, undefined, undefined],
  ]
  for (const [said, url, click_action] of table) {
    const { data, android } = mapped(said)
    t.same(data, { ...IDS, ...(url !== undefined && { openmpsUrl: url }) }, JSON.stringify(said))
    t.same(android, {
      priority: 'HIGH',
      ttl: '3600s',
      notification: { tag: '12345', sound: 'default', ...(click_action !== undefined && { click_action }) },
    })
  }
})

void t.test('image, channel, badge and sound', async (t) => {
  t.match(mapped({ imageUrl: 'https://acme.com/a.png' }), { notification: { image: 'https://acme.com/a.png' } })
  t.match(mapped({ fields: { channelId: 'chat' } }), { android: { notification: { channel_id: 'chat' } } })
  t.match(mapped({ params: { badge: '3' } }), { android: { notification: { notification_count: 3 } } })
  for (const badge of ['many', '-1', '1.5', '']) t.notMatch(JSON.stringify(mapped({ params: { badge } })), 'count')
  for (const [path, sound] of [
    ['ping.caf', 'ping'],
    ['android.resource://com.acme.app/raw/shaking', 'shaking'],
    ['/raw/ping.mp3', 'ping'],
    ['', 'default'],
  ] as const) {
    t.match(mapped({ params: { sound: path } }), { android: { notification: { sound } } }, path)
  }
})

void t.test(
  'parameters of names that the vendor keeps for itself are left out, with a notification and without',
  async (t) => {
    const params = { from: 'a', message_type: 'b', 'google.c': 'd', 'gcm.e': 'f', fromage: 'brie' }
    t.same(mapped({ params }).data, { fromage: 'brie', ...IDS })
    t.notMatch(JSON.stringify(mapped({ params, silent: true })), /"from"|message_type|google|gcm/)
  },
)

void t.test('the validity is a duration of at most four weeks', async (t) => {
  t.match(mapped({ ttlSeconds: 1 }), { android: { ttl: '1s' } })
  t.match(mapped({ ttlSeconds: 9_999_999 }), { android: { ttl: '2419200s' } })
})
