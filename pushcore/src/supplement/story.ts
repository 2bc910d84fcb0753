import type { Supplement, SupplementState } from '../ports/supplement-store.ts'
import { maskedPhone } from './phone.ts'

/** A text message of a push, as people and programs are told of it. */
export interface SupplementReport {
  /** Only its begin and end; empty when there was no number. */
  readonly phone: string
  /** Whose number it is; empty when there is none. */
  readonly device: string
  readonly state: SupplementState
  readonly code?: string
  readonly detail?: string
  readonly providerId?: string
  /** ISO 8601, UTC. */
  readonly at: string
  readonly endedAt?: string
}

const iso = (ms: number): string => new Date(ms).toISOString()

export function supplementReport(supplement: Supplement): SupplementReport {
  const { phone, device, state, code, detail, providerId, atMs, endedAtMs } = supplement
  return {
    phone: phone === '' ? '' : maskedPhone(phone),
    device,
    state,
    ...(code !== undefined && { code }),
    ...(detail !== undefined && { detail }),
    ...(providerId !== undefined && { providerId }),
    at: iso(atMs),
    ...(endedAtMs !== undefined && { endedAt: iso(endedAtMs) }),
  }
}

/** The same as a sentence of the message's story. */
export function tellSupplement({ phone, state, code, detail, atMs, endedAtMs }: Supplement): string {
  const at = iso(endedAtMs ?? atMs)
  const to = phone === '' ? '' : ` to ${maskedPhone(phone)}`
  const why = [code, detail].filter((text) => text !== undefined).join(': ')
  switch (state) {
    case 'begun':
      return `${at}  the provider is being called for a text message${to}`
    case 'skipped':
      return `${at}  no text message${to}: ${detail ?? code ?? ''}`
    case 'unknown':
      return `${at}  nobody knows whether a text message${to} went out (${why}); it is not repeated`
    case 'refused':
      return `${at}  the provider refused a text message${to} (${why})`
    case 'accepted':
      return `${at}  the provider took a text message${to}`
    case 'delivered':
      return `${at}  a text message${to} was delivered`
    case 'undelivered':
      return `${at}  a text message${to} was not delivered${why === '' ? '' : ` (${why})`}`
    default:
      return state satisfies never
  }
}
