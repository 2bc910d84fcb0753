import { MAX_DEVICES_PER_ALIAS } from '../../ports/alias-store.ts'
import { aliasesKey, devicesKey } from './alias-store.ts'
import type { Context } from './context.ts'
import type { Argument } from './engine.ts'
import { answer, PartitionBatch } from './partition-batch.ts'
import { TagMembers } from './tag-members.ts'
import { tagsPlace } from './tag-store.ts'

/** What the device's partition has done: nothing, its part of more, or all that there was to do. */
export type Forgotten = 'kept' | 'begun' | 'done'

/**
 * Forgets an idle device in its partition. It leaves its tags there too, which are counted in another one: a change of
 * members that breaks off in between is noticed by its begin, and they are counted anew.
 */
export async function forgetHere(
  context: Context,
  app: number,
  token: string,
  idleSinceMs: number,
): Promise<Forgotten> {
  const { engine, clock, onStep } = context
  const tags = await new TagMembers(context).tagIds(app, 'device', token)
  const count = async (op: 'gb' | 'gf', ...args: Argument[]) => {
    const batch = new PartitionBatch(context)
    const slots = tags.map((id) => batch.add(tagsPlace(engine, app), op, String(app), 'device', id, ...args))
    await batch.run()
    for (const slot of slots) answer(slot)
  }
  await count('gb', clock.now())
  const batch = new PartitionBatch(context)
  const slot = batch.add(engine.partitionOf(token), 'df', token, app, idleSinceMs, tags.length)
  await batch.run()
  const outcome = answer(slot)
  if (outcome !== null) onStep('after-forget')
  await count('gf', outcome === null ? '0' : '-1', clock.now())
  if (outcome === null) return 'kept'
  return outcome === 1 ? 'begun' : 'done'
}

/**
 * The aliases of a device that was forgotten (behind the number of its app) lead to it no longer. Those that it has
 * again, because it came back meanwhile, do again.
 */
export async function releaseAliases(context: Context, token: string, left: readonly string[]): Promise<void> {
  const [app = '', ...aliases] = left
  if (aliases.length === 0) return
  const { engine } = context
  const change = async (some: readonly string[], op: 'ha' | 'hr', ...args: Argument[]) => {
    const batch = new PartitionBatch(context)
    const slots = some.map((alias) => batch.add(engine.partitionOf(alias), op, devicesKey(app, alias), token, ...args))
    await batch.run()
    for (const slot of slots) answer(slot)
  }
  await change(aliases, 'hr')
  const own = engine.base(engine.partitionOf(token)) + aliasesKey(app, token)
  const isSet = await engine.command((client) => client.smismember(own, ...aliases))
  await change(
    aliases.filter((_, n) => isSet[n] === 1),
    'ha',
    MAX_DEVICES_PER_ALIAS,
  )
}
