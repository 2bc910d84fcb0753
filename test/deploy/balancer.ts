import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { writeFileSync } from 'node:fs'
import { createServer as createHttpServer } from 'node:http'
import { connect, createServer, type Server, type Socket } from 'node:net'
import { join } from 'node:path'
import type { Test } from 'tap'
import { freePorts, temporaryFolder } from '../dev-env/index.ts'
import { readDeploy } from './files.ts'
import { installed } from './installed.ts'

/** Ports of the test in place of the fixed ones, the same on all addresses. */
export interface Ports {
  readonly http: number
  readonly devices: number
  readonly link: number
}

/** Each name of haproxy.cfg has a loopback address of its own, so that all may listen on the same ports. */
const ADDRESSES = {
  'gateway-1': '127.0.0.21',
  'gateway-2': '127.0.0.22',
  'pushcore-1': '127.0.0.23',
  'pushcore-2': '127.0.0.24',
} as const
const BALANCER = '127.0.0.20'

export type Name = keyof typeof ADDRESSES

/** What stands in for a gateway or a push core: it tells its name to everybody and is ready until told otherwise. */
export interface Member {
  ready: boolean
  /** As a process that is killed. Repeatable. */
  kill(): Promise<void>
}

/** haproxy as haproxy.cfg sets it, but for names, ports and the number of files. */
export async function startBalancer(t: Test): Promise<{ ports: Ports; url: string }> {
  const [http = 0, devices = 0, link = 0] = await freePorts(3)
  let config = readDeploy('haproxy/haproxy.cfg')
  for (const [name, address] of Object.entries(ADDRESSES)) config = config.replaceAll(` ${name}:`, ` ${address}:`)
  config = config
    .replaceAll(/(bind )?:8080\b/g, (_, bind) => (bind ? `bind ${BALANCER}:${http}` : `:${http}`))
    .replaceAll(/(bind )?:8081\b/g, (_, bind) => (bind ? `bind ${BALANCER}:${devices}` : `:${devices}`))
    .replace('port 8083', `port ${link}`)
    .replaceAll(/maxconn \d+/g, 'maxconn 100')
  const path = join(temporaryFolder(t), 'haproxy.cfg')
  writeFileSync(path, config)
  const process = spawn(installed('haproxy'), ['-db', '-f', path], { stdio: 'ignore' })
  t.teardown(async () => {
    if (process.exitCode !== null) return
    process.kill('SIGKILL')
    await once(process, 'exit')
  })
  return { ports: { http, devices, link }, url: `http://${BALANCER}:${http}` }
}

export async function startMember(t: Test, name: Name, ports: Ports): Promise<Member> {
  const host = ADDRESSES[name]
  let ready = true
  const http = createHttpServer((request, response) => {
    response.statusCode = request.url === '/readyz' && !ready ? 503 : 200
    response.end(`${name} ${request.method} ${request.headers.host}`)
  })
  const sockets = new Set<Socket>()
  const isGateway = name.startsWith('gateway')
  const servers: Server[] = [http.listen(isGateway ? ports.link : ports.http, host)]
  if (isGateway) servers.push(createServer((socket) => void greet(socket, name)).listen(ports.devices, host))
  for (const server of servers) {
    server.on('connection', (socket: Socket) => {
      sockets.add(socket)
      socket.on('close', () => sockets.delete(socket))
    })
  }
  await Promise.all(servers.map((server) => once(server, 'listening')))
  async function kill(): Promise<void> {
    for (const socket of sockets) socket.destroy()
    await Promise.all(servers.map((server) => new Promise((resolve) => server.close(resolve))))
  }
  t.teardown(kill)
  return {
    get ready() {
      return ready
    },
    set ready(value) {
      ready = value
    },
    kill,
  }
}

function greet(socket: Socket, name: string): void {
  socket.on('error', () => undefined)
  socket.on('data', () => socket.write(name))
}

/** A device's connection by way of the balancer. */
export interface DeviceSocket {
  /** The name of the gateway at the other end. @throws when the connection has ended */
  ask(): Promise<string>
  close(): void
}

export async function openDevice(ports: Ports): Promise<DeviceSocket> {
  const socket = connect(ports.devices, BALANCER)
  await once(socket, 'connect')
  return {
    ask() {
      const answered = new Promise<string>((resolve, reject) => {
        socket.once('data', (data) => resolve(String(data)))
        socket.once('error', reject)
        socket.once('close', () => reject(new Error('the connection has ended')))
      })
      socket.write('who?')
      return answered
    },
    close: () => socket.destroy(),
  }
}
