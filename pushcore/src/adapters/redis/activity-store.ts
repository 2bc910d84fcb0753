import type { AppRef } from '@openmps/proto/link'
import {
  ACTIVITY_LIMITS,
  type ActivityBinding,
  type ActivityStore,
  MAX_ACTIVITIES_PER_DEVICE,
} from '../../ports/activity-store.ts'
import { checkActivity } from '../activity-rules.ts'
import type { Context } from './context.ts'
import type { Argument, Reply } from './engine.ts'
import { answer, PartitionBatch } from './partition-batch.ts'
import { texts } from './reply.ts'

/** So long at least: one that is to be forgotten already can still be found. */
const KEPT_AT_LEAST_MS = 60_000

/** By the activity in its partition, and a list by the device in its own. Redis forgets both by itself. */
export function createActivityStore(context: Context): ActivityStore {
  const { engine, apps, clock } = context
  const placeOf = (app: number, id: string) => ({ partition: engine.partitionOf(id), key: `la:${app}:${id}` })
  const listOf = (app: number, device: string) => ({
    partition: engine.partitionOf(device),
    key: `ld:${app}:${device}`,
  })

  async function run({ partition, key }: ReturnType<typeof placeOf>, op: string, ...args: Argument[]): Promise<Reply> {
    const batch = new PartitionBatch(context)
    const slot = batch.add(partition, op, key, ...args)
    await batch.run()
    return answer(slot)
  }

  /** Undefined: the store has nothing of this name. */
  const numberOf = async (app: AppRef, activityId: string) =>
    activityId.length <= ACTIVITY_LIMITS.activityId ? (await apps.find(app))?.number : undefined

  return {
    async bind(app, activityId, binding, keepUntilMs) {
      checkActivity(activityId, binding)
      const number = await apps.number(app)
      const ttl = Math.max(keepUntilMs - clock.now(), KEPT_AT_LEAST_MS)
      const { device, pushToken, atMs } = binding
      // The list first: of a call that breaks off in between no more is left than a name that leads nowhere.
      const reply = await run(listOf(number, device), 'lr', activityId, atMs, MAX_ACTIVITIES_PER_DEVICE, ttl)
      await run(placeOf(number, activityId), 'lb', device, pushToken, JSON.stringify(binding), ttl)
      for (const oldest of texts(reply)) await run(placeOf(number, oldest), 'lf', 'd', device)
    },
    async find(app, activityId) {
      const number = await numberOf(app, activityId)
      if (number === undefined) return undefined
      const { partition, key } = placeOf(number, activityId)
      const record = await engine.command((client) => client.hget(engine.base(partition) + key, 'j'))
      return record === null ? undefined : (JSON.parse(record) as ActivityBinding)
    },
    async remove(app, activityId, pushToken) {
      const number = await numberOf(app, activityId)
      if (number !== undefined) await run(placeOf(number, activityId), 'lf', 't', pushToken)
    },
    prune: async () => 0,
  }
}
