import { MAX_ALIASES_PER_DEVICE } from '../../ports/alias-store.ts'
import { MAX_TAGS } from '../../ports/tag-store.ts'
import { lastParts } from './last-parts.ts'
import type { AppNumber, Tables } from './tables.ts'

/** Takes out what is kept under the token of a device that is not bound, but for what has an end of its own. */
export function forgetDevice(tables: Tables, app: AppNumber, token: string, atMs: number): void {
  tables.devices.remove(token)
  tables.appDevices.remove([app, token])
  tables.broadcastCursors.remove(token)
  tables.reached.remove(token)
  for (const alias of lastParts(tables.deviceAliases, [app, token], '', MAX_ALIASES_PER_DEVICE)) {
    tables.aliases.remove([app, alias, token])
    tables.deviceAliases.remove([app, token, alias])
  }
  for (const id of lastParts(tables.memberTags, [app, 'device', token], '', MAX_TAGS)) {
    tables.memberTags.remove([app, 'device', token, id])
    tables.tagMembers.remove([app, 'device', id, token])
    // Absent: the tag was removed, and its members are being forgotten.
    const tag = tables.tags.get([app, 'device', id])
    if (tag !== undefined) tables.tags.put([app, 'device', id], { ...tag, members: tag.members - 1, updatedAtMs: atMs })
  }
}
