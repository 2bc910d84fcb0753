import { join } from 'node:path'
import { pino } from 'pino'
import t, { type Test } from 'tap'
import { GatewayWorker } from '../src/gateway-worker.ts'
import { loadKeys } from '../src/keys-file.ts'

/** A worker on free ports, and what it tells. */
function startWorker(t: Test, healthy: () => boolean, hungAfterMs: number) {
  const dataDir = t.testdir()
  loadKeys(join(dataDir, 'keys.json'))
  let onReady: (address: string) => void = () => {}
  let onEnded = () => {}
  const nextReady = () =>
    new Promise<string>((resolve) => {
      onReady = resolve
    })
  const ready = nextReady()
  const ended = new Promise<void>((resolve) => {
    onEnded = resolve
  })
  const worker = new GatewayWorker({
    env: {
      PATH: process.env.PATH ?? '',
      OPENMPS_DATA_DIR: dataDir,
      OPENMPS_DEVICE_PORT: '0',
      OPENMPS_LINK_PORT: '0',
      OPENMPS_LOG_LEVEL: 'silent',
    },
    json: true,
    logger: pino({ level: 'silent' }),
    stopWithinMs: 20_000,
    healthy,
    hungAfterMs,
    ready: (address) => onReady(address),
    ended: () => onEnded(),
  })
  t.teardown(() => worker.stop())
  return { worker, ready, ended, nextReady }
}

void t.test('a gateway process that is killed is started again, and one that is stopped is not', async (t) => {
  const { worker, ready, ended, nextReady } = startWorker(t, () => true, 30_000)
  t.match(await ready, /^127\.0\.0\.1:\d+$/)
  const first = worker.pid ?? 0
  const again = nextReady()
  process.kill(first, 'SIGKILL')
  await ended
  t.match(await again, /^127\.0\.0\.1:\d+$/)
  const second = worker.pid ?? 0
  t.not(second, first)
  await worker.stop()
  await worker.stop()
  t.throws(() => process.kill(second, 0), { code: 'ESRCH' })
})

void t.test('a gateway process that hangs is killed and started again', async (t) => {
  let hangs = false
  const { worker, ready, ended, nextReady } = startWorker(t, () => !hangs, 300)
  await ready
  const first = worker.pid ?? 0
  process.kill(first, 'SIGSTOP')
  const again = nextReady()
  hangs = true
  await ended
  hangs = false
  t.match(await again, /^127\.0\.0\.1:\d+$/)
  t.not(worker.pid, first)
})
