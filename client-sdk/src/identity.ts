import type { PushError } from '@openmps/proto'
import type { Clock } from './clock.ts'
import { type Credentials, mergeCredentials } from './credentials.ts'
import { createWriteLoop } from './write-loop.ts'

export interface IdentityOptions {
  readonly save: (credentials: Credentials) => Promise<void>
  readonly onToken: (token: string) => void
  readonly clock: Clock
  readonly random: () => number
  readonly onError: (error: PushError) => void
}

/** Who this device is to the server, across restarts and refusals. */
export interface Identity {
  /** Takes over what was stored. */
  load(credentials: Credentials | undefined): void
  /** What to show in Connect; undefined to ask for a new identity. */
  readonly shown: Credentials | undefined
  /** The device token, once it is stored and as long as the server has not refused it. */
  readonly token: string | undefined
  /** Whether new credentials are asked for because the old ones were refused. */
  readonly renewing: boolean
  /**
   * The server does not accept the credentials. They stay stored until the new ones take their place in one
   * write, so that a crash in between leaves the device with an identity to be refused, and not with two.
   */
  refused(): void
  /** What Connected says. False when it gives no usable pair. Tells the app its token when that is stored. */
  adopt(deviceToken: string, deviceSecret: string): boolean
  /** One more attempt to store them, then nothing any more. */
  finish(): Promise<void>
}

export function createIdentity({ save, onToken, clock, random, onError }: IdentityOptions): Identity {
  let current: Credentials | undefined
  let stored: Credentials | undefined
  let renewing = false
  let told: string | undefined

  const tell = () => {
    if (!stored || stored.deviceToken === told) return
    told = stored.deviceToken
    onToken(told)
  }

  const loop = createWriteLoop({
    clock,
    random,
    onError,
    what: 'keep the device token',
    hasWork: () => current !== stored,
    work: async () => {
      const saving = current
      if (saving) await save(saving)
      stored = saving
      tell()
    },
  })

  return {
    load(credentials) {
      current = credentials
      stored = credentials
    },
    get shown() {
      return renewing ? undefined : current
    },
    get token() {
      return renewing || stored !== current ? undefined : stored?.deviceToken
    },
    get renewing() {
      return renewing
    },
    refused() {
      renewing = true
    },
    adopt(deviceToken, deviceSecret) {
      const next = mergeCredentials(renewing ? undefined : current, deviceToken, deviceSecret)
      if (!next) return false
      renewing = false
      const same = next.deviceToken === current?.deviceToken && next.deviceSecret === current.deviceSecret
      if (!same) current = next
      // Stored already, from the last start: the app is told, for it may be a new one.
      if (current === stored) tell()
      loop.poke()
      return true
    },
    finish: loop.finish,
  }
}
