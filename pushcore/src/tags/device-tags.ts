import { PushError } from '@openmps/proto'
import type { AppRef } from '@openmps/proto/link'
import { MAX_TAG_MEMBERS } from '../ports/tag-store.ts'
import { TAG_LIMITS } from './limits.ts'
import type { Tags } from './tags.ts'

/** The part of the tags that devices use. */
export type TagsForDevices = Pick<Tags, 'get' | 'tagsOf' | 'addList' | 'take'>

/**
 * Gives the device the tags of these names. Only such as the backend has made: any copy of the app could otherwise use
 * up what the app may have. All or none, unless a tag fills up or is removed at the same moment; repeating it does no harm.
 *
 * @throws PushError NOT_FOUND (says which tag there is not), INVALID_ARGUMENT (the device or a tag is full)
 */
export async function tagDevice(
  tags: TagsForDevices,
  app: AppRef,
  device: string,
  names: readonly string[],
): Promise<void> {
  const has = new Set((await tags.tagsOf(app, 'device', device)).map(({ id }) => id))
  const lacked: string[] = []
  for (const name of new Set(names)) {
    const tag = await tags.get(app, 'device', { name })
    if (tag === undefined) throw new PushError('NOT_FOUND', `the app has no device tag ${name}: create it first`)
    if (has.has(tag.id)) continue
    if (tag.members >= MAX_TAG_MEMBERS) {
      throw new PushError('INVALID_ARGUMENT', `the tag ${name} is full with ${MAX_TAG_MEMBERS} members: use another`)
    }
    lacked.push(tag.id)
  }
  if (lacked.length > 0 && has.size + lacked.length > TAG_LIMITS.maxTagsPerDevice) {
    const most = TAG_LIMITS.maxTagsPerDevice
    throw new PushError('INVALID_ARGUMENT', `the device would have more than ${most} tags: remove some first`)
  }
  for (const id of lacked) await tags.addList(app, 'device', id, device)
}

/** Takes the tags of these names from the device; one that it does not have is no error. */
export async function untagDevice(
  tags: TagsForDevices,
  app: AppRef,
  device: string,
  names: readonly string[],
): Promise<void> {
  for (const { id, name } of await tags.tagsOf(app, 'device', device)) {
    if (names.includes(name)) await tags.take(app, 'device', id, [device])
  }
}
