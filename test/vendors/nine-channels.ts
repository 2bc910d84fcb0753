import { generateKeyPairSync, randomBytes } from 'node:crypto'
import { VENDORS } from '@openmps/pushcore/vendors'
import type { Test } from 'tap'
import { startApnsServer } from '../../pushcore/test/vendors/_util/apns-server.ts'
import { FCM_PATHS, serviceAccount, startFcmServer } from '../../pushcore/test/vendors/_util/fcm-server.ts'
import { SERVICE_ACCOUNT, startHarmonyServer } from '../../pushcore/test/vendors/_util/harmony-server.ts'
import { startHmsServer } from '../../pushcore/test/vendors/_util/hms-server.ts'
import { startHonorServer } from '../../pushcore/test/vendors/_util/honor-server.ts'
import { MEIZU_KEY, startMeizuServer } from '../../pushcore/test/vendors/_util/meizu-server.ts'
import { CLIENT } from '../../pushcore/test/vendors/_util/oauth.ts'
import { startOppoServer } from '../../pushcore/test/vendors/_util/oppo-server.ts'
import { makeAuthority } from '../../pushcore/test/vendors/_util/test-authority.ts'
import { startVivoServer, VIVO_KEY } from '../../pushcore/test/vendors/_util/vivo-server.ts'
import { APP_SECRET, PACKAGE, startXiaomiServer } from '../../pushcore/test/vendors/_util/xiaomi-server.ts'

export { PACKAGE }

type Credentials = Readonly<Record<string, string>>

const APPLE = { teamId: 'TEAM000001', keyId: 'KEY0000001' }
/** The vendors' clocks are ahead: what is signed now is not of the future there. */
const AHEAD_MS = 60_000

const fresh = () => `S3CRET+${randomBytes(24).toString('base64')}`

/** The servers of all vendors, and credentials that they know. */
export async function startNineVendors(t: Test) {
  const authority = makeAuthority(t)
  const { publicKey: key, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const keys = new Map([[APPLE.keyId, { teamId: APPLE.teamId, key }]])
  const oppoKeys = { appKey: fresh(), masterSecret: fresh() }
  const servers = {
    hms: await startHmsServer(t),
    honor: await startHonorServer(t, Date.now()),
    harmony: await startHarmonyServer(t, Date.now() + AHEAD_MS),
    xiaomi: await startXiaomiServer(t),
    oppo: await startOppoServer(t, Date.now, oppoKeys),
    vivo: await startVivoServer(t, Date.now),
    meizu: await startMeizuServer(t),
    fcm: await startFcmServer(t, Date.now),
  }
  const apns = await startApnsServer(t, { authority, keys, bundleIds: [PACKAGE], now: Date.now })
  const p8 = privateKey.export({ type: 'pkcs8', format: 'pem' }).toString()
  const { hms, honor, harmony, xiaomi, oppo, vivo, meizu, fcm } = servers
  const ofReceipts = { receiptUser: 'mps', receiptKey: fresh() }
  const credentials: Readonly<Record<string, Credentials>> = {
    hms: { appId: '1000', ...CLIENT, ...ofReceipts, baseUrl: hms.url, authUrl: hms.url },
    honor: { appId: '104400000', ...CLIENT, baseUrl: honor.url, authUrl: honor.url },
    harmony: { serviceAccount: JSON.stringify(SERVICE_ACCOUNT), ...ofReceipts, baseUrl: harmony.url },
    xiaomi: { appSecret: APP_SECRET, baseUrl: xiaomi.url },
    oppo: { ...oppoKeys, baseUrl: oppo.url },
    vivo: { ...VIVO_KEY, baseUrl: vivo.url },
    meizu: { ...MEIZU_KEY, receiptToken: fresh(), baseUrl: meizu.url },
    fcm: { serviceAccount: JSON.stringify(serviceAccount(`${fcm.url}${FCM_PATHS.login}`)), baseUrl: fcm.url },
    apns: { ...APPLE, bundleId: PACKAGE, environment: 'sandbox', key: p8, baseUrl: apns.url },
  }
  return { servers, apns, authority, credentials }
}

/** Credentials that no vendor knows, of each vendor that the quoting ones stand for. */
export function plantedCredentials(vendor: string, url: string): Credentials {
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
  const private_key = privateKey.export({ type: 'pkcs8', format: 'pem' }).toString()
  const at = { baseUrl: url }
  const client = { appId: '1000', clientId: '1000', clientSecret: fresh(), ...at, authUrl: url }
  const all: Readonly<Record<string, Credentials>> = {
    hms: { ...client, receiptUser: 'mps', receiptKey: fresh() },
    honor: client,
    harmony: {
      serviceAccount: JSON.stringify({ ...SERVICE_ACCOUNT, private_key }),
      ...{ receiptUser: 'mps', receiptKey: fresh() },
      ...at,
    },
    xiaomi: { appSecret: fresh(), ...at },
    oppo: { appKey: fresh(), masterSecret: fresh(), overseasAppKey: fresh(), overseasMasterSecret: fresh(), ...at },
    vivo: { appId: '10004', appKey: fresh(), appSecret: fresh(), ...at },
    meizu: { appId: '10000', appSecret: fresh(), receiptToken: fresh(), ...at },
    fcm: { serviceAccount: JSON.stringify({ ...serviceAccount(`${url}${FCM_PATHS.login}`), private_key }), ...at },
  }
  return all[vendor] ?? {}
}

/** Until the end of the test the channels trust this authority, and give a call up after so many milliseconds. */
export function hurryVendors(t: Test, ca: string, callMs: number): void {
  for (const vendor of VENDORS) {
    const open = vendor.open
    t.intercept(vendor, 'open', { value: (parts: Parameters<typeof open>[0]) => open({ ...parts, ca, callMs }) })
  }
}
