import { honor } from '../../../../src/adapters/vendors/honor/index.ts'
import { LOGIN_PATH, SEND_PATH, startHonorServer } from '../honor-server.ts'
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

export const openHonorStand: OpenStand = async (t, { clock }) => {
  const server = await startHonorServer(t, clock.now())
  follow(server.clock, clock)
  const fail = (code: number, message: string) => server.fail(SEND_PATH, { body: { code, message } })
  const report = (status: number) => (taken: Taken) => {
    const { token, messageId: biTag, vendorId: requestId, nowMs: timestamp } = taken
    const statuses = [{ biTag, appid: '104400000', token, status, timestamp, requestId }]
    return { headers: {}, body: JSON.stringify({ statuses }) }
  }
  return {
    vendor: honor,
    platform: 1,
    credentials: { appId: '104400000', ...CLIENT, baseUrl: server.url, authUrl: server.url },
    tokenOf: (n) => `honor-${n}`,
    ids: (token) =>
      server.accepted.flatMap((one) => (one.token.includes(token) ? [one.android.notification?.notifyId] : [])),
    logins: () => server.to(LOGIN_PATH).length,
    // The guide has no table for HONOR: codes are Huawei's where they are the same, else what comes nearest there, or NONE.
    stories: [
      { says: '200: accepted', end: afterLogin },
      {
        says: '80300007, all tokens are invalid: it is the only one, and is forgotten',
        happens: (token) => server.expired.add(token),
        end: dead('80300007'),
      },
      {
        says: '80200022, no right for this type of message: a matter of the account (no permission, 106)',
        happens: () => fail(80200022, 'no right'),
        end: refused('106', '80200022'),
      },
      {
        says: '80200056, sensitive text: no repeat would help (parameters, 80100000)',
        happens: () => fail(80200056, 'sensitive'),
        end: refused('80100000'),
      },
      {
        says: '80200047, the test messages of the day are used up, and people are told',
        happens: () => fail(80200047, 'quota'),
        end: refused('99999999', '80200047'),
      },
      { says: 'code 503 is flow control', happens: () => fail(503, 'flow control'), end: secondTry() },
      ...brokenConnections((fault) => server.fail(SEND_PATH, fault)),
      {
        says: '80200003, the access token has expired: refresh, and once more',
        happens: () => server.login.expireAll(),
        end: afterLogin,
      },
      brokenLogin(() => {
        server.login.expireAll()
        server.fail(LOGIN_PATH, 'hangUp')
      }),
    ],
    // 40000003: the app is not installed.
    reports: { arrived: report(40000002), dead: report(40000003) },
  }
}
