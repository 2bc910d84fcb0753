import { once } from 'node:events'
import { loadConfig } from '../config.ts'
import type { Context } from '../context.ts'
import { createLogger } from '../logger.ts'
import { type Running, startService } from '../service.ts'
import { type Supervised, startSupervised } from '../supervisor.ts'

export interface StartOptions {
  /** Gateway processes; without it all is one process. */
  readonly gateways?: string
}

/** Runs the service until it is asked to stop. */
export async function start(context: Context, { gateways }: StartOptions, stop: AbortSignal): Promise<void> {
  const config = loadConfig(context.env)
  const logger = createLogger(config.logLevel, !context.json && process.stdout.isTTY)
  const service: Running & Partial<Supervised> =
    gateways === undefined && config.redis === undefined
      ? await startService(config, logger)
      : await startSupervised(config, logger, {
          gateways: Number(gateways ?? 1),
          env: context.env,
          json: context.json ?? false,
        })
  const { httpPort, devicePort, gatewayPids } = service
  if (context.json) {
    context.out(JSON.stringify({ event: 'ready', httpPort, devicePort, gatewayPids }))
  } else {
    for (const line of welcome(service, config.dataDir)) context.out(line)
  }
  if (!stop.aborted) await once(stop, 'abort')
  logger.info('stopping: devices are asked to come back later')
  await service.close()
}

function welcome({ credentials, firstStart }: Running, dataDir: string): string[] {
  const { url, deviceUrl, app } = credentials
  const lines = [`OpenMPS is ready: HTTP ${url}, devices ${deviceUrl}, data in ${dataDir}`]
  if (!firstStart || app === undefined) return lines
  return [
    ...lines,
    '',
    `First start: the app "${app.appId}" was created. Its credentials are kept in ${dataDir}/credentials.json.`,
    `  app id             ${app.appId}`,
    `  workspace id       ${app.workspaceId}`,
    `  access key id      ${app.accessKeyId}`,
    `  access key secret  ${app.accessKeySecret}`,
    '',
    'Try it from another terminal:',
    '  npm run openmps -- device --user alice',
    '  npm run openmps -- push --user alice --title Hello',
  ]
}
