import { createHmac, generateKeyPairSync } from 'node:crypto'
import { VENDORS } from '@openmps/pushcore/vendors'
import type { Test } from 'tap'
import { startApnsServer } from '../../pushcore/test/vendors/_util/apns-server.ts'
import { SERVICE_ACCOUNT, startHarmonyServer } from '../../pushcore/test/vendors/_util/harmony-server.ts'
import { startHmsServer } from '../../pushcore/test/vendors/_util/hms-server.ts'
import { CLIENT } from '../../pushcore/test/vendors/_util/oauth.ts'
import { makeAuthority } from '../../pushcore/test/vendors/_util/test-authority.ts'

export const PACKAGE = 'com.example.app'
const APPLE = { teamId: 'TEAM000001', keyId: 'KEY0000001' }
/** The vendor's clock is ahead: what is signed now is not of the future there. */
const AHEAD_MS = 10 * 60_000

export type VendorName = 'hms' | 'harmony' | 'apns'
/** `thirdChannel` of devices. */
export const CHANNELS: Readonly<Record<VendorName, number>> = { hms: 5, harmony: 11, apns: 2 }

/** Something that a vendor took for one of its tokens. */
export interface Shown {
  readonly title: string
  /** What replaces one with the same. */
  readonly notifyId: string
  /** The message id. */
  readonly messageId: string
}

/** Huawei, HarmonyOS and Apple, on ports of this machine. */
export interface VendorServers {
  readonly hms: Awaited<ReturnType<typeof startHmsServer>>
  readonly harmony: Awaited<ReturnType<typeof startHarmonyServer>>
  readonly apns: Awaited<ReturnType<typeof startApnsServer>>
  /** Of channels that reach them. */
  readonly credentials: Readonly<Record<VendorName, Readonly<Record<string, string>>>>
  /** What the vendor took for the token, in its order. */
  shown(vendor: VendorName, token: string): Shown[]
}

/** Until the end of the test the channel of Apple trusts the authority that its server is signed by, and no other. */
export async function startVendorServers(t: Test): Promise<VendorServers> {
  const authority = makeAuthority(t)
  const { publicKey: key, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const keys = new Map([[APPLE.keyId, { teamId: APPLE.teamId, key }]])
  const [hms, harmony, apns] = await Promise.all([
    startHmsServer(t),
    startHarmonyServer(t, Date.now() + AHEAD_MS),
    startApnsServer(t, { authority, keys, bundleIds: [PACKAGE], now: Date.now }),
  ])
  const apple = VENDORS.find(({ name }) => name === 'apns')
  if (apple === undefined) throw new Error('there is no channel apns')
  const open = apple.open
  t.intercept(apple, 'open', { value: (parts: Parameters<typeof open>[0]) => open({ ...parts, ca: authority.ca }) })
  const p8 = privateKey.export({ type: 'pkcs8', format: 'pem' }).toString()

  return {
    hms,
    harmony,
    apns,
    credentials: {
      hms: { appId: '1000', ...CLIENT, receiptUser: 'mps', receiptKey: 'key of the console', ...at(hms.url) },
      harmony: { serviceAccount: JSON.stringify(SERVICE_ACCOUNT), clientId: '5000', baseUrl: harmony.url },
      apns: { ...APPLE, bundleId: PACKAGE, environment: 'sandbox', key: p8, baseUrl: apns.url },
    },
    shown(vendor, token) {
      if (vendor === 'hms') return hms.accepted.filter((one) => one.token.includes(token)).map(shownByHuawei)
      if (vendor === 'harmony') return harmony.accepted.flatMap((body) => shownByHarmony(body, token))
      return apns.pushes.filter((one) => one.token === token).map(shownByApple)
    },
  }
}

const at = (url: string) => ({ baseUrl: url, authUrl: url })

function shownByHuawei({ data, android: { notification } }: VendorServers['hms']['accepted'][number]): Shown {
  const { openmpsId = '' } = JSON.parse(data ?? '{}')
  return { title: notification?.title ?? '', notifyId: String(notification?.notify_id), messageId: openmpsId }
}

/** Withdrawals among what was accepted show nothing. */
function shownByHarmony(body: unknown, token: string): Shown[] {
  const { target, payload } = body as {
    target?: { token: readonly string[] }
    payload?: { notification: { title: string; notifyId: number; clickAction: { data?: Record<string, string> } } }
  }
  if (payload === undefined || target?.token.includes(token) !== true) return []
  const { title, notifyId, clickAction } = payload.notification
  return [{ title, notifyId: String(notifyId), messageId: clickAction.data?.openmpsId ?? '' }]
}

function shownByApple({ headers, body }: VendorServers['apns']['pushes'][number]): Shown {
  const { aps, openmpsId } = JSON.parse(body)
  return {
    title: aps.alert.title ?? aps.alert.body,
    notifyId: headers['apns-collapse-id'] ?? '',
    messageId: openmpsId,
  }
}

/** A report of an arrival as Huawei and HarmonyOS make it, and the headers that sign Huawei's. */
export function arrivalReport(vendor: 'hms' | 'harmony', token: string, messageId: string, nowMs: number) {
  const line = { biTag: messageId, token, requestId: `157-${messageId}`, pushType: 0 }
  const told = vendor === 'hms' ? { status: 0, timestamp: nowMs } : { deliveryStatus: { result: 0, timestamp: nowMs } }
  const value = createHmac('sha256', 'key of the console').update(`${nowMs}noncemps`).digest('base64')
  return {
    body: JSON.stringify({ statuses: [{ ...line, ...told }] }),
    headers: {
      'content-type': 'application/json',
      ...(vendor === 'hms' && { 'x-huawei-callback-id': `timestamp=${nowMs}; nonce=nonce; value=${value}` }),
    },
  }
}
