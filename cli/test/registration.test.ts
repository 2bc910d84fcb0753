import type { GatewayRegistry } from '@openmps/pushcore'
import { pino } from 'pino'
import t, { type Test } from 'tap'
import { keepRegistered } from '../src/registration.ts'

const gateway = { name: 'g', address: '127.0.0.1:1' }

type Answer = 'entered' | 'renewed' | 'ending' | Error

/** A registry that gives these answers, the last one from then on, and what it was asked. */
function start(t: Test, ...answers: Answer[]) {
  const log: string[] = []
  const complaints: string[] = []
  const waiting: { readonly count: number; readonly resolve: () => void }[] = []
  const note = (line: string) => {
    log.push(line)
    for (const { count, resolve } of waiting) if (log.length >= count) resolve()
  }
  const registry: GatewayRegistry = {
    async renew(asked, leaseMs) {
      t.same([asked, leaseMs], [gateway, 10_000])
      const answer = (answers.length > 1 ? answers.shift() : answers[0]) ?? 'renewed'
      note(answer instanceof Error ? 'fails' : answer)
      if (answer instanceof Error) throw answer
      return answer
    },
    async leave(name) {
      note(`leave ${name}`)
      if (answers[0] instanceof Error) throw answers[0]
    },
    list: async () => [],
    claimLapsed: async () => undefined,
    forget: async () => undefined,
  }
  const logger = pino({ level: 'info' }, { write: (line: string) => complaints.push(JSON.parse(line).msg) })
  const registration = keepRegistered({ registry, gateway, announce: () => note('announce'), logger })
  t.teardown(() => registration.close())
  const lines = (count: number) =>
    new Promise<string[]>((resolve) => {
      const done = () => resolve(log.slice(0, count))
      if (log.length >= count) done()
      else waiting.push({ count, resolve: done })
    })
  return { registration, log, lines, complaints }
}

void t.test('a gateway enters at once, tells its sessions, and renews while its lease runs', async (t) => {
  const { lines, complaints } = start(t, 'entered', 'renewed')
  const startedAtMs = performance.now()
  t.same(await lines(3), ['entered', 'announce', 'renewed'])
  t.ok(performance.now() - startedAtMs < 10_000, 'before the lease is over')
  t.same(complaints, [], 'the first time it is not worth a word')
})

void t.test('one whose lease was over tells its sessions when they have been ended, and not before', async (t) => {
  const { lines, complaints } = start(t, 'entered', 'ending', 'ending', 'entered', 'renewed')
  const told = await lines(6)
  t.same(told, ['entered', 'announce', 'ending', 'ending', 'entered', 'announce'])
  t.match(complaints, [/the lease of this gateway was over/])
})

void t.test('a registry that is away is asked again soon, and the log says so once', async (t) => {
  const away = new Error('away')
  const { lines, complaints } = start(t, away, away, away, away, 'entered', 'renewed')
  const startedAtMs = performance.now()
  t.same(await lines(6), ['fails', 'fails', 'fails', 'fails', 'entered', 'announce'])
  t.ok(performance.now() - startedAtMs < 10_000)
  t.match(complaints, [/does not answer; trying again/, /answers again/])
})

void t.test('a gateway that ends leaves, once, and renews no more', async (t) => {
  const { registration, lines, log } = start(t, 'entered', 'renewed')
  await lines(2)
  await Promise.all([registration.close(), registration.close()])
  await registration.close()
  t.same(log, ['entered', 'announce', 'leave g'])
})

void t.test('one whose registry is away ends all the same', async (t) => {
  const { registration, log, complaints } = start(t, new Error('away'))
  await registration.close()
  t.same(log, ['fails', 'leave g'])
  t.match(complaints, [/its lease runs out/])
})
