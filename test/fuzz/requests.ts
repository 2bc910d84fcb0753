import type { Random } from '../dev-env/random.ts'

/** Requests that are well formed, or nearly: what is made of them is not. */
function honest(adminToken: string): string[] {
  const form = 'AppId=demo&WorkspaceId=default&TaskName=t&DeliveryType=1&Title=a&Content=b&ExpiredSeconds=60'
  const json = '{"appId":"fuzz","workspaceId":"default","callbackUrl":"http://127.0.0.1:1/"}'
  const bearer = `Authorization: Bearer ${adminToken}`
  const signed = [
    'x-acs-action: PushSimple',
    'x-acs-version: 2020-10-28',
    'x-acs-date: 2026-01-01T00:00:00Z',
    'x-acs-signature-nonce: 1',
    'x-acs-content-sha256: 00',
    'Authorization: ACS3-HMAC-SHA256 Credential=a,SignedHeaders=host;x-acs-date,Signature=00',
  ]
  const v1 = 'Action=PushSimple&Version=2020-10-28&SignatureMethod=HMAC-SHA1&SignatureVersion=1.0&SignatureNonce=1'
  return [
    request('GET', '/healthz'),
    request('GET', '/readyz'),
    request('GET', '/metrics'),
    request('GET', `/?${v1}&AccessKeyId=a&Timestamp=2026-01-01T00:00:00Z&Signature=x%3D&${form}`),
    request('POST', '/', signed, form),
    request('POST', `/?${v1}`, ['Content-Type: application/x-www-form-urlencoded'], form),
    request('GET', '/admin/v1/apps', [bearer]),
    request('GET', '/admin/v1/apps/demo/default/messages/x', [bearer]),
    request('GET', `/admin/v1/apps/demo/default/devices/${'A'.repeat(32)}`, [bearer]),
    request('POST', '/admin/v1/apps', [bearer, 'Content-Type: application/json'], json),
    request('PATCH', '/admin/v1/apps/demo/default', [bearer, 'Content-Type: application/json'], '{"callbackUrl":null}'),
    request('POST', '/', ['Transfer-Encoding: chunked', 'Expect: 100-continue']).concat('5\r\nhello\r\n0\r\n\r\n'),
  ]
}

function request(method: string, path: string, headers: readonly string[] = [], body = ''): string {
  const length = body === '' ? [] : [`Content-Length: ${Buffer.byteLength(body)}`]
  return [`${method} ${path} HTTP/1.1`, 'Host: fuzz', ...headers, ...length, '', body].join('\r\n')
}

/** Pieces that parsers stumble over. */
const NASTY = [
  '\0',
  '\r',
  '\n',
  '\r\n\r\n',
  '%',
  '%zz',
  '%00',
  '%ff%fe',
  '../../',
  '{"__proto__":{"x":1}}',
  '[[[[[[[[',
  '"\\ud800"',
  '\xff\xfe\x80',
  'Content-Length: 99999999\r\n',
  'Content-Length: -1\r\n',
  'Transfer-Encoding: chunked\r\n',
  'ffffffffffffffff\r\n',
  'Host: a\r\nHost: b\r\n',
  'Upgrade: websocket\r\nConnection: upgrade\r\n',
  `X: ${'y'.repeat(20_000)}\r\n`,
  `${'a='.repeat(3_000)}&`,
  '&&&&====',
  'HTTP/9.9',
  'GET ',
]

const METHODS = ['HEAD', 'OPTIONS', 'DELETE', 'PUT', 'TRACE', 'CONNECT', 'PROPFIND', 'GeT', 'NOPE', '']

/** One damaged request, as bytes. */
export function damagedRequest(random: Random, adminToken: string): Buffer {
  let text = random.pick(honest(adminToken))
  for (let times = random.int(1, 4); times > 0; times--) text = damage(text, random)
  const bytes = Buffer.from(text, 'latin1')
  if (random.chance(0.3)) {
    for (let flips = random.int(1, 8); flips > 0; flips--) bytes[random.int(0, bytes.length - 1)] = random.int(0, 255)
  }
  return bytes
}

function damage(text: string, random: Random): string {
  const at = random.int(0, text.length)
  const to = Math.min(text.length, at + random.int(0, 40))
  return random.pick([
    () => text.slice(0, at) + random.pick(NASTY) + text.slice(at),
    () => text.slice(0, at) + random.pick(NASTY) + text.slice(to),
    () => text.slice(0, at) + text.slice(to),
    () => text.slice(0, Math.max(1, at)),
    () => text.replace(/^\S*/, random.pick(METHODS)),
    () => text.replace(/Content-Length: \d+/, `Content-Length: ${random.int(-5, 3_000_000)}`),
    () => text.slice(0, at) + text.slice(at, to).repeat(random.int(2, 200)) + text.slice(to),
    () => text + text,
  ])()
}
