import t from 'tap'
import { runChaos } from './chaos/run.ts'
import { reportText } from './chaos/text.ts'

/** Of faults. Starting, healing and the proof come on top: seconds if all goes well. */
const SECONDS = 120
/** What a fault of the last second and then something that is missing may cost on a busy machine. */
const TIMEOUT_MS = (SECONDS + 300) * 1_000
const SEED = Number(process.env.OPENMPS_TEST_SEED ?? Math.floor(Math.random() * 2 ** 31))

// Side by side: each waits for its processes most of the time.
t.jobs = 2
t.setTimeout(TIMEOUT_MS)

for (const store of ['lmdb', 'redis'] as const) {
  const title = `two minutes of faults on ${store}: every promise is kept`
  void t.test(title, { buffered: true, timeout: TIMEOUT_MS }, async (t) => {
    t.comment(`seed ${SEED}: npm run chaos -- --seed ${SEED} --seconds ${SECONDS} --store ${store}`)
    const report = await runChaos({ seed: SEED, seconds: SECONDS, store }, () => undefined)
    t.comment(reportText(report))
    t.strictSame(report.violations, [])
    t.ok(report.account.delivered > SECONDS, 'the service worked for most of the time')
    t.ok(Object.keys(report.faults).length > 5, 'faults of many kinds')
  })
}
