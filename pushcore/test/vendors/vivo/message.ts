import t from 'tap'
import { vivoMessage } from '../../../src/adapters/vendors/vivo/message.ts'
import type { VendorNotice } from '../../../src/ports/vendor-channel.ts'
import { MESSAGE_ID, noticeOf } from '../_util/notice.ts'

const account = (credentials: Record<string, string> = {}) => ({
  key: 'app-1',
  packageName: 'com.acme.app',
  credentials: { appId: '10004', ...credentials },
})

const mapped = (said: Partial<VendorNotice>, credentials: Record<string, string> = {}) =>
  vivoMessage(noticeOf(said), account(credentials))

void t.test('a plain message has what the vendor requires, and our ids beside the parameters', async (t) => {
  t.same(mapped({ params: { k: 'v', openmpsId: 'forged' } }), {
    appId: 10004,
    title: 'Parcel',
    content: 'Your parcel is here.',
    notifyType: 4,
    skipType: 1,
    classification: 1,
    timeToLive: 3600,
    notifyId: 12345,
    clientCustomMap: { k: 'v', openmpsId: MESSAGE_ID, openmpsCustomId: 'order-1' },
  })
})

void t.test('where a click leads', async (t) => {
  const page = 'intent:#Intent;component=com.acme.app/com.acme.app.ChatActivity;end'
  const table: [Partial<VendorNotice>, number, string | undefined][] = [
    [{ action: 'openApp', url: 'https://acme.com' }, 1, undefined],
    [{ action: 'none' }, 1, undefined],
    [{ action: 'webPage', url: 'https://acme.com/a?b=1' }, 2, 'https://acme.com/a?b=1'],
    [{ action: 'webPage', url: 'HTTP://acme.com' }, 2, 'HTTP://acme.com'],
    [{ action: 'webPage', url: 'acme://chat' }, 4, 'acme://chat'],
    [{ action: 'inAppPage', url: 'acme://chat?id=1' }, 4, 'acme://chat?id=1'],
    [{ action: 'inAppPage', url: 'https://acme.com/app-link' }, 4, 'https://acme.com/app-link'],
    [{ action: 'inAppPage', url: page }, 4, page],
    [{ action: 'inAppPage', url: 'com.acme.app.ChatActivity' }, 4, page],
    [{ action: 'inAppPage', url: '.ChatActivity' }, 4, page],
    [{ action: 'inAppPage', url: 'com.acme.app/.ChatActivity' }, 4, page],
    [{ action: 'inAppPage', url: 'pages/chat.html' }, 4, 'pages/chat.html'],
    [{ action: 'inAppPage' }, 1, undefined],
  ]
  for (const [said, skipType, skipContent] of table) {
    const { skipType: type, skipContent: content } = mapped(said)
    t.same([type, content], [skipType, skipContent], JSON.stringify(said))
  }
})

void t.test('the category is told with its class, and marketing never goes out as a system message', async (t) => {
  const table: [classification: '0' | '1' | undefined, number: string | undefined, 0 | 1, string | undefined][] = [
    [undefined, undefined, 1, undefined],
    ['1', undefined, 1, undefined],
    ['0', undefined, 0, undefined],
    ['1', '1', 1, 'IM'],
    [undefined, '2', 1, 'ACCOUNT'],
    ['1', '3', 1, 'TODO'],
    ['1', '4', 1, 'DEVICE_REMINDER'],
    ['1', '5', 1, 'ORDER'],
    ['1', '6', 1, 'SUBSCRIPTION'],
    ['1', '7', 0, 'NEWS'],
    ['0', '8', 0, 'CONTENT'],
    [undefined, '9', 0, 'MARKETING'],
    ['0', '10', 0, 'SOCIAL'],
    ['0', '1', 0, undefined],
    ['1', '11', 1, undefined],
    ['1', 'IM', 1, undefined],
  ]
  for (const [classification, number, expected, category] of table) {
    const fields = {
      ...(classification && { classification }),
      ...(number !== undefined && { thirdChannelCategory: { vivo: number, hms: '9' } }),
    }
    const told = mapped({ fields })
    t.same([told.classification, told.category], [expected, category], JSON.stringify(fields))
  }
})

void t.test('the validity is in seconds and within the vendor’s bounds', async (t) => {
  for (const [seconds, told] of [
    [1, 60],
    [60, 60],
    [86_400, 86_400],
    [259_200, 86_400],
  ] as const) {
    t.equal(mapped({ ttlSeconds: seconds }).timeToLive, told)
  }
})

void t.test(
  'receipts are asked for by the id of the console or by our address, unless it is too long or not set',
  async (t) => {
    const receipt = { url: `https://push.acme.com/${'x'.repeat(106)}`, param: MESSAGE_ID }
    t.same(mapped({ receipt }).extra, { callback: receipt.url, 'callback.param': MESSAGE_ID })
    t.same(mapped({ receipt }, { receiptId: '77' }).extra, { 'callback.id': '77', 'callback.param': MESSAGE_ID })
    for (const url of [`${receipt.url}x`, '']) t.equal(mapped({ receipt: { ...receipt, url } }).extra, undefined, url)
    t.match(mapped({ receipt: { ...receipt, url: '' } }, { receiptId: '77' }).extra, { 'callback.id': '77' })
    t.equal(mapped({}, { receiptId: '77' }).extra, undefined)
  },
)
