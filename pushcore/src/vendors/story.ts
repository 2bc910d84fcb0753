import type { Handoff, HandoffState } from '../ports/handoff-store.ts'
import { channelLabel } from '../third-channels.ts'

/** What a vendor's channel did with a message on one device. Times are ISO 8601, UTC. */
export interface HandoffReport {
  readonly channel: number
  readonly vendor: string
  readonly packageName: string
  readonly device: string
  readonly state: HandoffState
  readonly code?: string
  readonly detail?: string
  readonly attempts: number
  readonly firstAt: string
  readonly at: string
  readonly clickedAt?: string
}

const iso = (ms: number) => new Date(ms).toISOString()

/** Without the vendor's token, which is the device's secret towards the vendor. */
export function handoffReport(handoff: Handoff): HandoffReport {
  const { channel, packageName, device, state, code, detail, attempts, firstAtMs, atMs, clickedAtMs } = handoff
  return {
    channel,
    vendor: channelLabel(channel),
    packageName,
    device,
    state,
    ...(code !== undefined && { code }),
    ...(detail !== undefined && { detail }),
    attempts,
    firstAt: iso(firstAtMs),
    at: iso(atMs),
    ...(clickedAtMs !== undefined && { clickedAt: iso(clickedAtMs) }),
  }
}

/** One sentence. */
export function tellHandoff(handoff: Handoff): string {
  const { channel, device, state, code, detail, attempts, atMs, clickedAtMs } = handoff
  const vendor = channelLabel(channel)
  const what = device === '' ? vendor : `${vendor} (device ${device})`
  const why = [code, detail].filter(Boolean).join(': ')
  const clicked = clickedAtMs === undefined ? '' : `, opened at ${iso(clickedAtMs)}`
  switch (state) {
    case 'again':
      return `${iso(atMs)}  ${what} did not take it in ${attempts} attempt${attempts === 1 ? '' : 's'} (${why}); it is tried again`
    case 'refused':
      return `${iso(atMs)}  ${what} refused it: ${why}`
    case 'sent':
      return `${iso(atMs)}  ${what} has taken it${clicked}`
    case 'dropped':
      return `${iso(atMs)}  ${what} took it and did not deliver it: ${why}`
    case 'arrived':
      return `${iso(atMs)}  ${what} has it: ${detail ?? 'the vendor reports that it arrived'}${clicked}`
    default:
      return state satisfies never
  }
}
