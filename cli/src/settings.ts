import { STORE_SETTINGS } from './store-settings.ts'

/** One setting of the service. `docs/configuration.md` is held against this table by a test. */
export interface Setting {
  readonly name: `OPENMPS_${string}`
  readonly kind: 'text' | 'port' | 'integer' | 'choice' | 'file' | 'json'
  /** As text, the way it would be written; undefined: not set. */
  readonly fallback?: string
  readonly choices?: readonly string[]
  readonly min?: number
  readonly max?: number
  readonly about: string
}

const CHOICES = {
  logLevel: ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'],
  socketServer: ['auto', 'uws', 'ws'],
} as const

/** Settings of the service. */
export const SETTINGS = {
  host: {
    name: 'OPENMPS_HOST',
    kind: 'text',
    fallback: '127.0.0.1',
    about: 'Address that all ports listen on. 0.0.0.0 serves the network: put TLS in front or set the TLS files.',
  },
  httpPort: {
    name: 'OPENMPS_HTTP_PORT',
    kind: 'port',
    fallback: '8080',
    about: 'Server API, admin API, health and metrics. 0 takes a free port.',
  },
  devicePort: {
    name: 'OPENMPS_DEVICE_PORT',
    kind: 'port',
    fallback: '8081',
    about: 'WebSocket port of the devices. 0 takes a free port.',
  },
  grpcHost: {
    name: 'OPENMPS_GRPC_HOST',
    kind: 'text',
    fallback: '127.0.0.1',
    about:
      'Address that the gRPC port listens on. Another one than loopback needs the TLS files, or OPENMPS_GRPC_PLAINTEXT.',
  },
  grpcPort: {
    name: 'OPENMPS_GRPC_PORT',
    kind: 'port',
    fallback: '8082',
    about: 'gRPC: the push service of push.proto, its health and reflection. 0 takes a free port.',
  },
  grpcPlaintext: {
    name: 'OPENMPS_GRPC_PLAINTEXT',
    kind: 'choice',
    choices: ['on', 'off'],
    fallback: 'off',
    about:
      'on: gRPC without TLS on any address, for a proxy in front that does TLS. Access keys travel with each call.',
  },
  trustedProxies: {
    name: 'OPENMPS_TRUSTED_PROXIES',
    kind: 'text',
    about:
      'Addresses or networks (10.0.0.0/8),… of proxies in front of the HTTP port. Who calls is then what their X-Forwarded-For says.',
  },
  linkHost: {
    name: 'OPENMPS_LINK_HOST',
    kind: 'text',
    fallback: '127.0.0.1',
    about: 'Address that the link port of a gateway process listens on. Authenticated, not encrypted.',
  },
  linkPort: {
    name: 'OPENMPS_LINK_PORT',
    kind: 'port',
    fallback: '8083',
    about:
      'Internal port of a gateway process: link, health, metrics. "start --gateways" counts up from it. 0 takes a free port.',
  },
  gateways: {
    name: 'OPENMPS_GATEWAYS',
    kind: 'text',
    about:
      'Link addresses host:port,… of the gateways that "openmps pushcore" dials on the embedded store. On Redis they are found there.',
  },
  dataDir: {
    name: 'OPENMPS_DATA_DIR',
    kind: 'text',
    fallback: './data',
    about: 'Folder of the store, the keys and the credentials file. Back it up; one service at a time.',
  },
  ...STORE_SETTINGS,
  logLevel: {
    name: 'OPENMPS_LOG_LEVEL',
    kind: 'choice',
    choices: CHOICES.logLevel,
    fallback: 'info',
    about: 'Least level that is logged.',
  },
  bootstrapApp: {
    name: 'OPENMPS_BOOTSTRAP_APP',
    kind: 'json',
    about:
      'JSON {"appId","workspaceId","accessKeyId","accessKeySecret","callbackUrl"?}: created at start if missing, instead of the demo app.',
  },
  smtpUrl: {
    name: 'OPENMPS_SMTP_URL',
    kind: 'text',
    about: 'smtp:// or smtps:// address of the mail server, with user and password. Not set: no e-mail reminders.',
  },
  mailFrom: {
    name: 'OPENMPS_MAIL_FROM',
    kind: 'text',
    about: 'Sender of e-mail reminders. Needed with OPENMPS_SMTP_URL.',
  },
  timeZone: {
    name: 'OPENMPS_TIME_ZONE',
    kind: 'text',
    fallback: 'Asia/Shanghai',
    about: 'IANA zone in which times of day of scheduled pushes are read.',
  },
  historyDays: {
    name: 'OPENMPS_HISTORY_DAYS',
    kind: 'integer',
    min: 7,
    max: 365,
    fallback: '30',
    about: 'Days that settled messages, and with them used message keys, are kept.',
  },
  deviceRetentionDays: {
    name: 'OPENMPS_DEVICE_RETENTION_DAYS',
    kind: 'integer',
    min: 0,
    max: 3_650,
    fallback: '400',
    about:
      'Days after its last activity that a device is kept, at least 30. Then it is forgotten. 0 keeps all for ever.',
  },
  maxInbox: {
    name: 'OPENMPS_MAX_INBOX',
    kind: 'integer',
    min: 16,
    max: 100_000,
    fallback: '2000',
    about: "Messages in one device's inbox, and that wait for one user. One more fails with a receipt.",
  },
  socketServer: {
    name: 'OPENMPS_SOCKET_SERVER',
    kind: 'choice',
    choices: CHOICES.socketServer,
    fallback: 'auto',
    about: 'Socket library of the device port. auto: uws, or ws with a warning where no native binary fits.',
  },
  maxConnections: {
    name: 'OPENMPS_MAX_CONNECTIONS',
    kind: 'integer',
    min: 1,
    max: 1_000_000,
    fallback: '400000',
    about: 'Device sockets of the process. One more is answered with 503 and Retry-After.',
  },
  connectRate: {
    name: 'OPENMPS_CONNECT_RATE',
    kind: 'integer',
    min: 1,
    max: 1_000_000,
    fallback: '20000',
    about: 'New device sockets per second. More are answered with 503 and Retry-After.',
  },
  maxInFlight: {
    name: 'OPENMPS_MAX_IN_FLIGHT',
    kind: 'integer',
    min: 1,
    max: 16,
    fallback: '16',
    about: 'Unacknowledged messages in flight per device (W).',
  },
  idleTimeoutSeconds: {
    name: 'OPENMPS_IDLE_TIMEOUT_SECONDS',
    kind: 'integer',
    min: 16,
    max: 960,
    fallback: '300',
    about: 'A device socket silent for this long is pinged before and closed at the end of it.',
  },
  ackTimeoutSeconds: {
    name: 'OPENMPS_ACK_TIMEOUT_SECONDS',
    kind: 'integer',
    min: 1,
    max: 3_600,
    fallback: '20',
    about: 'A message without an ack for this long is sent once more on the same session.',
  },
  drainRate: {
    name: 'OPENMPS_DRAIN_RATE',
    kind: 'integer',
    min: 1,
    max: 1_000_000,
    fallback: '2000',
    about: 'Devices per second that are asked to go elsewhere when the service stops.',
  },
  drainSeconds: {
    name: 'OPENMPS_DRAIN_SECONDS',
    kind: 'integer',
    min: 0,
    max: 3_600,
    fallback: '30',
    about: 'Longest drain when the service stops; devices that are left then are closed with 4000.',
  },
  tlsCertFile: {
    name: 'OPENMPS_TLS_CERT_FILE',
    kind: 'file',
    about: 'PEM certificate chain. With the key file, both ports speak TLS.',
  },
  tlsKeyFile: { name: 'OPENMPS_TLS_KEY_FILE', kind: 'file', about: 'PEM private key of the certificate.' },
} as const satisfies Record<string, Setting>

/** Settings of the commands that talk to a running service. */
export const CLIENT_SETTINGS = {
  url: {
    name: 'OPENMPS_URL',
    kind: 'text',
    about: 'Address of the running service. Without it the credentials file of the data folder tells.',
  },
  adminToken: {
    name: 'OPENMPS_ADMIN_TOKEN',
    kind: 'text',
    about: 'Token of the admin API, from the credentials file.',
  },
  accessKeyId: { name: 'OPENMPS_ACCESS_KEY_ID', kind: 'text', about: 'Access key with which "openmps push" signs.' },
  accessKeySecret: { name: 'OPENMPS_ACCESS_KEY_SECRET', kind: 'text', about: 'Its secret.' },
  appId: { name: 'OPENMPS_APP_ID', kind: 'text', about: 'App that the commands act on.' },
  workspaceId: { name: 'OPENMPS_WORKSPACE_ID', kind: 'text', about: 'Its workspace.' },
} as const satisfies Record<string, Setting>

export const CONFIG_FILE = {
  name: 'OPENMPS_CONFIG_FILE',
  kind: 'file',
  about: 'JSON file {"OPENMPS_…": value} with settings. A variable of the environment wins over the file.',
} as const satisfies Setting

/** Variables of the tests, which the service leaves alone. */
export const TEST_PREFIX = 'OPENMPS_TEST_'

export const ALL_SETTINGS: readonly Setting[] = [
  ...Object.values(SETTINGS),
  CONFIG_FILE,
  ...Object.values(CLIENT_SETTINGS),
]
