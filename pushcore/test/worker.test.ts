import { pino } from 'pino'
import t from 'tap'
import { type JobHandler, Worker } from '../src/jobs/worker.ts'
import { type ClaimedJob, type JobQueue, type Lease, nameOfKind } from '../src/ports/job-queue.ts'
import { createManualClock, START_MS } from './contract/_util/clock.ts'

const logger = pino({ level: 'silent' })
const job = (id: string, kind = 'work'): ClaimedJob => ({
  id,
  kind,
  dueAtMs: START_MS,
  payload: {},
  attempts: 0,
  leaseEndsMs: START_MS + 60_000,
})

/** A queue that gives what it is told to, and says what was done with it. */
function createQueue(...jobs: ClaimedJob[]) {
  const done: string[] = []
  const waiting: (() => void)[] = []
  const note = async (line: string) => {
    done.push(line)
    for (const wake of waiting.splice(0)) wake()
    return true
  }
  function claim(name: string, places: number): ClaimedJob[] {
    const claimed = jobs.filter(({ kind }) => nameOfKind(kind) === name).slice(0, places)
    for (const one of claimed) jobs.splice(jobs.indexOf(one), 1)
    return claimed
  }
  const queue: JobQueue = {
    add: async () => undefined,
    claim: async (_now, _lease, places) => Object.entries(places).flatMap(([name, free]) => claim(name, free)),
    complete: ({ id }: Lease) => note(`complete ${id}`),
    postpone: ({ id }: Lease, dueAtMs) => note(`postpone ${id} ${dueAtMs}`),
    remove: async () => undefined,
    get: async () => undefined,
    count: async () => jobs.length,
  }
  const until = async (lines: number) => {
    while (done.length < lines) await new Promise<void>((resolve) => waiting.push(resolve))
    return done
  }
  return { queue, jobs, done, until }
}

void t.test('a job that is done is completed, one that asks is postponed, one that throws comes again', async (t) => {
  const clock = createManualClock()
  const handlers: Record<string, JobHandler> = {
    work: async () => undefined,
    later: async () => ({ retryAtMs: 7 }),
    broken: async () => {
      throw new Error('no')
    },
  }
  const { queue, until } = createQueue(job('a'), job('b', 'later'), job('c', 'broken'), job('d', 'work:of-app'))
  const worker = new Worker({ jobs: queue, handlers, clock, logger })
  worker.nudge()
  t.strictSame([...(await until(4))].sort(), [
    'complete a',
    'complete d',
    'postpone b 7',
    `postpone c ${START_MS + 30_000}`,
  ])
  await worker.close()
})

void t.test('the queue is looked at again after the poll time, and not after close', async (t) => {
  const clock = createManualClock()
  const { queue, jobs, done, until } = createQueue()
  const worker = new Worker({ jobs: queue, handlers: { work: async () => undefined }, clock, logger, pollMs: 100 })
  worker.start()
  jobs.push(job('a'))
  clock.advance(100)
  await until(1)
  await worker.close()
  jobs.push(job('b'))
  clock.advance(1_000)
  worker.nudge()
  t.strictSame(done, ['complete a'])
})

void t.test('no more jobs run at a time than allowed, and close waits for them', async (t) => {
  const clock = createManualClock()
  const { queue, jobs, done } = createQueue(...Array.from({ length: 5 }, (_, number) => job(`j${number}`)))
  const releases: (() => void)[] = []
  let started = () => {}
  const handler: JobHandler = () =>
    new Promise((resolve) => {
      releases.push(() => resolve(undefined))
      if (releases.length === 2) started()
    })
  const worker = new Worker({ jobs: queue, handlers: { work: handler }, places: { work: 2 }, clock, logger })
  const twoStarted = new Promise<void>((resolve) => {
    started = resolve
  })
  worker.nudge()
  await twoStarted
  t.equal(jobs.length, 3, 'the others stay in the queue')
  const closed = worker.close()
  for (const release of releases) release()
  await closed
  t.strictSame([...done].sort(), ['complete j0', 'complete j1'])
})

void t.test(
  'jobs that wait for somebody slow take no place of another name, and none is claimed without one',
  async (t) => {
    const clock = createManualClock()
    const slow = Array.from({ length: 100 }, (_, number) => job(`slow${number}`, 'slow'))
    const { queue, jobs, until } = createQueue(...slow, job('a'), job('unknown', 'elsewhere'), job('b', 'work:of-app'))
    let release = () => {}
    const released = new Promise<undefined>((resolve) => {
      release = () => resolve(undefined)
    })
    const handlers: Record<string, JobHandler> = { slow: () => released, work: async () => undefined }
    const worker = new Worker({ jobs: queue, handlers, places: { slow: 40 }, clock, logger })
    worker.nudge()
    t.strictSame([...(await until(2))].sort(), ['complete a', 'complete b'])
    jobs.push(job('c'))
    worker.nudge()
    await until(3)
    t.strictSame(
      jobs.map(({ kind }) => kind),
      [...Array(60).fill('slow'), 'elsewhere'],
      'the others may go to another process',
    )
    release()
    await until(103)
    t.strictSame(
      jobs.map(({ id }) => id),
      ['unknown'],
    )
    await worker.close()
  },
)
