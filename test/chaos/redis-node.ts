import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync } from 'node:fs'
import { Redis } from 'ioredis'
import { until } from './fault.ts'

const ANSWERS_WITHIN_MS = 20_000

/** A redis-server of the run's own that is killed and comes back on the same port and data. */
export class RedisNode {
  readonly port: number
  readonly #dir: string
  #process: ChildProcess | undefined

  constructor(port: number, dir: string) {
    this.port = port
    this.#dir = dir
    mkdirSync(dir, { recursive: true })
  }

  /** As a master, or as a replica of the one on the port. Resolves when it answers; a replica may still be behind. */
  async start(masterPort?: number): Promise<void> {
    const settings = {
      port: String(this.port),
      bind: '127.0.0.1',
      dir: this.#dir,
      appendonly: 'yes',
      appendfsync: 'always',
      save: '',
      'maxmemory-policy': 'noeviction',
      // A replica that comes back is served at once, and not after a wait for others.
      'repl-diskless-sync-delay': '0',
    }
    const args = Object.entries(settings).flatMap(([name, value]) => [`--${name}`, value])
    if (masterPort !== undefined) args.push('--replicaof', '127.0.0.1', String(masterPort))
    const child = spawn('redis-server', args, { stdio: 'ignore' })
    this.#process = child
    await once(child, 'spawn')
    await until(
      async () => {
        if (child.exitCode !== null) throw new Error(`redis-server on ${this.port} ended with ${child.exitCode}`)
        return (await this.ask('PING')) === 'PONG'
      },
      ANSWERS_WITHIN_MS,
      `redis-server on ${this.port} to answer`,
    )
  }

  async kill(): Promise<void> {
    const child = this.#process
    this.#process = undefined
    if (child === undefined || child.exitCode !== null || child.signalCode !== null) return
    const exited = once(child, 'exit')
    child.kill('SIGKILL')
    await exited
  }

  promote(): Promise<string> {
    return this.ask('REPLICAOF', 'NO', 'ONE')
  }

  /** Whether it has all that its master had when it connected, and follows it. */
  async isInStep(): Promise<boolean> {
    const info = await this.ask('INFO', 'replication')
    return info.includes('role:slave') && info.includes('master_link_status:up')
  }

  /** The answer as text, errors included. */
  async ask(command: string, ...args: string[]): Promise<string> {
    const options = { lazyConnect: true, retryStrategy: null, maxRetriesPerRequest: 0, commandTimeout: 2_000 }
    const client = new Redis(this.port, '127.0.0.1', options)
    client.on('error', () => undefined)
    try {
      await client.connect()
      return String(await client.call(command, ...args))
    } catch (error) {
      return String(error)
    } finally {
      client.disconnect()
    }
  }
}
