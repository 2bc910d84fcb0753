import type { PushError } from '@openmps/proto'
import type { AppRef } from '@openmps/proto/link'
import type { PushCore } from '../../../src/core.ts'
import type { AccessKey, App } from '../../../src/ports/app-store.ts'
import type { Device } from '../../../src/ports/device-store.ts'
import type { PushOutcome, PushRequest } from '../../../src/push-request.ts'

/** The app and key of the worked examples and of the clients' recorded requests. */
export const APP: AppRef = { appId: 'ONEX570DA89211721', workspaceId: 'test' }
export const KEY = { id: 'testAccessKeyId', secret: 'testAccessKeySecret-0123456789' }
export const TOKEN = 'device-token-of-this-app'
export const SCHEDULE_ID = '903bf653c1b5442b9ba07684767bf9c2'

/** Knows one app (and a second one that the key may not use) and writes down what it is asked to do. */
export class RecordingCore implements PushCore {
  readonly keys = new Map<string, AccessKey>([[KEY.id, { ...KEY, active: true, apps: [APP] }]])
  readonly apps: App[] = [
    { ...APP, createdAtMs: 0 },
    { ...APP, workspaceId: 'foreign', createdAtMs: 0 },
  ]
  readonly tokens = new Set([TOKEN])
  readonly calls: [name: string, ...args: unknown[]][] = []
  readonly pushes: PushRequest[] = []
  state: { device: Device; online: boolean } | undefined
  revoked = true
  /** Thrown by every call that changes something. */
  failure: PushError | Error | undefined

  async push(request: PushRequest): Promise<PushOutcome> {
    this.#fail()
    this.pushes.push(request)
    if (request.strategy.kind !== 'now') return { kind: 'scheduled', scheduleId: SCHEDULE_ID }
    const messages = request.targets.map((_, index) => ({ messageId: `m-${index}`, repeat: false }))
    return { kind: 'accepted', taskId: 20_842_863, messages }
  }

  async findApp({ appId, workspaceId }: AppRef): Promise<App | undefined> {
    return this.apps.find((app) => app.appId === appId && app.workspaceId === workspaceId)
  }

  async findKey(accessKeyId: string): Promise<AccessKey | undefined> {
    return this.keys.get(accessKeyId)
  }

  ownsToken(app: AppRef, token: string): boolean {
    return app.appId === APP.appId && this.tokens.has(token)
  }

  async bind(...args: Parameters<PushCore['bind']>): Promise<void> {
    this.#record('bind', args)
  }
  async unbind(...args: Parameters<PushCore['unbind']>): Promise<void> {
    this.#record('unbind', args)
  }
  async report(...args: Parameters<PushCore['report']>): Promise<void> {
    this.#record('report', args)
  }
  async revoke(...args: Parameters<PushCore['revoke']>): Promise<boolean> {
    this.#record('revoke', args)
    return this.revoked
  }
  async deviceState(...args: Parameters<PushCore['deviceState']>) {
    this.#record('deviceState', args)
    return this.state
  }

  async findMessages() {
    return []
  }
  async recentMessages() {
    return []
  }
  async counters() {
    return { accepted: 0, delivered: 0, expired: 0, revoked: 0, failed: 0, pending: 0, repeats: 0 }
  }
  receive(): void {}
  async dropGateway(): Promise<void> {}
  start(): void {}
  async close(): Promise<void> {}

  #record(name: string, args: readonly unknown[]): void {
    this.#fail()
    this.calls.push([name, ...args])
  }
  #fail(): void {
    if (this.failure !== undefined) throw this.failure
  }
}
