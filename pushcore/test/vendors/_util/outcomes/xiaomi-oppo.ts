import { oppo } from '../../../../src/adapters/vendors/oppo/index.ts'
import { xiaomi } from '../../../../src/adapters/vendors/xiaomi/index.ts'
import { AUTH_PATH, KEYS as OPPO_KEYS, SEND_PATH as OPPO_SEND, startOppoServer } from '../oppo-server.ts'
import { APP_SECRET, startXiaomiServer, SEND_PATH as XIAOMI_SEND } from '../xiaomi-server.ts'
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

export const openXiaomiStand: OpenStand = async (t) => {
  const server = await startXiaomiServer(t)
  const fail = (code: number, reason: string) =>
    server.fail(XIAOMI_SEND, { body: { result: 'error', reason, trace_id: 'Xcm1', code, description: reason } })
  const report = (told: object) => (taken: Taken) => {
    const { token: targets, messageId: param, vendorId, nowMs: timestamp } = taken
    const data = JSON.stringify({ [vendorId]: { param, targets, timestamp, ...told } })
    return { headers: FORM_TYPE, body: new URLSearchParams({ data }).toString() }
  }
  return {
    vendor: xiaomi,
    platform: 1,
    credentials: { appSecret: APP_SECRET, baseUrl: server.url },
    tokenOf: (n) => `xiaomi${n}`,
    ids: (token) => [...(server.shown.get(token)?.keys() ?? [])],
    stories: [
      { says: 'code 0: taken', end: delivered },
      {
        says: '20301, no valid target: of one target it is the registration id, which is forgotten',
        happens: (token) => server.dead.add(token),
        end: dead('20301'),
      },
      {
        says: '21301, auth failed: there is nothing to refresh, a matter of the account',
        happens: () => fail(21301, 'auth failed'),
        end: refused('21301', '21301'),
      },
      {
        says: '10041, the text is not compliant: no repeat would help (parameters, 10008)',
        happens: () => fail(10041, 'not compliant'),
        end: refused('10008'),
      },
      {
        says: '200001, the quota of the day is used up (too many notifications, 22101), and people are told',
        happens: () => fail(200001, 'quota'),
        end: refused('22101', '200001'),
      },
      { says: '200002, too many calls a second', happens: () => fail(200002, 'QPS'), end: secondTry() },
      ...brokenConnections((fault) => server.fail(XIAOMI_SEND, fault)),
    ],
    // 16: the target is not valid, or uninstalled; 1: of a registration id.
    reports: { arrived: report({ type: 1, barStatus: 'Enable' }), dead: report({ type: 16, errorCode: 1 }) },
  }
}

export const openOppoStand: OpenStand = async (t, { clock }) => {
  const server = await startOppoServer(t, clock.now)
  const fail = (code: number, message: string) => server.fail(OPPO_SEND, { body: { code, message } })
  const report = (eventType: string) => (taken: Taken) => {
    const { token: registrationIds, messageId: param, vendorId: messageId, nowMs } = taken
    const told = { messageId, appId: '30186722', taskId: messageId, registrationIds, param, eventType }
    return { headers: JSON_TYPE, body: JSON.stringify([{ ...told, eventTime: String(nowMs) }]) }
  }
  return {
    vendor: oppo,
    platform: 1,
    credentials: { ...OPPO_KEYS, baseUrl: server.url },
    tokenOf: (n) => `CN_oppo${n}`,
    ids: (token) => [...(server.shown.get(token)?.keys() ?? [])],
    logins: () => server.to(AUTH_PATH).length,
    stories: [
      { says: 'code 0: taken', end: afterLogin },
      {
        says: '10000, the registration id is not valid: it is forgotten',
        happens: (token) => server.dead.add(token),
        end: dead('10000'),
      },
      {
        says: '30, no permission for the push API: a matter of the account',
        happens: () => fail(30, 'Api Permission Denied'),
        end: refused('30', '30'),
      },
      {
        says: '41, an argument is not valid: no repeat would help, and the guide has no code for it',
        happens: () => fail(41, 'Invalid Arguments'),
        end: refused('99999999'),
      },
      {
        says: '33, the messages of the day are used up (calls limited, 13), and people are told',
        happens: () => fail(33, 'Message Daily Limit'),
        end: refused('13', '33'),
      },
      { says: '-2, flow control', happens: () => fail(-2, 'Service in Flow Control'), end: secondTry() },
      // The second attempt is told 32, a duplicate, which counts as sent.
      ...brokenConnections((fault) => server.fail(OPPO_SEND, fault)),
      {
        says: '11, the auth token is not valid any more: refresh, and once more',
        happens: () => server.expireTokens(),
        end: afterLogin,
      },
      brokenLogin(() => {
        server.expireTokens()
        server.fail(AUTH_PATH, 'hangUp')
      }),
    ],
    reports: { arrived: report('push_arrive'), dead: report('regid_invalid') },
  }
}
