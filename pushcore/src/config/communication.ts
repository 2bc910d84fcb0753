import { PushError } from '@openmps/proto'
import type { AppRef } from '@openmps/proto/link'
import { appKey } from '../app-key.ts'
import type { Clock } from '../ports/clock.ts'
import type { ConfigRecord, ConfigStore } from '../ports/config-store.ts'
import type { Ways } from '../ports/reminder-channel.ts'
import type { Sealer } from './seal.ts'

export interface Email {
  readonly enabled: boolean
  readonly to: readonly string[]
  readonly cc: readonly string[]
}

/** How people of an app are told of what needs them, as it is shown. */
export interface Communication {
  readonly email: Email
  readonly dingtalk: { readonly enabled: boolean; readonly webhookUrlSet: boolean; readonly secretSet: boolean }
}

/** Of DingTalk's robot: whoever has the address may write to the group. */
interface Robot {
  readonly webhookUrl?: string
  readonly secret?: string
}

export interface CommunicationChange {
  readonly email: Email
  /** A text that is not given stays; null removes it. */
  readonly dingtalk: { readonly enabled: boolean; readonly webhookUrl?: string | null; readonly secret?: string | null }
}

interface CommunicationValue extends Communication {
  /** The robot as JSON. */
  readonly sealed: string
}

const NOTHING: Communication = {
  email: { enabled: false, to: [], cc: [] },
  dingtalk: { enabled: false, webhookUrlSet: false, secretSet: false },
}

export interface CommunicationsParts {
  readonly config: ConfigStore
  readonly sealer: Sealer
  readonly clock: Clock
}

/** Ways to the people of each app. The robot's address and secret are sealed in the store. */
export class Communications {
  readonly #parts: CommunicationsParts

  constructor(parts: CommunicationsParts) {
    this.#parts = parts
  }

  async get(app: AppRef): Promise<Communication> {
    const record = await this.#read(app)
    if (record === undefined) return NOTHING
    const { sealed: _, ...told } = communicationOf(record)
    return told
  }

  /** Where reminders go. A robot whose address does not open any more is left out. */
  async ways(app: AppRef): Promise<Ways> {
    const record = await this.#read(app)
    if (record === undefined) return {}
    const { email, dingtalk } = communicationOf(record)
    const { webhookUrl, secret } = this.#stored(record)
    return {
      ...(email.enabled && { email }),
      ...(dingtalk.enabled && webhookUrl && { dingtalk: { webhookUrl, ...(secret && { secret }) } }),
    }
  }

  /** @throws PushError INVALID_ARGUMENT (enabled without what it needs), CONFLICT */
  async put(app: AppRef, { email, dingtalk }: CommunicationChange): Promise<Communication> {
    const { config, sealer, clock } = this.#parts
    const before = await this.#read(app)
    const robot = changed(before === undefined ? {} : this.#stored(before), dingtalk)
    if (email.enabled && email.to.length === 0) throw new PushError('INVALID_ARGUMENT', 'email.to: nobody is named')
    if (dingtalk.enabled && robot.webhookUrl === undefined) {
      throw new PushError('INVALID_ARGUMENT', "dingtalk.webhookUrl: is needed, it is the robot's address")
    }
    const id = appKey(app)
    const sealed = sealer.seal(JSON.stringify(robot), placeOf(id))
    const { webhookUrl, secret } = robot
    const isSet = { webhookUrlSet: webhookUrl !== undefined, secretSet: secret !== undefined }
    const told: Communication = { email, dingtalk: { enabled: dingtalk.enabled, ...isSet } }
    const value: CommunicationValue = { ...told, sealed }
    await config.write({ kind: 'communication', id, value: { ...value } }, before?.version ?? 0, clock.now())
    return told
  }

  #read(app: AppRef): Promise<ConfigRecord | undefined> {
    return this.#parts.config.read('communication', appKey(app), this.#parts.clock.now())
  }

  /** With another cluster key nothing opens any more: then all has to be given again. */
  #stored(record: ConfigRecord): Robot {
    try {
      return JSON.parse(this.#parts.sealer.open(communicationOf(record).sealed, placeOf(record.id)))
    } catch (error) {
      if (PushError.from(error).code === 'CONFIG_INVALID') return {}
      throw error
    }
  }
}

function changed(before: Robot, { webhookUrl, secret }: CommunicationChange['dingtalk']): Robot {
  const url = webhookUrl === undefined ? before.webhookUrl : (webhookUrl ?? undefined)
  const key = secret === undefined ? before.secret : (secret ?? undefined)
  return { ...(url !== undefined && { webhookUrl: url }), ...(key !== undefined && { secret: key }) }
}

const placeOf = (id: string) => `communication\n${id}`

/** Only this module writes records of the kind. */
const communicationOf = ({ value }: ConfigRecord) => value as unknown as CommunicationValue
