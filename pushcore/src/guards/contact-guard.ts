import type { Clock } from '../ports/clock.ts'
import type { Contact, ContactCaps } from '../ports/contact-caps.ts'
import type { Device, DeviceStore } from '../ports/device-store.ts'
import type { Target } from '../ports/message-store.ts'
import { type Addressee, addresseesOf, type PushRequest } from '../push-request.ts'
import type { Zone } from '../schedule/time-zone.ts'
import { type ContactRule, type ContactRules, categoryOf, ruleOf } from './contact-rules.ts'
import { quietUntil } from './quiet-hours.ts'

/** What becomes of a target's message. */
export type Verdict =
  | { readonly kind: 'goes' }
  /** It waits for the end of the quiet hours. */
  | { readonly kind: 'held'; readonly untilMs: number }
  /** The device has had enough for the day. */
  | { readonly kind: 'capped' }

export interface ContactGuardParts {
  readonly devices: Pick<DeviceStore, 'get' | 'ofUser'>
  readonly contacts: ContactCaps
  readonly zoneOf: (device: Pick<Device, 'reported'>) => Zone
  readonly clock: Clock
}

export interface ContactGuard {
  /**
   * Decides about each target, in their order, and counts those that go. A user stands for the most recently active
   * device; a target without a device has no bounds.
   */
  decide(request: PushRequest, rules: ContactRules | undefined): Promise<readonly Verdict[]>
  /** The same, and nothing is counted. */
  foresee(request: PushRequest, rules: ContactRules | undefined): Promise<readonly Verdict[]>
}

const GOES: Verdict = { kind: 'goes' }

/** Quiet hours and frequency caps of an app's devices. Pushes that are under no rule read and write nothing. */
export function createContactGuard({ devices, contacts, zoneOf, clock }: ContactGuardParts): ContactGuard {
  async function deviceOf(app: PushRequest['app'], { kind, id }: Target): Promise<Device | undefined> {
    if (kind === 'activity') return undefined
    return kind === 'device' ? devices.get(app, id) : (await devices.ofUser(app, id))[0]
  }

  async function judge(
    request: PushRequest,
    rules: ContactRules | undefined,
    ask: ContactCaps['take'],
  ): Promise<readonly Verdict[]> {
    const addressees = addresseesOf(request.to)
    const rule = ruleOf(rules, request)
    if (rule === undefined) return addressees.map(() => GOES)
    const found = await Promise.all(addressees.map(({ target }) => deviceOf(request.app, target)))
    const nowMs = clock.now()
    const verdicts = found.map((device): Verdict => {
      const untilMs = device && rule.quiet && quietUntil(rule.quiet, zoneOf(device), nowMs)
      return untilMs === undefined ? GOES : { kind: 'held', untilMs }
    })
    const asked = addressees.flatMap((addressee, at) => {
      const device = found[at]
      if (device === undefined || verdicts[at] !== GOES) return []
      const contact = contactOf(rule, request, addressee, device)
      return contact === undefined ? [] : [{ at, contact }]
    })
    const within =
      asked.length === 0
        ? []
        : await ask(
            request.app,
            asked.map(({ contact }) => contact),
          )
    for (const [n, { at }] of asked.entries()) if (within[n] !== true) verdicts[at] = { kind: 'capped' }
    return verdicts
  }

  function contactOf(
    { maxPerDay }: ContactRule,
    request: PushRequest,
    { messageKey }: Addressee,
    device: Device,
  ): Contact | undefined {
    if (maxPerDay === undefined) return undefined
    const day = zoneOf(device).dayOf(clock.now())
    return { device: device.token, category: categoryOf(request), day, messageKey, max: maxPerDay }
  }

  return {
    decide: (request, rules) => judge(request, rules, contacts.take),
    foresee: (request, rules) => judge(request, rules, contacts.look),
  }
}
