import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { PushError } from '@openmps/proto'
import {
  type BootstrapApp,
  isTimeZone,
  parseJson,
  readAddresses,
  readBootstrapApp,
  readMailServer,
  readNetworks,
  readRetention,
  readText,
} from './config-values.ts'
import { type RedisConfig, readRedis } from './redis-config.ts'
import { ALL_SETTINGS, CONFIG_FILE, SETTINGS, type Setting, TEST_PREFIX } from './settings.ts'

type Env = Readonly<Record<string, string | undefined>>

export interface Config {
  readonly host: string
  readonly httpPort: number
  readonly devicePort: number
  readonly grpcHost: string
  readonly grpcPort: number
  /** gRPC without TLS also where others reach it. */
  readonly grpcPlaintext: boolean
  /** Addresses and networks whose X-Forwarded-For is believed. */
  readonly trustedProxies: readonly string[]
  readonly linkHost: string
  readonly linkPort: number
  /** host:port of the links that the push core dials. */
  readonly gateways: readonly string[]
  /** Where Redis is; undefined: the embedded store. */
  readonly redis: RedisConfig | undefined
  readonly dataDir: string
  readonly keysFile: string
  /** host:port by which push cores reach this gateway; undefined: where its link listens. */
  readonly linkAddress: string | undefined
  readonly logLevel: string
  readonly bootstrapApp: BootstrapApp | undefined
  /** Of the mail server; undefined: no e-mail. */
  readonly smtpUrl: string | undefined
  readonly mailFrom: string
  readonly timeZone: string
  readonly historyDays: number
  /** 0: for ever. */
  readonly deviceRetentionDays: number
  readonly maxInbox: number
  readonly socketServer: 'auto' | 'uws' | 'ws'
  readonly maxConnections: number
  readonly connectRate: number
  readonly maxInFlight: number
  readonly idleTimeoutSeconds: number
  readonly ackTimeoutSeconds: number
  readonly drainRate: number
  readonly drainSeconds: number
  readonly tls: { readonly certFile: string; readonly keyFile: string } | undefined
}

/** The environment with the settings file under it. An empty variable counts as not set. */
export function readEnv(env: Env): Env {
  const path = env[CONFIG_FILE.name]
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''))
  return path === undefined || path === '' ? given : { ...readFile(path), ...given }
}

/**
 * Settings of the service, checked and frozen.
 * @throws PushError CONFIG_INVALID that names every problem at once
 */
export function loadConfig(env: Env): Config {
  const problems: string[] = []
  for (const name of Object.keys(env)) {
    if (!name.startsWith('OPENMPS_') || name.startsWith(TEST_PREFIX)) continue
    if (!ALL_SETTINGS.some((setting) => setting.name === name)) {
      problems.push(`${name} is not a setting${suggestion(name)}: see docs/configuration.md`)
    }
  }
  const text = (setting: Setting) => readText(setting, env, problems)
  const number = (setting: Setting) => Number(text(setting))
  const cert = text(SETTINGS.tlsCertFile)
  const key = text(SETTINGS.tlsKeyFile)
  if ((cert === '') !== (key === '')) {
    problems.push(`${SETTINGS.tlsCertFile.name} and ${SETTINGS.tlsKeyFile.name} are needed together`)
  }
  const timeZone = text(SETTINGS.timeZone)
  const dataDir = text(SETTINGS.dataDir)
  const linkAddresses = readAddresses(SETTINGS.linkAddress.name, text(SETTINGS.linkAddress), problems)
  if (linkAddresses.length > 1) problems.push(`${SETTINGS.linkAddress.name} must be one host:port`)
  if (!isTimeZone(timeZone)) problems.push(`${SETTINGS.timeZone.name}: ${timeZone} is not an IANA time zone`)
  const config: Config = {
    host: text(SETTINGS.host),
    httpPort: number(SETTINGS.httpPort),
    devicePort: number(SETTINGS.devicePort),
    grpcHost: text(SETTINGS.grpcHost),
    grpcPort: number(SETTINGS.grpcPort),
    grpcPlaintext: text(SETTINGS.grpcPlaintext) === 'on',
    trustedProxies: readNetworks(SETTINGS.trustedProxies.name, text(SETTINGS.trustedProxies), problems),
    linkHost: text(SETTINGS.linkHost),
    linkPort: number(SETTINGS.linkPort),
    gateways: readAddresses(SETTINGS.gateways.name, text(SETTINGS.gateways), problems),
    redis: readRedis(text, problems),
    dataDir,
    keysFile: text(SETTINGS.keysFile) || join(dataDir, 'keys.json'),
    linkAddress: linkAddresses[0],
    logLevel: text(SETTINGS.logLevel),
    bootstrapApp: readBootstrapApp(text(SETTINGS.bootstrapApp), problems),
    smtpUrl: readMailServer(text(SETTINGS.smtpUrl), text(SETTINGS.mailFrom), problems),
    mailFrom: text(SETTINGS.mailFrom),
    timeZone,
    historyDays: number(SETTINGS.historyDays),
    deviceRetentionDays: readRetention(SETTINGS.deviceRetentionDays, text, problems),
    maxInbox: number(SETTINGS.maxInbox),
    socketServer: text(SETTINGS.socketServer) as Config['socketServer'],
    maxConnections: number(SETTINGS.maxConnections),
    connectRate: number(SETTINGS.connectRate),
    maxInFlight: number(SETTINGS.maxInFlight),
    idleTimeoutSeconds: number(SETTINGS.idleTimeoutSeconds),
    ackTimeoutSeconds: number(SETTINGS.ackTimeoutSeconds),
    drainRate: number(SETTINGS.drainRate),
    drainSeconds: number(SETTINGS.drainSeconds),
    tls: cert === '' || key === '' ? undefined : { certFile: cert, keyFile: key },
  }
  if (problems.length > 0) throw new PushError('CONFIG_INVALID', `settings:\n  ${problems.join('\n  ')}`)
  return Object.freeze(config)
}

function readFile(path: string): Record<string, string> {
  let text: string
  try {
    text = readFileSync(path, 'utf8')
  } catch (cause) {
    throw new PushError('CONFIG_INVALID', `${CONFIG_FILE.name}: the file ${path} cannot be read`, { cause })
  }
  const value = parseJson(text)
  if (value === undefined) throw new PushError('CONFIG_INVALID', `${CONFIG_FILE.name}: ${path} is not a JSON object`)
  const written = (field: unknown) => (typeof field === 'string' ? field : JSON.stringify(field))
  return Object.fromEntries(Object.entries(value).map(([name, field]) => [name, written(field)]))
}

/** A known name that differs by little, for the person who mistyped. */
function suggestion(name: string): string {
  const letters = (of: string) => [...of].sort().join('')
  const near = ALL_SETTINGS.find((known) => letters(known.name) === letters(name) || known.name.startsWith(name))
  return near === undefined ? '' : ` (did you mean ${near.name}?)`
}
