import { PushError } from '@openmps/proto'
import { MAX_CONTACTS_PER_DAY } from '../ports/contact-caps.ts'
import type { PushRequest } from '../push-request.ts'

/** When and how often the devices of an app are addressed with messages of a category. */
export interface ContactRule {
  /** Times of day in the device's zone, HH:mm. `to` may be on the next day; the minute of `to` is not quiet any more. */
  readonly quiet?: { readonly from: string; readonly to: string } | undefined
  /** Messages to a device on one of its calendar days: 1 to MAX_CONTACTS_PER_DAY. */
  readonly maxPerDay?: number | undefined
}

/** By category. A category without a rule has no bounds. */
export type ContactRules = Readonly<Record<string, ContactRule>>

/** Of pushes that name no category. */
export const DEFAULT_CATEGORY = 'general'
/** Goes out at all times: alarms, codes for a login. It cannot have a rule. */
export const EXEMPT_CATEGORY = 'critical'
/** Categories of one app that have a rule. */
export const MAX_RULES = 50

const CATEGORY = /^[A-Za-z0-9_-]{1,32}$/
/** What a category is, for those whose text is none. */
export const CATEGORY_HELP = 'a category has 1 to 32 letters, digits, - and _'
const TIME = /^([01]\d|2[0-3]):[0-5]\d$/

/** @throws PushError INVALID_ARGUMENT, which names the category and what is wrong with it */
export function checkContactRules(rules: ContactRules): ContactRules {
  const entries = Object.entries(rules)
  if (entries.length > MAX_RULES) throw invalid(`there are more than ${MAX_RULES} categories`)
  for (const [category, { quiet, maxPerDay }] of entries) {
    if (!isCategory(category)) throw invalid(CATEGORY_HELP)
    if (category === EXEMPT_CATEGORY) throw invalid(`messages of ${EXEMPT_CATEGORY} go out at all times`)
    if (quiet !== undefined) {
      if (!TIME.test(quiet.from) || !TIME.test(quiet.to)) throw invalid(`${category}: quiet hours are times as 22:00`)
      if (quiet.from === quiet.to) throw invalid(`${category}: quiet hours begin and end at different times`)
    }
    const whole = maxPerDay === undefined || (Number.isInteger(maxPerDay) && maxPerDay >= 1)
    if (!whole || (maxPerDay ?? 0) > MAX_CONTACTS_PER_DAY) {
      throw invalid(`${category}: maxPerDay is 1 to ${MAX_CONTACTS_PER_DAY}`)
    }
  }
  return rules
}

const invalid = (text: string) => new PushError('INVALID_ARGUMENT', `contactRules: ${text}`)

/** Whether a push may name it, or a rule be for it. */
export const isCategory = (text: string): boolean => CATEGORY.test(text)

/** The push, with what its caller said of its category. */
export function withCategory<P extends Pick<PushRequest, 'extras'>>(push: P, category: string | undefined): P {
  return category === undefined ? push : { ...push, extras: { ...push.extras, category } }
}

/** The category of a push. */
export function categoryOf({ extras }: Pick<PushRequest, 'extras'>): string {
  return typeof extras.category === 'string' && extras.category !== '' ? extras.category : DEFAULT_CATEGORY
}

/** The rule that a push is under; undefined for one that goes out at all times. */
export function ruleOf(
  rules: ContactRules | undefined,
  push: Pick<PushRequest, 'notice' | 'extras'>,
): ContactRule | undefined {
  // What nobody sees disturbs nobody.
  if (rules === undefined || push.notice.silent) return undefined
  const category = categoryOf(push)
  return category !== EXEMPT_CATEGORY && Object.hasOwn(rules, category) ? rules[category] : undefined
}
