import type { AppRef } from '@openmps/proto/link'
import {
  MAX_LISTED_SCHEDULES,
  SCHEDULE_PREFIX,
  type Schedule,
  type ScheduleChange,
  type ScheduleStore,
} from '../../ports/schedule-store.ts'
import type { Context } from './context.ts'
import type { Argument, Reply } from './engine.ts'
import { answer, PartitionBatch } from './partition-batch.ts'

/** Schedules that one command reads: other clients of Redis wait while it runs. */
const READ_AT_ONCE = 500

/** All schedules of an app in one partition, so that its open ones are counted in the script that adds one. */
export function createScheduleStore(context: Context): ScheduleStore {
  const { engine, apps } = context
  const placeOf = (number: number) => engine.partitionOf(`sch${number}`)
  const keyOf = (name: string, number: number) => `${engine.base(placeOf(number))}${name}:${number}`

  async function write(number: number, op: string, ...args: Argument[]): Promise<Reply> {
    const batch = new PartitionBatch(context)
    const slot = batch.add(placeOf(number), op, String(number), ...args)
    await batch.run()
    return answer(slot)
  }

  async function read(app: AppRef, number: number, prefixes: readonly string[]): Promise<Schedule[]> {
    if (prefixes.length === 0) return []
    const [facts, states] = await Promise.all([
      engine.command((client) => client.hmget(keyOf('sc', number), ...prefixes)),
      engine.command((client) => client.hmget(keyOf('ss', number), ...prefixes)),
    ])
    return prefixes.flatMap((_, n) => {
      const [fixed, state] = [facts[n], states[n]]
      return fixed == null || state == null ? [] : [decode(app, fixed, state)]
    })
  }

  async function find(app: AppRef, prefix: string): Promise<{ number: number; schedule: Schedule } | undefined> {
    const number = (await apps.find(app))?.number
    if (number === undefined) return undefined
    const [schedule] = await read(app, number, [prefix.slice(0, SCHEDULE_PREFIX)])
    return schedule && { number, schedule }
  }

  return {
    async add(schedule, request, limit) {
      const number = await apps.number(schedule.app)
      const { createdAtMs } = schedule
      const texts = [encodeFacts(schedule), encodeState(schedule), JSON.stringify(request)]
      return (await write(number, 'sa', prefixOf(schedule), createdAtMs, limit, ...texts)) === 'full' ? 'full' : 'added'
    },
    async get(app, id) {
      const found = await find(app, id)
      return found?.schedule.id === id ? found.schedule : undefined
    },
    findByPrefix: async (app, prefix) => (await find(app, prefix))?.schedule,
    async request(app, id) {
      const found = await find(app, id)
      if (found?.schedule.id !== id) return undefined
      const { number, schedule } = found
      const json = await engine.command((client) => client.hget(keyOf('sr', number), prefixOf(schedule)))
      return json === null ? undefined : JSON.parse(json)
    },
    async list(app) {
      const number = (await apps.find(app))?.number
      if (number === undefined) return []
      const newest = await engine.command((client) =>
        client.zrevrange(keyOf('sz', number), 0, MAX_LISTED_SCHEDULES - 1),
      )
      const schedules: Schedule[] = []
      for (let at = 0; at < newest.length; at += READ_AT_ONCE) {
        schedules.push(...(await read(app, number, newest.slice(at, at + READ_AT_ONCE))))
      }
      return schedules
    },
    async update(before, change) {
      const number = (await apps.find(before.app))?.number
      if (number === undefined) return 'changed'
      const after = { ...before, ...change }
      const closedAt = after.closed ? Math.max(after.createdAtMs, after.doneToMs) : ''
      const outcome = await write(number, 'su', prefixOf(before), encodeState(before), encodeState(after), closedAt)
      return outcome === 'updated' ? 'updated' : 'changed'
    },
    async prune(beforeMs, limit) {
      let pruned = 0
      for (const { number } of (await apps.refresh()).apps.values()) {
        if (pruned >= limit) break
        pruned += Number(await write(number, 'sp', beforeMs, limit - pruned))
      }
      return pruned
    },
  }
}

const prefixOf = ({ id }: Schedule): string => id.slice(0, SCHEDULE_PREFIX)

function encodeFacts({
  app: _,
  doneToMs: _done,
  cancelledMs: _cancelled,
  closed: _closed,
  ...facts
}: Schedule): string {
  return JSON.stringify(facts)
}

/** All of a schedule that changes; scripts compare it as a text. */
function encodeState({ doneToMs, closed, cancelledMs }: Pick<Schedule, keyof ScheduleChange>): string {
  return JSON.stringify([doneToMs, closed, ...cancelledMs])
}

function decode(app: AppRef, facts: string, state: string): Schedule {
  const [doneToMs, closed, ...cancelledMs] = JSON.parse(state)
  const { appId, workspaceId } = app
  return { ...JSON.parse(facts), app: { appId, workspaceId }, doneToMs, cancelledMs, closed }
}
