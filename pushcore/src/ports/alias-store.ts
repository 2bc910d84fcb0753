import type { AppRef } from '@openmps/proto/link'

export const MAX_ALIASES_PER_DEVICE = 20
export const MAX_DEVICES_PER_ALIAS = 128

/**
 * Names that devices are known by, many to many. Writes are durable before their promises resolve. On the shared store a
 * call that broke off may leave a device that has an alias which does not lead to it; repeating the call mends it.
 */
export interface AliasStore {
  /** Setting what is set is no error. `deviceFull`, `aliasFull`: see the limits; nothing was changed. */
  set(app: AppRef, device: string, alias: string): Promise<'set' | 'deviceFull' | 'aliasFull'>
  /** Removing what is not there is no error. */
  remove(app: AppRef, device: string, alias: string): Promise<void>
  /** By the bytes of their UTF-8 form. */
  of(app: AppRef, device: string): Promise<string[]>
  /** Tokens of the devices that have the alias, in their order. */
  devices(app: AppRef, alias: string): Promise<string[]>
}
