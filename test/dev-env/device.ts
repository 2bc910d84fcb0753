import {
  createMemoryStorage,
  createPushClient,
  type PushClient,
  type PushClientOptions,
  type PushError,
  type PushMessage,
  type PushState,
  type PushStorage,
  type StateReason,
} from '@openmps/client-sdk'
import { Log } from './log.ts'

/** An app on a device: the real SDK, and everything that its callbacks were told. */
export interface Device {
  readonly client: PushClient
  readonly storage: PushStorage
  readonly messages: Log<PushMessage>
  readonly revoked: Log<string>
  readonly errors: Log<PushError>
  readonly states: Log<{ readonly state: PushState; readonly reason: StateReason | undefined }>
  /** Starts and waits until it is connected. */
  online(): Promise<Device>
  /** The device token. @throws Error before the first connection */
  readonly token: string
  /** Message keys in the order in which the app got them. */
  readonly keys: string[]
  /** Closes the client. Its storage can be given to the next one. */
  close(): Promise<void>
}

export function createDevice(options: Omit<PushClientOptions, 'storage'> & { readonly storage?: PushStorage }): Device {
  const { storage = createMemoryStorage() } = options
  const messages = new Log<PushMessage>('messages of a device')
  const revoked = new Log<string>('revocations of a device')
  const errors = new Log<PushError>('errors of a device')
  const states: Device['states'] = new Log('states of a device')
  const client = createPushClient({
    onMessage: (message) => messages.add(message),
    onRevoke: (ids) => {
      for (const id of ids) revoked.add(id)
    },
    onError: (error) => errors.add(error),
    onStateChange: (state, reason) => states.add({ state, reason }),
    ...options,
    storage,
  })
  const device: Device = {
    client,
    storage,
    messages,
    revoked,
    errors,
    states,
    async online() {
      await client.start()
      await client.ready()
      return device
    },
    get token() {
      if (client.deviceToken === undefined) throw new Error('the device has no token yet')
      return client.deviceToken
    },
    get keys() {
      return messages.all.map(({ customId }) => customId)
    },
    close: () => client.close(),
  }
  return device
}

/**
 * A clock whose timers run `factor` times as fast as the wall clock, for devices that are to come back
 * soon: the SDK's back-off is made for networks, not for tests.
 */
export function hurriedClock(factor: number): NonNullable<PushClientOptions['clock']> {
  return {
    now: () => Date.now(),
    after(ms, run) {
      const timer = setTimeout(run, ms / factor)
      return () => clearTimeout(timer)
    },
  }
}
