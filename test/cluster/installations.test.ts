import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import t from 'tap'
import { startRedisServer } from '../../pushcore/test/_util/redis-server.ts'
import { freePorts, runCommand, startCommand, temporaryFolder } from '../dev-env/index.ts'
import { readiness } from './wait.ts'

void t.test('keys are made once, and an installation is known by them', { timeout: 240_000 }, async (t) => {
  const redis = await startRedisServer()
  t.teardown(() => redis.stop())
  const folder = temporaryFolder(t)
  const env = (keysFile: string) => ({
    OPENMPS_REDIS_URL: `redis://127.0.0.1:${redis.port}`,
    OPENMPS_KEYS_FILE: join(folder, keysFile),
    OPENMPS_DATA_DIR: join(folder, 'data'),
    OPENMPS_HTTP_PORT: '0',
    OPENMPS_GRPC_PORT: '0',
    OPENMPS_LOG_LEVEL: 'warn',
  })
  const mine = env('mine.json')
  t.match(await runCommand(['keys'], mine), { code: 0, output: /mine\.json/ })
  const made = readFileSync(mine.OPENMPS_KEYS_FILE, 'utf8')
  t.match(await runCommand(['keys'], mine), { code: 1, output: /ALREADY_EXISTS.*every device would be a stranger/ })
  t.equal(readFileSync(mine.OPENMPS_KEYS_FILE, 'utf8'), made, 'the file is as it was')

  const first = await startCommand(t, ['pushcore'], mine)
  const others = env('others.json')
  t.match(
    await runCommand(['pushcore'], others),
    { code: 1, output: /CONFIG_INVALID.*belongs to other keys.*OPENMPS_REDIS_KEY_PREFIX/ },
    'a stranger is refused',
  )
  const apart = await startCommand(t, ['pushcore'], { ...others, OPENMPS_REDIS_KEY_PREFIX: 'others:' })
  t.equal(await apart.end('SIGTERM'), 0, 'under another prefix it is at home')
  t.equal(await first.end('SIGTERM'), 0)
  const again = await startCommand(t, ['pushcore'], mine)
  t.equal(await again.end('SIGTERM'), 0, 'the owner comes back')
})

void t.test('the commands of the quick start work on Redis as they are', { timeout: 240_000 }, async (t) => {
  const redis = await startRedisServer()
  t.teardown(() => redis.stop())
  const [httpPort = 0, devicePort = 0, linkPort = 0] = await freePorts(3)
  const env = {
    OPENMPS_DATA_DIR: join(temporaryFolder(t), 'data'),
    OPENMPS_LOG_LEVEL: 'warn',
    OPENMPS_DRAIN_SECONDS: '2',
  }
  const service = await startCommand(t, ['start'], {
    ...env,
    OPENMPS_REDIS_URL: `redis://127.0.0.1:${redis.port}`,
    OPENMPS_HTTP_PORT: String(httpPort),
    OPENMPS_GRPC_PORT: '0',
    OPENMPS_DEVICE_PORT: String(devicePort),
    OPENMPS_LINK_PORT: String(linkPort),
  })
  t.equal(service.ready.gatewayPids?.length, 1, 'one gateway')
  t.equal(await readiness(httpPort), 200)
  const device = await startCommand(t, ['device', '--user', 'alice'], env, '"event":"bound"')
  t.match(await runCommand(['push', '--user', 'alice', '--title', 'Hello'], env), { code: 0 })
  await device.log.find((line) => line.includes('"event":"message"') && line.includes('Hello'), 'the message')
  t.match(await runCommand(['status', '--user', 'alice'], env), { code: 0, output: /"online":true/ })
  t.equal(await device.end('SIGTERM'), 0)
  t.equal(await service.end('SIGTERM'), 0)
})
