import type { Setting } from './settings.ts'

/** Where the store is, when it is not the embedded one: one of the three places of Redis. */
export const STORE_SETTINGS = {
  redisUrl: {
    name: 'OPENMPS_REDIS_URL',
    kind: 'text',
    about: 'One Redis as the store: redis://host:port/db, or rediss:// for TLS.',
  },
  redisNodes: {
    name: 'OPENMPS_REDIS_NODES',
    kind: 'text',
    about: 'Some nodes host:port,… of a Redis Cluster as the store; the others are found by them.',
  },
  redisSentinels: {
    name: 'OPENMPS_REDIS_SENTINELS',
    kind: 'text',
    about: 'Sentinels host:port,… that know the Redis master to use as the store.',
  },
  redisSentinelName: {
    name: 'OPENMPS_REDIS_SENTINEL_NAME',
    kind: 'text',
    fallback: 'mymaster',
    about: 'Name under which the Sentinels know the master.',
  },
  redisUsername: { name: 'OPENMPS_REDIS_USERNAME', kind: 'text', about: 'User of Redis (ACL).' },
  redisPassword: { name: 'OPENMPS_REDIS_PASSWORD', kind: 'text', about: 'Its password.' },
  redisTls: {
    name: 'OPENMPS_REDIS_TLS',
    kind: 'choice',
    choices: ['on', 'off'],
    fallback: 'off',
    about: 'TLS to the nodes of a cluster or to the master; a rediss:// address has it anyway.',
  },
  redisKeyPrefix: {
    name: 'OPENMPS_REDIS_KEY_PREFIX',
    kind: 'text',
    fallback: 'openmps:',
    about: 'Put before every key: several installations may share one Redis.',
  },
  redisReplicas: {
    name: 'OPENMPS_REDIS_REPLICAS',
    kind: 'integer',
    min: 0,
    max: 8,
    fallback: '0',
    about:
      'Replicas that must have a write before it counts as done (WAIT). With 1 a fail-over loses no accepted push.',
  },
  keysFile: {
    name: 'OPENMPS_KEYS_FILE',
    kind: 'text',
    about: 'Keys of the installation, the same in every process. Default: keys.json in the data folder.',
  },
  linkAddress: {
    name: 'OPENMPS_LINK_ADDRESS',
    kind: 'text',
    about: 'host:port by which push cores reach the link of this gateway. Default: link host and port.',
  },
} as const satisfies Record<string, Setting>
