import { randomBytes } from 'node:crypto'
import { PushError } from '@openmps/proto'
import type { AppRef } from '@openmps/proto/link'
import { appKey } from '../app-key.ts'
import type { Clock } from '../ports/clock.ts'
import type { ConfigRecord, ConfigStore } from '../ports/config-store.ts'
import type { SmsCredentials } from '../ports/sms-sender.ts'
import type { Sealer } from './seal.ts'

/** The vendor's public address. */
export const ALIYUN_SMS_URL = 'https://dysmsapi.aliyuncs.com'
const DEFAULT_PER_NUMBER = 10
const DEFAULT_PER_APP = 10_000

/** How an app's text messages are sent, as it is shown. */
export interface SmsSettings {
  readonly enabled: boolean
  readonly provider: 'aliyun'
  readonly accessKeyId: string
  readonly accessKeySecretSet: boolean
  readonly baseUrl: string
  /** Text messages to one number on one day of UTC+8. */
  readonly perNumberPerDay: number
  /** Text messages of the app on one day of UTC+8. */
  readonly perAppPerDay: number
}

export interface SmsSettingsChange {
  readonly enabled: boolean
  readonly accessKeyId: string
  /** Not given: it stays as it is. */
  readonly accessKeySecret?: string
  readonly baseUrl?: string
  readonly perNumberPerDay?: number
  readonly perAppPerDay?: number
}

/** What sending needs. */
export interface SmsAccount extends SmsCredentials {
  readonly perNumberPerDay: number
  readonly perAppPerDay: number
}

interface Secrets {
  readonly accessKeySecret?: string
  /** Part of the address that the provider posts its reports to: they bear no signature. */
  readonly reportSecret: string
}

interface SmsValue extends SmsSettings {
  /** Secrets as JSON. */
  readonly sealed: string
}

export interface SmsAccountsParts {
  readonly config: ConfigStore
  readonly sealer: Sealer
  readonly clock: Clock
}

/** The provider's account of each app. Secrets are sealed in the store. */
export class SmsAccounts {
  readonly #parts: SmsAccountsParts

  constructor(parts: SmsAccountsParts) {
    this.#parts = parts
  }

  /** Undefined: never set. */
  async get(app: AppRef): Promise<SmsSettings | undefined> {
    const record = await this.#read(app)
    if (record === undefined) return undefined
    const { sealed: _, ...told } = smsOf(record)
    return told
  }

  /** @throws PushError INVALID_ARGUMENT (enabled without a secret), CONFLICT */
  async put(app: AppRef, change: SmsSettingsChange): Promise<SmsSettings> {
    const { config, sealer, clock } = this.#parts
    const before = await this.#read(app)
    const id = appKey(app)
    const { accessKeySecret, enabled, accessKeyId } = change
    const secrets: Secrets = {
      reportSecret: randomBytes(24).toString('base64url'),
      ...(before && this.#stored(before)),
      ...(accessKeySecret !== undefined && { accessKeySecret }),
    }
    if (enabled && secrets.accessKeySecret === undefined) {
      throw new PushError('INVALID_ARGUMENT', "accessKeySecret: is needed, it is the provider account's")
    }
    const told: SmsSettings = {
      enabled,
      provider: 'aliyun',
      accessKeyId,
      accessKeySecretSet: secrets.accessKeySecret !== undefined,
      baseUrl: change.baseUrl ?? ALIYUN_SMS_URL,
      perNumberPerDay: change.perNumberPerDay ?? DEFAULT_PER_NUMBER,
      perAppPerDay: change.perAppPerDay ?? DEFAULT_PER_APP,
    }
    const value: SmsValue = { ...told, sealed: sealer.seal(JSON.stringify(secrets), placeOf(id)) }
    await config.write({ kind: 'sms', id, value: { ...value } }, before?.version ?? 0, clock.now())
    return told
  }

  /** Undefined: off, or never set. @throws PushError CONFIG_INVALID: the secrets are of another installation */
  async account(app: AppRef): Promise<SmsAccount | undefined> {
    const record = await this.#read(app)
    if (record === undefined) return undefined
    const { enabled, accessKeyId, baseUrl, perNumberPerDay, perAppPerDay } = smsOf(record)
    const { accessKeySecret } = this.#open(record)
    if (!enabled || accessKeySecret === undefined) return undefined
    return { accessKeyId, accessKeySecret, baseUrl, perNumberPerDay, perAppPerDay }
  }

  /** Undefined: never set. */
  async reportSecret(app: AppRef): Promise<string | undefined> {
    const record = await this.#read(app)
    return record && this.#open(record).reportSecret
  }

  #read(app: AppRef): Promise<ConfigRecord | undefined> {
    return this.#parts.config.read('sms', appKey(app), this.#parts.clock.now())
  }

  #open(record: ConfigRecord): Secrets {
    return JSON.parse(this.#parts.sealer.open(smsOf(record).sealed, placeOf(record.id)))
  }

  /** With another cluster key nothing opens any more: then all has to be given again. */
  #stored(record: ConfigRecord): Partial<Secrets> {
    try {
      return this.#open(record)
    } catch (error) {
      if (PushError.from(error).code === 'CONFIG_INVALID') return {}
      throw error
    }
  }
}

const placeOf = (id: string) => `sms\n${id}`

/** Only this module writes records of the kind. */
const smsOf = ({ value }: ConfigRecord) => value as unknown as SmsValue
