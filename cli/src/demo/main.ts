import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PushError } from '@openmps/proto'
import { loadConfig } from '../config.ts'
import { createLogger } from '../logger.ts'
import { startService } from '../service.ts'
import { tellStory } from './story.ts'

const startedAtMs = Date.now()
const say = (who: string, what: string) => {
  const seconds = ((Date.now() - startedAtMs) / 1000).toFixed(2).padStart(5)
  process.stdout.write(`${seconds} s  ${who.padEnd(8)} ${what}\n`)
}

// A service of its own: free ports, a folder that is removed, nothing of a service that runs already.
const dataDir = mkdtempSync(join(tmpdir(), 'openmps-demo-'))
try {
  const ports = { OPENMPS_HTTP_PORT: '0', OPENMPS_GRPC_PORT: '0', OPENMPS_DEVICE_PORT: '0' }
  const config = loadConfig({ ...ports, OPENMPS_DATA_DIR: dataDir })
  const service = await startService(config, createLogger('warn', false))
  try {
    say('service', `is ready: HTTP ${service.credentials.url}, devices ${service.credentials.deviceUrl}`)
    await tellStory(service, say)
  } finally {
    await service.close()
  }
  say('demo', 'done')
} catch (error) {
  process.stderr.write(`demo: ${PushError.from(error).message}\n`)
  process.exitCode = 1
} finally {
  rmSync(dataDir, { recursive: true, force: true })
}
