import { PushError } from '@openmps/proto'
import type { PushMessage } from './message.ts'
import type { PushClientOptions } from './options.ts'
import type { PushState, StateReason } from './state.ts'

/** The app's callbacks, made safe: none of them can break the client by throwing or by rejecting. */
export interface Callbacks {
  onToken(token: string): void
  onStateChange(state: PushState, reason: StateReason | undefined): void
  onError(error: PushError): void
  /** Rejects when the app has not taken the message: the failure counts, for there is no ack then. */
  show(message: PushMessage): Promise<void>
  /** The same for a revocation. */
  withdraw(messageIds: readonly string[]): Promise<void>
}

export function guardCallbacks(options: PushClientOptions): Callbacks {
  const onError = (error: PushError) => {
    // A failure in here has nobody left to be told.
    settle(() => options.onError?.(error)).catch(() => {})
  }
  const guard = (name: string, run: () => unknown) => {
    settle(run).catch((cause) => onError(new PushError('INTERNAL', `the app's ${name} failed`, { cause })))
  }

  return {
    onToken: (token) => guard('onToken', () => options.onToken?.(token)),
    onStateChange: (state, reason) => guard('onStateChange', () => options.onStateChange?.(state, reason)),
    onError,
    async show(message) {
      const handled = options.onMessage ? await options.onMessage(message) : false
      if (handled === false && !message.silent) await options.display?.(message)
    },
    async withdraw(messageIds) {
      await options.onRevoke?.(messageIds)
    },
  }
}

/** Runs at once; what it throws becomes a rejection. */
async function settle(run: () => unknown): Promise<void> {
  await run()
}
