import { type Config, loadConfig, type Service, startService } from '@openmps/cli'
import type { PushClientOptions } from '@openmps/client-sdk'
import type { AppRef } from '@openmps/proto/link'
import type { MessageCounters, MessageReport } from '@openmps/pushcore'
import { pino } from 'pino'
import { type Admin, createAdmin, type DeviceReport } from './admin.ts'
import { type Backend, createBackend } from './backend.ts'
import { createDevice, type Device } from './device.ts'
import { openRawDevice, type RawDevice } from './raw-device.ts'
import type { Receiver } from './receiver.ts'
import { temporaryFolder } from './temporary-folder.ts'

export interface Teardown {
  teardown(run: () => unknown): void
}

/** The whole system in one process, on free ports, with a data folder of its own. */
export interface DevEnv {
  /** The service that runs now. */
  readonly service: Service
  readonly admin: Admin
  /** Lines of the log, from the level on that it was started with. */
  readonly complaints: readonly string[]
  /** A tenant that no other story of the file knows. */
  createApp(t: Teardown, options?: { readonly receiver?: Receiver }): Promise<TestApp>
  /** Stops the service as an operator does, and starts it on the same folder and ports. */
  restart(): Promise<void>
  stop(): Promise<void>
}

/** An app with its backend, its devices and the operator's view of it. */
export interface TestApp {
  readonly ref: AppRef
  readonly backend: Backend
  /** Of the backend, for other ways to the service. */
  readonly key: { readonly accessKeyId: string; readonly accessKeySecret: string }
  readonly receiptPublicKey: string
  /** A device of the SDK, not started. */
  device(options?: Partial<PushClientOptions>): Device
  /** A client that speaks the protocol frame by frame, connected. Without credentials it is a new installation. */
  rawDevice(credentials?: RawDevice['credentials']): Promise<RawDevice>
  counters(): Promise<MessageCounters>
  /**
   * The counters once only so many messages are pending: the ack of a message that a device has shown is
   * still on its way. Asks again until then, for 10 s at most.
   */
  settled(pending?: number): Promise<MessageCounters>
  /** By message key or id; the only one. */
  message(idOrKey: string): Promise<MessageReport>
  deviceReport(token: string): Promise<DeviceReport>
}

/** Starts it; ends with the test. Overrides are settings of the service. */
export async function startDevEnv(
  t: Teardown,
  overrides: Partial<Config> = {},
  level: 'warn' | 'trace' = 'warn',
): Promise<DevEnv> {
  const dataDir = temporaryFolder(t)
  const complaints: string[] = []
  const logger = pino({ level, base: null }, { write: (line: string) => complaints.push(line) })
  const ports = { OPENMPS_HTTP_PORT: '0', OPENMPS_GRPC_PORT: '0', OPENMPS_DEVICE_PORT: '0' }
  const defaults = loadConfig({ ...ports, OPENMPS_DATA_DIR: dataDir })
  let service = await startService({ ...defaults, ...overrides }, logger)
  t.teardown(() => service.close())
  const admin = createAdmin(service.credentials)
  let apps = 0

  return {
    get service() {
      return service
    },
    admin,
    complaints,
    async createApp(t, { receiver } = {}) {
      apps += 1
      const app = await admin.createApp(`app-${apps}`, receiver?.url)
      const ref = { appId: app.appId, workspaceId: app.workspaceId }
      const { url, deviceUrl } = service.credentials
      return {
        ref,
        receiptPublicKey: app.receiptPublicKey,
        backend: createBackend({ url, app: ref, key: app }),
        key: { accessKeyId: app.accessKeyId, accessKeySecret: app.accessKeySecret },
        device(options = {}) {
          const device = createDevice({ url: deviceUrl, ...ref, closeTimeoutMs: 1_000, ...options })
          t.teardown(() => device.close())
          return device
        },
        async rawDevice(credentials) {
          const device = await openRawDevice(deviceUrl, ref, credentials)
          t.teardown(() => device.destroy())
          return device
        },
        counters: () => admin.counters(ref),
        async settled(pending = 0) {
          const deadline = Date.now() + 10_000
          for (;;) {
            const counters = await admin.counters(ref)
            if (counters.pending === pending || Date.now() > deadline) return counters
          }
        },
        async message(idOrKey) {
          const [message, ...others] = await admin.messages(ref, idOrKey)
          if (message === undefined || others.length > 0) throw new Error(`not one message ${idOrKey}`)
          return message
        },
        deviceReport: (token) => admin.device(ref, token),
      }
    },
    async restart() {
      const { httpPort, devicePort } = service
      await service.close()
      service = await startService({ ...defaults, ...overrides, httpPort, devicePort }, logger)
    },
    stop: () => service.close(),
  }
}
