import type { PushError } from '@openmps/proto'
import type { Session } from './session.ts'

/**
 * What a client is doing:
 * - `idle`: created, not started;
 * - `connecting`: storage is read, or a connection is being opened;
 * - `connected`: messages, calls and events flow;
 * - `draining`: the server asked to leave (GoAway); acks and answers are finished, new calls wait;
 * - `waiting`: for the next attempt to connect;
 * - `stopped`: the server refused this device in a way that a retry does not change; `start` tries again;
 * - `closing`, `closed`: by the app.
 */
export type PushState = 'idle' | 'connecting' | 'connected' | 'draining' | 'waiting' | 'stopped' | 'closing' | 'closed'

/** Why the state changed. */
export interface StateReason {
  /** For people. */
  readonly text: string
  /** The WebSocket close code, when the end of a connection is the reason; 1006 for a broken one. */
  readonly closeCode?: number | undefined
  /** In `waiting`: milliseconds until the next attempt. */
  readonly retryInMs?: number | undefined
  /** In `stopped`: what calls are answered with. */
  readonly error?: PushError | undefined
}

/** The same with what each state holds. Changed in one place, `setState` of the client. */
export type ClientState =
  | { readonly name: 'idle' }
  | { readonly name: 'loading'; readonly loaded: Promise<void> }
  | { readonly name: 'connecting'; readonly session: Session }
  | { readonly name: 'connected'; readonly session: Session; readonly sinceMs: number }
  | { readonly name: 'draining'; readonly session: Session; readonly sinceMs: number; readonly resumeAtMs: number }
  | {
      readonly name: 'waiting'
      readonly cancel: () => void
      /** The server said when to come back; a hint of the app does not change that. */
      readonly imposed: boolean
    }
  | { readonly name: 'stopped'; readonly error: PushError }
  | { readonly name: 'closing'; readonly session: Session | undefined }
  | { readonly name: 'closed' }

export function publicState(state: ClientState): PushState {
  return state.name === 'loading' ? 'connecting' : state.name
}

/** The connection that belongs to a state, if one does. */
export function sessionOf(state: ClientState): Session | undefined {
  return 'session' in state ? state.session : undefined
}
