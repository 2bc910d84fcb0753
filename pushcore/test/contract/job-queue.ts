import type { Test } from 'tap'
import type { ClaimedJob, Job, JobQueue, NewJob } from '../../src/ports/job-queue.ts'
import { START_MS } from './_util/clock.ts'
import { type OpenStores, openFixture } from './_util/stores.ts'

const LEASE_MS = 30_000

const job = (id: string, dueAtMs = START_MS, rest: Partial<NewJob> = {}): NewJob => ({
  id,
  kind: 'receipt',
  dueAtMs,
  payload: {},
  ...rest,
})
const ids = (jobs: readonly Job[]): string[] => jobs.map((one) => one.id)

/** At most so many of each name of these tests. */
const claim = (jobs: JobQueue, nowMs: number, limit: number): Promise<ClaimedJob[]> =>
  jobs.claim(nowMs, LEASE_MS, { receipt: limit, timer: limit })

async function claimOne(jobs: JobQueue, nowMs = START_MS): Promise<ClaimedJob> {
  const [job, ...more] = await claim(jobs, nowMs, 10)
  if (job === undefined || more.length > 0) throw new Error(`${more.length} more jobs, or none`)
  return job
}

/** The promises of JobQueue, for any adapter. */
export async function jobQueueContract(t: Test, open: OpenStores): Promise<void> {
  await t.test('a job comes back as it was added, with no attempts', async (t) => {
    const { jobs } = await openFixture(t, open)
    const added = job('a', START_MS, {
      payload: { url: 'https://example/', tries: [1, 2], nested: { ok: true, no: null } },
    })
    await jobs.add(added)

    t.strictSame(await jobs.get('a'), { ...added, attempts: 0 })
    t.equal(await jobs.get('b'), undefined)
    t.strictSame(await claim(jobs, START_MS, 10), [{ ...added, attempts: 0, leaseEndsMs: START_MS + LEASE_MS }])
  })

  await t.test('a job is not started before its time', async (t) => {
    const { jobs } = await openFixture(t, open)
    await jobs.add(job('a', START_MS + 1_000))

    t.strictSame(await claim(jobs, START_MS + 999, 10), [])
    t.strictSame(ids(await claim(jobs, START_MS + 1_000, 10)), ['a'])
  })

  await t.test('due jobs are claimed in the order of their time, at most as many as asked for', async (t) => {
    const { jobs } = await openFixture(t, open)
    for (const [id, after] of Object.entries({ c: 30, a: 10, d: 40, b: 20, late: 5_000 })) {
      await jobs.add(job(id, START_MS + after))
    }

    t.strictSame(ids(await claim(jobs, START_MS + 1_000, 3)), ['a', 'b', 'c'])
    t.strictSame(ids(await claim(jobs, START_MS + 1_000, 3)), ['d'])
    t.strictSame(ids(await claim(jobs, START_MS + 1_000, 3)), [])
  })

  await t.test('the order is that of numbers: a time with fewer digits is earlier', async (t) => {
    const { jobs } = await openFixture(t, open)
    await jobs.add(job('ten', 10))
    await jobs.add(job('nine', 9))
    await jobs.add(job('now', START_MS))
    t.strictSame(ids(await claim(jobs, START_MS, 10)), ['nine', 'ten', 'now'])
  })

  await t.test('two claims in the same tick share the jobs, each going to one', async (t) => {
    const { jobs } = await openFixture(t, open)
    for (const id of ['a', 'b', 'c', 'd']) await jobs.add(job(id))

    const claims = await Promise.all([1, 2, 3].map(() => claim(jobs, START_MS, 2)))
    t.strictSame(claims.flatMap(ids).sort(), ['a', 'b', 'c', 'd'])
  })

  await t.test(
    'a claimed job is hidden until the lease ends, then due for another with one attempt more',
    async (t) => {
      const { jobs } = await openFixture(t, open)
      await jobs.add(job('a'))
      const [first] = await claim(jobs, START_MS, 10)
      t.equal(first?.attempts, 0)

      t.strictSame(await claim(jobs, START_MS + LEASE_MS - 1, 10), [])
      const againMs = START_MS + LEASE_MS + 1
      const [second] = await claim(jobs, againMs, 10)
      t.match(second, { id: 'a', attempts: 1 })
      t.strictSame(await claim(jobs, againMs + LEASE_MS - 1, 10), [], 'the new lease hides it again')
      const [third] = await claim(jobs, againMs + LEASE_MS + 1, 10)
      t.equal(third?.attempts, 2)
    },
  )

  await t.test('a completed job is gone for good', async (t) => {
    const { jobs, reopen } = await openFixture(t, open)
    await jobs.add(job('a'))
    await jobs.add(job('b'))
    const [first] = await claim(jobs, START_MS, 1)
    t.ok(first && (await jobs.complete(first)))

    t.equal(await jobs.get('a'), undefined)
    t.strictSame(ids(await claim(jobs, START_MS + 10 * LEASE_MS, 10)), ['b'])
    const again = (await reopen()).jobs
    t.strictSame(ids(await claim(again, START_MS + 100 * LEASE_MS, 10)), ['b'])
  })

  await t.test('a postponed job is due again at its new time, whatever its lease was', async (t) => {
    const { jobs } = await openFixture(t, open)
    await jobs.add(job('sooner'))
    await jobs.add(job('later'))
    for (const one of await claim(jobs, START_MS, 10)) {
      t.ok(await jobs.postpone(one, one.id === 'sooner' ? START_MS + 1_000 : START_MS + 10 * LEASE_MS))
    }

    t.strictSame(ids(await claim(jobs, START_MS + 999, 10)), [])
    const [sooner, ...others] = await claim(jobs, START_MS + 1_000, 10)
    t.match(sooner, { id: 'sooner', attempts: 1, dueAtMs: START_MS + 1_000 })
    t.strictSame(others, [])
    t.ok(sooner && (await jobs.complete(sooner)))
    t.strictSame(ids(await claim(jobs, START_MS + 2 * LEASE_MS, 10)), [])
    t.strictSame(ids(await claim(jobs, START_MS + 10 * LEASE_MS, 10)), ['later'])
  })

  await t.test('postponing a job that is gone is no error and brings nothing back', async (t) => {
    const { jobs } = await openFixture(t, open)
    await jobs.add(job('a'))
    const one = await claimOne(jobs)
    await jobs.complete(one)
    t.equal(await jobs.postpone(one, START_MS), false)
    t.equal(await jobs.complete({ ...one, id: 'never was' }), false)

    t.equal(await jobs.get('a'), undefined)
    t.strictSame(await claim(jobs, START_MS, 10), [])
    t.equal(await jobs.count('receipt'), 0)
  })

  await t.test('adding a job with the id of a waiting one replaces it', async (t) => {
    const { jobs } = await openFixture(t, open)
    await jobs.add(job('a', START_MS + 10, { payload: { version: 1 } }))
    await jobs.add(job('a', START_MS + 5_000, { kind: 'timer', payload: { version: 2 } }))

    t.match(await jobs.get('a'), { kind: 'timer', payload: { version: 2 }, dueAtMs: START_MS + 5_000 })
    t.equal(await jobs.count('receipt'), 0)
    t.equal(await jobs.count('timer'), 1)
    t.strictSame(await claim(jobs, START_MS + 1_000, 10), [], 'the old time is forgotten')
    t.match(await claim(jobs, START_MS + 5_000, 10), [{ id: 'a', payload: { version: 2 } }])
  })

  await t.test(
    'a claimed job that is added again is in no hands beside the first, and is not ended with it',
    async (t) => {
      const { jobs, reopen } = await openFixture(t, open)
      await jobs.add(job('a', START_MS, { payload: { version: 1 } }))
      const first = await claimOne(jobs)
      await jobs.add(job('a', START_MS + 10, { kind: 'timer', payload: { version: 2 } }))
      t.match(await jobs.get('a'), { kind: 'timer', payload: { version: 2 }, dueAtMs: START_MS + 10 })
      t.strictSame([await jobs.count('receipt'), await jobs.count('timer')], [0, 1])
      t.strictSame(await claim(jobs, START_MS + 20, 10), [], 'the first is under way')

      t.ok(await jobs.complete(first))
      const second = await claimOne(jobs, START_MS + 20)
      t.match(second, { id: 'a', kind: 'timer', payload: { version: 2 }, dueAtMs: START_MS + 10, attempts: 0 })
      await jobs.add(job('a', START_MS + 30, { payload: { version: 3 } }))
      await jobs.postpone(second, START_MS + 5_000)
      const third = await claimOne(jobs, START_MS + 30)
      t.match(third, { id: 'a', payload: { version: 3 } }, 'what is first')
      await jobs.add(job('a', START_MS + 9_000))
      await jobs.postpone(third, START_MS + 40)
      t.match(await claimOne(jobs, START_MS + 40), { id: 'a' })
      await jobs.add(job('a', START_MS + 50, { payload: { version: 4 } }))

      const again = (await reopen()).jobs
      const afterLeaseMs = START_MS + 50 + LEASE_MS
      const last = await claimOne(again, afterLeaseMs)
      t.match(last, { id: 'a', payload: { version: 4 } }, 'a worker that died')
      await again.complete(last)
      t.equal(await again.get('a'), undefined, 'it was claimed since it was added')
      t.equal(await again.count('receipt'), 0)
    },
  )

  await t.test('of each name as many are claimed as it has places, and what waits stays in no hands', async (t) => {
    const { jobs } = await openFixture(t, open)
    for (let n = 0; n < 300; n++) await jobs.add(job(`slow-${n}`, START_MS + n, { kind: 'slow' }))
    await jobs.add(job('one', START_MS + 1_000, { kind: 'timer:a' }))
    await jobs.add(job('two', START_MS + 1_001, { kind: 'timer:b' }))
    const nowMs = START_MS + 2_000

    t.strictSame(ids(await jobs.claim(nowMs, LEASE_MS, { slow: 2, timer: 1 })).sort(), ['one', 'slow-0', 'slow-1'])
    t.strictSame(ids(await jobs.claim(nowMs, LEASE_MS, { slow: 0, timer: 5, receipt: 5 })), ['two'])
    t.strictSame(await jobs.claim(nowMs, LEASE_MS, { timer: 5, receipt: 5 }), [])
    t.strictSame(ids(await jobs.claim(nowMs, LEASE_MS, { slow: 3 })), ['slow-2', 'slow-3', 'slow-4'])
  })

  await t.test('a claimed job that is added again under another name waits there', async (t) => {
    const { jobs } = await openFixture(t, open)
    await jobs.add(job('a'))
    const first = await claimOne(jobs)
    await jobs.add(job('a', START_MS, { kind: 'timer' }))
    t.ok(await jobs.complete(first))
    t.strictSame(await jobs.claim(START_MS, LEASE_MS, { receipt: 1 }), [])
    const [second] = await jobs.claim(START_MS, LEASE_MS, { timer: 1 })
    await jobs.add(job('a'))
    const nowMs = START_MS + LEASE_MS
    t.strictSame(await jobs.claim(nowMs, LEASE_MS, { timer: 1 }), [])
    t.match(await jobs.claim(nowMs, LEASE_MS, { receipt: 1 }), [{ id: 'a' }], 'the lease ended')
    t.equal(second && (await jobs.complete(second)), false)
  })

  await t.test('who took longer than the lease neither ends the job of another nor gives it back', async (t) => {
    const { jobs, reopen } = await openFixture(t, open)
    await jobs.add(job('a'))
    const slow = await claimOne(jobs)
    const secondMs = START_MS + LEASE_MS
    const second = await claimOne(jobs, secondMs)
    t.equal(await jobs.complete(slow), false)
    t.equal(await jobs.postpone(slow, START_MS), false)
    t.strictSame(await claim(jobs, secondMs + 1, 10), [], 'the second still has it')

    const again = (await reopen()).jobs
    t.equal(await again.postpone(second, secondMs + 10), true)
    t.equal(await again.complete(second), false, 'it was given back')
    t.equal(await again.complete(slow), false)
    const third = await claimOne(again, secondMs + 10)
    t.equal(await again.complete(third), true)
    await again.add(job('a'))
    t.equal(await again.complete(third), false, 'a job of the same id that came later')
    t.equal(await again.count('receipt'), 1)
  })

  await t.test('a lease that is over is good until another has the job', async (t) => {
    const { jobs } = await openFixture(t, open)
    await jobs.add(job('a'))
    const slow = await claimOne(jobs)
    await jobs.add(job('b', START_MS + 2 * LEASE_MS))
    t.match(await claim(jobs, START_MS + LEASE_MS - 1, 10), [])
    t.ok(await jobs.complete(slow))
    t.strictSame(ids(await claim(jobs, START_MS + 3 * LEASE_MS, 10)), ['b'])
  })

  await t.test('a job that is taken out is gone, claimed or not, and added again or not', async (t) => {
    const { jobs, reopen } = await openFixture(t, open)
    for (const id of ['waiting', 'claimed', 'again']) {
      await jobs.add(job(id, id === 'waiting' ? START_MS + 1_000 : START_MS))
    }
    const claimed = await claim(jobs, START_MS, 10)
    await jobs.add(job('again'))
    for (const id of ['waiting', 'claimed', 'again', 'never was']) await jobs.remove(id)
    for (const one of claimed) t.equal(await jobs.complete(one), false)

    const later = (await reopen()).jobs
    t.equal(await later.count('receipt'), 0)
    t.strictSame(await claim(later, START_MS + 10 * LEASE_MS, 10), [])
  })

  await t.test('the count of a kind is of the jobs that wait', async (t) => {
    const { jobs, reopen } = await openFixture(t, open)
    t.equal(await jobs.count('receipt'), 0)
    await jobs.add(job('a'))
    await jobs.add(job('b', START_MS + 1_000_000))
    await jobs.add(job('b', START_MS + 2_000_000))
    await jobs.add(job('c', START_MS, { kind: 'receipts' }))
    t.equal(await jobs.count('receipt'), 2)
    t.equal(await jobs.count('receipts'), 1)

    await jobs.remove('a')
    t.equal(await jobs.count('receipt'), 1)
    t.equal(await (await reopen()).jobs.count('receipt'), 1)
  })

  await t.test('jobs, leases and attempts are there after a restart', async (t) => {
    const { jobs, reopen } = await openFixture(t, open)
    await jobs.add(job('leased', START_MS, { payload: { n: 1 } }))
    await claim(jobs, START_MS, 10)
    await jobs.add(job('waiting', START_MS + 10))

    const again = (await reopen()).jobs
    t.strictSame(ids(await claim(again, START_MS + 1_000, 10)), ['waiting'], 'the lease still hides its job')
    t.match(await claim(again, START_MS + LEASE_MS + 1, 10), [{ id: 'leased', attempts: 1, payload: { n: 1 } }])
  })

  await t.test('the payload is the one of the moment of the call', async (t) => {
    const { jobs } = await openFixture(t, open)
    const payload = { list: [1] }
    await jobs.add(job('a', START_MS, { payload }))
    payload.list.push(2)
    t.strictSame((await jobs.get('a'))?.payload, { list: [1] })
  })
}
