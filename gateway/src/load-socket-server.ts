import type { Logger } from 'pino'
import type { Clock } from './ports/clock.ts'
import type { SocketServer } from './ports/socket.ts'

export interface LoadSocketServerOptions {
  readonly logger: Logger
  readonly clock?: Clock
  /** Loads the native adapter; replaced in tests. */
  readonly loadNative?: () => Promise<{ createUwsSocketServer(): SocketServer }>
}

/**
 * The fastest socket server that this platform has: uWebSockets.js when its native binary loads,
 * otherwise the `ws` package with one warning.
 */
export async function loadSocketServer(options: LoadSocketServerOptions): Promise<SocketServer> {
  const { logger, clock, loadNative = () => import('./adapters/uws/index.ts') } = options
  try {
    const { createUwsSocketServer } = await loadNative()
    return createUwsSocketServer()
  } catch (error) {
    logger
      .child({ mod: 'gateway' })
      .warn(
        { reason: error instanceof Error ? error.message : String(error) },
        'uWebSockets.js has no binary for this platform: using the ws package, which needs several times the memory per device',
      )
    const { createWsSocketServer } = await import('./adapters/ws/index.ts')
    return createWsSocketServer(clock === undefined ? {} : { clock })
  }
}
