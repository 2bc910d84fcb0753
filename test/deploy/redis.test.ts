import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { connect } from 'node:net'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import t from 'tap'
import { freePort, temporaryFolder } from '../dev-env/index.ts'
import { DEPLOY, readDeploy } from './files.ts'
import { installed } from './installed.ts'

const WITHIN_MS = 15_000

/** One command on a connection of its own; the reply as it came. */
async function ask(port: number, command: string): Promise<string> {
  const socket = connect(port, '127.0.0.1')
  try {
    await once(socket, 'connect')
    socket.write(`${command}\r\n`)
    return String(await once(socket, 'data'))
  } finally {
    socket.destroy()
  }
}

void t.test('Redis starts with redis.conf, flushes before it answers, and throws nothing away', async (t) => {
  const port = await freePort()
  const place = ['--port', String(port), '--bind', '127.0.0.1', '--dir', temporaryFolder(t)]
  const server = spawn(installed('redis-server'), [join(DEPLOY, 'redis/redis.conf'), ...place], { stdio: 'ignore' })
  t.teardown(async () => {
    if (server.exitCode !== null) return
    server.kill('SIGKILL')
    await once(server, 'exit')
  })
  const deadlineMs = performance.now() + WITHIN_MS
  while (!(await ask(port, 'PING').catch(String)).startsWith('+PONG')) {
    if (server.exitCode !== null || performance.now() > deadlineMs) throw new Error('Redis does not start')
    await delay(20)
  }
  const wanted = { appendonly: 'yes', appendfsync: 'always', 'maxmemory-policy': 'noeviction' }
  for (const [name, value] of Object.entries(wanted)) {
    const [, , , , given] = (await ask(port, `CONFIG GET ${name}`)).split('\r\n')
    t.equal(given, value, name)
  }
})

void t.test('every line of redis.conf has its reason', async (t) => {
  let reason = ''
  for (const line of readDeploy('redis/redis.conf').split('\n')) {
    if (line.startsWith('#')) reason = line
    else if (line !== '') {
      t.ok(reason.length > 20, line)
      reason = ''
    }
  }
})
