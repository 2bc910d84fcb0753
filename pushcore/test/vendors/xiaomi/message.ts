import t from 'tap'
import { toForm, toMessage } from '../../../src/adapters/vendors/xiaomi/message.ts'
import { readTemplate } from '../../../src/adapters/vendors/xiaomi/template.ts'
import type { VendorNotice } from '../../../src/ports/vendor-channel.ts'
import { MESSAGE_ID, noticeOf } from '../_util/notice.ts'

const OPTIONS = { packageName: 'com.acme.app', pictures: false }
const FLAGS = 'launchFlags=0x04000000'

const map = (said: Partial<VendorNotice>, options = OPTIONS) => {
  const message = toMessage(noticeOf(said), options)
  if (typeof message === 'string') throw new Error(message)
  return message
}

void t.test('a plain message has every field that Xiaomi requires, and no other', (t) => {
  t.same(map({}), {
    restricted_package_name: 'com.acme.app',
    pass_through: 0,
    title: 'Parcel',
    description: 'Your parcel is here.',
    payload: `{"openmpsId":"${MESSAGE_ID}","openmpsCustomId":"order-1"}`,
    notify_type: -1,
    notify_id: 12345,
    time_to_live: 3_600_000,
    extra: { notify_effect: '1' },
  })
  t.end()
})

const ICONS = { iconUrl: 'https://a.com/i.png', imageUrl: 'https://a.com/p.png' }

/** What is said of the notice; what `extra` then is. */
const EXTRAS: readonly (readonly [name: string, said: Partial<VendorNotice>, extra: Record<string, string>])[] = [
  ['opens the app', { action: 'openApp', url: 'https://a.com' }, { notify_effect: '1' }],
  ['nothing on a click opens the app', { action: 'none' }, { notify_effect: '1' }],
  ['a page without an address opens the app', { action: 'webPage' }, { notify_effect: '1' }],
  ['a web page', { action: 'webPage', url: 'http://a.com/1' }, { notify_effect: '3', web_uri: 'http://a.com/1' }],
  [
    'a page of another scheme is one of the app',
    { action: 'webPage', url: 'acme://a' },
    { notify_effect: '2', intent_uri: `intent://a#Intent;scheme=acme;package=com.acme.app;${FLAGS};end` },
  ],
  [
    'a page of the app by a link',
    { action: 'inAppPage', url: 'acme://chat?id=1' },
    { notify_effect: '2', intent_uri: `intent://chat?id=1#Intent;scheme=acme;package=com.acme.app;${FLAGS};end` },
  ],
  [
    'a page of the app by its activity',
    { action: 'inAppPage', url: 'com.acme.app.ChatActivity' },
    { notify_effect: '2', intent_uri: `intent:#Intent;component=com.acme.app/com.acme.app.ChatActivity;${FLAGS};end` },
  ],
  ['big text', { pushStyle: 1 }, { notify_effect: '1', notification_style_type: '1' }],
  ['big text by a parameter', { params: { big_text: '1' } }, { notify_effect: '1', notification_style_type: '1' }],
  ['another value of big_text is none', { params: { big_text: '2' } }, { notify_effect: '1' }],
  ['pictures are left out', { pushStyle: 2, ...ICONS }, { notify_effect: '1' }],
  ['the channel', { fields: { miChannelId: 'C1', channelId: 'other' } }, { notify_effect: '1', channel_id: 'C1' }],
  [
    'a sound by its path',
    { params: { sound: '/res/raw/bell.mp3' } },
    { notify_effect: '1', sound_uri: 'android.resource://com.acme.app/raw/bell' },
  ],
  [
    'a sound by its address',
    { params: { sound: 'android.resource://x/raw/y' } },
    { notify_effect: '1', sound_uri: 'android.resource://x/raw/y' },
  ],
  [
    'receipts of every type',
    { receipt: { url: 'https://push.acme.com/miui', param: MESSAGE_ID } },
    {
      notify_effect: '1',
      callback: 'https://push.acme.com/miui',
      'callback.param': MESSAGE_ID,
      'callback.type': String(1 + 2 + 16 + 32 + 64 + 128 + 1024),
    },
  ],
  ['receipts without an address', { receipt: { url: '', param: MESSAGE_ID } }, { notify_effect: '1' }],
  [
    'receipts to an address that Xiaomi does not take',
    { receipt: { url: `https://push.acme.com/${'x'.repeat(107)}`, param: MESSAGE_ID } },
    { notify_effect: '1' },
  ],
  [
    'a template and its channel',
    { fields: { miChannelId: 'C1', vendorTemplate: '{"template_id":"T","template_param":{"k":"v"}}' } },
    { notify_effect: '1', channel_id: 'C1', template_id: 'T', template_param: '{"k":"v"}' },
  ],
]

void t.test('what is said of a message has its place in extra', (t) => {
  for (const [name, said, extra] of EXTRAS) t.same(map(said).extra, extra, name)
  t.end()
})

void t.test('pictures are sent where the settings want them', (t) => {
  const options = { ...OPTIONS, pictures: true }
  const icon = { notify_effect: '1', notification_large_icon_uri: 'https://a.com/i.png' }
  t.same(map({ pushStyle: 0, ...ICONS }, options).extra, icon)
  const picture = { notification_style_type: '2', notification_bigPic_uri: 'https://a.com/p.png' }
  t.same(map({ pushStyle: 2, ...ICONS }, options).extra, { ...icon, ...picture })
  t.end()
})

void t.test('the time to live is in milliseconds: up to a day, with a template up to ten', (t) => {
  const days = (count: number) => count * 86_400
  const fields = { miChannelId: 'C1', vendorTemplate: '{"template_id":"T"}' }
  t.equal(map({ ttlSeconds: 1 }).time_to_live, 1_000)
  t.equal(map({ ttlSeconds: days(1) }).time_to_live, 86_400_000)
  t.equal(map({ ttlSeconds: days(3) }).time_to_live, 86_400_000)
  t.equal(map({ ttlSeconds: days(3), fields }).time_to_live, 3 * 86_400_000)
  t.equal(map({ ttlSeconds: days(30), fields }).time_to_live, 10 * 86_400_000)
  t.end()
})

void t.test('the payload reads the same whether it is percent-decoded once more or not', (t) => {
  const params = { text: '100% + 1 = "你好" 😀 %41\n', openmpsId: 'of the caller' }
  const { payload } = map({ params })
  t.match(payload, /^[ -$&-*,-~]*$/)
  t.equal(decodeURIComponent(payload.replaceAll('+', ' ')), payload)
  t.same(JSON.parse(payload), { text: params.text, openmpsId: MESSAGE_ID, openmpsCustomId: 'order-1' })
  t.end()
})

void t.test('the form has dotted names, and the tokens in a list', (t) => {
  const message = map({ title: 'a=b&c 你', receipt: { url: 'https://a.com/r', param: 'p' } })
  t.same(Object.fromEntries(new URLSearchParams(toForm(message, ['t+1', 't/2']))), {
    registration_id: 't+1,t/2',
    restricted_package_name: 'com.acme.app',
    pass_through: '0',
    title: 'a=b&c 你',
    description: 'Your parcel is here.',
    payload: message.payload,
    notify_type: '-1',
    notify_id: '12345',
    time_to_live: '3600000',
    'extra.notify_effect': '1',
    'extra.callback': 'https://a.com/r',
    'extra.callback.param': 'p',
    'extra.callback.type': '1267',
  })
  t.end()
})

void t.test('a template is read in each of its forms', (t) => {
  const params = '{"k":"v"}'
  for (const text of [
    '{"template_id":"T","template_param":{"k":"v"}}',
    '{"template_id":"T","template_param":"{\\"k\\":\\"v\\"}"}',
    '{"xiaomi":{"template_id":"T","template_param":{"k":"v"}},"oppo":{"private_msg_template_id":"O"}}',
  ]) {
    t.same(readTemplate(text), { id: 'T', params }, text)
  }
  t.same(readTemplate('{"template_id":"T"}'), { id: 'T', params: '{}' })
  t.end()
})

void t.test('a template that Xiaomi would refuse is told by its field', (t) => {
  const withParam = (template_param: unknown) => JSON.stringify({ template_id: 'T', template_param })
  const nine = Object.fromEntries(Array.from({ length: 9 }, (_, at) => [`k${at}`, 'v']))
  t.type(readTemplate(withParam(nine)), Object)
  t.type(readTemplate(withParam({ k: '字'.repeat(128) })), Object)
  t.type(readTemplate(withParam({ k: 'a\n¥5 + 50% → b!' })), Object)
  const wrong = [
    ['not JSON', 'template_id'],
    ['{}', 'template_id'],
    ['[]', 'template_id'],
    ['null', 'template_id'],
    ['{"template_id":7}', 'template_id'],
    ['{"template_id":""}', 'template_id'],
    [withParam('not JSON'), 'template_param'],
    [withParam(['v']), 'template_param'],
    [withParam({ ...nine, k9: 'v' }), 'more than 9'],
    [withParam({ k: 7 }), 'k is a text'],
    [withParam({ k: '' }), 'k is a text'],
    [withParam({ k: '   ' }), 'k is a text'],
    [withParam({ k: 'v'.repeat(129) }), 'k is a text'],
    [withParam({ k: 'nice 😀' }), 'k is a text'],
    [withParam({ k: '★' }), 'k is a text'],
    [withParam({ k: '\u{e0080}' }), 'k is a text'],
  ] as const
  for (const [text, part] of wrong) t.match(readTemplate(text), part, text)
  const fields = { vendorTemplate: '{"template_id":"T"}' }
  t.match(toMessage(noticeOf({ fields }), OPTIONS), /miChannelId/)
  t.end()
})
