import { setMaxListeners } from 'node:events'
import { createRequire } from 'node:module'
import { Server, ServerCredentials } from '@grpc/grpc-js'
import { loadSync } from '@grpc/proto-loader'
import { ReflectionService } from '@grpc/reflection'
import { PushError } from '@openmps/proto'
import { HealthImplementation } from 'grpc-health-check'
import { createAuditTrail } from '../audit/audit-trail.ts'
import type { AuditLog } from '../ports/audit-log.ts'
import type { GrpcParts } from './call.ts'
import { PUSH_CORE, SERVICE_NAME } from './definition.ts'
import { GRPC_LIMITS } from './limits.ts'
import { createHandlers } from './service.ts'

export interface GrpcServerOptions extends Omit<GrpcParts, 'closing' | 'trail'> {
  /** Gets the changes of templates, tags, aliases, bindings, schedules and tasks. */
  readonly audit: AuditLog
  readonly host: string
  /** 0 takes a free port. */
  readonly port: number
  /** PEM. */
  readonly tls?: { readonly cert: Buffer; readonly key: Buffer }
  /** Without TLS on an address that others reach: a proxy in front does TLS. */
  readonly plaintext?: boolean
  /** What is not served yet or any more; undefined when pushes and devices are served. */
  readonly notReady: () => string | undefined
}

export interface GrpcServer {
  readonly port: number
  /** Takes no more calls, ends streams, and waits for the others for a bounded time. Repeatable. */
  close(): Promise<void>
}

/** How often the health that callers see follows `notReady`. */
const HEALTH_EVERY_MS = 1_000
/** Names of health checks: the whole server, and the service. */
const CHECKED = ['', SERVICE_NAME] as const

/**
 * Serves PushCore, its health and its schema. Access keys travel in metadata, so that without TLS it listens on
 * loopback alone, unless it is told that a proxy does TLS.
 * @throws PushError CONFIG_INVALID, UNAVAILABLE (the port is taken)
 */
export async function startGrpcServer(options: GrpcServerOptions): Promise<GrpcServer> {
  const { host, port, tls, plaintext = false, notReady } = options
  if (tls === undefined && !plaintext && !isLoopback(host)) {
    throw new PushError(
      'CONFIG_INVALID',
      `gRPC on ${host} needs TLS, because access keys travel with each call: set the TLS files, or OPENMPS_GRPC_PLAINTEXT=on when a proxy in front does TLS`,
    )
  }
  const closing = new AbortController()
  // Each open stream listens, and there are as many as callers open.
  setMaxListeners(0, closing.signal)
  const server = new Server({
    'grpc.max_receive_message_length': GRPC_LIMITS.maxMessageBytes,
    'grpc.max_concurrent_streams': GRPC_LIMITS.maxCallsPerConnection,
    'grpc.max_connection_idle_ms': GRPC_LIMITS.maxConnectionIdleMs,
  })
  const trail = createAuditTrail({ ...options, log: options.audit })
  server.addService(PUSH_CORE, createHandlers({ ...options, trail, closing: closing.signal }))
  const health = new HealthImplementation()
  health.addToServer(server)
  new ReflectionService(readSchema(), { services: [SERVICE_NAME] }).addToServer(server)

  let serving: boolean | undefined
  function setServing(now: boolean): void {
    if (now === serving) return
    serving = now
    for (const name of CHECKED) health.setStatus(name, now ? 'SERVING' : 'NOT_SERVING')
  }
  const follow = () => setServing(!closing.signal.aborted && notReady() === undefined)
  follow()
  const timer = setInterval(follow, HEALTH_EVERY_MS).unref()

  async function shutDown(): Promise<void> {
    clearInterval(timer)
    closing.abort()
    follow()
    await new Promise<void>((resolve) => {
      const cut = setTimeout(() => server.forceShutdown(), GRPC_LIMITS.closeMs)
      server.tryShutdown(() => {
        clearTimeout(cut)
        resolve()
      })
    })
  }
  let closed: Promise<void> | undefined
  const close = () => {
    closed ??= shutDown()
    return closed
  }
  try {
    return { port: await listen(server, host, port, tls), close }
  } catch (error) {
    await close()
    throw error
  }
}

function listen(server: Server, host: string, port: number, tls: GrpcServerOptions['tls']): Promise<number> {
  const credentials =
    tls === undefined
      ? ServerCredentials.createInsecure()
      : ServerCredentials.createSsl(null, [{ cert_chain: tls.cert, private_key: tls.key }])
  const address = host.includes(':') ? `[${host}]:${port}` : `${host}:${port}`
  return new Promise((resolve, reject) => {
    server.bindAsync(address, credentials, (cause, bound) => {
      if (cause === null) resolve(bound)
      else
        reject(new PushError('UNAVAILABLE', `the gRPC port ${address} cannot be opened: ${cause.message}`, { cause }))
    })
  })
}

/** For reflection, which callers such as grpcurl use to learn the methods. */
function readSchema() {
  const path = createRequire(import.meta.url).resolve('@openmps/proto/schema/push.proto')
  return loadSync(path, { keepCase: true })
}

function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || /^127\.\d+\.\d+\.\d+$/.test(host)
}
