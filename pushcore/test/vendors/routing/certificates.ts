import t from 'tap'
import type { Channel } from '../../../src/config/channels.ts'
import type { NewJob } from '../../../src/ports/job-queue.ts'
import { Certificates } from '../../../src/vendors/certificates.ts'
import { createManualClock, START_MS } from '../../contract/_util/clock.ts'
import { appA } from '../../contract/_util/messages.ts'

const DAY_MS = 86_400_000

const channel = (packageName: string, daysLeft: number | undefined, enabled = true): Channel => ({
  app: appA,
  channel: 'apns',
  packageName,
  enabled,
  credentials: {},
  secrets: [],
  receipts: false,
  changedAtMs: 0,
  ...(daysLeft !== undefined && { certificate: { subject: 'CN=apns', notAfterMs: START_MS + daysLeft * DAY_MS } }),
})

void t.test('people are told of certificates that end within 15 days, or have, once a day', async (t) => {
  const clock = createManualClock()
  const added: NewJob[] = []
  const lines: string[] = []
  const all = [
    channel('far', 16),
    channel('near', 15),
    channel('over', -1),
    channel('off', 1, false),
    channel('key', undefined),
  ]
  const certificates = new Certificates({
    channels: { all: async () => all },
    jobs: {
      async add(job) {
        added.push(job)
      },
      get: async (id) => added.map((job) => ({ ...job, attempts: 0 })).find((job) => job.id === id),
    },
    clock,
    remind: (_app, line) => lines.push(line),
  })
  await certificates.start()
  await certificates.start()
  t.equal(added.length, 1, 'one job, however many push cores start')
  const [job] = added
  if (job === undefined) throw new Error('no job')
  t.strictSame(await certificates.handle({ ...job, attempts: 1 }), { retryAtMs: START_MS + DAY_MS })
  t.strictSame(lines, [
    'apns, near: the certificate CN=apns ends in 15 days',
    'apns, over: the certificate CN=apns has ended',
  ])
})
