import { createHmac, randomUUID } from 'node:crypto'
import { z } from 'zod'
import { harmony } from '../../../../src/adapters/vendors/harmony/index.ts'
import { hms } from '../../../../src/adapters/vendors/hms/index.ts'
import { SEND_PATH as HARMONY_SEND, SERVICE_ACCOUNT, startHarmonyServer } from '../harmony-server.ts'
import { LOGIN_PATH as HMS_LOGIN, V1_PATH as HMS_SEND, startHmsServer } from '../hms-server.ts'
import type { CannedAnswer } from '../http-server.ts'
import { CLIENT } from '../oauth.ts'
import {
  afterLogin,
  brokenConnections,
  brokenLogin,
  dead,
  follow,
  type OpenStand,
  refused,
  secondTry,
  type Taken,
} from './stand.ts'

/** What the consoles of Huawei make for those who report. */
const REPORTER = { receiptUser: 'mps', receiptKey: Buffer.from('S3CRET of the console').toString('base64') }

/** The page: Base64(HMAC-SHA256(key, timestamp + nonce + userName)), with the key that Base64 stands for. */
function signed(nowMs: number): Readonly<Record<string, string>> {
  const nonce = randomUUID()
  const key = Buffer.from(REPORTER.receiptKey, 'base64')
  const value = createHmac('sha256', key).update(`${nowMs}${nonce}${REPORTER.receiptUser}`).digest('base64')
  return { 'x-huawei-callback-id': `timestamp=${nowMs};nonce=${nonce};value=${value}` }
}

const said = (code: string, msg: string, status = 200): CannedAnswer => ({
  status,
  body: { code, msg, requestId: '1' },
})
const FLOW_CONTROL: CannedAnswer = { status: 503, headers: { 'retry-after': '7' }, body: '' }

export const openHmsStand: OpenStand = async (t) => {
  const server = await startHmsServer(t)
  const fail = (answer: CannedAnswer) => server.fail(HMS_SEND, answer)
  const report = (status: number) => (taken: Taken) => {
    const { token, messageId: biTag, vendorId: requestId, nowMs: timestamp } = taken
    const statuses = [{ token, biTag, status, timestamp, appid: '1000', requestId }]
    return { headers: signed(timestamp), body: JSON.stringify({ statuses }) }
  }
  return {
    vendor: hms,
    platform: 1,
    credentials: { appId: '1000', ...CLIENT, ...REPORTER, baseUrl: server.url, authUrl: server.url },
    tokenOf: (n) => `hms-${n}`,
    ids: (token) =>
      server.accepted.flatMap((one) => (one.token.includes(token) ? [one.android.notification?.notify_id] : [])),
    logins: () => server.to(HMS_LOGIN).length,
    stories: [
      { says: '80000000: accepted', end: afterLogin },
      {
        says: '80300007, all tokens are invalid: it is the only one, and is forgotten',
        happens: (token) => server.illegal.add(token),
        end: dead('80300007'),
      },
      {
        says: '80300002, the app may not send: a matter of the account, for its people',
        happens: () => fail(said('80300002', 'no permission')),
        end: refused('80300002', '80300002'),
      },
      {
        says: '80100003, the structure of the message is wrong: no repeat would help',
        happens: () => fail(said('80100003', 'payload', 400)),
        end: refused('80100003'),
      },
      { says: 'HTTP 503 is flow control: come back later', happens: () => fail(FLOW_CONTROL), end: secondTry(7_000) },
      ...brokenConnections((fault) => server.fail(HMS_SEND, fault)),
      {
        says: '80200003, the access token has expired: refresh, and once more',
        happens: () => server.login.expireAll(),
        end: afterLogin,
      },
      brokenLogin(() => {
        server.login.expireAll()
        server.fail(HMS_LOGIN, 'hangUp')
      }),
    ],
    // 2: the app is not installed.
    reports: { arrived: report(0), dead: report(2) },
  }
}

const ACCEPTED = z.object({
  target: z.object({ token: z.array(z.string()) }),
  payload: z.object({ notification: z.object({ notifyId: z.int() }) }),
})

export const openHarmonyStand: OpenStand = async (t, { clock }) => {
  const server = await startHarmonyServer(t, clock.now())
  follow(server.clock, clock)
  const fail = (answer: CannedAnswer) => server.fail(HARMONY_SEND, answer)
  const report = (result: number) => (taken: Taken) => {
    const { token, messageId: biTag, vendorId: requestId, nowMs: timestamp } = taken
    const told = { token, pushType: 0, appPackageName: 'com.acme.app', biTag, requestId }
    const statuses = [{ ...told, deliveryStatus: { result, timestamp } }]
    return { headers: signed(timestamp), body: JSON.stringify({ statuses }) }
  }
  return {
    vendor: harmony,
    platform: 7,
    credentials: { serviceAccount: JSON.stringify(SERVICE_ACCOUNT), ...REPORTER, baseUrl: server.url },
    tokenOf: (n) => `harmony-${n}`,
    ids: (token) =>
      server.accepted.flatMap((body) => {
        const { target, payload } = ACCEPTED.parse(body)
        return target.token.includes(token) ? [payload.notification.notifyId] : []
      }),
    // Signed by ourselves: each that is new to the vendor counts.
    logins: () => new Set(server.bearers()).size,
    // The guide has no table for HarmonyOS: codes are Huawei's where they are the same, else what comes nearest there.
    stories: [
      { says: '80000000: accepted', end: afterLogin },
      {
        says: '80300007 for tokenFormatError: the token is forgotten',
        happens: (token) => server.rejected.set(token, 'tokenFormatError'),
        end: dead('80300007'),
      },
      {
        says: '80300007 for noPushTypeRight: a right is missing, the token stays, people are told',
        happens: (token) => server.rejected.set(token, 'noPushTypeRight'),
        end: refused('80300007', '80300007'),
      },
      {
        says: '80100016, the content is refused: no repeat would help (parameters, 80100000)',
        happens: () => fail(said('80100016', 'sensitive', 400)),
        end: refused('80100000'),
      },
      { says: 'HTTP 503 is flow control: come back later', happens: () => fail(FLOW_CONTROL), end: secondTry(7_000) },
      ...brokenConnections((fault) => server.fail(HARMONY_SEND, fault)),
      {
        says: '80200005, the JWT has expired: sign another, and once more',
        happens: () => fail(said('80200005', 'Token expired', 401)),
        end: afterLogin,
      },
    ],
    // 2: the app is uninstalled.
    reports: { arrived: report(0), dead: report(2) },
  }
}
