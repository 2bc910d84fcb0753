import assert from 'node:assert/strict'
import type { Arrival, NewMessage, Settled } from '../../../src/ports/message-store.ts'
import type { CountedAs } from '../../../src/ports/stats-store.ts'
import { START_MS } from './clock.ts'
import { apps, LONGEST_MS, MessageInputs, tokensOf, users } from './message-inputs.ts'
import { MessageModel, sameApp } from './message-model.ts'
import { modelView, plain, storedView } from './message-views.ts'
import { outcomeOnly, receiptJob, sorted } from './messages.ts'
import type { Random } from './random.ts'
import type { ContractLimits, Stores } from './stores.ts'

const ALL = 1_000_000

/** What the device tells of itself: another thing than the others do. */
const factsOf = (token: string) => ({ platform: token.length % 8, appVersion: `of ${token}` })

/**
 * One random walk: every call goes to the store and to the model, and both must agree. Calls on which the
 * contract leaves a choice are not made, or are compared by what it does say. Moments are even and
 * expiries odd, so that none is the other.
 */
export class MessageWalk {
  readonly #random: Random
  readonly #model: MessageModel
  readonly #inputs: MessageInputs
  /** Every settlement that the store reported, to see that there is one for each message. */
  readonly #ended = new Map<string, string>()
  readonly #receipts = new Map<string, boolean>()
  /** Messages that a vendor's channel is to follow. */
  #followed = 0
  /** The devices that have told what they are. */
  readonly #told = new Set<string>()
  #stores: Stores
  #unchecked: Promise<() => void>[] = []
  #nowMs = START_MS
  /** The latest operations, for the person who reads a failure. */
  readonly log: string[] = []

  constructor(stores: Stores, limits: Required<ContractLimits>, random: Random) {
    this.#stores = stores
    this.#random = random
    this.#inputs = new MessageInputs(random)
    this.#model = new MessageModel(limits)
  }

  /** Goes on with the store as it is after a restart. */
  async restart(reopen: () => Promise<Stores>): Promise<void> {
    await this.flush()
    this.#note('restart')
    this.#stores = await reopen()
  }

  /** Calls one write without waiting: those of one tick are answered as if called one after the other. */
  write(): void {
    const which = this.#random.below(20)
    if (which < 10) this.#accept()
    else if (which < 16) this.#acknowledge()
    else if (which < 18) this.#park()
    else if (which < 19) this.#conclude()
    else this.#revoke()
  }

  /** Waits for the writes that were called, and compares their answers. */
  async flush(): Promise<void> {
    const checks = await Promise.all(this.#unchecked)
    this.#unchecked = []
    for (const check of checks) check()
    for (const app of apps) {
      const sums = await this.#stores.messages.counters(app)
      assert.equal(sums.accepted, sums.delivered + sums.expired + sums.revoked + sums.failed + sums.pending)
      assert.deepEqual(sums, this.#model.counters(app), `counters of ${app.appId}`)
    }
  }

  pass(ms: number): void {
    this.#nowMs += 2 * Math.ceil(ms / 2)
  }

  #note(...words: unknown[]): void {
    this.log.push(`${this.#nowMs - START_MS} ${words.map((word) => JSON.stringify(word)).join(' ')}`)
    if (this.log.length > 30) this.log.shift()
  }

  #accept(): void {
    const batch = Array.from({ length: 1 + this.#random.below(4) }, () => this.#inputs.message(this.#nowMs))
    const expected = batch.map((one) => this.#model.accept(one))
    this.#note(
      'accept',
      batch.map(({ messageId, target, messageKey }) => [messageId, target, messageKey]),
      expected,
    )
    for (const [n, one] of batch.entries()) {
      if (expected[n]?.outcome !== 'repeat') this.#receipts.set(one.messageId, one.receipt)
      if (expected[n]?.outcome === 'failed') this.#ended.set(one.messageId, 'failed')
      if (expected[n]?.outcome === 'stored' && one.followUps !== undefined) this.#followed += 1
    }
    const call = this.#stores.messages.accept(batch).then((accepted) => () => {
      for (const [n, one] of accepted.entries()) {
        if (one.outcome === 'stored') assert.deepEqual(one.counted, this.#counted(batch[n], one.devices[0]))
      }
      const plain = accepted
        .map(outcomeOnly)
        .map((one) => (one.outcome === 'stored' ? { ...one, devices: sorted(one.devices) } : one))
      assert.deepEqual(plain, expected)
    })
    this.#unchecked.push(call)
  }

  #acknowledge(): void {
    const acks = this.#inputs.acks(this.#model, this.#nowMs)
    this.#note('ack', acks)
    const expected = acks.flatMap(({ device, messageIds }) => this.#model.acknowledge(device, messageIds))
    const call = this.#stores.messages.acknowledge(acks).then((settled) => () => {
      assert.deepEqual(sorted(this.#settled(settled, 'delivered')), sorted(expected))
      for (const one of settled) if (one.state === 'delivered') this.#arrived(one.messageId, one.arrival)
    })
    this.#unchecked.push(call)
  }

  #arrived(messageId: string, { device, atMs, counted, waited }: Arrival): void {
    const message = this.#model.messages.get(messageId)
    assert.ok(message?.acked.has(device))
    assert.ok(atMs <= this.#nowMs)
    assert.deepEqual(counted, this.#counted(message?.sent, device))
    assert.equal(waited, message?.waited)
  }

  /** As what an event of the device is to be counted. */
  #counted(sent: NewMessage | undefined, device: string | undefined): CountedAs {
    const { type = 'simple', taskId = 0 } = sent ?? {}
    const facts = this.#told.has(device ?? '') ? factsOf(device ?? '') : { platform: 0, appVersion: '' }
    return { type, taskId: type === 'multiple' ? taskId : 0, ...facts }
  }

  #revoke(): void {
    const random = this.#random
    const known = [...this.#model.messages.values()].slice(-200)
    const open = known.filter((one) => ['pending', 'delivered'].includes(one.state) && one.withdrawn.size === 0)
    if (open.length === 0) return
    const target = random.pick(open)
    const app = random.chance(0.9) ? target.sent.app : random.pick(apps)
    const { messageId } = target.sent
    this.#note('revoke', app.appId, messageId)
    const mine = sameApp(app, target.sent.app)
    const expected = target.state === 'pending' ? [messageId] : []
    const atLeast = [...target.holders, ...target.acked]
    const atMost = [...target.had]
    if (mine) this.#model.revoke(target)

    const call = this.#stores.messages.revoke(app, messageId, this.#nowMs).then((revoked) => () => {
      if (!mine) return assert.equal(revoked, undefined)
      const settled = revoked?.settled === undefined ? [] : [revoked.settled]
      assert.deepEqual(this.#settled(settled, 'revoked'), expected)
      assert.ok(revoked?.devices.every((token) => atMost.includes(token)))
      assert.ok(atLeast.every((token) => revoked?.devices.includes(token)))
    })
    this.#unchecked.push(call)
  }

  /** Parks or releases a valid message, mostly where an inbox has it; of others the inbox may have let go. */
  #park(): void {
    const random = this.#random
    const all = [...this.#model.messages.values()]
    const held = all.filter(({ holders, sent }) => holders.size > 0 && sent.expiresAtMs > this.#nowMs)
    if (held.length === 0) return
    const one = random.pick(held)
    const token = random.pick(random.chance(0.9) ? [...one.holders] : tokensOf(one.sent.app))
    const { messageId } = one.sent
    const parked = random.chance(0.5)
    const expected = this.#model.setParked(one, token, parked)
    this.#note(parked ? 'park' : 'release', token, messageId, expected)
    const { messages } = this.#stores
    const call = parked ? messages.park(token, messageId) : messages.release(token, messageId)
    this.#unchecked.push(call.then((done) => () => assert.equal(done, expected)))
  }

  #conclude(): void {
    const random = this.#random
    const known = [...this.#model.messages.values()].slice(-200)
    if (known.length === 0) return
    const one = random.pick(known)
    const { app, messageId, target } = one.sent
    const end = random.chance(0.7)
      ? ({ state: 'failed', reason: 'vendorRefused' } as const)
      : ({ state: 'delivered', channel: 9 } as const)
    const ends = one.state === 'pending' && (end.state === 'failed' || target.kind === 'activity')
    this.#note('conclude', messageId, end.state, ends)
    if (ends) {
      this.#model.settle(one, end.state)
      if (end.state === 'failed') one.reason = end.reason
    }
    const call = this.#stores.messages.conclude(app, messageId, end, this.#nowMs).then((settled) => () => {
      assert.deepEqual(this.#settled(settled === undefined ? [] : [settled], end.state), ends ? [messageId] : [])
      if (settled !== undefined) assert.deepEqual(sorted(settled.devices), sorted([...one.had]))
    })
    this.#unchecked.push(call)
  }

  /** The ids, after a check that none of them ended before. */
  #settled(settled: readonly Settled[], state: string): string[] {
    for (const one of settled) {
      assert.equal(one.state, state)
      assert.equal(this.#ended.get(one.messageId), undefined, `${one.messageId} ended twice`)
      this.#ended.set(one.messageId, state)
    }
    return settled.map((one) => one.messageId)
  }

  async expire(limit = 1 + this.#random.below(20)): Promise<void> {
    await this.flush()
    this.#note('expire', limit)
    const due = this.#model.overdue(this.#nowMs)
    const settled = this.#settled(await this.#stores.messages.expire(this.#nowMs, limit), 'expired')
    assert.ok(settled.length <= limit)
    if (limit === ALL) assert.equal(settled.length, due.length)
    assert.deepEqual(
      settled,
      due.slice(0, settled.length).map(({ sent }) => sent.messageId),
    )
    for (const one of due.slice(0, settled.length)) this.#model.settle(one, 'expired')
  }

  async rebind(): Promise<void> {
    await this.flush()
    const random = this.#random
    const app = random.pick(apps)
    const token = random.pick(tokensOf(app))
    const userId = random.pick(users)
    if (random.chance(0.4)) {
      this.#note('unbind', token, userId)
      this.#model.unbind(app, token, userId)
      return this.#stores.devices.unbind(app, token, userId, this.#nowMs)
    }
    const expected = this.#model.bind(app, token, userId, this.#nowMs)
    this.#note('bind', token, userId, expected)
    this.#told.add(token)
    const { expelled, ...bound } = await this.#stores.devices.bind(app, token, userId, factsOf(token), this.#nowMs)
    assert.deepEqual(bound, expected)
    assert.deepEqual(expelled, [])
  }

  async read(): Promise<void> {
    await this.flush()
    const random = this.#random
    const device = random.pick(apps.flatMap(tokensOf))
    const held = this.#model.inbox(device)
    const isValid = ({ sent }: { sent: NewMessage }) => sent.expiresAtMs > this.#nowMs
    const valid = held.filter(isValid)
    const mail = this.#model.mail(device).filter(isValid)
    const inFlight = random.some(held, 0.2).map(({ sent }) => sent.messageId)
    const limit = 1 + random.below(8)
    this.#note('page', device, limit, inFlight)
    const page = await this.#stores.messages.page(device, limit, inFlight, this.#nowMs)
    const next = mail.filter(({ sent }) => !inFlight.includes(sent.messageId))
    assert.deepEqual(
      page.envelopes.map(plain),
      next.slice(0, limit).map(({ sent }) => plain(sent)),
    )
    assert.equal(page.more, next.length > limit)
    const validIds = valid.map(({ sent }) => sent.messageId)
    assert.deepEqual(
      sorted(page.stillWaiting.filter((id) => validIds.includes(id))),
      sorted(inFlight.filter((id) => validIds.includes(id))),
    )
    assert.equal(await this.#stores.messages.hasMail(device, this.#nowMs), mail.length > 0)
    await this.#revocations(device)
    await this.#search()
  }

  async #revocations(device: string): Promise<void> {
    const expected = this.#model.revocations(device).map(({ sent }) => sent.messageId)
    assert.deepEqual(sorted(await this.#stores.messages.revocations(device)), sorted(expected))
  }

  async #search(): Promise<void> {
    const [app, key] = [this.#random.pick(apps), `again-${this.#random.below(40)}`]
    const all = [...this.#model.messages.values()]
    const wanted = all.filter(({ sent }) => sent.messageKey === key && sameApp(sent.app, app)).reverse()
    const found = await this.#stores.messages.searchByKey(app, key, 3)
    assert.deepEqual(
      found.map((one) => one.messageId),
      wanted.slice(0, 3).map(({ sent }) => sent.messageId),
    )
    const [newest] = wanted
    if (newest === undefined) return
    const same = await this.#stores.messages.findByKey(app, newest.sent.target, key)
    assert.equal(same?.messageId, newest.sent.messageId)
  }

  async happen(): Promise<void> {
    await this.flush()
    const one = this.#random.pick([undefined, ...this.#model.messages.values()])
    if (one === undefined || one.had.size === 0) return
    const device = this.#random.pick([...one.had])
    const event = this.#random.pick(['opened', 'ignored'] as const)
    this.#note('happened', device, one.sent.messageId, event)
    const { app } = one.sent
    const expected = one[event].has(device) ? undefined : { app, counted: this.#counted(one.sent, device) }
    one[event].add(device)
    assert.deepEqual(await this.#stores.messages.happened(device, one.sent.messageId, event, this.#nowMs), expected)
  }

  /** Only what is old enough that no inbox may hand it out. */
  async prune(): Promise<void> {
    await this.flush()
    const beforeMs = this.#nowMs - LONGEST_MS - 1
    const old = [...this.#model.messages.values()].filter(
      ({ sent, state }) => state !== 'pending' && sent.acceptedAtMs < beforeMs,
    )
    this.#note('prune', old.length)
    for (const { sent } of old) this.#model.forget(sent.messageId)
    assert.equal(await this.#stores.messages.prune(beforeMs, ALL), old.length)
    for (const { sent } of old.slice(0, 5)) {
      assert.equal(await this.#stores.messages.get(sent.app, sent.messageId), undefined)
    }
  }

  /** Compares everything that is known. */
  async audit(): Promise<void> {
    await this.flush()
    this.#note('audit')
    const { messages, jobs } = this.#stores
    for (const device of apps.flatMap(tokensOf)) {
      const { envelopes } = await messages.page(device, ALL, [], this.#nowMs)
      const valid = this.#model.mail(device).filter(({ sent }) => sent.expiresAtMs > this.#nowMs)
      assert.deepEqual(
        envelopes.map(plain),
        valid.map(({ sent }) => plain(sent)),
        `inbox of ${device}`,
      )
    }
    for (const device of apps.flatMap(tokensOf)) await this.#revocations(device)
    for (const one of this.#model.messages.values()) {
      assert.deepEqual(storedView(await messages.get(one.sent.app, one.sent.messageId)), modelView(one))
      assert.equal(this.#ended.get(one.sent.messageId) ?? 'pending', one.state, 'each end was reported, once')
    }
    for (const [id, asked] of this.#receipts) {
      const due = asked && this.#ended.has(id)
      assert.equal((await jobs.get(receiptJob(id))) !== undefined, due, `receipt of ${id}`)
    }
    assert.equal(await jobs.count('vendor'), this.#followed, "jobs of vendors' channels")
  }

  /** Lets the time of all messages pass: none may stay pending. */
  async finish(): Promise<void> {
    await this.flush()
    this.pass(2 * LONGEST_MS)
    await this.expire(ALL)
    for (const app of apps) assert.equal((await this.#stores.messages.counters(app)).pending, 0)
    await this.audit()
  }
}
