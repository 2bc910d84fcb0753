import { generateKeyPairSync } from 'node:crypto'
import { apns } from '../../../../src/adapters/vendors/apns/index.ts'
import { fcm } from '../../../../src/adapters/vendors/fcm/index.ts'
import { startApnsServer } from '../apns-server.ts'
import { badField, FCM_PATHS, fcmError, serviceAccount, startFcmServer } from '../fcm-server.ts'
import type { CannedAnswer } from '../http-server.ts'
import {
  afterLogin,
  brokenConnections,
  brokenLogin,
  dead,
  type OpenStand,
  PACKAGE,
  refused,
  secondTry,
} from './stand.ts'

export const openFcmStand: OpenStand = async (t, { clock }) => {
  const server = await startFcmServer(t, clock.now)
  const fail = (answer: CannedAnswer) => server.fail(FCM_PATHS.send, answer)
  const account = serviceAccount(`${server.url}${FCM_PATHS.login}`)
  return {
    vendor: fcm,
    platform: 1,
    credentials: { serviceAccount: JSON.stringify(account), baseUrl: server.url },
    tokenOf: (n) => `fcm-${n}`,
    ids: (token) => server.accepted.flatMap((one) => (one.token === token ? [one.android.notification?.tag] : [])),
    logins: () => server.to(FCM_PATHS.login).length,
    stories: [
      { says: '200 with a name: taken', end: afterLogin },
      {
        says: '404 UNREGISTERED: the token is forgotten (NotRegistered, 90000003)',
        happens: () => fail(fcmError(404, 'NOT_FOUND', 'Requested entity was not found.', 'UNREGISTERED')),
        end: dead('90000003'),
      },
      {
        says: '400 INVALID_ARGUMENT of the field message.token: it is forgotten (InvalidRegistration, 90000002)',
        happens: () => fail(badField('message.token', 'INVALID_ARGUMENT')),
        end: dead('90000002'),
      },
      {
        says: '403 SENDER_ID_MISMATCH: others are taken, so that the token is of another project, and forgotten',
        happens: () => fail(fcmError(403, 'PERMISSION_DENIED', 'SenderId mismatch', 'SENDER_ID_MISMATCH')),
        end: dead('90000002'),
      },
      {
        says: '403 PERMISSION_DENIED, the API is off or a role is missing: a matter of the account',
        happens: () => fail(fcmError(403, 'PERMISSION_DENIED', 'The API is disabled')),
        end: refused('90000401', 'PERMISSION_DENIED'),
      },
      {
        says: '400 INVALID_ARGUMENT of another field: the message is wrong, and the token stays (InvalidTtl, 90000009)',
        happens: () => fail(badField('message.android.ttl')),
        end: refused('90000009'),
      },
      {
        says: '429 QUOTA_EXCEEDED without Retry-After: at least a minute of pause',
        happens: () => fail(fcmError(429, 'RESOURCE_EXHAUSTED', 'Quota exceeded', 'QUOTA_EXCEEDED')),
        end: secondTry(60_000),
      },
      {
        says: '503 UNAVAILABLE: Retry-After is obeyed',
        happens: () =>
          fail({ ...fcmError(503, 'UNAVAILABLE', 'down', 'UNAVAILABLE'), headers: { 'retry-after': '30' } }),
        end: secondTry(30_000),
      },
      ...brokenConnections((fault) => server.fail(FCM_PATHS.send, fault)),
      {
        says: '401 UNAUTHENTICATED, the access token has expired: refresh, and once more',
        happens: () => server.expireAll(),
        end: afterLogin,
      },
      brokenLogin(() => {
        server.expireAll()
        server.fail(FCM_PATHS.login, 'hangUp')
      }),
    ],
  }
}

const APPLE = { teamId: 'TEAM000001', keyId: 'KEY0000001' }
/** Apple wants at least 20 minutes between two provider tokens. */
const HALF_AN_HOUR_MS = 30 * 60_000

export const openApnsStand: OpenStand = async (t, { clock, authority }) => {
  const { publicKey: key, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const keys = new Map([[APPLE.keyId, { teamId: APPLE.teamId, key }]])
  const server = await startApnsServer(t, { authority, keys, bundleIds: [PACKAGE], now: clock.now })
  const p8 = privateKey.export({ type: 'pkcs8', format: 'pem' }).toString()
  return {
    vendor: apns,
    platform: 2,
    credentials: { ...APPLE, bundleId: PACKAGE, environment: 'sandbox', key: p8, baseUrl: server.url },
    tokenOf: (n) => n.toString(16).padStart(64, '0'),
    ids: (token) => server.pushes.flatMap((one) => (one.token === token ? [one.headers['apns-collapse-id']] : [])),
    // Signed by ourselves: each that is new to Apple counts.
    logins: () => server.jwts.size,
    stories: [
      { says: '200: taken', end: afterLogin },
      {
        says: '410 Unregistered: the token is forgotten (2011)',
        happens: (token) => server.dead.set(token, clock.now()),
        end: dead('2011'),
      },
      {
        says: '410 Unregistered, of a time before it was reported: the token is kept (2011)',
        happens: (token) => server.dead.set(token, clock.now() - HALF_AN_HOUR_MS),
        end: refused('2011'),
      },
      {
        says: '400 BadDeviceToken: the token is forgotten (2009)',
        happens: () => server.fail({ status: 400, reason: 'BadDeviceToken' }),
        end: dead('2009'),
      },
      {
        says: '400 TopicDisallowed: a matter of the account (2004)',
        happens: () => server.fail({ status: 400, reason: 'TopicDisallowed' }),
        end: refused('2004', 'TopicDisallowed'),
      },
      {
        says: '413 PayloadTooLarge: no repeat would help (2002)',
        happens: () => server.fail({ status: 413, reason: 'PayloadTooLarge' }),
        end: refused('2002'),
      },
      {
        says: '429 TooManyRequests for the device',
        happens: () => server.fail({ status: 429, reason: 'TooManyRequests' }),
        end: secondTry(),
      },
      {
        says: '503 ServiceUnavailable: Retry-After is obeyed',
        happens: () => server.fail({ status: 503, reason: 'ServiceUnavailable', headers: { 'retry-after': '7' } }),
        end: secondTry(7_000),
      },
      {
        says: 'the connection breaks before the answer: it is sent again under the same id',
        happens: () => server.fail((_, session) => session.destroy()),
        end: secondTry(),
      },
      {
        says: '403 ExpiredProviderToken: sign another, and once more',
        happens() {
          clock.advance(HALF_AN_HOUR_MS)
          server.fail({ status: 403, reason: 'ExpiredProviderToken' })
        },
        end: afterLogin,
      },
    ],
  }
}
