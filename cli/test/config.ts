import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import t from 'tap'
import { loadConfig, readEnv } from '../src/config.ts'

const BOOTSTRAP = { appId: 'shop', workspaceId: 'w', accessKeyId: 'k', accessKeySecret: 's' }

void t.test('without settings the service serves this machine only, on the documented ports', async (t) => {
  const config = loadConfig({ PATH: '/bin' })
  t.match(config, { host: '127.0.0.1', httpPort: 8080, devicePort: 8081, dataDir: './data', logLevel: 'info' })
  t.ok(Object.isFrozen(config))
})

void t.test('every pinned setting is read', async (t) => {
  const config = loadConfig({
    OPENMPS_HOST: '0.0.0.0',
    OPENMPS_HTTP_PORT: '1',
    OPENMPS_DEVICE_PORT: '65535',
    OPENMPS_DATA_DIR: '/var/lib/openmps',
    OPENMPS_LOG_LEVEL: 'debug',
    OPENMPS_BOOTSTRAP_APP: JSON.stringify({ ...BOOTSTRAP, callbackUrl: 'https://backend.example/receipts' }),
  })
  t.match(config, { host: '0.0.0.0', httpPort: 1, devicePort: 65_535, dataDir: '/var/lib/openmps', logLevel: 'debug' })
  t.strictSame(config.bootstrapApp, { ...BOOTSTRAP, callbackUrl: 'https://backend.example/receipts' })
})

void t.test('trusted proxies are addresses and networks, each once', async (t) => {
  const { trustedProxies } = loadConfig({ OPENMPS_TRUSTED_PROXIES: '10.0.0.0/8, ::1,fd00::/8,10.0.0.0/8' })
  t.strictSame(trustedProxies, ['10.0.0.0/8', '::1', 'fd00::/8'])
  t.strictSame(loadConfig({}).trustedProxies, [])
})

void t.test('devices are kept for 400 days, for a month at least, or for ever', async (t) => {
  const daysOf = (value?: string) => {
    return loadConfig(value === undefined ? {} : { OPENMPS_DEVICE_RETENTION_DAYS: value }).deviceRetentionDays
  }
  t.strictSame([daysOf(), daysOf('30'), daysOf('0')], [400, 30, 0])
})

void t.test('an unknown setting stops the start and names the one that was meant', async (t) => {
  t.throws(() => loadConfig({ OPENMPS_HTTP_PROT: '1' }), {
    code: 'CONFIG_INVALID',
    message: /OPENMPS_HTTP_PROT is not a setting \(did you mean OPENMPS_HTTP_PORT\?\)/,
  })
  t.doesNotThrow(() => loadConfig({ OPENMPS_TEST_ROUNDS: '3' }), 'variables of the tests are left alone')
})

void t.test('every problem is named at once', async (t) => {
  try {
    loadConfig({
      OPENMPS_HTTP_PORT: '-1',
      OPENMPS_LOG_LEVEL: 'loud',
      OPENMPS_TIME_ZONE: 'Moon/Base',
      OPENMPS_NOPE: '1',
    })
    t.fail('it must throw')
  } catch (error) {
    const { message } = error as Error
    for (const name of ['OPENMPS_HTTP_PORT', 'OPENMPS_LOG_LEVEL', 'OPENMPS_TIME_ZONE', 'OPENMPS_NOPE']) {
      t.match(message, name)
    }
  }
})

const BAD: [name: string, value: string, said: RegExp][] = [
  ['OPENMPS_HTTP_PORT', '65536', /0 to 65535/],
  ['OPENMPS_HTTP_PORT', '80a', /whole number/],
  ['OPENMPS_DEVICE_PORT', '1.5', /whole number/],
  ['OPENMPS_HISTORY_DAYS', '6', /7 to 365/],
  ['OPENMPS_DEVICE_RETENTION_DAYS', '29', /0 or at least 30/],
  ['OPENMPS_MAX_IN_FLIGHT', '17', /1 to 16/],
  ['OPENMPS_SOCKET_SERVER', 'netty', /auto, uws, ws/],
  ['OPENMPS_TRUSTED_PROXIES', 'proxy.example', /like 10\.0\.0\.0\/8/],
  ['OPENMPS_TRUSTED_PROXIES', '10.0.0.0/33', /not "10\.0\.0\.0\/33"/],
  ['OPENMPS_TRUSTED_PROXIES', '10.0.0.1, 0.0.0.0/0', /not "0\.0\.0\.0\/0"/],
  ['OPENMPS_TRUSTED_PROXIES', '10.0.0.0/8/8', /not/],
  ['OPENMPS_TLS_CERT_FILE', '/no/such/file', /cannot be read/],
  ['OPENMPS_TLS_KEY_FILE', '/no/such/file', /needed together/],
  ['OPENMPS_BOOTSTRAP_APP', '[]', /JSON object/],
  ['OPENMPS_BOOTSTRAP_APP', '{', /JSON object/],
  ['OPENMPS_BOOTSTRAP_APP', JSON.stringify({ ...BOOTSTRAP, accessKeySecret: '' }), /accessKeySecret/],
  ['OPENMPS_BOOTSTRAP_APP', JSON.stringify({ ...BOOTSTRAP, callbackUrl: 'ftp://x' }), /callbackUrl/],
  ['OPENMPS_BOOTSTRAP_APP', JSON.stringify({ ...BOOTSTRAP, callback: 'http://x' }), /callback is not a field/],
]

for (const [name, value, said] of BAD) {
  void t.test(`${name}=${value.slice(0, 40)} is refused with a reason`, async (t) => {
    t.throws(() => loadConfig({ [name]: value }), { code: 'CONFIG_INVALID', message: said })
  })
}

void t.test('a settings file is read, and the environment wins over it', async (t) => {
  const path = join(t.testdir(), 'openmps.json')
  writeFileSync(path, JSON.stringify({ OPENMPS_HTTP_PORT: 9000, OPENMPS_HOST: '::', OPENMPS_BOOTSTRAP_APP: BOOTSTRAP }))
  const config = loadConfig(readEnv({ OPENMPS_CONFIG_FILE: path, OPENMPS_HOST: '127.0.0.2' }))
  t.match(config, { httpPort: 9000, host: '127.0.0.2', bootstrapApp: BOOTSTRAP })
  writeFileSync(path, '{"OPENMPS_HTTP_PORTS": 1}')
  t.throws(() => loadConfig(readEnv({ OPENMPS_CONFIG_FILE: path })), { message: /OPENMPS_HTTP_PORTS/ })
  writeFileSync(path, 'port = 1')
  t.throws(() => readEnv({ OPENMPS_CONFIG_FILE: path }), { code: 'CONFIG_INVALID', message: /not a JSON object/ })
  t.throws(() => readEnv({ OPENMPS_CONFIG_FILE: '/no/such' }), { code: 'CONFIG_INVALID', message: /cannot be read/ })
})
