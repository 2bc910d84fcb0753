import t from 'tap'
import { meizuMessage } from '../../../src/adapters/vendors/meizu/message.ts'
import type { VendorNotice } from '../../../src/ports/vendor-channel.ts'
import { MESSAGE_ID, noticeOf } from '../_util/notice.ts'

const mapped = (said: Partial<VendorNotice> = {}) => meizuMessage(noticeOf(said), 'com.acme.app')

void t.test('a plain message is private, rings, and has our ids beside the parameters', async (t) => {
  t.same(mapped({ params: { k: 'v', openmpsId: 'forged' } }), {
    noticeBarInfo: { noticeMsgType: 1, noticeBarType: 0, title: 'Parcel', content: 'Your parcel is here.' },
    clickTypeInfo: { clickType: 0, parameters: { k: 'v', openmpsId: MESSAGE_ID, openmpsCustomId: 'order-1' } },
    pushTimeInfo: { offLine: 1, validTime: 1 },
    advanceInfo: { notificationType: { vibrate: 1, lights: 1, sound: 1 }, notifyKey: '9ix' },
  })
})

void t.test('where a click leads', async (t) => {
  const table: [Partial<VendorNotice>, object][] = [
    [{ action: 'openApp', url: 'https://acme.com' }, { clickType: 0 }],
    [{ action: 'none' }, { clickType: 0 }],
    [
      { action: 'webPage', url: 'https://acme.com' },
      { clickType: 2, url: 'https://acme.com' },
    ],
    [
      { action: 'inAppPage', url: 'acme://chat?id=1' },
      { clickType: 2, url: 'acme://chat?id=1' },
    ],
    [
      { action: 'inAppPage', url: 'com.acme.app.Chat' },
      { clickType: 1, activity: 'com.acme.app.Chat' },
    ],
    [
      { action: 'inAppPage', url: '.Chat' },
      { clickType: 1, activity: 'com.acme.app.Chat' },
    ],
    [
      { action: 'webPage', url: 'www.acme.com' },
      { clickType: 2, url: 'www.acme.com' },
    ],
  ]
  for (const [said, expected] of table) {
    const { clickTypeInfo } = mapped(said)
    const parameters = { openmpsId: MESSAGE_ID, openmpsCustomId: 'order-1' }
    t.same(clickTypeInfo, { ...expected, parameters }, JSON.stringify(said))
  }
})

void t.test('public or private, by what is said to Meizu, else by what is said to vivo', async (t) => {
  const table: [VendorNotice['fields'], number][] = [
    [{}, 1],
    [{ classification: '1' }, 1],
    [{ classification: '0' }, 0],
    [{ classification: '1', thirdChannelCategory: { meizu: '0' } }, 0],
    [{ classification: '0', thirdChannelCategory: { meizu: '1' } }, 1],
    [{ classification: '0', thirdChannelCategory: { vivo: '1' } }, 0],
  ]
  for (const [fields, type] of table) {
    t.match(mapped({ fields }), { noticeBarInfo: { noticeMsgType: type } }, JSON.stringify(fields))
  }
})

void t.test('big text is shown in full, rich text as a plain one', async (t) => {
  t.same(mapped({ pushStyle: 1 }).noticeExpandInfo, {
    noticeExpandType: 1,
    noticeExpandContent: 'Your parcel is here.',
  })
  t.equal(mapped({ pushStyle: 2, imageUrl: 'https://acme.com/a.png' }).noticeExpandInfo, undefined)
})

void t.test('the validity is in whole hours, rounded up and within the vendor’s bounds', async (t) => {
  for (const [seconds, hours] of [
    [1, 1],
    [3600, 1],
    [3601, 2],
    [259_200, 72],
    [999_999, 72],
  ] as const) {
    t.match(mapped({ ttlSeconds: seconds }), { pushTimeInfo: { validTime: hours } })
  }
})

void t.test('the key of the place in the list of notifications fits for every id', async (t) => {
  for (const notifyId of [1, 2 ** 31 - 1]) {
    t.match(mapped({ notifyId }), { advanceInfo: { notifyKey: /^[0-9a-z]{1,8}$/ } })
  }
})

void t.test('receipts of arrivals and clicks are asked for, unless the address is too long or not set', async (t) => {
  const receipt = { url: `https://push.acme.com/${'x'.repeat(106)}`, param: MESSAGE_ID }
  t.same(mapped({ receipt }).extra, { callback: receipt.url, 'callback.param': MESSAGE_ID, 'callback.type': '3' })
  for (const url of [`${receipt.url}x`, '']) t.equal(mapped({ receipt: { ...receipt, url } }).extra, undefined, url)
  t.equal(mapped().extra, undefined)
})
