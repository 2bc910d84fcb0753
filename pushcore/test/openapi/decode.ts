import t from 'tap'
import { decodeParams } from '../../src/openapi/decode.ts'
import { readDotted } from '../../src/openapi/dotted.ts'
import { readTextMap } from '../../src/openapi/values.ts'

const decode = (form: string) => Object.fromEntries(decodeParams('', Buffer.from(form)).params)

function thrownBy(run: () => unknown): unknown {
  try {
    run()
  } catch (error) {
    return error
  }
  return undefined
}

void t.test('a form is read as each client writes it', async (t) => {
  const forms: [form: string, expected: Record<string, string>][] = [
    ['A=a+b&B=a%20b&C=a%2Bb', { A: 'a b', B: 'a b', C: 'a+b' }],
    ["A=*~'()!&B=%2a%7E%27%28%29%21", { A: "*~'()!", B: "*~'()!" }],
    ['A=&B', { A: '', B: '' }],
    ['&&A=1&', { A: '1' }],
    ['A=1=2%3D', { A: '1=2=' }],
    ['A=%E4%BD%A0%F0%9F%8E%89', { A: '你🎉' }],
    ['A=你', { A: '你' }],
    ['A=%EF%BB%BFx', { A: '\ufeffx' }],
    ['TargetMsg.1.Target=a&x%2By=1', { 'TargetMsg.1.Target': 'a', 'x+y': '1' }],
    [
      '__proto__=1&constructor=2',
      Object.fromEntries([
        ['__proto__', '1'],
        ['constructor', '2'],
      ]),
    ],
    ['', {}],
  ]
  for (const [form, expected] of forms) t.same(decode(form), expected, form)
})

void t.test('query and form are one, and each is kept apart for the signature', async (t) => {
  const { params, query, utf8 } = decodeParams('A=1&B=', Buffer.from('C=3'))
  t.same(
    [...params],
    [
      ['A', '1'],
      ['B', ''],
      ['C', '3'],
    ],
  )
  t.same(
    [...query],
    [
      ['A', '1'],
      ['B', ''],
    ],
  )
  t.ok(utf8)
})

void t.test('what cannot be read is refused before it costs anything', async (t) => {
  for (const form of ['A=%', 'A=%1', 'A=%g1', '%=1', 'A=1&A=2', 'A=1&%41=2', '=1']) {
    t.match(
      thrownBy(() => decode(form)),
      { gatewayCode: 'InvalidParameter' },
      form,
    )
  }
  t.match(
    thrownBy(() => decodeParams('A=1', Buffer.from('A=1'))),
    { gatewayCode: 'InvalidParameter' },
  )
  t.match(
    thrownBy(() => decode('&'.repeat(1_000))),
    { gatewayCode: 'InvalidParameter' },
  )
  t.same(decode('&'.repeat(999)), {})
})

void t.test('bytes that are not UTF-8 are noticed', async (t) => {
  for (const bytes of ['A=%FF', 'A=%C3%28', 'A=%ED%A0%80', '%FF=1'])
    t.notOk(decodeParams('', Buffer.from(bytes)).utf8, bytes)
  t.notOk(decodeParams('', Buffer.from([0x41, 0x3d, 0xff])).utf8)
  t.notOk(decodeParams('A=%FF', Buffer.alloc(0)).utf8)
})

void t.test('an object in the dotted form is built again, its leaves as texts', async (t) => {
  const read = (form: string) => readDotted(decodeParams('', Buffer.from(form)).params, 'S')
  t.same(read('S.status=on&S.eta=12&S.stops.1=a&S.stops.2=b&S.rider.name=x&Other.a=1'), {
    status: 'on',
    eta: '12',
    stops: ['a', 'b'],
    rider: { name: 'x' },
  })
  t.same(read('S.l.2=b&S.l.10=j&S.l.1=a'), { l: { 1: 'a', 2: 'b', 10: 'j' } }, 'with gaps it is no list')
  t.same(read('S.1=a'), ['a'])
  t.equal(read('S=1&SX.a=1'), undefined)
  const tricky = read('S.__proto__.polluted=1')
  t.equal(Object.getPrototypeOf(tricky), Object.prototype)
  t.notOk('polluted' in {})
  for (const form of ['S.a=1&S.a.b=2', 'S.a.b=2&S.a=1', `S.${'a.'.repeat(16)}b=1`]) {
    t.match(
      thrownBy(() => read(form)),
      { result: 'INVALID_PARAM' },
      form,
    )
  }
})

void t.test('a map is JSON, or Python’s text of a dict', async (t) => {
  const good: [text: string, expected: Record<string, string>][] = [
    ['{"a":"1"}', { a: '1' }],
    ['{}', {}],
    [' { "n" : 1578807462788 , "f": 1.5, "b": true } ', { n: '1578807462788', f: '1.5', b: 'true' }],
    ["{'name': 'Zhang San', 'money': '200'}", { name: 'Zhang San', money: '200' }],
    [`{'o': "O'Brien", "q": 'say "hi"'}`, { o: "O'Brien", q: 'say "hi"' }],
    ["{'e': 'it\\'s\\n\\x41\\u4e2d\\U0001f389\\\\'}", { e: "it's\nA中🎉\\" }],
    ['{ }', {}],
  ]
  for (const [text, expected] of good) t.same(Object.fromEntries(readTextMap(text) ?? [['unread', '']]), expected, text)
  const bad = ['', 'x', '[]', '1', 'null', '"a"', '{"a":{}}', '{"a":[1]}', '{"a":null}', '{"a":12345678901234567890}']
  const badQuoted = [
    "{'a'}",
    "{'a': 1}",
    "{'a': 'b'",
    "{'a': 'b'} x",
    "{'a': 'b' 'c': 'd'}",
    "{a: 'b'}",
    "{'a': {'b': 'c'}}",
    "{'a': '\\U00ffffff'}",
  ]
  for (const text of [...bad, ...badQuoted]) t.equal(readTextMap(text), undefined, text)
})
