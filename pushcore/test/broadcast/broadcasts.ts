import t from 'tap'
import { Broadcasts } from '../../src/broadcast/broadcasts.ts'
import { createIds } from '../../src/ids.ts'
import type { Appended, BroadcastEntry } from '../../src/ports/broadcast-log.ts'
import type { PushRequest } from '../../src/push-request.ts'
import { createManualClock, START_MS } from '../contract/_util/clock.ts'
import { appA } from '../contract/_util/messages.ts'
import { entry } from '../contract/broadcast-log.ts'

const REQUEST: PushRequest = {
  app: appA,
  type: 'broadcast',
  taskName: 'news',
  to: { kind: 'broadcast', messageKey: 'key', who: { platform: 1, bound: { days: 'ever' } }, perSecond: 500 },
  notice: { title: 'Title', content: '', silent: false, pushStyle: 0, action: 'openApp', params: {} },
  expiresInSeconds: 60,
  strategy: { kind: 'now' },
  extras: {},
}

/** Broadcasts over a log that answers one after the other of these; then it stores. */
function start(answers: (Appended | undefined)[], tasksTaken = 0) {
  const clock = createManualClock()
  const ids = createIds(clock)
  const written: Omit<BroadcastEntry, 'previous'>[] = []
  const tasks = new Map<number, unknown>()
  const toVendors: string[] = []
  const counted = new Set<number>()
  let taken = tasksTaken
  const write = async (one: Omit<BroadcastEntry, 'previous'>): Promise<Appended | undefined> => {
    written.push(one)
    return answers.length > 0 ? answers.shift() : { outcome: 'stored', previous: '' }
  }
  const broadcasts = new Broadcasts({
    log: {
      append: async (one) => (await write(one)) ?? { outcome: 'full' },
      revoke: write,
      findByKey: async () => known,
    },
    tasks: {
      async create(task) {
        if (taken-- > 0) return false
        tasks.set(task.id, task)
        return true
      },
      async remove(_app, id) {
        tasks.delete(id)
      },
    },
    feed: { refresh: async () => undefined },
    audience: {
      async start({ taskId }) {
        counted.add(taskId)
      },
      async drop({ taskId }) {
        counted.delete(taskId)
      },
    },
    ids,
    clock,
    vendors: {
      async startBroadcast({ id }) {
        toVendors.push(id)
      },
      async revoke(_app, id) {
        toVendors.push(`-${id}`)
      },
    },
  })
  const known = { ...entry(), previous: '' }
  return { broadcasts, written, tasks, counted }
}

const ahead = () => createIds(createManualClock(START_MS + 60_000)).messageId()

void t.test('an id that is behind the log is taken anew, behind the newest', async (t) => {
  const newest = `${ahead()}B`
  const { broadcasts, written, tasks } = start([{ outcome: 'behind', newest }], 1)
  const { taskId } = await broadcasts.accept(REQUEST)
  t.equal(written.length, 2)
  t.ok((written[1]?.id ?? '') > newest)
  t.match(written[1], { taskId, messageKey: 'key', perSecond: 500, expiresAtMs: START_MS + 60_000 })
  t.ok(tasks.has(taskId), 'with an id that nobody else had')
})

void t.test('a log that is always ahead is told as a failure that passes', async (t) => {
  const behind = { outcome: 'behind', newest: '' } as const
  const { broadcasts } = start([behind, behind, behind, behind, behind])
  await t.rejects(broadcasts.accept(REQUEST), { code: 'UNAVAILABLE' })
})

void t.test('a repeat and a full log leave no task behind', async (t) => {
  const { broadcasts, tasks } = start([{ outcome: 'repeat', id: 'first', taskId: 7 }, { outcome: 'full' }])
  t.strictSame(await broadcasts.accept(REQUEST), { kind: 'accepted', taskId: 7, messages: [] })
  await t.rejects(broadcasts.accept(REQUEST), { code: 'INVALID_ARGUMENT' })
  t.equal(tasks.size, 0)
})

void t.test(
  'a revocation that another was faster with is done; one for which there is no room is refused',
  async (t) => {
    const { broadcasts, written } = start([undefined, { outcome: 'full' }])
    t.equal(await broadcasts.revoke(appA, 'key'), true)
    t.match(written, [{ filter: { platform: 0, neverBound: true }, perSecond: 0 }])
    await t.rejects(broadcasts.revoke(appA, 'key'), { code: 'INVALID_ARGUMENT' })
  },
)
