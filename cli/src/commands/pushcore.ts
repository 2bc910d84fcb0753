import { once } from 'node:events'
import { PushError } from '@openmps/proto'
import { type Config, loadConfig } from '../config.ts'
import type { Context } from '../context.ts'
import { deviceUrl } from '../core-side.ts'
import { createLogger } from '../logger.ts'
import { startPushcore } from '../pushcore-process.ts'
import { SETTINGS } from '../settings.ts'
import { MAX_GATEWAYS } from '../supervisor.ts'

/** Runs the push core, linked to the gateways of the settings or of Redis, until it is asked to stop. */
export async function pushcore(context: Context, stop: AbortSignal): Promise<void> {
  const config = loadConfig(context.env)
  check(config)
  const logger = createLogger(config.logLevel, !context.json && process.stdout.isTTY)
  let stopping = false
  const running = await startPushcore(config, logger, {
    maxGateways: config.gateways.length,
    // With one gateway away the others serve their devices, and every push is stored.
    notReady: () =>
      stopping ? 'the push core is stopping' : running.links.linked === 0 ? 'no gateway is linked' : undefined,
  })
  try {
    running.findGateways()
    const [first] = config.gateways
    const host = first === undefined ? config.host : new URL(`ws://${first}`).hostname
    const { httpPort, credentials } = await running.side.listen(deviceUrl(config, config.devicePort, host))
    if (context.json) context.out(JSON.stringify({ event: 'ready', httpPort }))
    else
      context.out(
        `OpenMPS push core is ready: HTTP ${credentials.url}, gateways ${config.gateways.join(', ') || 'as registered in Redis'}`,
      )
    if (!stop.aborted) await once(stop, 'abort')
    stopping = true
    logger.info('stopping')
  } finally {
    await running.close()
  }
}

function check({ redis, gateways }: Config): void {
  const { name } = SETTINGS.gateways
  if (redis !== undefined && gateways.length > 0) {
    throw new PushError('CONFIG_INVALID', `${name} is for the embedded store: gateways register themselves in Redis`)
  }
  if (redis === undefined && (gateways.length < 1 || gateways.length > MAX_GATEWAYS)) {
    throw new PushError(
      'CONFIG_INVALID',
      `${name} must name 1 to ${MAX_GATEWAYS} gateways; or name a Redis, where the gateways register themselves`,
    )
  }
}
