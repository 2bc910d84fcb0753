import t from 'tap'
import type { VendorAnswer } from '../../../src/ports/vendor-channel.ts'
import { discreet } from '../../../src/vendors/discreet-channel.ts'
import { notice } from './_util/notice.ts'

const SECRET = 'S3CRET+of/the=account&"more"'
const account = { key: 'a', packageName: 'com.example.app', credentials: { appId: '1000', appSecret: SECRET } }
const vendor = { credentials: { open: ['appId'], secret: ['appSecret', 'receiptKey'], required: [['appId']] } }
const pushes = [{ token: 'token-1', notice: notice() }]

/** What the core hears of these answers, to a push and to its revocation. */
async function heard(...answers: VendorAnswer[]) {
  const channel = discreet({ send: async () => answers, revoke: async () => answers, close: async () => {} }, vendor)
  const told = await channel.send(account, pushes)
  const revoked = await channel.revoke(account, [{ token: 'token-1', notice: notice(), vendorId: 'v' }])
  return { told, revoked }
}

void t.test('a vendor that quotes a secret, as it is or encoded, is not passed on', async (t) => {
  const forms = [
    SECRET,
    encodeURIComponent(SECRET),
    JSON.stringify(SECRET),
    new URLSearchParams({ a: SECRET }).toString(),
  ]
  for (const text of forms) {
    const words = `wrong: ${text}, ${text}`
    const code = { code: words, status: words, detail: words }
    const answers: VendorAnswer[] = [
      { kind: 'refused', reason: 'account', ...code },
      { kind: 'again', why: 'busy', afterMs: 5, ...code },
      { kind: 'sent', vendorId: words },
    ]
    const { told, revoked } = await heard(...answers)
    t.notMatch(JSON.stringify([told, revoked]), /S3CRET/)
    t.match(told, [
      { detail: /^wrong: .*\*\*\*.*, .*\*\*\*/ },
      { kind: 'again', afterMs: 5 },
      { kind: 'sent', vendorId: /\*\*\*/ },
    ])
    t.strictSame(told, revoked)
  }
})

void t.test('all other words stay as they are', async (t) => {
  const answers: VendorAnswer[] = [
    { kind: 'refused', reason: 'token', code: '1000', status: '80300007', detail: 'app 1000: the token is invalid' },
    { kind: 'sent', vendorId: 'v-1' },
  ]
  t.strictSame((await heard(...answers)).told, answers)
})
