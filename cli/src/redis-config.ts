import type { RedisPlace } from '@openmps/pushcore/redis'
import { readAddresses } from './config-values.ts'
import { SETTINGS, type Setting } from './settings.ts'

export interface RedisConfig {
  readonly place: RedisPlace
  readonly username?: string
  readonly password?: string
  readonly tls: boolean
  readonly keyPrefix: string
  readonly waitReplicas: number
}

/** Undefined when no place is named: the store is the embedded one then. */
export function readRedis(text: (setting: Setting) => string, problems: string[]): RedisConfig | undefined {
  const { redisUrl, redisNodes, redisSentinels, redisSentinelName } = SETTINGS
  const given = [redisUrl, redisNodes, redisSentinels].filter((setting) => text(setting) !== '')
  if (given.length > 1) problems.push(`${given.map(({ name }) => name).join(' and ')}: name one place of Redis`)
  const place = readPlace()
  const username = text(SETTINGS.redisUsername)
  const password = text(SETTINGS.redisPassword)
  const keyPrefix = text(SETTINGS.redisKeyPrefix)
  if (/[{}\s]/.test(keyPrefix)) problems.push(`${SETTINGS.redisKeyPrefix.name} must have no braces and no spaces`)
  if (place === undefined) return undefined
  return {
    place,
    ...(username !== '' && { username }),
    ...(password !== '' && { password }),
    tls: text(SETTINGS.redisTls) === 'on',
    keyPrefix,
    waitReplicas: Number(text(SETTINGS.redisReplicas)),
  }

  function readPlace(): RedisPlace | undefined {
    const url = text(redisUrl)
    if (url !== '') {
      if (!/^rediss?:\/\//.test(url) || !URL.canParse(url)) {
        // Not the value: it may hold a password.
        problems.push(`${redisUrl.name} must be redis://host:port/db or rediss://…`)
      }
      return { url }
    }
    const nodes = addresses(redisNodes)
    if (nodes.length > 0) return { nodes }
    const sentinels = addresses(redisSentinels)
    if (sentinels.length > 0) return { sentinels, name: text(redisSentinelName) }
    return undefined
  }

  function addresses(setting: Setting): { host: string; port: number }[] {
    return readAddresses(setting.name, text(setting), problems).map((address) => {
      const { hostname, port } = new URL(`redis://${address}`)
      return { host: hostname.replace(/^\[|\]$/g, ''), port: Number(port) }
    })
  }
}
