import { randomUUID } from 'node:crypto'
import t from 'tap'
import { until } from './cluster/wait.ts'
import { ServerProcess } from './crash/server-process.ts'
import { createBackend, createDevice, createRandom, freePorts, hurriedClock, temporaryFolder } from './dev-env/index.ts'

const KILLS = 5
const SEED = Number(process.env.OPENMPS_TEST_SEED ?? Math.floor(Math.random() * 2 ** 31))
/** So much faster than in life the devices' timers run: their back-off is made for networks. */
const HURRY = 20

void t.test('a service that is killed again and again loses no broadcast that it accepted', async (t) => {
  t.comment(`seed ${SEED}`)
  const random = createRandom(SEED)
  const app = { appId: 'crash', workspaceId: 'default' }
  const key = { accessKeyId: 'key', accessKeySecret: randomUUID() }
  const [httpPort = 0, devicePort = 0] = await freePorts(2)
  const settings = { dataDir: temporaryFolder(t), httpPort, devicePort, app: { ...app, ...key } }
  const server = new ServerProcess(settings, () => {})
  t.teardown(() => server.kill())
  server.start()
  await until(() => server.ready, 'the service to be ready')

  const backend = createBackend({ url: `http://127.0.0.1:${httpPort}`, app, key })
  const open = (storage?: ReturnType<typeof createDevice>['storage']) => {
    const options = { url: `ws://127.0.0.1:${devicePort}`, ...app, platform: 'android' as const, closeTimeoutMs: 1_000 }
    const device = createDevice({ ...options, ...(storage && { storage }), clock: hurriedClock(HURRY) })
    t.teardown(() => device.close())
    return device.online()
  }
  const online = await Promise.all([1, 2, 3].map(() => open()))
  const away = await Promise.all([1, 2, 3].map(() => open()))
  for (const [n, { token }] of [...online, ...away].entries()) await backend.bind(token, `user-${n}`)
  for (const device of away) await device.close()

  const keys: string[] = []
  const tasks = new Set<string>()
  let killing = true
  async function push(): Promise<void> {
    while (killing || keys.length < 3 * KILLS) {
      const messageKey = `broadcast-${keys.length}`
      await until(async () => {
        // Nobody knows whether one without an answer was accepted: with the same key it is sent once.
        return backend.broadcast({ messageKey, status: 0 }).then(
          ({ taskId }) => tasks.add(taskId).has(taskId),
          () => false,
        )
      }, `${messageKey} to be accepted`)
      keys.push(messageKey)
    }
  }
  async function kill(): Promise<void> {
    for (let round = 0; round < KILLS; round++) {
      await until(() => server.ready, 'the service to be ready')
      await new Promise((resolve) => setTimeout(resolve, random.int(10, 400)))
      await server.kill()
      server.start()
    }
    killing = false
  }
  await Promise.all([push(), kill()])

  const back = await Promise.all(away.map(({ storage }) => open(storage)))
  for (const device of [...online, ...back]) {
    await device.messages.until((all) => all.length >= keys.length, `${keys.length} broadcasts`)
    t.strictSame(device.keys, keys, 'each once and in order')
  }
  t.equal(tasks.size, keys.length)
  for (const task of tasks) {
    await until(async () => (await backend.pushedOf(task)) > 0, `the count of ${task}`)
    t.equal(await backend.pushedOf(task), 6, 'each device is counted once, whatever was killed')
  }
  t.comment(`${keys.length} broadcasts, ${KILLS} kills`)
  t.strictSame(server.complaints, [], 'the service had nothing to complain about')
})
