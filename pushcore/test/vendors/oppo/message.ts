import t from 'tap'
import { toMessage, withoutLevel } from '../../../src/adapters/vendors/oppo/message.ts'
import { readTemplate } from '../../../src/adapters/vendors/oppo/template.ts'
import type { VendorNotice } from '../../../src/ports/vendor-channel.ts'
import { MESSAGE_ID, noticeOf } from '../_util/notice.ts'

const OPTIONS = { packageName: 'com.acme.app', pictures: false }

const map = (said: Partial<VendorNotice>, options = OPTIONS, token = 'CN_a') => {
  const message = toMessage(token, noticeOf(said), options)
  if (typeof message === 'string') throw new Error(message)
  return message
}

/** What every message has, apart from its ids. */
const PLAIN = {
  style: 1,
  title: 'Parcel',
  content: 'Your parcel is here.',
  click_action_type: 0,
  action_parameters: `{"openmpsId":"${MESSAGE_ID}","openmpsCustomId":"order-1"}`,
  off_line: true,
  off_line_ttl: 3600,
  notify_id: 12345,
}

void t.test('a plain message has every field that OPPO requires, and no other', (t) => {
  const { notification, ...message } = map({})
  t.same(message, { target_type: 2, target_value: 'CN_a', verify_registration_id: false })
  const { app_message_id, ...others } = notification
  t.match(app_message_id, new RegExp(`^${MESSAGE_ID}-[0-9a-f]{12}$`))
  t.same(others, PLAIN)
  t.end()
})

void t.test('the id by which OPPO knows repeats is the same for each attempt, and of this device and purpose', (t) => {
  const id = (token: string, purpose?: string) =>
    map({}, { ...OPTIONS, ...(purpose && { purpose }) }, token).notification.app_message_id
  t.equal(id('CN_a'), id('CN_a'))
  t.equal(new Set([id('CN_a'), id('CN_b'), id('CN_a', 'revoked')]).size, 3)
  t.end()
})

const ICONS = { iconUrl: 'https://a.com/i.png', imageUrl: 'https://a.com/p.png' }
const LONG = '字'.repeat(51)

/** What is said of the notice; what the notification has besides PLAIN. */
const TABLE: readonly (readonly [name: string, said: Partial<VendorNotice>, more: Record<string, unknown>])[] = [
  ['opens the app', { action: 'openApp', url: 'https://a.com' }, {}],
  ['nothing on a click opens the app', { action: 'none' }, {}],
  ['a page without an address opens the app', { action: 'webPage' }, {}],
  [
    'a web page',
    { action: 'webPage', url: 'http://a.com/1' },
    { click_action_type: 2, click_action_url: 'http://a.com/1' },
  ],
  [
    'a page of another scheme',
    { action: 'webPage', url: 'acme://a' },
    { click_action_type: 5, click_action_url: 'acme://a' },
  ],
  [
    'a page of the app by a link',
    { action: 'inAppPage', url: 'acme://chat?id=1' },
    { click_action_type: 5, click_action_url: 'acme://chat?id=1' },
  ],
  [
    'a page of the app by an intent',
    { action: 'inAppPage', url: 'intent:#Intent;component=com.acme.app/.A;end' },
    { click_action_type: 5, click_action_url: 'intent:#Intent;component=com.acme.app/.A;end' },
  ],
  ...['com.acme.app.ChatActivity', '.ChatActivity', 'com.acme.app/.ChatActivity'].map(
    (url) =>
      [
        `a page of the app by its activity ${url}`,
        { action: 'inAppPage', url },
        { click_action_type: 4, click_action_activity: 'com.acme.app.ChatActivity' },
      ] as const,
  ),
  ['a text of 50 characters', { content: '😀'.repeat(50) }, { content: '😀'.repeat(50) }],
  ['a text of more', { content: LONG }, { content: LONG, style: 2 }],
  ['big text', { pushStyle: 1 }, { style: 2 }],
  ['pictures are left out', { pushStyle: 2, ...ICONS }, {}],
  ['the channel', { fields: { channelId: 'im', miChannelId: 'other' } }, { channel_id: 'im' }],
  ['a badge', { params: { badge: '7' } }, { badge_operation_type: 0, badge_message_count: 7 }],
  ['no badge any more', { params: { badge: '0' } }, { badge_operation_type: 0, badge_message_count: 0 }],
  ['a badge that is no number', { params: { badge: 'many' } }, {}],
  [
    'receipts',
    { receipt: { url: 'https://push.acme.com/oppo', param: MESSAGE_ID } },
    { call_back_url: 'https://push.acme.com/oppo', call_back_parameter: MESSAGE_ID },
  ],
  ['receipts without an address', { receipt: { url: '', param: MESSAGE_ID } }, {}],
  [
    'receipts to an address that OPPO does not take',
    { receipt: { url: `https://push.acme.com/${'x'.repeat(179)}`, param: MESSAGE_ID } },
    {},
  ],
  [
    'a level with a class of marketing, which OPPO refuses',
    { fields: { thirdChannelCategory: { oppo: '7' }, notifyLevel: { oppo: '2' } } },
    { category: 'NEWS' },
  ],
  ['a level without a class, which OPPO refuses', { fields: { notifyLevel: { oppo: '2' } } }, {}],
  ['a class of another vendor', { fields: { thirdChannelCategory: { vivo: '1' } } }, {}],
  ...[
    'IM',
    'ACCOUNT',
    'DEVICE_REMINDER',
    'ORDER',
    'TODO',
    'SUBSCRIPTION',
    'NEWS',
    'CONTENT',
    'MARKETING',
    'SOCIAL',
  ].map(
    (category, at) =>
      [`class ${category}`, { fields: { thirdChannelCategory: { oppo: String(at + 1) } } }, { category }] as const,
  ),
  ...[
    ['1', 1],
    ['2', 2],
    ['3', 16],
    ['16', 16],
  ].map(
    ([oppo, level]) =>
      [
        `level ${oppo}`,
        { fields: { thirdChannelCategory: { oppo: '1' }, notifyLevel: { oppo: String(oppo) } } },
        { category: 'IM', notify_level: level },
      ] as const,
  ),
]

void t.test('what is said of a message has its place', (t) => {
  for (const [name, said, more] of TABLE) {
    const { app_message_id: _, action_parameters, ...notification } = map(said).notification
    t.same({ ...notification, action_parameters: PLAIN.action_parameters }, { ...PLAIN, ...more }, name)
    const ids = { openmpsId: MESSAGE_ID, openmpsCustomId: 'order-1' }
    t.same(JSON.parse(String(action_parameters)), { ...said.params, ...ids }, name)
  }
  t.end()
})

void t.test('pictures are sent where the app pays for them', (t) => {
  const options = { ...OPTIONS, pictures: true }
  const icon = { small_picture_url: 'https://a.com/i.png' }
  t.match(map({ pushStyle: 1, ...ICONS }, options).notification, { style: 2, ...icon, medium_picture_url: undefined })
  const picture = { style: 4, medium_picture_url: 'https://a.com/p.png' }
  t.match(map({ pushStyle: 2, ...ICONS }, options).notification, { ...icon, ...picture })
  const long = map({ pushStyle: 2, ...ICONS, content: LONG }, options).notification
  t.match(long, { style: 2, content: LONG, medium_picture_url: undefined }, 'a picture takes 50 characters beside it')
  t.end()
})

void t.test('the time to live is in seconds, up to ten days', (t) => {
  t.equal(map({ ttlSeconds: 1 }).notification.off_line_ttl, 1)
  t.equal(map({ ttlSeconds: 864_000 }).notification.off_line_ttl, 864_000)
  t.equal(map({ ttlSeconds: 864_001 }).notification.off_line_ttl, 864_000)
  t.end()
})

void t.test('a template of OPPO travels in the words of its page, and one of another vendor does not', (t) => {
  const oppo = { private_msg_template_id: 'T', private_title_parameters: { who: 'Ann' } }
  const vendorTemplate = JSON.stringify({ oppo, xiaomi: { template_id: 'X' } })
  t.match(map({ fields: { vendorTemplate } }).notification, {
    private_msg_template_id: 'T',
    private_title_parameters: '{"who":"Ann"}',
    private_content_parameters: '{}',
  })
  t.notOk('private_msg_template_id' in map({ fields: { vendorTemplate: '{"template_id":"X"}' } }).notification)
  const asText = { oppo: { private_msg_template_id: 'T', private_content_parameters: '{"k":"v"}' } }
  t.match(readTemplate(JSON.stringify(asText)), { private_content_parameters: '{"k":"v"}' })
  t.equal(readTemplate('not JSON'), undefined)
  for (const wrong of [{}, 7, { private_msg_template_id: '' }, { ...oppo, private_title_parameters: { who: 1 } }]) {
    const text = JSON.stringify({ oppo: wrong })
    t.match(readTemplate(text), /^vendorTemplate\.oppo: /)
    t.match(toMessage('CN_a', noticeOf({ fields: { vendorTemplate: text } }), OPTIONS), /private_msg_template_id/)
  }
  t.end()
})

void t.test('without its level a message is the same for the rest', (t) => {
  const message = map({ fields: { thirdChannelCategory: { oppo: '1' }, notifyLevel: { oppo: '16' } } })
  t.same(withoutLevel(message), map({ fields: { thirdChannelCategory: { oppo: '1' } } }))
  t.end()
})
