import t from 'tap'
import type { MessageDevice, MessageState } from '../../src/ports/message-store.ts'
import { decide, MAX_NUMBERS } from '../../src/supplement/decide.ts'
import { isSamePhone, maskedPhone, readPhone } from '../../src/supplement/phone.ts'
import { dueAtMs } from '../../src/supplement/sms-request.ts'

const RESEND = { strategy: 'resend' } as const
const UNLESS_OPENED = { strategy: 'resend', unlessOpened: true } as const
const CONCURRENT = { strategy: 'concurrent' } as const

const had: MessageDevice = { token: 'a' }
const acked: MessageDevice = { token: 'a', ackedAtMs: 1 }
const opened: MessageDevice = { token: 'a', ackedAtMs: 1, openedAtMs: 2 }
const dismissed: MessageDevice = { token: 'a', ackedAtMs: 1, ignoredAtMs: 2 }
const android = (token: string, phoneNumber?: string) => ({ token, platform: 1, ...(phoneNumber && { phoneNumber }) })

type Sms = Parameters<typeof decide>[1]
type Row = [Sms, MessageState, MessageDevice[], 'send' | ReturnType<typeof skipOf>]
const skipOf = (decision: ReturnType<typeof decide>) => (decision.kind === 'skip' ? decision.why : 'send')

const ROWS: readonly Row[] = [
  [RESEND, 'pending', [], 'send'],
  [RESEND, 'pending', [had], 'send'],
  [RESEND, 'expired', [had], 'send'],
  [RESEND, 'failed', [], 'send'],
  [RESEND, 'delivered', [acked], 'delivered'],
  [RESEND, 'delivered', [], 'delivered'],
  [RESEND, 'expired', [had, acked], 'delivered'],
  [RESEND, 'delivered', [opened], 'opened'],
  [RESEND, 'revoked', [had], 'revoked'],
  [RESEND, 'revoked', [acked], 'revoked'],
  [UNLESS_OPENED, 'pending', [had], 'send'],
  [UNLESS_OPENED, 'expired', [had], 'send'],
  [UNLESS_OPENED, 'delivered', [acked], 'send'],
  [UNLESS_OPENED, 'delivered', [dismissed], 'send'],
  [UNLESS_OPENED, 'delivered', [opened], 'opened'],
  [UNLESS_OPENED, 'delivered', [had, opened], 'opened'],
  [UNLESS_OPENED, 'revoked', [acked], 'revoked'],
  [CONCURRENT, 'pending', [had], 'send'],
  [CONCURRENT, 'delivered', [opened], 'send'],
  [CONCURRENT, 'failed', [], 'send'],
  [CONCURRENT, 'revoked', [had], 'revoked'],
]

for (const [sms, state, devices, expected] of ROWS) {
  void t.test(`${JSON.stringify(sms)} of a ${state} push ${JSON.stringify(devices)}: ${expected}`, async (t) => {
    t.equal(skipOf(decide({ state, devices }, sms, [android('a', '13800000001')])), expected)
  })
}

void t.test(
  'a number gets one text however many devices share it, that of the device that was active last',
  async (t) => {
    const devices = [android('a', '138-0000 0001'), android('b', '13800000001'), android('c', '+44 7911 123456')]
    t.same(decide({ state: 'pending', devices: [] }, RESEND, devices), {
      kind: 'send',
      recipients: [
        { phone: '13800000001', device: 'a' },
        { phone: '+447911123456', device: 'c' },
      ],
    })
  },
)

void t.test('no more numbers of one user than MAX_NUMBERS get the text', async (t) => {
  const devices = Array.from({ length: 50 }, (_, n) => android(`d${n}`, `1380000${1000 + n}`))
  const decision = decide({ state: 'pending', devices: [] }, CONCURRENT, devices)
  t.equal(decision.kind === 'send' && decision.recipients.length, MAX_NUMBERS)
})

void t.test('devices of other platforms, and without a number, get none', async (t) => {
  const why = (devices: Parameters<typeof decide>[2]) => decide({ state: 'pending', devices: [] }, CONCURRENT, devices)
  const others = [0, 2, 7].map((platform) => ({ token: 'x', platform, phoneNumber: '13800000001' }))
  t.same(why(others), { kind: 'skip', why: 'noAndroid' })
  t.same(why([]), { kind: 'skip', why: 'noAndroid' })
  t.same(why([android('a'), android('b', 'call me'), ...others]), { kind: 'skip', why: 'noPhone' })
})

void t.test('what a number is, how it is hidden, and when two are one', async (t) => {
  t.equal(readPhone('+86 138-0000 0001'), '+8613800000001')
  for (const text of ['', '1234', '1'.repeat(21), '138+0000001', '１３８00000001', 'abc']) {
    t.equal(readPhone(text), undefined, text)
  }
  t.equal(maskedPhone('13800000001'), '138****0001')
  t.equal(maskedPhone('1234567'), '****')
  t.ok(isSamePhone('+8613800000001', '13800000001'))
  t.ok(isSamePhone('8613800000001', '13800000001'))
  t.ok(isSamePhone('+447911123456', '447911123456'))
  t.notOk(isSamePhone('13800000001', '13800000002'))
  t.notOk(isSamePhone('8613800', '13800'))
})

void t.test('a text is due at once, after its delay, or at the end of the validity and never later', async (t) => {
  const accepted = { acceptedAtMs: 1_000, expiresAtMs: 61_000 }
  const text = { signName: 's', templateCode: 'c', templateParams: {} }
  t.equal(dueAtMs({ ...CONCURRENT, ...text }, accepted), 1_000)
  t.equal(dueAtMs({ ...RESEND, ...text }, accepted), 61_000)
  t.equal(dueAtMs({ ...RESEND, ...text, delaySeconds: 10 }, accepted), 11_000)
  t.equal(dueAtMs({ ...RESEND, ...text, delaySeconds: 100 }, accepted), 61_000)
})
