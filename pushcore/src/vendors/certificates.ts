import type { AppRef } from '@openmps/proto/link'
import type { Channels } from '../config/channels.ts'
import type { JobHandler } from '../jobs/worker.ts'
import type { Clock } from '../ports/clock.ts'
import type { JobQueue } from '../ports/job-queue.ts'

/** People are reminded from so long before the end (mPaaS guide 6.7). */
export const REMIND_DAYS = 15
const DAY_MS = 86_400_000
const JOB = 'certificates'

export interface CertificateParts {
  readonly channels: Pick<Channels, 'all'>
  readonly jobs: Pick<JobQueue, 'add' | 'get'>
  readonly clock: Clock
  readonly remind: (app: AppRef, line: string) => void
}

/** Looks once a day, by one push core, for certificates that end soon. */
export class Certificates {
  readonly #parts: CertificateParts

  constructor(parts: CertificateParts) {
    this.#parts = parts
  }

  /** The job is in the queue once, whoever adds it. */
  async start(): Promise<void> {
    const { jobs, clock } = this.#parts
    if ((await jobs.get(JOB)) !== undefined) return
    await jobs.add({ id: JOB, kind: JOB, dueAtMs: clock.now(), payload: {} })
  }

  readonly handle: JobHandler = async () => {
    const { channels, clock, remind } = this.#parts
    const nowMs = clock.now()
    for (const { app, channel, packageName, enabled, certificate } of await channels.all()) {
      if (!enabled || certificate === undefined) continue
      const daysLeft = Math.floor((certificate.notAfterMs - nowMs) / DAY_MS)
      if (daysLeft > REMIND_DAYS) continue
      const when = daysLeft < 0 ? 'has ended' : `ends in ${daysLeft} days`
      remind(app, `${channel}, ${packageName}: the certificate ${certificate.subject} ${when}`)
    }
    return { retryAtMs: nowMs + DAY_MS }
  }
}
