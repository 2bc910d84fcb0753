import { once } from 'node:events'
import { loadConfig } from '../config.ts'
import type { Context } from '../context.ts'
import { startGatewayProcess } from '../gateway-process.ts'
import type { WorkerReady, WorkerStop } from '../gateway-worker.ts'
import { createLogger } from '../logger.ts'

/**
 * Runs one gateway until it is asked to stop. As the worker of `openmps start --gateways` it has a channel to
 * its parent, and ends when that breaks: the parent's next start has workers of its own, on the same ports.
 */
export async function gateway(context: Context, stop: AbortSignal): Promise<void> {
  const config = loadConfig(context.env)
  const logger = createLogger(config.logLevel, !context.json && process.stdout.isTTY)
  const running = await startGatewayProcess(config, logger)
  const { devicePort, linkPort, linkAddress } = running
  const parent = process.send === undefined ? undefined : watchParent()
  if (parent !== undefined) {
    const ready: WorkerReady = { kind: 'ready', linkAddress }
    process.send?.(ready)
  } else if (context.json) context.out(JSON.stringify({ event: 'ready', devicePort, linkPort }))
  else context.out(`OpenMPS gateway is ready: devices on port ${devicePort}, link on port ${linkPort}`)

  if (!stop.aborted) await Promise.race([once(stop, 'abort'), ...(parent === undefined ? [] : [parent.stop])])
  if (parent?.gone()) {
    logger.warn('the parent process is gone: devices are sent to its next start')
    await running.leave()
    return
  }
  logger.info('stopping: devices are asked to come back later')
  await Promise.race([running.close(), ...(parent === undefined ? [] : [parent.lost.then(() => running.leave())])])
  if (process.connected) process.disconnect()
}

/** `stop`: asked to stop, or orphaned. `lost`: orphaned. */
function watchParent(): { stop: Promise<void>; lost: Promise<void>; gone(): boolean } {
  let gone = !process.connected
  const lost = new Promise<void>((resolve) => {
    process.once('disconnect', () => {
      gone = true
      resolve()
    })
  })
  const asked = new Promise<void>((resolve) => {
    process.on('message', (message: WorkerStop) => {
      if (message.kind === 'stop') resolve()
    })
  })
  return { stop: Promise.race([asked, lost]), lost, gone: () => gone }
}
