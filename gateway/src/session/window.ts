import { isBroadcastId } from '@openmps/proto/broadcast'
import { BACKLOG, FLAGS, HELD, PULL_MASK, PULL_SHIFT, PULLING, RESENDING, RESENT, STALLED, WOKEN } from './flags.ts'

/**
 * The window of a session: which pushes are in flight, and whether more wait in the inbox or among the
 * broadcasts. No I/O: each function is one event, changes only the state it is given, and answers what the
 * runner (delivery.ts) has to do.
 *
 * Order rests on two rules. While the session has a backlog, or a pull is under way, an inline message is
 * not sent but only marks the backlog, because what waits is older. And an inline message names the one
 * before it: when that was never given to this session, its wake was lost (it comes from another push
 * core, by another link), and it is pulled first. Inbox and broadcasts are two such chains; reading.ts has
 * the second one.
 *
 * No wake is lost by one other rule: a wake that arrives while a pull is under way may be about a
 * message that the page was too early for, so it outlives the page, even an empty one.
 */
export interface WindowState {
  /** Message ids sent and not yet acknowledged, oldest first. Undefined instead of empty: most sessions have none. */
  inFlight: string[] | undefined
  /** The newest message of the inbox that this session was given; empty before the first. Never a broadcast. */
  newest: string
  /** The bits of flags.ts. */
  flags: number
}

/** The part of a page that the window looks at. */
export interface PageFacts {
  readonly envelopes: readonly { readonly messageId: string }[]
  readonly more: boolean
  readonly stillWaiting: readonly string[]
  /** Of the pull that it answers. */
  readonly number: number
}

const NONE: readonly string[] = []

export const inFlight = (window: WindowState): readonly string[] => window.inFlight ?? NONE

/** Whether time matters to the window: an ack, a page or a chance to pull is due. */
export function isWaiting(window: WindowState): boolean {
  return window.inFlight !== undefined || (window.flags & (BACKLOG | PULLING)) !== 0
}

/** The inbox has grown. */
export function woken(window: WindowState): void {
  window.flags |= (window.flags & PULLING) === 0 ? BACKLOG : BACKLOG | WOKEN
}

/** Whether a message of the inbox would overtake the one before it, which this session was never given. */
export const overtakes = (window: WindowState, previous: string): boolean => previous > window.newest

/**
 * An inline message; `early`: something that this session was not given comes before it. True: it is in
 * flight now, send it. False: it is to be pulled.
 */
export function offered(
  window: WindowState,
  messageId: string,
  early: boolean,
  writable: boolean,
  maxInFlight: number,
): boolean {
  const flying = inFlight(window)
  // The page that came before it had it already.
  if (flying.includes(messageId)) return false
  const behind = early || (window.flags & (BACKLOG | PULLING)) !== 0
  if (behind || !writable || flying.length >= maxInFlight) {
    woken(window)
    return false
  }
  launch(window, messageId)
  return true
}

/** The device has these, or they were withdrawn. Returns how many of them were in flight. */
export function landed(window: WindowState, messageIds: readonly string[]): number {
  const flying = window.inFlight
  if (flying === undefined) return 0
  let kept = 0
  for (const id of flying) if (!messageIds.includes(id)) flying[kept++] = id
  const gone = flying.length - kept
  flying.length = kept
  if (kept === 0) window.inFlight = undefined
  if (gone > 0) window.flags &= ~(kept === 0 ? RESENT | STALLED : STALLED)
  return gone
}

/** How many messages to pull now; 0: none. `threshold` is the fill above which it is not yet worth it. */
export function wanted(window: WindowState, writable: boolean, maxInFlight: number, threshold: number): number {
  if ((window.flags & (BACKLOG | PULLING)) !== BACKLOG || !writable) return 0
  const flying = inFlight(window).length
  return flying > threshold ? 0 : maxInFlight - flying
}

/** Returns the number of the pull, 0 to 2^23 - 1. */
export function pullStarted(window: WindowState, resending: boolean): number {
  const number = ((window.flags >> PULL_SHIFT) + 1) & PULL_MASK
  const flags = (window.flags & FLAGS & ~WOKEN) | BACKLOG | PULLING | (resending ? RESENDING | RESENT : 0)
  window.flags = flags | (number << PULL_SHIFT)
  return number
}

/** The pull did not reach the push core, or its page is lost. What it was for is still due. */
export function pullFailed(window: WindowState): void {
  if ((window.flags & PULLING) === 0) return
  if ((window.flags & RESENDING) !== 0) window.flags &= ~RESENT
  window.flags = (window.flags & ~(PULLING | RESENDING | WOKEN)) | BACKLOG
}

/**
 * A page begins: forgets what is in flight no longer. False when it answers a pull that was given up:
 * nothing may be sent then, because the window was not kept free for it.
 */
export function pageBegan(window: WindowState, page: PageFacts): boolean {
  if ((window.flags & PULLING) === 0 || page.number !== window.flags >> PULL_SHIFT) return false
  const waits = (window.flags & RESENDING) === 0 ? (id: string) => page.stillWaiting.includes(id) : stillOnPage(page)
  const kept = inFlight(window).filter(waits)
  window.inFlight = kept.length === 0 ? undefined : kept
  return true
}

export const isPulling = (window: WindowState): boolean => (window.flags & PULLING) !== 0

/** Whether the page that began answers a pull that asked again for what is in flight. */
export const isResending = (window: WindowState): boolean => (window.flags & RESENDING) !== 0

/** A pull that names nothing as in flight gets the inbox from its start, in the order of the ids. */
function stillOnPage({ envelopes, more }: PageFacts): (id: string) => boolean {
  const last = envelopes.at(-1)?.messageId ?? ''
  return (id) => (more && id > last) || envelopes.some(({ messageId }) => messageId === id)
}

/** A message of the page: 'send' puts it in flight (again, when resending), 'skip' it is there, 'stop' no room. */
export function pageOffered(
  window: WindowState,
  messageId: string,
  writable: boolean,
  maxInFlight: number,
): 'send' | 'skip' | 'stop' {
  const flying = inFlight(window)
  const known = flying.includes(messageId)
  if (known && !isResending(window)) return 'skip'
  if (!writable || (!known && flying.length >= maxInFlight)) return 'stop'
  if (known) return 'send'
  launch(window, messageId)
  return 'send'
}

/**
 * A message of the page was read before a broadcast that it must not overtake: it is pulled again, behind
 * that. At once only the first time in a row, because the push core may not be able to read its log.
 */
export function pageHeld(window: WindowState): void {
  if ((window.flags & HELD) === 0) window.flags |= WOKEN | HELD
}

/** Nothing of the page had to be held. */
export function pageInOrder(window: WindowState): void {
  window.flags &= ~HELD
}

/**
 * `left`: there is more than was sent; `sent`: how many were. Returns whether to pull again now. A
 * page that brought nothing and yet promises more would be pulled again in a hot loop (the clocks may
 * differ on what has expired), so then the next wake or the time-out tries again.
 */
export function pageEnded(window: WindowState, left: boolean, sent: number): boolean {
  const wokenMeanwhile = (window.flags & WOKEN) !== 0
  const backlog = left || wokenMeanwhile
  window.flags = (window.flags & ~(BACKLOG | PULLING | RESENDING | WOKEN)) | (backlog ? BACKLOG : 0)
  if (window.inFlight === undefined) window.flags &= ~(RESENT | STALLED)
  return wokenMeanwhile || sent > 0
}

/**
 * Nothing has moved for an ack time-out. 'resend': pull everything in flight again; 'pull': try the
 * next page; 'slow': the device reads nothing; 'leave': the next session sends what is still waiting.
 */
export function timedOut(window: WindowState, writable: boolean): 'resend' | 'pull' | 'slow' | 'leave' {
  if ((window.flags & PULLING) !== 0) {
    const resending = (window.flags & RESENDING) !== 0
    pullFailed(window)
    return resending ? 'resend' : 'pull'
  }
  if (!writable) {
    if ((window.flags & STALLED) !== 0) return 'slow'
    window.flags |= STALLED
    return 'leave'
  }
  window.flags &= ~STALLED
  if (window.inFlight !== undefined && (window.flags & RESENT) === 0) return 'resend'
  return (window.flags & BACKLOG) !== 0 ? 'pull' : 'leave'
}

function launch(window: WindowState, messageId: string): void {
  // The id of a broadcast is no place in the chain of the inbox: it would hide that a message is missing there.
  if (messageId > window.newest && !isBroadcastId(messageId)) window.newest = messageId
  if (window.inFlight === undefined) window.inFlight = [messageId]
  else window.inFlight.push(messageId)
}
