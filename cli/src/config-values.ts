import { readFileSync } from 'node:fs'
import { isIP } from 'node:net'
import { LIMITS } from '@openmps/proto'
import { SETTINGS, type Setting } from './settings.ts'

type Env = Readonly<Record<string, string | undefined>>

export interface BootstrapApp {
  readonly appId: string
  readonly workspaceId: string
  readonly accessKeyId: string
  readonly accessKeySecret: string
  readonly callbackUrl?: string
}

/** The text of a setting; a wrong one is put among the problems. */
export function readText(setting: Setting, env: Env, problems: string[]): string {
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

/** Below it a device would be forgotten over a holiday. */
const MIN_RETENTION_DAYS = 30

/** Days, or 0 for ever. */
export function readRetention(setting: Setting, text: (setting: Setting) => string, problems: string[]): number {
  const days = Number(text(setting))
  if (days > 0 && days < MIN_RETENTION_DAYS) {
    problems.push(`${setting.name} must be 0 or at least ${MIN_RETENTION_DAYS}, not "${days}"`)
  }
  return days
}

/** host:port,… without repeats. */
export function readAddresses(name: string, text: string, problems: string[]): string[] {
  const addresses = text.split(',').map((part) => part.trim())
  const given = addresses.filter((address) => address !== '')
  for (const address of given) {
    const port = Number(/:(\d{1,5})$/.exec(address)?.[1] ?? 0)
    if (port >= 1 && port <= 65_535 && URL.canParse(`ws://${address}/`)) continue
    problems.push(`${name} must be a list of host:port, not "${address}"`)
  }
  return [...new Set(given)]
}

/** Addresses, and networks as address/bits, without repeats. */
export function readNetworks(name: string, text: string, problems: string[]): string[] {
  const parts = text.split(',').map((part) => part.trim())
  const given = parts.filter((part) => part !== '')
  for (const network of given) {
    const [address = '', bits = '1', ...more] = network.split('/')
    const most = { 0: 0, 4: 32, 6: 128 }[isIP(address)] ?? 0
    if (more.length === 0 && /^\d{1,3}$/.test(bits) && Number(bits) >= 1 && Number(bits) <= most) continue
    problems.push(`${name} must be a list of addresses and networks like 10.0.0.0/8, not "${network}"`)
  }
  return [...new Set(given)]
}

/** The mail server's address; undefined: there is none. */
export function readMailServer(url: string, from: string, problems: string[]): string | undefined {
  if (url === '') return undefined
  const { smtpUrl, mailFrom } = SETTINGS
  // Not repeated: it holds a password.
  if (!URL.canParse(url) || !/^smtps?:$/.test(new URL(url).protocol) || new URL(url).hostname === '') {
    problems.push(`${smtpUrl.name} must be an address like smtps://user:password@mail.example.com`)
  }
  if (!/^[^\s@]+@[^\s@]+$/.test(from)) problems.push(`${mailFrom.name} must be an e-mail address`)
  return url
}

export function readBootstrapApp(text: string, problems: string[]): BootstrapApp | undefined {
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

export function parseJson(text: string): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'object' && value !== null && !Array.isArray(value)
      ? (value as Record<string, unknown>)
      : undefined
  } catch {
    return undefined
  }
}

export function isTimeZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== ''
  } catch {
    return false
  }
}
