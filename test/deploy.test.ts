import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { ALL_SETTINGS, createProgram } from '@openmps/cli'
import t from 'tap'
import { parseAllDocuments } from 'yaml'

/** What cannot be run where the tests run is checked as far as it can be: form, names, paths and commands. */
const ROOT = join(import.meta.dirname, '..')
const read = (path: string) => readFileSync(join(ROOT, 'deploy', path), 'utf8')
const settings = new Set<string>(ALL_SETTINGS.map(({ name }) => name))
const commands = createProgram({ env: {}, out: () => undefined, stop: new AbortController().signal }).commands

function documents(path: string): Record<string, unknown>[] {
  return parseAllDocuments(read(path)).map((document) => {
    if (document.errors.length > 0) throw document.errors[0]
    return document.toJS() as Record<string, unknown>
  })
}

void t.test('every setting that a deploy file names is one', async (t) => {
  const files = ['docker/Dockerfile', 'docker/compose.yaml', 'systemd/openmps.env', 'systemd/openmps.service']
  for (const file of [...files, 'kubernetes/openmps.yaml', 'README.md']) {
    // A comment may quote a setting too; it has to exist as well.
    for (const [name] of read(file).matchAll(/OPENMPS_[A-Z_]+/g)) t.ok(settings.has(name), `${file}: ${name}`)
  }
})

void t.test('every command that is run exists, and so does every file that is copied', async (t) => {
  const names = new Set(commands.map((command) => command.name()))
  const [compose] = documents('docker/compose.yaml') as [
    { services: Record<string, { command: string[]; build: { dockerfile: string } }> },
  ]
  for (const { command, build } of Object.values(compose.services)) {
    t.ok(names.has(String(command[0])), command.join(' '))
    t.ok(existsSync(join(ROOT, build.dockerfile)))
  }
  const [, cmd = ''] = read('docker/Dockerfile').match(/^CMD \["(\w+)"/m) ?? []
  t.ok(names.has(cmd), cmd)
  t.match(
    read('systemd/openmps.service'),
    /ExecStart=\/usr\/bin\/node --enable-source-maps \/opt\/openmps\/cli\/dist\/main\.js start --json/,
  )
  const { scripts, bin } = JSON.parse(readFileSync(join(ROOT, 'cli', 'package.json'), 'utf8')) as {
    scripts?: object
    bin: object
  }
  t.match({ scripts, bin }, { bin: { openmps: './dist/main.js' } })
  for (const [, path = ''] of read('README.md').matchAll(/\]\(([\w./-]+)\)/g)) {
    t.ok(existsSync(join(ROOT, 'deploy', path)), path)
  }
})

void t.test('the Kubernetes objects belong together', async (t) => {
  const objects = documents('kubernetes/openmps.yaml')
  t.strictSame(
    objects.map(({ kind }) => kind),
    ['ConfigMap', 'Service', 'StatefulSet', 'PodDisruptionBudget'],
  )
  const stateful = objects[2] as { spec: { replicas: number; template: { spec: PodSpec } } }
  t.equal(stateful.spec.replicas, 1, 'the embedded store has one writer')
  const { containers, securityContext, terminationGracePeriodSeconds } = stateful.spec.template.spec
  t.match(securityContext, { runAsNonRoot: true, runAsUser: 10001 })
  t.match(read('docker/Dockerfile'), '--uid 10001')
  const [{ readinessProbe, livenessProbe, ports }] = containers
  t.equal(readinessProbe.httpGet.path, '/readyz')
  t.equal(livenessProbe.httpGet.path, '/healthz')
  const named = ports.map(({ name }) => name)
  for (const probe of [readinessProbe, livenessProbe]) t.ok(named.includes(probe.httpGet.port))
  const config = objects[0] as { data: { OPENMPS_DRAIN_SECONDS: string } }
  t.ok(terminationGracePeriodSeconds >= Number(config.data.OPENMPS_DRAIN_SECONDS) + 20, 'a stop has time to drain')
})

interface Probe {
  readonly httpGet: { readonly path: string; readonly port: string }
}

interface PodSpec {
  readonly terminationGracePeriodSeconds: number
  readonly securityContext: object
  readonly containers: [{ readinessProbe: Probe; livenessProbe: Probe; ports: { name: string }[] }]
}

void t.test('every kernel setting has its reason', async (t) => {
  let reason = ''
  for (const line of read('sysctl/60-openmps.conf').split('\n')) {
    if (line.startsWith('#')) reason = line
    else if (line !== '') {
      t.match(line, /^[\w.-]+ = [\d ]+$/)
      t.ok(reason.length > 20, line)
      reason = ''
    }
  }
})

const systemd = spawnSync('systemd-analyze', ['--version'])
const skip = systemd.error === undefined ? false : 'systemd-analyze is not on this machine'
void t.test('the system service is one that systemd understands', { skip }, async (t) => {
  const path = join(ROOT, 'deploy', 'systemd', 'openmps.service')
  const { stderr } = spawnSync('systemd-analyze', ['verify', '--man=no', path], { encoding: 'utf8' })
  const unknown = stderr.split('\n').filter((line) => /Unknown|Failed to parse|not understood/i.test(line))
  t.strictSame(unknown, [])
})
