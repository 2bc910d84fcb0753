import { PushError } from '@openmps/proto'
import type { AppRef } from '@openmps/proto/link'
import { appKey } from '../app-key.ts'
import type { Clock } from '../ports/clock.ts'
import type { ConfigRecord, ConfigStore } from '../ports/config-store.ts'
import {
  type Certificate,
  CHANNEL_KINDS,
  type ChannelName,
  type Credentials,
  checkCredentials,
} from './channel-kinds.ts'
import type { Sealer } from './seal.ts'

/** What is told of a vendor's channel of an app. */
export interface Channel {
  readonly channel: ChannelName
  /** Of the Android package, the iOS bundle or the HarmonyOS app. */
  readonly packageName: string
  readonly enabled: boolean
  /** Fields that are no secrets. */
  readonly credentials: Credentials
  /** Secret fields that are set. */
  readonly secrets: readonly string[]
  readonly certificate?: Certificate
  readonly changedAtMs: number
}

interface ChannelValue extends Channel {
  /** All credentials as JSON. */
  readonly sealed: string
}

/** Channels of one app; one more is refused. */
export const MAX_CHANNELS = 50

export interface ChannelsParts {
  readonly config: ConfigStore
  readonly sealer: Sealer
  readonly clock: Clock
}

/** How apps reach the vendors' channels. Credentials are sealed in the store. */
export class Channels {
  readonly #parts: ChannelsParts

  constructor(parts: ChannelsParts) {
    this.#parts = parts
  }

  async list(app: AppRef): Promise<Channel[]> {
    const { config, clock } = this.#parts
    const query = { prefix: `${appKey(app)}\n`, limit: MAX_CHANNELS, nowMs: clock.now() }
    return (await config.list('channel', query)).map(shown)
  }

  /**
   * Creates or replaces the channel. A field that is not given keeps what is stored; an empty one removes it.
   * @throws PushError INVALID_ARGUMENT, CONFLICT
   */
  async put(
    app: AppRef,
    channel: ChannelName,
    packageName: string,
    { enabled, credentials }: { readonly enabled: boolean; readonly credentials: Credentials },
  ): Promise<Channel> {
    const { config, sealer, clock } = this.#parts
    const nowMs = clock.now()
    const id = idOf(app, channel, packageName)
    const record = await config.read('channel', id, nowMs)
    if (record === undefined && (await this.list(app)).length >= MAX_CHANNELS) {
      throw new PushError('INVALID_ARGUMENT', `an app has at most ${MAX_CHANNELS} channels: remove one`)
    }
    const merged = { ...(record && this.#stored(record)), ...credentials }
    const all = Object.fromEntries(Object.entries(merged).filter(([, text]) => text !== ''))
    const certificate = checkCredentials(channel, all)
    const { open, secret } = CHANNEL_KINDS[channel]
    const value: ChannelValue = {
      channel,
      packageName,
      enabled,
      credentials: Object.fromEntries(open.flatMap((name) => (name in all ? [[name, all[name] ?? '']] : []))),
      secrets: secret.filter((name) => name in all),
      ...(certificate !== undefined && { certificate }),
      changedAtMs: nowMs,
      sealed: sealer.seal(JSON.stringify(all), placeOf(id)),
    }
    await config.write({ kind: 'channel', id, value: { ...value } }, record?.version ?? 0, nowMs)
    const { sealed: _, ...told } = value
    return told
  }

  /** @throws PushError NOT_FOUND */
  async remove(app: AppRef, channel: ChannelName, packageName: string): Promise<void> {
    if (await this.#parts.config.remove('channel', idOf(app, channel, packageName))) return
    throw new PushError('NOT_FOUND', `the app has no channel ${channel} for ${packageName}`)
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
}

function shown(record: ConfigRecord): Channel {
  const { sealed: _, ...told } = channelOf(record)
  return told
}

const idOf = (app: AppRef, channel: ChannelName, packageName: string) => `${appKey(app)}\n${channel}\n${packageName}`

const placeOf = (id: string) => `channel\n${id}`

/** Only this module writes records of the kind. */
const channelOf = ({ value }: ConfigRecord) => value as unknown as ChannelValue
