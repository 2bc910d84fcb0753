import { spawnSync } from 'node:child_process'
import { basename, join } from 'node:path'
import t, { type Test } from 'tap'
import { checkCommand } from './commands.ts'
import { checkDrain, checkGrace, numberOf } from './drain.ts'
import { assignments, DEPLOY, deployFiles, readDeploy } from './files.ts'

const units = deployFiles().filter((path) => path.endsWith('.service'))

/** Keys of systemd.unit(5), systemd.service(5), systemd.exec(5) and systemd.kill(5) that the units use. */
const KEYS: Readonly<Record<string, readonly string[]>> = {
  Unit: ['Description', 'Documentation', 'After', 'Wants'],
  Service: [
    ...['Type', 'User', 'Group', 'EnvironmentFile', 'Environment', 'ExecStart', 'Restart', 'RestartSec', 'KillSignal'],
    ...['TimeoutStopSec', 'LimitNOFILE', 'StateDirectory', 'StateDirectoryMode', 'UMask'],
    ...['NoNewPrivileges', 'ProtectSystem', 'ProtectHome', 'ProtectProc', 'PrivateTmp', 'PrivateDevices'],
    ...['ProtectClock', 'ProtectHostname', 'ProtectKernelLogs', 'ProtectKernelTunables', 'ProtectKernelModules'],
    ...['ProtectControlGroups', 'RestrictAddressFamilies', 'RestrictNamespaces', 'RestrictRealtime'],
    ...['RestrictSUIDSGID', 'LockPersonality', 'RemoveIPC', 'CapabilityBoundingSet', 'SystemCallArchitectures'],
    ...['SystemCallFilter', 'SystemCallErrorNumber'],
  ],
  Install: ['WantedBy'],
}

/** What keeps a process that was taken over from the rest of the machine. */
const HARDENING = [
  ...['NoNewPrivileges=true', 'ProtectSystem=strict', 'ProtectHome=true', 'PrivateTmp=true', 'PrivateDevices=true'],
  ...['CapabilityBoundingSet=', 'RestrictSUIDSGID=true', 'SystemCallFilter=~@privileged @resources'],
]

interface Unit {
  /** `section.key=value`, in their order. */
  readonly lines: readonly { section: string; key: string; value: string }[]
  readonly service: Readonly<Record<string, string>>
}

function read(path: string): Unit {
  let section = ''
  const lines: { section: string; key: string; value: string }[] = []
  for (const line of readDeploy(path).split('\n')) {
    if (line === '' || line.startsWith('#')) continue
    const [, title] = /^\[(\w+)\]$/.exec(line) ?? []
    const [, key, value] = /^(\w+)=(.*)$/.exec(line) ?? []
    if (title !== undefined) section = title
    else if (key !== undefined && value !== undefined) lines.push({ section, key, value })
    else throw new Error(`${path}: what is "${line}"?`)
  }
  const service = lines.filter((line) => line.section === 'Service').map(({ key, value }) => [key, value])
  return { lines, service: Object.fromEntries(service) }
}

/** systemd's own opinion, where it is installed. The programs of the units are not. */
function checkBySystemd(t: Test, path: string): void {
  const verified = spawnSync('systemd-analyze', ['verify', '--man=no', join(DEPLOY, path)], { encoding: 'utf8' })
  if (verified.error !== undefined) return
  const unknown = verified.stderr.split('\n').filter((line) => /Unknown|Failed to parse|not understood/i.test(line))
  t.strictSame(unknown, [], 'systemd understands it')
}

for (const path of units) {
  void t.test(`${basename(path)} is one that systemd understands, and runs a command without rights`, async (t) => {
    const { lines, service } = read(path)
    for (const { section, key } of lines) t.ok(KEYS[section]?.includes(key), `${key} in [${section}]`)
    checkBySystemd(t, path)
    const [node, sourceMaps, main, ...command] = (service.ExecStart ?? '').split(' ')
    t.strictSame([node, sourceMaps, main], ['/usr/bin/node', '--enable-source-maps', '/opt/openmps/cli/dist/main.js'])
    checkCommand(t, command)
    t.equal(service.User, 'openmps')
    const given = lines.map(({ key, value }) => `${key}=${value}`)
    for (const line of HARDENING) t.ok(given.includes(line), line)
  })
}

void t.test('each environment file that a unit reads is one that README.md installs', async (t) => {
  const readme = readDeploy('README.md')
  t.ok(units.length >= 3, 'the units were found')
  for (const path of units) {
    for (const { key, value } of read(path).lines) {
      if (key !== 'EnvironmentFile') continue
      const file = basename(value).replace('%i', '1')
      t.match(readme, `deploy/systemd/${file}`)
      t.ok(Object.keys(assignments(readDeploy(`systemd/${file}`))).length > 0, `${file} sets something`)
    }
  }
})

void t.test('a gateway has the time and the files for all its devices', async (t) => {
  const { service } = read('systemd/openmps-gateway@.service')
  const cluster = assignments(readDeploy('systemd/cluster.env'))
  const gateway = assignments(readDeploy('systemd/gateway-1.env'))
  checkDrain(t, cluster, Number(service.TimeoutStopSec))
  t.ok(Number(service.LimitNOFILE) >= numberOf(cluster, 'OPENMPS_MAX_CONNECTIONS') + 500)
  t.equal(gateway.OPENMPS_LINK_ADDRESS, `${gateway.OPENMPS_LINK_HOST}:${gateway.OPENMPS_LINK_PORT}`)
  t.equal(cluster.OPENMPS_KEYS_FILE, '/etc/openmps/keys.json')
  t.match(readDeploy('README.md'), 'OPENMPS_KEYS_FILE=/etc/openmps/keys.json')
})

void t.test('the service of one machine has the time to drain', async (t) => {
  const { service } = read('systemd/openmps.service')
  checkGrace(
    t,
    numberOf(assignments(readDeploy('systemd/openmps.env')), 'OPENMPS_DRAIN_SECONDS'),
    Number(service.TimeoutStopSec),
  )
  t.ok(Number(service.LimitNOFILE) >= numberOf({}, 'OPENMPS_MAX_CONNECTIONS') + 500)
})
