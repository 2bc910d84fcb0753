import t from 'tap'
import { createRandom } from './crash/random.ts'
import { setScene } from './crash/scene.ts'
import { findViolations } from './crash/verdict.ts'

/** Kills. A soak sets more. */
const ROUNDS = Number(process.env.OPENMPS_TEST_CRASH_ROUNDS ?? 20)
const SEED = Number(process.env.OPENMPS_TEST_SEED ?? Math.floor(Math.random() * 2 ** 31))
/** Of the receipts, so many in a hundred are refused at first. */
const REFUSED_RECEIPTS = 0.02

t.test('a service killed at any moment loses nothing that it accepted and delivers nothing twice', async (t) => {
  t.comment(`seed ${SEED}, ${ROUNDS} rounds`)
  const random = createRandom(SEED)
  const scene = await setScene(t, random)
  const { server, pace, ledger, receiver, installations } = scene
  await scene.settle()
  receiver.answer = () => (random.chance(REFUSED_RECEIPTS) ? 500 : 200)
  scene.begin()
  const failed = scene.failed()

  async function killAndRestart(): Promise<void> {
    for (let round = 0; round < ROUNDS; round++) {
      // Sometimes in the middle of its start, with what the last crash has left.
      if (!random.chance(0.15)) await pace.until(() => server.ready)
      await pace.after(random.int(10, 400))
      const readyWas = server.ready
      await server.kill()
      t.comment(`${Date.now() % 1e6} killed, ready ${readyWas} pushes ${ledger.sent.size} got ${ledger.got.length} pace ${pace.count}`)
      server.start()
      void pace.until(() => server.ready).then(() => t.comment(`${Date.now() % 1e6} ready ${pace.count}`))
    }
    await pace.until(() => server.ready)
  }
  await Promise.race([killAndRestart(), failed])
  const givenUp = new Promise<void>((resolve) => setTimeout(resolve, 30_000).unref())
  await Promise.race([scene.end(), givenUp, failed])

  t.comment(`${Date.now()%1e6} ended`)
  const counters = await scene.counters()
  t.strictSame(findViolations(ledger, counters, await scene.publicKey()).slice(0, 20), [], 'every promise was kept')
  t.strictSame(server.complaints, [], 'the service had nothing to complain about')
  t.strictSame(
    [...installations.values()].flatMap(({ errors }) => errors),
    [],
    'no device had an error',
  )
  const requests = [...ledger.sent.values()].reduce((sum, push) => sum + push.requests, 0)
  t.comment(`${ledger.sent.size} pushes in ${requests} requests, ${counters.repeats} of them repeats`)
  t.comment(`${ledger.got.length} deliveries, ${receiver.receipts.all.length} receipts, ${JSON.stringify(counters)}`)
  await Promise.all([...installations.values()].map((installation) => installation.stop()))
})
