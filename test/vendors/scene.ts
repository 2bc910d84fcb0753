import { randomBytes, randomUUID } from 'node:crypto'
import { setTimeout as delay } from 'node:timers/promises'
import { callAdmin } from '@openmps/cli'
import type { PushClientOptions } from '@openmps/client-sdk'
import type { MessageReport } from '@openmps/pushcore'
import type { Test } from 'tap'
import { type DevEnv, type Device, type Receiver, startReceiver, type TestApp } from '../dev-env/index.ts'
import { arrivalReport, CHANNELS, PACKAGE, type VendorName, type VendorServers } from './vendor-servers.ts'

/** What a busy machine may take. */
const PATIENCE_MS = 60_000

/** Asks until it is so. @throws Error that names what never came */
export async function until(isSo: () => boolean | Promise<boolean>, what: string): Promise<void> {
  const deadline = Date.now() + PATIENCE_MS
  while (!(await isSo())) {
    if (Date.now() > deadline) throw new Error(`never: ${what}`)
    await delay(10)
  }
}

/** A phone, as its owner and its vendor know it. */
export interface Phone {
  readonly vendor: VendorName | undefined
  /** Of the vendor; empty: it has none. */
  readonly vendorToken: string
  /** The app that runs on it now, or ran last. */
  device: Device
}

export interface Routing {
  readonly strategy?: string
  readonly offlinePolicy?: string
}

/** An app whose channels reach the vendors' servers, with all that a story does with it. */
export interface Scene {
  readonly app: TestApp
  readonly receiver: Receiver
  /** A call of the admin API, below the app. */
  admin<T>(method: 'GET' | 'POST' | 'PUT', path: string, body?: unknown): Promise<T>
  /** Bound to the user; its vendor's token is reported. It is online. */
  phone(user: string, vendor?: VendorName, options?: Partial<PushClientOptions>): Promise<Phone>
  /** Resolves when the service knows that it is away. */
  leave(phone: Phone): Promise<void>
  /** The app starts again on the phone. */
  comeBack(phone: Phone): Promise<void>
  /** Returns the message key. */
  push(user: string, routing?: Routing): Promise<string>
  message(key: string): Promise<MessageReport>
  /** The vendor reports to the address of its channel that the message arrived; the status of the answer. */
  report(phone: Phone, messageId: string): Promise<number>
}

const PLATFORMS = { hms: 'android', harmony: 'harmonyos', apns: 'ios' } as const

export async function openScene(
  t: Test,
  env: DevEnv,
  { credentials }: Pick<VendorServers, 'credentials'>,
): Promise<Scene> {
  const receiver = await startReceiver()
  t.teardown(() => receiver.close())
  const app = await env.createApp(t, { receiver })
  const { url } = env.service.credentials
  const root = `/apps/${app.ref.appId}/${app.ref.workspaceId}`
  const admin: Scene['admin'] = (method, path, body) => callAdmin(env.service.credentials, method, root + path, body)
  const receiptPaths = new Map<VendorName, string>()
  for (const vendor of ['hms', 'harmony', 'apns'] as const) {
    const body = { enabled: true, credentials: credentials[vendor], receipts: vendor !== 'apns' }
    const { receiptPath = '' } = await admin<{ receiptPath?: string }>('PUT', `/channels/${vendor}/${PACKAGE}`, body)
    receiptPaths.set(vendor, receiptPath)
  }

  return {
    app,
    receiver,
    admin,
    async phone(user, vendor, options = {}) {
      const platform = vendor === undefined ? 'android' : PLATFORMS[vendor]
      const device = await app.device({ platform, ...options }).online()
      const vendorToken = vendor === undefined ? '' : randomBytes(32).toString('hex')
      if (vendor !== undefined) await device.client.report(CHANNELS[vendor], vendorToken, { packageName: PACKAGE })
      await device.client.bind(user)
      return { vendor, vendorToken, device }
    },
    async leave({ device }) {
      const { token } = device
      await device.close()
      await until(async () => !(await app.deviceReport(token)).online, 'the phone is known to be away')
    },
    async comeBack(phone) {
      phone.device = await app.device({ storage: phone.device.storage }).online()
    },
    async push(user, routing = {}) {
      const key = randomUUID()
      await admin('POST', '/pushes', {
        action: 'PushSimple',
        parameters: {
          TaskName: 'story',
          DeliveryType: 3,
          TargetMsgkey: JSON.stringify({ [user]: key }),
          Title: 'Title',
          Content: 'Content',
          ExpiredSeconds: 3_600,
        },
        routing,
      })
      return key
    },
    message: (key) => app.message(key),
    async report({ vendor, vendorToken }, messageId) {
      if (vendor !== 'hms' && vendor !== 'harmony') throw new Error('Apple reports nothing')
      const { body, headers } = arrivalReport(vendor, vendorToken, messageId, Date.now())
      const response = await fetch(url + receiptPaths.get(vendor), { method: 'POST', body, headers })
      return response.status
    },
  }
}
