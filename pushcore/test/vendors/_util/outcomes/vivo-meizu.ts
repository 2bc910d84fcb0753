import { meizu } from '../../../../src/adapters/vendors/meizu/index.ts'
import { vivo } from '../../../../src/adapters/vendors/vivo/index.ts'
import { MEIZU_KEY, MEIZU_PATH, startMeizuServer } from '../meizu-server.ts'
import { startVivoServer, VIVO_KEY, VIVO_PATHS } from '../vivo-server.ts'
import {
  afterLogin,
  brokenConnections,
  brokenLogin,
  dead,
  delivered,
  type OpenStand,
  refused,
  secondTry,
  type Taken,
} from './stand.ts'

const JSON_TYPE = { 'content-type': 'application/json' }
const FORM_TYPE = { 'content-type': 'application/x-www-form-urlencoded' }

export const openVivoStand: OpenStand = async (t, { clock }) => {
  const server = await startVivoServer(t, clock.now)
  const fail = (result: number, desc: string) => server.fail(VIVO_PATHS.one, { body: { result, desc } })
  const report = (told: object) => (taken: Taken) => {
    const { token: targets, messageId: param, vendorId, nowMs: ackTime } = taken
    return { headers: JSON_TYPE, body: JSON.stringify({ [vendorId]: { param, targets, ackTime, ...told } }) }
  }
  return {
    vendor: vivo,
    platform: 1,
    credentials: { ...VIVO_KEY, baseUrl: server.url },
    tokenOf: (n) => `vivo-${n}`,
    ids: (token) => server.accepted.flatMap(({ regId, content }) => (regId === token ? [content.notifyId] : [])),
    logins: () => server.to(VIVO_PATHS.login).length,
    stories: [
      { says: 'result 0: taken', end: afterLogin },
      {
        says: '10302 with status 2, uninstalled or unsubscribed: the regId is forgotten',
        happens: (token) => server.invalid.set(token, 2),
        end: dead('10302'),
      },
      {
        says: '10302 without a status: the regId is forgotten',
        happens: (token) => server.invalid.set(token, undefined),
        end: dead('10302'),
      },
      {
        says: '10302 with status 3, inactive for 14 days: not delivered, and the regId stays',
        happens: (token) => server.invalid.set(token, 3),
        end: refused('10302'),
      },
      {
        says: '10094, the appId does not fit: a matter of the account (authentication, 10000)',
        happens: () => fail(10094, 'appId'),
        end: refused('10000', '10094'),
      },
      {
        says: '10103, a sensitive word: no repeat would help',
        happens: () => fail(10103, 'sensitive'),
        end: refused('10103'),
      },
      {
        says: '10070, the operation messages of the day are used up, and people are told',
        happens: () => fail(10070, 'quota'),
        end: refused('10070', '10070'),
      },
      { says: '10072, too fast', happens: () => fail(10072, 'too fast'), end: secondTry() },
      ...brokenConnections((fault) => server.fail(VIVO_PATHS.one, fault)),
      {
        says: '10000, the auth token has expired: refresh, and once more',
        happens: () => server.expireAll(),
        end: afterLogin,
      },
      brokenLogin(() => {
        server.expireAll()
        server.fail(VIVO_PATHS.login, 'hangUp')
      }),
    ],
    // 102: the target does not match; 20002: the user does not exist.
    reports: { arrived: report({ ackType: '0' }), dead: report({ ackType: '102', subAckType: '20002' }) },
  }
}

/** What Meizu's console shows as the token of the callback. */
const CALLBACK_TOKEN = 'S3CRET of the callback'

export const openMeizuStand: OpenStand = async (t) => {
  const server = await startMeizuServer(t)
  const fail = (code: string, message: string) =>
    server.fail(MEIZU_PATH, { body: { code, message, value: '', redirect: '', msgId: '' } })
  return {
    vendor: meizu,
    platform: 1,
    credentials: { ...MEIZU_KEY, receiptToken: CALLBACK_TOKEN, baseUrl: server.url },
    tokenOf: (n) => `meizu${n}`,
    ids: (token) =>
      server.accepted.flatMap(({ pushIds, message }) =>
        pushIds.includes(token) ? [message.advanceInfo.notifyKey] : [],
      ),
    // The guide has no table for Meizu.
    stories: [
      { says: 'code 200 and no failed target: taken', end: delivered },
      {
        says: '110002 for the target, not registered: the pushId is forgotten',
        happens: (token) => server.failing.set(token, '110002'),
        end: dead('99999999'),
      },
      {
        says: '110010 for the target, notifications are off: the pushId stays',
        happens: (token) => server.failing.set(token, '110010'),
        end: refused('99999999'),
      },
      {
        says: '110031, the package: a matter of the account',
        happens: () => fail('110031', 'package'),
        end: refused('99999999', '110031'),
      },
      {
        says: '1005, a parameter is wrong: no repeat would help',
        happens: () => fail('1005', 'parameter'),
        end: refused('99999999'),
      },
      { says: '110010 for the call, the app is too fast', happens: () => fail('110010', 'fast'), end: secondTry() },
      ...brokenConnections((fault) => server.fail(MEIZU_PATH, fault)),
    ],
    reports: {
      arrived({ token, messageId: param, vendorId }) {
        const cb = JSON.stringify({ [`${vendorId}-1`]: { param, type: 1, targets: [token] } })
        return { headers: FORM_TYPE, body: new URLSearchParams({ cb, access_token: CALLBACK_TOKEN }).toString() }
      },
      register: (url) => server.callbacks.add(url),
    },
  }
}
