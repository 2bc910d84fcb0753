import { generateKeyPairSync } from 'node:crypto'
import type { Test } from 'tap'
import { apns } from '../../../src/adapters/vendors/apns/index.ts'
import type { VendorAccount, VendorAnswer, VendorNotice } from '../../../src/ports/vendor-channel.ts'
import { type ApnsServerOptions, startApnsServer } from './apns-server.ts'
import { noticeOf } from './notice.ts'
import { makeAuthority, type TestAuthority } from './test-authority.ts'

export const BUNDLE_ID = 'com.example.app'
export const TEAM_ID = 'TEAM000001'
export const KEY_ID = 'KEY0000001'
export const PASSPHRASE = 'S3CRET-passphrase'

const pair = generateKeyPairSync('ec', { namedCurve: 'P-256' })
export const P8 = pair.privateKey.export({ type: 'pkcs8', format: 'pem' }).toString()
const KEYS = new Map([[KEY_ID, { teamId: TEAM_ID, key: pair.publicKey }]])

/** Parts of secrets: none of them may be in an answer. */
const SECRETS = [PASSPHRASE, 'PRIVATE KEY', ...P8.split('\n').filter((line) => line.length > 40)]

/** A device's token, the n-th of all. */
export const tokenOf = (n: number): string => n.toString(16).padStart(64, '0')

export interface Setup extends Partial<Pick<ApnsServerOptions, 'bundleIds' | 'maxStreams'>> {
  readonly callMs?: number
  /** Who calls presents a certificate of the server's authority. */
  readonly certificates?: boolean
  /** Of another server: both are signed by it. Default: one of its own. */
  readonly authority?: TestAuthority
}

/** Apple's server, the channel that calls it, and an account with a .p8 key; their clock stands until it is moved. */
export async function startApns(
  t: Test,
  { callMs, certificates = false, authority = makeAuthority(t), ...options }: Setup = {},
) {
  const clock = { ms: 1_790_000_000_000 }
  const now = () => clock.ms
  const logins = certificates ? { clientCa: authority.ca } : { keys: KEYS }
  const server = await startApnsServer(t, { authority, bundleIds: [BUNDLE_ID], now, ...logins, ...options })
  const channel = apns.open({ now, ca: authority.ca, ...(callMs !== undefined && { callMs }) })
  t.teardown(() => channel.close())

  const accountOf = (credentials: Readonly<Record<string, string>>): VendorAccount => ({
    key: JSON.stringify(credentials),
    packageName: BUNDLE_ID,
    credentials: { bundleId: BUNDLE_ID, environment: 'sandbox', baseUrl: server.url, ...credentials },
  })
  const p8 = accountOf({ teamId: TEAM_ID, keyId: KEY_ID, key: P8 })

  /** One push of each token, in calls of their own. */
  async function send(
    tokens: readonly string[],
    said: Partial<VendorNotice> = {},
    account = p8,
  ): Promise<VendorAnswer[]> {
    const calls = tokens.map((token) => channel.send(account, [{ token, notice: noticeOf(said) }]))
    const answers = (await Promise.all(calls)).flat()
    const text = JSON.stringify(answers)
    const seen = [...SECRETS, ...server.jwts].filter((secret) => text.includes(secret))
    t.same(seen, [], 'no answer has a secret')
    return answers
  }
  return { authority, server, channel, clock, accountOf, p8, send }
}
