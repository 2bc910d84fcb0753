import { decodeServerFrame, LIMITS } from '@openmps/proto'
import t, { type Test } from 'tap'
import type { ContactRules } from '../../src/guards/contact-rules.ts'
import { MAX_HELD } from '../../src/guards/held-messages.ts'
import type { Addressee, PushRequest } from '../../src/push-request.ts'
import { openCore } from '../_util/open-core.ts'
import { HOUR_MS, START_MS } from '../contract/_util/clock.ts'
import { appA, inboxOf, toDevice, toUser } from '../contract/_util/messages.ts'
import { until } from './_util/until.ts'

// The tests begin at 16:00 in Shanghai, the service's zone, which is 03:00 in New York.
const NIGHT = { quiet: { from: '22:00', to: '07:00' } }
const MORNING_MS = START_MS + 4 * HOUR_MS
const HELD_KIND = `held:${appA.appId.length}:${appA.appId}/${appA.workspaceId}`

const to = (...addressees: Addressee[]) => ({ kind: 'targets', addressees }) as const

function request(audience: PushRequest['to'], change: Partial<PushRequest> = {}): PushRequest {
  return {
    app: appA,
    type: 'simple',
    taskName: 'task',
    to: audience,
    notice: { title: 't', content: 'c', silent: false, pushStyle: 0, action: 'openApp', params: {} },
    expiresInSeconds: 600,
    strategy: { kind: 'now' },
    extras: {},
    ...change,
  }
}

/** A device in New York and one that has not told its zone. */
async function open(t: Test, contactRules: ContactRules, heldBefore = 0) {
  const jobIds: string[] = []
  const service = await openCore(t, ({ jobs }) => ({
    jobs: {
      ...jobs,
      count: async (kind) => (await jobs.count(kind)) + heldBefore,
      add(job) {
        jobIds.push(job.id)
        return jobs.add(job)
      },
    },
  }))
  const { core, store, clock } = service
  await store.apps.update({ ...appA, createdAtMs: START_MS, contactRules })
  const [far, near] = [service.token(), service.token()]
  await store.devices.report(appA, far, { platform: 1, reported: { timeZone: 'America/New_York' } }, START_MS)
  await store.devices.report(appA, near, { platform: 1 }, START_MS)

  async function push(audience: PushRequest['to'], change: Partial<PushRequest> = {}) {
    const outcome = await core.push(request(audience, change))
    if (outcome.kind !== 'accepted') throw new Error('it was scheduled')
    return outcome.messages
  }

  /** Moves the time and lets the jobs that fell due run to their ends. */
  async function pass(ms: number): Promise<void> {
    clock.advance(ms)
    await until(async () => {
      clock.advance(500)
      return (await store.jobs.count(HELD_KIND)) === 0
    })
  }
  return { ...service, far, near, push, pass, jobIds }
}

void t.test('a message for a device at night waits until its morning, and others go at once', async (t) => {
  const { core, store, clock, directory, sent, far, near, push, pass } = await open(t, { general: NIGHT })
  core.start()
  await directory.open(far, 'gateway')
  const audience = to(
    { target: toDevice(far), messageKey: 'a' },
    { target: toDevice(near), messageKey: 'b' },
    { target: toUser('nobody'), messageKey: 'c' },
  )
  const [held, gone, waits] = await push(audience)
  t.match(held, { repeat: false, heldUntilMs: MORNING_MS })
  t.strictSame([gone?.heldUntilMs, waits?.heldUntilMs], [undefined, undefined])
  t.match(await core.counters(appA), { accepted: 2, pending: 2 })
  t.strictSame(await inboxOf(store.messages, near), [gone?.messageId])
  t.equal(await core.findMessage(appA, held?.messageId ?? ''), undefined, 'no list knows it')

  const [again] = await push(to({ target: toDevice(far), messageKey: 'a' }))
  t.strictSame(again, { messageId: held?.messageId, repeat: true })

  clock.advance(4 * HOUR_MS - 1_000)
  t.equal(await store.jobs.count(HELD_KIND), 1)
  t.strictSame(sent, [])
  await pass(1_000)
  const stored = await core.findMessage(appA, held?.messageId ?? '')
  t.match(stored, { state: 'pending', messageKey: 'a', acceptedAtMs: START_MS })
  t.ok((stored?.expiresAtMs ?? 0) >= MORNING_MS + 600_000, 'its validity begins in the morning')
  const { push: shown } = decodeServerFrame(stored?.frame ?? new Uint8Array(), LIMITS.maxServerFrameBytes)
  t.equal(Number(shown?.expiresAtMs), stored?.expiresAtMs)
  t.strictSame(await inboxOf(store.messages, far), [held?.messageId])
  t.match(sent, [{ kind: 'mail', device: far }])
  t.match(await core.counters(appA), { accepted: 3, repeats: 0 })
})

void t.test(
  'a message for which there is no room to wait fails with holdFull, and others of its push go on',
  async (t) => {
    const { core, store, far, near, push } = await open(t, { general: NIGHT }, MAX_HELD - 1)
    const audience = to(
      { target: toDevice(far), messageKey: 'a' },
      { target: toDevice(near), messageKey: 'b' },
      { target: toDevice(far), messageKey: 'c' },
    )
    const [held, gone, full] = await push(audience)
    t.equal(held?.heldUntilMs, MORNING_MS)
    t.strictSame(await inboxOf(store.messages, near), [gone?.messageId])
    t.match(await core.findMessage(appA, full?.messageId ?? ''), {
      state: 'failed',
      reason: 'holdFull',
      messageKey: 'c',
    })
    t.match(await core.counters(appA), { accepted: 2, failed: 1 })
  },
)

void t.test('a message that is held can be taken back by its key', async (t) => {
  const { core, store, far, push, pass } = await open(t, { general: NIGHT })
  core.start()
  await push(to({ target: toDevice(far), messageKey: 'a' }))
  t.equal(await core.revoke(appA, 'a', 'another'), false)
  t.equal(await core.revoke(appA, 'a', far), true)
  t.equal(await core.revoke(appA, 'a', far), false)
  t.equal(await store.jobs.count(HELD_KIND), 0)
  await pass(5 * HOUR_MS)
  t.match(await core.counters(appA), { accepted: 0 })
})

void t.test('the messages of a task that is revoked do not go out', async (t) => {
  const { core, far, push, pass } = await open(t, { general: NIGHT })
  core.start()
  const audience = to({ target: toDevice(far), messageKey: 'a' })
  await push(audience, { type: 'multiple' })
  const [task] = await core.tasks.list(appA, { fromMs: 0, offset: 0, limit: 10 })
  t.ok(task && (await core.tasks.revoke(appA, task.id)))
  await pass(5 * HOUR_MS)
  t.match(await core.counters(appA), { accepted: 0 })
})

void t.test('more messages than a device may have on its day fail with frequencyCapped', async (t) => {
  const { core, store, clock, far, near, push } = await open(t, { general: { maxPerDay: 2 } })
  await store.devices.bind(appA, far, 'user', {}, START_MS)
  const send = async (messageKey: string, device = far) => {
    const [message] = await push(to({ target: toDevice(device), messageKey }))
    return (await core.findMessage(appA, message?.messageId ?? ''))?.state
  }
  t.strictSame([await send('a'), await send('b'), await send('a')], ['pending', 'pending', 'pending'])
  t.equal(await send('c'), 'failed')
  const [toTheUser] = await push(to({ target: toUser('user'), messageKey: 'd' }))
  t.match(await core.findMessage(appA, toTheUser?.messageId ?? ''), { state: 'failed', reason: 'frequencyCapped' })
  t.equal(await send('a', near), 'pending', 'another device')
  clock.advance(20 * HOUR_MS)
  t.equal(await send('e'), 'failed', '23:00 in New York')
  clock.advance(HOUR_MS)
  t.equal(await send('f'), 'pending', 'midnight in New York')
  t.match(await core.counters(appA), { failed: 3, repeats: 1 })
})

void t.test('a held message counts on the day on which it goes out', async (t) => {
  const { core, far, push, pass } = await open(t, { general: { ...NIGHT, maxPerDay: 1 } })
  core.start()
  const first = await push(to({ target: toDevice(far), messageKey: 'a' }))
  const second = await push(to({ target: toDevice(far), messageKey: 'b' }))
  await pass(4 * HOUR_MS)
  const states = await Promise.all(
    [first, second].map(async ([one]) => (await core.findMessage(appA, one?.messageId ?? ''))?.state),
  )
  t.strictSame(states.toSorted(), ['failed', 'pending'])
})

void t.test('silent and critical messages, and those of other categories, go at all times', async (t) => {
  const { core, far, push } = await open(t, { general: { ...NIGHT, maxPerDay: 1 } })
  const audience = (messageKey: string) => to({ target: toDevice(far), messageKey })
  const silent = { ...request(audience('')).notice, silent: true }
  await push(audience('a'), { notice: silent })
  await push(audience('b'), { extras: { category: 'critical' } })
  await push(audience('c'), { extras: { category: 'offers' } })
  t.match(await core.counters(appA), { accepted: 3, pending: 3, failed: 0 })
})

void t.test('a held message follows the rules of its time: it waits longer, or goes out', async (t) => {
  const { core, store, clock, far, push, pass, jobIds } = await open(t, { general: NIGHT })
  core.start()
  const [held] = await push(to({ target: toDevice(far), messageKey: 'a' }))
  const longer = { quiet: { from: '22:00', to: '09:00' } }
  await store.apps.update({ ...appA, createdAtMs: START_MS, contactRules: { general: longer } })
  const jobId = jobIds[0] ?? ''
  clock.advance(4 * HOUR_MS)
  await until(async () => {
    clock.advance(500)
    return (await store.jobs.get(jobId))?.dueAtMs === START_MS + 6 * HOUR_MS
  })
  t.equal(await core.findMessage(appA, held?.messageId ?? ''), undefined, 'quiet until nine now')
  await store.apps.update({ ...appA, createdAtMs: START_MS })
  await pass(3 * HOUR_MS)
  t.match(await core.findMessage(appA, held?.messageId ?? ''), { messageKey: 'a' })
})

void t.test('the zone that a device tells when it connects is the one of its quiet hours', async (t) => {
  const { core, store, token, push } = await open(t, { general: NIGHT })
  const device = token()
  const connect = (timeZone: string, connection: number) => {
    const facts = { platform: 1, appVersion: '1', sdkVersion: '1', broadcastCursor: '', timeZone }
    core.receive('gateway', { kind: 'opened', connection, device, app: appA, ...facts, connectedAtMs: connection })
    return until(async () => (await store.devices.get(appA, device))?.reported?.timeZone === 'America/New_York')
  }
  await connect('America/New_York', 1)
  const [held] = await push(to({ target: toDevice(device), messageKey: 'a' }))
  t.equal(held?.heldUntilMs, MORNING_MS)
  await connect('', 2)
  const [still] = await push(to({ target: toDevice(device), messageKey: 'b' }))
  t.equal(still?.heldUntilMs, MORNING_MS, 'a device that does not say keeps what is known')
})
