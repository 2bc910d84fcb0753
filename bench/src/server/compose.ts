import type { CoreLink, Gateway } from '@openmps/gateway'
import type { AppRef, LinkDown } from '@openmps/proto/link'
import type { GatewayLink, PushCore } from '@openmps/pushcore'
import { pino } from 'pino'
import { Registry } from 'prom-client'
import { deviceKeys, newKeys } from './keys.ts'
import { openCore } from './open-core.ts'
import { openGateway } from './open-gateway.ts'
import type { AckWatcher } from './watch-acks.ts'

/** The parts of a running one-process service that the benchmark needs its hands on. */
export interface Service {
  readonly app: AppRef
  readonly port: number
  readonly core: PushCore
  readonly gateway: Gateway
  /** Sessions that the push core has on record. */
  sessions(): Promise<number>
  close(): Promise<void>
}

export interface ComposeOptions {
  readonly dataDir: string
  readonly watcher: AckWatcher
}

const MAX_SESSIONS = 400_000

/**
 * The service as its users run it: gateway on uWebSockets.js, push core, LMDB on disk, metrics. Without
 * the HTTP surfaces, which are not measured, and with the store watched, which tells when an ack is on disk.
 */
export async function composeService({ dataDir, watcher }: ComposeOptions): Promise<Service> {
  const logger = pino({ level: 'warn' }, pino.destination(2))
  const registry = new Registry()
  const keys = deviceKeys(newKeys())
  const link = createLink()
  const place = { kind: 'lmdb', dir: dataDir } as const
  const parts = { place, keys, watcher, logger, registry, maxSessions: MAX_SESSIONS }
  const open = await openCore({ ...parts, link: link.forCore })
  const { app, core, directory } = open
  link.connect(core)
  const gateway = await openGateway({ link: link.forGateway, keys, logger, registry })
  core.start()
  const { port } = await gateway.listen({ host: '127.0.0.1', port: 0 })
  return {
    app,
    port,
    core,
    gateway,
    sessions: () => directory.count(),
    async close() {
      await gateway.close()
      await open.close()
    },
  }
}

/** The link of a one-process service: the same messages, by direct call. */
function createLink(): { forCore: GatewayLink; forGateway: CoreLink; connect(core: PushCore): void } {
  let connected: PushCore | undefined
  let receiver: (message: LinkDown) => void = () => {}
  return {
    forCore: { send: (_gateway, message) => receiver(message), gateways: () => ['local'] },
    forGateway: {
      send(message) {
        connected?.receive('local', message)
        return connected !== undefined
      },
      onLinked() {},
      onMessage(callback) {
        receiver = callback
      },
      get up() {
        return connected !== undefined
      },
    },
    connect(core) {
      connected = core
    },
  }
}
