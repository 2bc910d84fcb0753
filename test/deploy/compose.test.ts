import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import t, { type Test } from 'tap'
import { checkCommand } from './commands.ts'
import { checkDrain, checkGrace, numberOf } from './drain.ts'
import { DEPLOY, documents, readDeploy, seconds } from './files.ts'

interface Service {
  readonly image?: string
  readonly build?: { readonly context: string; readonly dockerfile: string }
  readonly command?: readonly string[]
  readonly entrypoint?: readonly string[]
  readonly environment?: Readonly<Record<string, string>>
  readonly volumes?: readonly string[]
  readonly networks?: readonly string[]
  readonly network_mode?: string
  readonly ports?: readonly string[]
  readonly stop_grace_period?: string
  readonly ulimits?: { readonly nofile: number }
  readonly healthcheck?: { readonly test?: readonly string[] }
  readonly depends_on?: Readonly<Record<string, { readonly condition: string }>>
  readonly cap_drop?: readonly string[]
  readonly security_opt?: readonly string[]
}

interface Compose {
  readonly services: Readonly<Record<string, Service>>
  readonly volumes: object
  readonly networks?: Readonly<Record<string, { readonly internal?: boolean } | null>>
}

function read(path: string): Compose {
  const [compose] = documents<Compose>(path)
  if (compose === undefined) throw new Error(`${path} is empty`)
  return compose
}

const one = read('docker/compose.yaml')
const cluster = read('docker/compose.cluster.yaml')
const running = (role: string) => Object.entries(cluster.services).filter(([, { command }]) => command?.[0] === role)

/** What every compose file has to keep to: what is named exists, and nobody has rights that they do not need. */
function checkForm(t: Test, { services, volumes, networks = {} }: Compose): void {
  for (const [name, service] of Object.entries(services)) {
    const { build, environment = {}, depends_on = {} } = service
    const ours = service.image === undefined || service.image.startsWith('openmps')
    t.ok(ours || /:\d+\.\d+/.test(service.image ?? ''), `${name}: the image has a version`)
    if (ours && service.entrypoint === undefined) checkCommand(t, service.command ?? [])
    if (build !== undefined) t.ok(existsSync(resolve(DEPLOY, 'docker', build.context, build.dockerfile)), name)
    for (const value of Object.values(environment)) t.type(value, 'string', `${name}: settings are texts`)
    for (const dependency of Object.keys(depends_on)) t.ok(dependency in services, `${name} needs ${dependency}`)
    for (const network of service.networks ?? []) t.ok(network in networks, `${name} is in ${network}`)
    for (const volume of service.volumes ?? []) {
      const [source = ''] = volume.split(':')
      t.ok(source.startsWith('.') ? existsSync(join(DEPLOY, 'docker', source)) : source in volumes, volume)
    }
    for (const port of service.ports ?? []) t.match(port, /^127\.0\.0\.1:/, `${name}: on this machine only`)
    t.strictSame(service.cap_drop, ['ALL'], `${name} has no capabilities`)
    t.strictSame(service.security_opt, ['no-new-privileges:true'])
  }
}

void t.test('the compose file of one machine', async (t) => {
  checkForm(t, one)
  const { environment = {}, stop_grace_period = '' } = one.services.openmps ?? {}
  checkGrace(t, numberOf(environment, 'OPENMPS_DRAIN_SECONDS'), seconds(stop_grace_period))
})

void t.test('the compose file of a cluster', async (t) => {
  checkForm(t, cluster)
  t.equal(running('gateway').length, 2)
  t.equal(running('pushcore').length, 2)
})

void t.test('gateways and push cores share Redis and the keys, which are there before them', async (t) => {
  const processes = [...running('gateway'), ...running('pushcore')]
  const places = processes.map(([, { environment = {} }]) => [
    environment.OPENMPS_REDIS_URL,
    environment.OPENMPS_REDIS_PASSWORD,
    environment.OPENMPS_KEYS_FILE,
  ])
  t.strictSame(new Set(places.map(String)).size, 1, 'all have the same')
  t.match(places[0]?.[0], /^redis:\/\/redis:6379$/, 'of the service redis')
  const [, , keysFile = ''] = places[0] ?? []
  for (const [name, { depends_on = {}, volumes, networks }] of processes) {
    t.match(depends_on, {
      keys: { condition: 'service_completed_successfully' },
      redis: { condition: 'service_healthy' },
    })
    t.strictSame(volumes, ['keys:/keys:ro'], name)
    t.ok(networks?.includes('back'), `${name} reaches Redis`)
  }
  const { entrypoint = [], environment, volumes, network_mode } = cluster.services.keys ?? {}
  t.equal(environment?.OPENMPS_KEYS_FILE, keysFile)
  t.strictSame(volumes, ['keys:/keys'])
  t.equal(network_mode, 'none')
  const script = entrypoint[2] ?? ''
  t.match(script, `test -s ${keysFile} || exec node`, 'keys that are there are kept')
  checkCommand(t, [/main\.js (\w+)$/.exec(script)?.[1] ?? ''])
  t.match(readDeploy('docker/Dockerfile'), /install -d -o openmps -g openmps -m 0700 \/data \/keys/)
})

void t.test(
  'a gateway has the time and the files for all its devices, and is registered under its own name',
  async (t) => {
    const linkPort = numberOf({}, 'OPENMPS_LINK_PORT')
    for (const [name, { environment = {}, stop_grace_period = '', ulimits, healthcheck, networks }] of running(
      'gateway',
    )) {
      checkDrain(t, environment, seconds(stop_grace_period))
      t.ok((ulimits?.nofile ?? 0) >= numberOf(environment, 'OPENMPS_MAX_CONNECTIONS') + 500, name)
      t.equal(environment.OPENMPS_LINK_ADDRESS, `${name}:${linkPort}`)
      t.equal(environment.OPENMPS_LINK_HOST, '0.0.0.0')
      t.match(healthcheck?.test?.join(' '), `http://127.0.0.1:${linkPort}/healthz`)
      t.ok(networks?.includes('front'), 'the load balancer reaches it')
    }
  },
)

void t.test('Redis is reached by gateways and push cores only', async (t) => {
  t.match(cluster.networks, { back: { internal: true } })
  const reaching = Object.entries(cluster.services).filter(([, { networks }]) => networks?.includes('back'))
  t.strictSame(reaching.map(([name]) => name).sort(), ['gateway-1', 'gateway-2', 'pushcore-1', 'pushcore-2', 'redis'])
  t.match(cluster.services.redis?.command?.join(' '), '/etc/redis/redis.conf')
  t.ok(cluster.services.redis?.volumes?.includes('../redis/redis.conf:/etc/redis/redis.conf:ro'))
})
