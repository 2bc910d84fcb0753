import { PushError } from '@openmps/proto'
import type { AppRef } from '@openmps/proto/link'
import { appKey } from '../app-key.ts'
import type { Clock } from '../ports/clock.ts'
import { type ConfigRecord, type ConfigStore, MAX_CONFIG_RECORDS } from '../ports/config-store.ts'
import type { Certificate, Vendor, VendorAccount } from '../ports/vendor-channel.ts'
import { type Credentials, checkCredentials } from './credentials.ts'
import type { Sealer } from './seal.ts'

/** What is told of a vendor's channel of an app. */
export interface Channel {
  readonly app: AppRef
  /** Name of the vendor. */
  readonly channel: string
  /** Of the Android package, the iOS bundle or the HarmonyOS app. */
  readonly packageName: string
  readonly enabled: boolean
  /** Fields that are no secrets. */
  readonly credentials: Credentials
  /** Secret fields that are set. */
  readonly secrets: readonly string[]
  readonly certificate?: Certificate
  /** The vendor is asked to report arrivals. */
  readonly receipts: boolean
  /** Where vendors reach this service, https://host[/path]; absent: the address is set in the vendor's console. */
  readonly receiptBaseUrl?: string
  /** Path of the vendor's reports; absent: the vendor makes none. Whoever knows it may report. */
  readonly receiptPath?: string
  readonly changedAtMs: number
}

/** What is set of a channel. A credential that is not given keeps what is stored; an empty one removes it. */
export interface ChannelChange {
  readonly enabled: boolean
  readonly credentials: Credentials
  readonly receipts: boolean
  readonly receiptBaseUrl?: string
}

/** A channel with which the vendor can be called. */
export interface OpenChannel {
  readonly channel: Channel
  readonly vendor: Vendor
  readonly account: VendorAccount
}

interface ChannelValue extends Omit<Channel, 'receiptPath'> {
  /** All credentials as JSON. */
  readonly sealed: string
}

/** Channels of one app; one more is refused. */
export const MAX_CHANNELS = 50
/** Vendors take addresses of 128 bytes, and the path with its key has up to 50. */
const MAX_BASE_URL_CHARS = 75

export interface ChannelsParts {
  readonly config: ConfigStore
  readonly sealer: Sealer
  readonly vendors: readonly Vendor[]
  readonly clock: Clock
}

/** How apps reach the vendors' channels. Credentials are sealed in the store. */
export class Channels {
  readonly #parts: ChannelsParts

  constructor(parts: ChannelsParts) {
    this.#parts = parts
  }

  async list(app: AppRef): Promise<Channel[]> {
    return (await this.#records(app)).map((record) => this.#told(record))
  }

  /** Those of all apps, for work over all of them. */
  async all(): Promise<Channel[]> {
    const { config, clock } = this.#parts
    const records = await config.list('channel', { limit: MAX_CONFIG_RECORDS, nowMs: clock.now() })
    return records.map((record) => this.#told(record))
  }

  /** Undefined: there is none. @throws PushError CONFIG_INVALID: its secrets are of another installation */
  async open(app: AppRef, name: string, packageName: string): Promise<OpenChannel | undefined> {
    const { config, clock } = this.#parts
    const record = await config.read('channel', idOf(app, name, packageName), clock.now())
    return record && this.#open(record)
  }

  /** Those that are on and whose secrets open; `unreadable` are the others of those that are on. */
  async enabled(app: AppRef): Promise<{ channels: OpenChannel[]; unreadable: Channel[] }> {
    const channels: OpenChannel[] = []
    const unreadable: Channel[] = []
    for (const record of await this.#records(app)) {
      if (!channelOf(record).enabled) continue
      try {
        const channel = this.#open(record)
        if (channel !== undefined) channels.push(channel)
      } catch (error) {
        if (PushError.from(error).code !== 'CONFIG_INVALID') throw error
        unreadable.push(this.#told(record))
      }
    }
    return { channels, unreadable }
  }

  /**
   * Creates or replaces the channel.
   * @throws PushError INVALID_ARGUMENT, CONFLICT
   */
  async put(app: AppRef, name: string, packageName: string, change: ChannelChange): Promise<Channel> {
    const { config, sealer, clock } = this.#parts
    const vendor = this.#vendor(name)
    checkReceipts(vendor, change)
    const nowMs = clock.now()
    const id = idOf(app, name, packageName)
    const record = await config.read('channel', id, nowMs)
    if (record === undefined && (await this.list(app)).length >= MAX_CHANNELS) {
      throw new PushError('INVALID_ARGUMENT', `an app has at most ${MAX_CHANNELS} channels: remove one`)
    }
    const merged = { ...(record && this.#stored(record)), ...change.credentials }
    const all = Object.fromEntries(Object.entries(merged).filter(([, text]) => text !== ''))
    const certificate = checkCredentials(vendor, all)
    const { open, secret } = vendor.credentials
    const { enabled, receipts, receiptBaseUrl } = change
    const value: ChannelValue = {
      app,
      channel: name,
      packageName,
      enabled,
      credentials: Object.fromEntries(open.flatMap((field) => (field in all ? [[field, all[field] ?? '']] : []))),
      secrets: secret.filter((field) => field in all),
      ...(certificate !== undefined && { certificate }),
      receipts,
      ...(receiptBaseUrl !== undefined && { receiptBaseUrl }),
      changedAtMs: nowMs,
      sealed: sealer.seal(JSON.stringify(all), placeOf(id)),
    }
    await config.write({ kind: 'channel', id, value: { ...value } }, record?.version ?? 0, nowMs)
    return this.#told({ kind: 'channel', id, value: { ...value }, version: 0 })
  }

  /** @throws PushError NOT_FOUND */
  async remove(app: AppRef, name: string, packageName: string): Promise<void> {
    if (await this.#parts.config.remove('channel', idOf(app, name, packageName))) return
    throw new PushError('NOT_FOUND', `the app has no channel ${name} for ${packageName}`)
  }

  #records(app: AppRef): Promise<ConfigRecord[]> {
    const { config, clock } = this.#parts
    return config.list('channel', { prefix: `${appKey(app)}\n`, limit: MAX_CHANNELS, nowMs: clock.now() })
  }

  /** @throws PushError INVALID_ARGUMENT */
  #vendor(name: string): Vendor {
    const vendor = this.#parts.vendors.find((one) => one.name === name)
    if (vendor !== undefined) return vendor
    const names = this.#parts.vendors.map((one) => one.name).join(', ')
    throw new PushError('INVALID_ARGUMENT', `there is no channel ${name}: it is one of ${names}`)
  }

  #open(record: ConfigRecord): OpenChannel | undefined {
    const channel = this.#told(record)
    const vendor = this.#parts.vendors.find(({ name }) => name === channel.channel)
    if (vendor === undefined) return undefined
    const credentials: Credentials = JSON.parse(this.#parts.sealer.open(channelOf(record).sealed, placeOf(record.id)))
    const key = `${record.id}\n${record.version}`
    return { channel, vendor, account: { key, packageName: channel.packageName, credentials } }
  }

  /** With another cluster key nothing opens any more: then all has to be given again. */
  #stored(record: ConfigRecord): Credentials {
    try {
      return JSON.parse(this.#parts.sealer.open(channelOf(record).sealed, placeOf(record.id)))
    } catch (error) {
      if (PushError.from(error).code === 'CONFIG_INVALID') return {}
      throw error
    }
  }

  #told(record: ConfigRecord): Channel {
    const { sealed: _, ...told } = channelOf(record)
    const reader = this.#parts.vendors.find(({ name }) => name === told.channel)?.receipts
    const key = this.#parts.sealer.mark(`receipts\n${record.id}`)
    return { ...told, ...(reader && { receiptPath: `/receipts/v1/${reader.path}/${key}` }) }
  }
}

/** @throws PushError INVALID_ARGUMENT */
function checkReceipts({ label, receipts }: Vendor, { receipts: wanted, receiptBaseUrl: text }: ChannelChange): void {
  if (wanted && receipts === undefined) {
    throw new PushError('INVALID_ARGUMENT', `receipts: ${label} reports no arrivals: leave it off`)
  }
  if (wanted && text === undefined && receipts?.address === 'message') {
    const why = `${label} is told with each message where to report`
    throw new PushError('INVALID_ARGUMENT', `receiptBaseUrl: is needed, because ${why}`)
  }
  if (text === undefined) return
  const url = URL.canParse(text) ? new URL(text) : undefined
  const isBase = url?.protocol === 'https:' && url.search === '' && url.hash === '' && !text.endsWith('/')
  if (!isBase || url.username !== '' || text.length > MAX_BASE_URL_CHARS) {
    const form = `https://host or https://host/path, at most ${MAX_BASE_URL_CHARS} characters, without a last "/"`
    throw new PushError('INVALID_ARGUMENT', `receiptBaseUrl: is the public address of this service, ${form}`)
  }
}

const idOf = (app: AppRef, channel: string, packageName: string) => `${appKey(app)}\n${channel}\n${packageName}`

const placeOf = (id: string) => `channel\n${id}`

/** Only this module writes records of the kind. */
const channelOf = ({ value }: ConfigRecord) => value as unknown as ChannelValue
