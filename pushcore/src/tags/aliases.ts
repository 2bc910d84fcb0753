import { PushError } from '@openmps/proto'
import type { AppRef } from '@openmps/proto/link'
import { isId } from '../plain-text.ts'
import { type AliasStore, MAX_ALIASES_PER_DEVICE, MAX_DEVICES_PER_ALIAS } from '../ports/alias-store.ts'
import type { Addressee } from '../push-request.ts'
import { TAG_LIMITS } from './limits.ts'

/** Names of devices that backends or the devices choose, to push to without knowing tokens. */
export interface Aliases extends Pick<AliasStore, 'of' | 'devices'> {
  /** @throws PushError INVALID_ARGUMENT (not an alias; the device or the alias has all it may have), TOKEN_INVALID */
  set(app: AppRef, device: string, alias: string): Promise<void>
  /** No error when it is not set. @throws PushError TOKEN_INVALID */
  remove(app: AppRef, device: string, alias: string): Promise<void>
  /** The devices of the alias as targets of a push, each with the message key; none when nobody has the alias. */
  addressees(app: AppRef, alias: string, messageKey: string): Promise<Addressee[]>
}

export interface AliasesParts {
  readonly store: AliasStore
  readonly ownsToken: (app: AppRef, token: string) => boolean
}

export function createAliases({ store, ownsToken }: AliasesParts): Aliases {
  function checkDevice(app: AppRef, device: string): void {
    if (!ownsToken(app, device)) throw new PushError('TOKEN_INVALID')
  }

  return {
    async set(app, device, alias) {
      checkDevice(app, device)
      if (!isId(alias, TAG_LIMITS.maxAliasChars)) {
        const most = TAG_LIMITS.maxAliasChars
        throw new PushError('INVALID_ARGUMENT', `an alias has 1 to ${most} characters, none of them control`)
      }
      const outcome = await store.set(app, device, alias)
      if (outcome === 'deviceFull') {
        throw new PushError('INVALID_ARGUMENT', `the device has ${MAX_ALIASES_PER_DEVICE} aliases: remove one first`)
      }
      if (outcome === 'aliasFull') {
        throw new PushError('INVALID_ARGUMENT', `the alias has ${MAX_DEVICES_PER_ALIAS} devices: use a tag for so many`)
      }
    },
    async remove(app, device, alias) {
      checkDevice(app, device)
      await store.remove(app, device, alias)
    },
    of: (app, device) => store.of(app, device),
    devices: (app, alias) => store.devices(app, alias),
    async addressees(app, alias, messageKey) {
      const devices = await store.devices(app, alias)
      return devices.map((id) => ({ target: { kind: 'device', id }, messageKey }))
    },
  }
}
