import type { MessageCounters } from '@openmps/pushcore'
import { addsUp } from '../dev-env/admin.ts'
import { isSigned, type Receipt } from '../dev-env/receiver.ts'
import type { Got, Ledger, Sent } from './ledger.ts'

/** Everything that contradicts a promise, in words; empty when all were kept. */
export function findViolations(ledger: Ledger, counters: MessageCounters, publicKey: string): string[] {
  return [
    ...[...ledger.owed].map((debt) => `missing: ${debt}${arrivals(ledger, debt)}`),
    ...repeats(ledger),
    ...strays(ledger),
    ...wrongTexts(ledger),
    ...disorder(ledger),
    ...wrongReceipts(ledger, publicKey),
    ...wrongCounters(ledger, counters),
  ]
}

function arrivals({ receipts }: Ledger, debt: string): string {
  const all = receipts.get(debt.replace('the receipt of ', '')) ?? []
  return all.length === 0 ? '' : `, which was answered with ${all.map(({ status }) => status).join(', ')}`
}

/** Promise 2: once to the app. */
function repeats({ got }: Ledger): string[] {
  const seen = new Set<string>()
  return got.flatMap(({ device, key }) => {
    const delivery = `${key} on ${device}`
    if (seen.has(delivery)) return [`delivered twice: ${delivery}`]
    seen.add(delivery)
    return []
  })
}

function strays({ got, sent }: Ledger): string[] {
  return got
    .filter(({ device, key }) => sent.get(key)?.devices.includes(device) !== true)
    .map(({ device, key }) => `not for it: ${key} on ${device}`)
}

/** Of a push with a text for each target every device shows its own. */
function wrongTexts({ got, sent }: Ledger): string[] {
  return got.flatMap(({ device, key, title }) => {
    const wanted = sent.get(key)?.title
    return wanted === undefined || wanted === title ? [] : [`another's text: ${key} on ${device} shows ${title}`]
  })
}

/**
 * Promise 4. What was answered before another one was sent was accepted before it, and must arrive
 * before it. Only for targets whose devices stay the same: a binding brings older messages with it.
 */
function disorder({ got, sent }: Ledger): string[] {
  const byDevice = new Map<string, Sent[]>()
  for (const { device, key } of got) {
    const push = sent.get(key)
    if (push?.ending !== 'allOf' || !push.ordered) continue
    const pushes = byDevice.get(device)
    if (pushes === undefined) byDevice.set(device, [push])
    else pushes.push(push)
  }
  const violations: string[] = []
  for (const [device, pushes] of byDevice) {
    let latest: Sent | undefined
    for (const push of pushes) {
      if (latest !== undefined && push.answeredAt !== undefined && push.answeredAt < latest.sentAt) {
        violations.push(`out of order on ${device}: ${push.key} after ${latest.key}`)
      }
      if (latest === undefined || push.sentAt > latest.sentAt) latest = push
    }
  }
  return violations
}

function wrongReceipts({ receipts, sent, got }: Ledger, publicKey: string): string[] {
  const delivered = new Set(got.map(({ key }: Got) => key))
  return [...receipts].flatMap(([key, all]) => {
    const [first] = all
    const push = sent.get(key)
    if (first === undefined || push === undefined) return [`a receipt for nothing: ${key}`]
    const violations: string[] = []
    const other = all.find(({ body }) => body !== first.body)
    if (other) violations.push(`two bodies for one receipt: ${first.body} and ${other.body}`)
    if (!all.every((receipt) => isSigned(receipt, publicKey))) violations.push(`not signed: the receipt of ${key}`)
    if (!endsRight(push, first)) violations.push(`the wrong end for ${push.ending}: ${first.body}`)
    if (first.fields.pushSuccess && !delivered.has(key)) violations.push(`delivered to nobody: ${key}`)
    return violations
  })
}

function endsRight({ ending }: Sent, { fields }: Receipt): boolean {
  const { pushSuccess, statusCode } = fields
  switch (ending) {
    case 'allOf':
    case 'anyOf':
      return pushSuccess && statusCode === '2'
    case 'eitherWay':
      return pushSuccess ? statusCode === '2' : fields.statusDesc === 'Revoked'
    case 'expired':
      return !pushSuccess && statusCode === '0'
    case 'failed':
      return !pushSuccess && statusCode === '99999999'
    default:
      return ending satisfies never
  }
}

/** Promise 3, against our own account: a receipt has told the end of each message. */
function wrongCounters({ sent, receipts }: Ledger, counters: MessageCounters): string[] {
  const pushes = [...sent.values()]
  const ends = [...receipts.keys()].map((key) => endOf(sent.get(key), receipts.get(key)?.[0]))
  const count = (end: string) => ends.filter((each) => each === end).length
  const expected = {
    accepted: pushes.length,
    delivered: count('delivered'),
    expired: count('expired'),
    revoked: count('revoked'),
    failed: count('failed'),
    pending: 0,
  }
  const { repeats: repeated, ...actual } = counters
  const asked = pushes.reduce((sum, { requests }) => sum + requests, 0)
  return [
    ...(addsUp(counters) ? [] : [`the counters do not add up: ${JSON.stringify(counters)}`]),
    ...(JSON.stringify(actual) === JSON.stringify(expected)
      ? []
      : [`counters ${JSON.stringify(actual)}, but we counted ${JSON.stringify(expected)}`]),
    ...(repeated <= asked - pushes.length ? [] : [`${repeated} repeats, but only ${asked} requests`]),
  ]
}

function endOf(push: Sent | undefined, receipt: Receipt | undefined): string {
  if (push === undefined || receipt === undefined) return 'unknown'
  if (receipt.fields.pushSuccess) return 'delivered'
  return push.ending === 'eitherWay' ? 'revoked' : push.ending
}
