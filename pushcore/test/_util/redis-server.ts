import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { Redis } from 'ioredis'

const BINARY = 'redis-server'
const START_WITHIN_MS = 15_000

function onPath(): string | undefined {
  const folders = (process.env.PATH ?? '').split(delimiter)
  return folders.map((folder) => join(folder, BINARY)).find((path) => existsSync(path))
}

/**
 * The path of a redis-server: the one on the PATH, or else, for root on Debian, the package's. The tests of
 * the Redis store are never skipped.
 */
function findBinary(): string {
  const found = onPath()
  if (found !== undefined) return found
  if (process.getuid?.() === 0 && existsSync('/etc/debian_version')) {
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
    // Several test files may start at a time; apt waits for the other's lock.
    const lock = ['-o', 'DPkg::Lock::Timeout=120']
    execFileSync('apt-get', [...lock, 'update'], { env, stdio: 'ignore' })
    execFileSync('apt-get', [...lock, 'install', '-y', '--no-install-recommends', BINARY], { env, stdio: 'ignore' })
    const installed = onPath()
    if (installed !== undefined) return installed
  }
  throw new Error(
    `no ${BINARY} on the PATH: install the package ${BINARY}, or set OPENMPS_TEST_REDIS_URL to a Redis for tests`,
  )
}

async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  await new Promise((resolve) => server.close(resolve))
  if (address === null || typeof address === 'string') throw new Error('no free port')
  // A cluster node also listens on its port plus 10000.
  return address.port < 55_000 ? address.port : freePort()
}

export interface RedisServer {
  readonly port: number
  /** SIGKILL, as a machine that fails. */
  kill(): Promise<void>
  /** Starts again with the same port and data. */
  restart(): Promise<void>
  /** SIGSTOP: connections stay and nothing is answered, as on a machine that hangs; until `resume`. */
  pause(): void
  resume(): void
  /** Stops the server, by its process id, and removes its data. */
  stop(): Promise<void>
}

/** A redis-server with a folder and a port of its own, appendonly on. `settings` are further lines of its configuration. */
export async function startRedisServer(settings: Readonly<Record<string, string>> = {}): Promise<RedisServer> {
  const binary = findBinary()
  const dir = await mkdtemp(join(tmpdir(), 'openmps-redis-'))
  const port = await freePort()
  const lines = { appendonly: 'yes', appendfsync: 'everysec', save: '', ...settings }
  const args = ['--port', String(port), '--bind', '127.0.0.1', '--dir', dir]
  for (const [name, value] of Object.entries(lines)) args.push(`--${name}`, ...value.split(' '))
  let child: ChildProcess | undefined

  async function start(): Promise<void> {
    child = spawn(binary, args, { stdio: 'ignore' })
    const client = new Redis(port, '127.0.0.1', { lazyConnect: true, retryStrategy: null, maxRetriesPerRequest: 0 })
    client.on('error', () => undefined)
    try {
      for (const startedAtMs = Date.now(); Date.now() - startedAtMs < START_WITHIN_MS; await delay(20)) {
        if (child.exitCode !== null) throw new Error(`redis-server ended with ${child.exitCode}`)
        if ((await client.connect().then(() => client.ping(), String)) === 'PONG') return
        client.disconnect()
      }
    } finally {
      client.disconnect()
    }
    throw new Error('redis-server does not answer')
  }

  async function end(signal: 'SIGKILL' | 'SIGTERM'): Promise<void> {
    const ending = child
    child = undefined
    if (ending === undefined || ending.exitCode !== null || ending.signalCode !== null) return
    const ended = new Promise((resolve) => ending.once('exit', resolve))
    ending.kill(signal)
    await ended
  }

  await start()
  return {
    port,
    kill: () => end('SIGKILL'),
    restart: start,
    pause: () => void child?.kill('SIGSTOP'),
    resume: () => void child?.kill('SIGCONT'),
    async stop() {
      await end('SIGKILL')
      await rm(dir, { recursive: true, force: true })
    },
  }
}

/** Where the tests' Redis is: the one that is given, or one of their own. */
export async function startForTests(): Promise<{ url: string; stop(): Promise<void> }> {
  const given = process.env.OPENMPS_TEST_REDIS_URL
  if (given !== undefined && given !== '') return { url: given, stop: async () => undefined }
  const server = await startRedisServer()
  return { url: `redis://127.0.0.1:${server.port}`, stop: server.stop }
}
