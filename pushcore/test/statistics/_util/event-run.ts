import { broadcastId } from '@openmps/proto/broadcast'
import type { BroadcastLog, FirstReading, Reading } from '../../../src/ports/broadcast-log.ts'
import type { DeviceStore } from '../../../src/ports/device-store.ts'
import type { MessageStore, NewMessage } from '../../../src/ports/message-store.ts'
import type { CountedAs, StatCounter } from '../../../src/ports/stats-store.ts'
import { HOUR_MS, type ManualClock } from '../../contract/_util/clock.ts'
import { appA, frameOf, message, nextMessageId, toDevice, toUser } from '../../contract/_util/messages.ts'
import type { Random } from '../../contract/_util/random.ts'
import { Tally } from './tally.ts'

/** Events of one step, by what they are. */
const PUSHES = 190
const ACKS = 170
const HAPPENINGS = 100
const READINGS = 50
const REVOCATIONS = 2
export const EVENTS_A_STEP = PUSHES + ACKS + HAPPENINGS + READINGS

const VERSIONS = ['1.0', '1.1', '2.0', '=1+1']
const PLATFORMS = [1, 2, 7]
export const TASKS = Array.from({ length: 20 }, (_, n) => 1_000 + n)

interface Sent {
  readonly message: NewMessage
  /** Who has or had it. */
  readonly had: string[]
  readonly waited: boolean
  ended: boolean
}

/** A push core as far as the run uses it. */
export interface Counting {
  readonly messages: MessageStore
  readonly countReadings: (first: readonly FirstReading[]) => void
}

/**
 * Random events, and the tally of what must be counted of them. It follows from what the run has sent and done, and
 * from nothing that the store answers. Both devices of a user are of the same kind, so that it does not matter which is
 * the first.
 */
export class EventRun {
  readonly tally = new Tally()
  readonly #random: Random
  readonly #clock: ManualClock
  readonly #facts = new Map<string, { platform: number; appVersion: string }>()
  readonly #devices: readonly string[]
  /** Devices by user; of some users none at the begin. */
  readonly #users = new Map<string, string[]>()
  readonly #sent: Sent[] = []
  readonly #told = new Set<string>()
  readonly #broadcasts: { id: string; taskId: number }[] = []

  constructor(random: Random, clock: ManualClock) {
    this.#random = random
    this.#clock = clock
    this.#devices = Array.from({ length: 300 }, (_, n) => `device-${n}`)
    for (let n = 0; n < 80; n++) this.#users.set(`user-${n}`, n < 50 ? [`${n}-phone`, `${n}-tablet`] : [])
  }

  /** Tells the store of the devices; of some it never hears what they are. */
  async begin(devices: DeviceStore): Promise<void> {
    const [silent, known] = [this.#devices.slice(0, 20), this.#devices.slice(20)]
    await Promise.all(silent.map((token) => devices.report(appA, token, {}, this.#clock.now())))
    await Promise.all(known.map((token) => this.#update(devices, [token])))
    for (const [user, tokens] of this.#users) await this.#bind(devices, user, tokens)
  }

  async step({ messages, countReadings }: Counting, devices: DeviceStore, log: BroadcastLog): Promise<void> {
    await this.#push(messages)
    await this.#acknowledge(messages)
    await this.#happen(messages)
    await this.#read(log, countReadings)
    for (let n = 0; n < REVOCATIONS; n++) {
      const one = this.#random.pick(this.#sent)
      await messages.revoke(appA, one.message.messageId, this.#clock.now())
      one.ended = true
    }
    await this.#update(devices, this.#random.pick([...this.#users.values(), [this.#random.pick(this.#devices)]]))
    const homeless = [...this.#users].filter(([, tokens]) => tokens.length === 0)
    if (homeless.length > 0 && this.#random.chance(0.2)) {
      const [user] = this.#random.pick(homeless)
      await this.#bind(devices, user, [`${user}-phone`])
    }
  }

  /** Lets time pass, and what was valid until then expire. */
  async pass(ms: number, messages: MessageStore): Promise<void> {
    this.#clock.advance(ms)
    while ((await messages.expire(this.#clock.now(), 1_000)).length > 0);
    for (const one of this.#sent) if (one.message.expiresAtMs <= this.#clock.now()) one.ended = true
  }

  async #push(messages: MessageStore): Promise<void> {
    const batch: NewMessage[] = []
    for (let n = 0; n < PUSHES; n++) {
      const again = this.#sent.length > 0 && this.#random.chance(0.1)
      // A repeat: the same key for the same target.
      if (again) {
        const { target, messageKey } = this.#random.pick(this.#sent).message
        batch.push(this.#message(target, { messageKey }))
        continue
      }
      const user = this.#random.chance(0.4) ? this.#random.pick([...this.#users.keys()]) : undefined
      const sent = this.#message(user === undefined ? toDevice(this.#random.pick(this.#devices)) : toUser(user))
      const had = user === undefined ? [sent.target.id] : (this.#users.get(user) ?? [])
      this.#sent.push({ message: sent, had: [...had], waited: had.length === 0, ended: false })
      batch.push(sent)
      this.#count('pushed', sent, had[0])
      if (had.length > 0) this.#count('succeeded', sent, had[0])
    }
    await messages.accept(batch)
  }

  #message(target: NewMessage['target'], overrides: Partial<NewMessage> = {}): NewMessage {
    const acceptedAtMs = this.#clock.now()
    const validMs = this.#random.chance(0.1) ? HOUR_MS : 1_000 * HOUR_MS
    return message(target, {
      type: this.#random.pick(['simple', 'template', 'multiple']),
      taskId: this.#random.pick(TASKS),
      acceptedAtMs,
      expiresAtMs: acceptedAtMs + validMs,
      frame: frameOf('frame'),
      ...overrides,
    })
  }

  async #acknowledge(messages: MessageStore): Promise<void> {
    const atMs = this.#clock.now()
    const acks = []
    for (let n = 0; n < ACKS; n++) {
      const one = this.#random.pick(this.#sent)
      const device = this.#random.pick([...one.had, 'a stranger'])
      acks.push({ device, messageIds: [one.message.messageId], atMs })
      if (one.ended || !one.had.includes(device)) continue
      one.ended = true
      this.#count('arrived', one.message, device, device)
      if (one.waited) this.#count('succeeded', one.message, device)
    }
    await messages.acknowledge(acks)
  }

  async #happen(messages: MessageStore): Promise<void> {
    const calls = []
    for (let n = 0; n < HAPPENINGS; n++) {
      const { message: sent, had } = this.#random.pick(this.#sent)
      const device = this.#random.pick([...had, 'a stranger'])
      const event = this.#random.pick(['opened', 'ignored'] as const)
      // The time that the device tells does not matter: its clock may be wrong.
      calls.push(messages.happened(device, sent.messageId, event, this.#clock.now() - this.#random.below(HOUR_MS)))
      const name = [device, sent.messageId, event].join(' ')
      if (!had.includes(device) || this.#told.has(name)) continue
      this.#told.add(name)
      this.#count(event, sent, device)
    }
    await Promise.all(calls)
  }

  async #read(log: BroadcastLog, countReadings: (first: readonly FirstReading[]) => void): Promise<void> {
    if (this.#broadcasts.length < 10) await this.#broadcast(log)
    const readings: Reading[] = []
    for (let n = 0; n < READINGS; n++) {
      const { id, taskId } = this.#random.pick(this.#broadcasts)
      const device = this.#random.pick(this.#devices)
      const event = this.#random.pick(['arrived', 'opened', 'ignored'] as const)
      const nothing = { arrived: [], opened: [], ignored: [] }
      readings.push({ device, atMs: this.#clock.now(), readTo: '', ...nothing, [event]: [id] })
      const name = [device, id, event].join(' ')
      if (this.#told.has(name)) continue
      this.#told.add(name)
      const counters = event === 'arrived' ? (['succeeded', 'arrived'] as const) : [event]
      for (const what of counters) {
        this.#count(what, { type: 'broadcast', taskId }, device, what === 'arrived' ? device : undefined)
      }
    }
    countReadings(await log.note(appA, readings))
  }

  async #broadcast(log: BroadcastLog): Promise<void> {
    const acceptedAtMs = this.#clock.now()
    const id = broadcastId(nextMessageId(acceptedAtMs))
    const taskId = this.#random.pick(TASKS)
    const times = { acceptedAtMs, expiresAtMs: acceptedAtMs + 1_000 * HOUR_MS }
    const filter = { platform: 0, neverBound: true }
    await log.append({
      app: appA,
      id,
      messageKey: id,
      taskId,
      filter,
      frame: frameOf(''),
      title: '',
      perSecond: 0,
      ...times,
    })
    this.#broadcasts.push({ id, taskId })
  }

  /** The task that the readings of a broadcast count for. */
  find(id: string): { taskId: number } | undefined {
    return this.#broadcasts.find((one) => one.id === id)
  }

  async #bind(devices: DeviceStore, user: string, tokens: readonly string[]): Promise<void> {
    const facts = this.#newFacts()
    for (const token of tokens) {
      this.#facts.set(token, facts)
      await devices.bind(appA, token, user, facts, this.#clock.now())
    }
    this.#users.set(user, [...tokens])
    for (const one of this.#sent) {
      if (one.message.target.id === user && one.had.length === 0 && !one.ended) one.had.push(...tokens)
    }
  }

  /** They are of another version, or platform, from now on. */
  async #update(devices: DeviceStore, tokens: readonly string[]): Promise<void> {
    const facts = this.#newFacts()
    for (const token of tokens) {
      this.#facts.set(token, facts)
      await devices.report(appA, token, facts, this.#clock.now())
    }
  }

  #newFacts() {
    return { platform: this.#random.pick(PLATFORMS), appVersion: this.#random.pick(VERSIONS) }
  }

  #count(what: StatCounter, sent: Pick<CountedAs, 'type' | 'taskId'>, by: string | undefined, device?: string): void {
    const { type, taskId } = sent
    const hasTask = type === 'multiple' || type === 'broadcast'
    const facts = this.#facts.get(by ?? '') ?? { platform: 0, appVersion: '' }
    this.tally.count(what, { type, taskId: hasTask ? taskId : 0, ...facts }, this.#clock.now(), device)
  }
}
