import { readFileSync } from 'node:fs'
import { LIMITS, PushError } from '@openmps/proto'
import { ALL_SETTINGS, CONFIG_FILE, SETTINGS, type Setting, TEST_PREFIX } from './settings.ts'

type Env = Readonly<Record<string, string | undefined>>

export interface BootstrapApp {
  readonly appId: string
  readonly workspaceId: string
  readonly accessKeyId: string
  readonly accessKeySecret: string
  readonly callbackUrl?: string
}

export interface Config {
  readonly host: string
  readonly httpPort: number
  readonly devicePort: number
  readonly linkHost: string
  readonly linkPort: number
  /** host:port of the links that the push core dials. */
  readonly gateways: readonly string[]
  readonly dataDir: string
  readonly logLevel: string
  readonly bootstrapApp: BootstrapApp | undefined
  readonly timeZone: string
  readonly historyDays: number
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
  if (!isTimeZone(timeZone)) problems.push(`${SETTINGS.timeZone.name}: ${timeZone} is not an IANA time zone`)
  const config: Config = {
    host: text(SETTINGS.host),
    httpPort: number(SETTINGS.httpPort),
    devicePort: number(SETTINGS.devicePort),
    linkHost: text(SETTINGS.linkHost),
    linkPort: number(SETTINGS.linkPort),
    gateways: readAddresses(text(SETTINGS.gateways), problems),
    dataDir: text(SETTINGS.dataDir),
    logLevel: text(SETTINGS.logLevel),
    bootstrapApp: readBootstrapApp(text(SETTINGS.bootstrapApp), problems),
    timeZone,
    historyDays: number(SETTINGS.historyDays),
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

function readText(setting: Setting, env: Env, problems: string[]): string {
  const given = env[setting.name]
  if (given === undefined || given === '') return setting.fallback ?? ''
  const { name, kind, choices = [], min = 0, max = 65_535 } = setting
  if (kind === 'port' || kind === 'integer') {
    const value = Number(given)
    if (!/^\d+$/.test(given) || value < min || value > max) {
      problems.push(`${name} must be a whole number from ${min} to ${max}, not "${given}"`)
      return setting.fallback ?? '0'
    }
  }
  if (kind === 'choice' && !choices.includes(given)) {
    problems.push(`${name} must be one of ${choices.join(', ')}, not "${given}"`)
  }
  if (kind === 'file') {
    try {
      readFileSync(given)
    } catch {
      problems.push(`${name}: the file ${given} cannot be read`)
    }
  }
  return given
}

function readAddresses(text: string, problems: string[]): string[] {
  const addresses = text.split(',').map((part) => part.trim())
  const given = addresses.filter((address) => address !== '')
  for (const address of given) {
    const port = Number(/:(\d{1,5})$/.exec(address)?.[1] ?? 0)
    if (port >= 1 && port <= 65_535 && URL.canParse(`ws://${address}/`)) continue
    problems.push(`${SETTINGS.gateways.name} must be a list of host:port, not "${address}"`)
  }
  return [...new Set(given)]
}

function readBootstrapApp(text: string, problems: string[]): BootstrapApp | undefined {
  if (text === '') return undefined
  const { name } = SETTINGS.bootstrapApp
  const before = problems.length
  const value = parseJson(text)
  if (value === undefined) {
    problems.push(`${name} must be a JSON object`)
    return undefined
  }
  const fields = ['appId', 'workspaceId', 'accessKeyId', 'accessKeySecret'] as const
  for (const field of fields) {
    const given = value[field]
    if (typeof given !== 'string' || given === '' || given.length > LIMITS.maxIdChars) {
      problems.push(`${name}: ${field} must be a text of 1 to ${LIMITS.maxIdChars} characters`)
    }
  }
  const { callbackUrl } = value
  if (
    callbackUrl !== undefined &&
    !(typeof callbackUrl === 'string' && /^https?:\/\//.test(callbackUrl) && URL.canParse(callbackUrl))
  ) {
    problems.push(`${name}: callbackUrl must be an http or https address`)
  }
  const known: string[] = [...fields, 'callbackUrl']
  for (const field of Object.keys(value)) {
    if (!known.includes(field)) problems.push(`${name}: ${field} is not a field`)
  }
  return problems.length > before ? undefined : (value as unknown as BootstrapApp)
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

function parseJson(text: string): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'object' && value !== null && !Array.isArray(value)
      ? (value as Record<string, unknown>)
      : undefined
  } catch {
    return undefined
  }
}

function isTimeZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== ''
  } catch {
    return false
  }
}

/** A known name that differs by little, for the person who mistyped. */
function suggestion(name: string): string {
  const letters = (of: string) => [...of].sort().join('')
  const near = ALL_SETTINGS.find((known) => letters(known.name) === letters(name) || known.name.startsWith(name))
  return near === undefined ? '' : ` (did you mean ${near.name}?)`
}
