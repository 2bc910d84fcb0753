import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync } from 'node:fs'
import { createConnection } from 'node:net'
import { sleep } from './clock.ts'
import { freePort } from './free-port.ts'

/** When Redis flushes its append-only file: once a second, or before each answer. */
export type AppendFsync = 'everysec' | 'always'

const START_WITHIN_MS = 10_000
const ANSWER_WITHIN_MS = 60_000

/** A real redis-server of our own: append-only file in the given folder, a free port, nobody else on it. */
export class RedisServer {
  readonly port: number
  readonly #process: ChildProcess
  /** It does not notice by itself that the runner is gone. */
  readonly #onExit = () => this.kill()

  private constructor(port: number, child: ChildProcess) {
    this.port = port
    this.#process = child
    process.once('exit', this.#onExit)
  }

  /** @throws Error when there is no redis-server on the PATH, or it does not come up */
  static async start(dir: string, appendfsync: AppendFsync): Promise<RedisServer> {
    mkdirSync(dir, { recursive: true })
    const port = await freePort()
    const settings = {
      port: String(port),
      bind: '127.0.0.1',
      dir,
      save: '',
      appendonly: 'yes',
      appendfsync,
      // A rewrite of the file would fall into one case and not into the others.
      'auto-aof-rewrite-percentage': '0',
    }
    const args = Object.entries(settings).flatMap(([name, value]) => [`--${name}`, value])
    const child = spawn('redis-server', args, { stdio: 'ignore' })
    let failure: Error | undefined
    child.on('error', (error) => {
      failure = new Error(`redis-server cannot be started, is it on the PATH? ${error.message}`)
    })
    const server = new RedisServer(port, child)
    const deadline = performance.now() + START_WITHIN_MS
    for (;;) {
      const answer = await server.ask('PING').catch(() => '')
      if (answer === 'PONG') return server
      if (failure !== undefined) throw failure
      if (child.exitCode !== null || performance.now() > deadline) {
        server.kill()
        throw new Error('redis-server did not come up')
      }
      await sleep(20)
    }
  }

  get url(): string {
    return `redis://127.0.0.1:${this.port}`
  }

  get pid(): number {
    return this.#process.pid ?? 0
  }

  /** One command of plain words over a connection of its own; the answer as text. @throws Error that Redis answers */
  async ask(...words: string[]): Promise<string> {
    const socket = createConnection({ host: '127.0.0.1', port: this.port })
    socket.setTimeout(ANSWER_WITHIN_MS, () => socket.destroy(new Error('redis-server does not answer')))
    try {
      socket.write(`${words.join(' ')}\r\n`)
      let text = ''
      socket.setEncoding('utf8')
      for await (const part of socket) {
        text += part
        const answer = readAnswer(text)
        if (answer !== undefined) return answer
      }
      throw new Error('redis-server hung up')
    } finally {
      socket.destroy()
    }
  }

  setAppendFsync(appendfsync: AppendFsync): Promise<string> {
    return this.ask('CONFIG', 'SET', 'appendfsync', appendfsync)
  }

  async info(field: string): Promise<number> {
    const found = new RegExp(`^${field}:([\\d.]+)`, 'm').exec(await this.ask('INFO', 'everything'))
    return Number(found?.[1] ?? 0)
  }

  /** User and system time since its start. */
  async cpuUs(): Promise<number> {
    return Math.round(((await this.info('used_cpu_user')) + (await this.info('used_cpu_sys'))) * 1e6)
  }

  /** Repeatable; its folder stays. */
  async stop(): Promise<void> {
    process.off('exit', this.#onExit)
    if (this.#process.exitCode !== null || this.#process.signalCode !== null) return
    const ended = once(this.#process, 'exit')
    this.kill()
    await ended
  }

  kill(): void {
    this.#process.kill('SIGKILL')
  }
}

/** The whole answer at the start of the text, undefined while it is incomplete. @throws Error that it tells */
export function readAnswer(text: string): string | undefined {
  const end = text.indexOf('\r\n')
  if (end < 0) return undefined
  const line = text.slice(1, end)
  if (text.startsWith('-')) throw new Error(line)
  if (!text.startsWith('$')) return line
  const bytes = Buffer.from(text.slice(end + 2))
  const length = Number(line)
  return bytes.length < length + 2 ? undefined : bytes.toString('utf8', 0, length)
}
