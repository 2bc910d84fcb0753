import type { AppRef } from '@openmps/proto/link'
import type { Logger } from 'pino'
import { Communications } from '../config/communication.ts'
import { createSealer } from '../config/seal.ts'
import { SmsAccounts } from '../config/sms-account.ts'
import type { CoreEvents } from '../events.ts'
import type { JobHandler } from '../jobs/worker.ts'
import type { Clock } from '../ports/clock.ts'
import type { ConfigStore } from '../ports/config-store.ts'
import type { DeviceStore } from '../ports/device-store.ts'
import type { JobQueue } from '../ports/job-queue.ts'
import type { MessageStore } from '../ports/message-store.ts'
import type { ReminderChannels } from '../ports/reminder-channel.ts'
import type { SmsSender } from '../ports/sms-sender.ts'
import type { SupplementStore } from '../ports/supplement-store.ts'
import { createSmsHandler } from '../supplement/handler.ts'
import { createSmsReports, type SmsReports } from '../supplement/reports.ts'
import type { ReminderKind } from './reminder-kinds.ts'
import { Reminders } from './reminders.ts'
import { createTestReminder, type TestReminder, testsNothing } from './test-reminder.ts'

/** What a push core needs to reach people by other ways than pushes. */
export interface OutreachOptions {
  /** Of the installation: opens the secrets of third parties in the store. */
  readonly clusterKey: Uint8Array
  readonly sms: SmsSender
  readonly channels: ReminderChannels
}

export interface OutreachParts {
  readonly store: {
    readonly devices: DeviceStore
    readonly jobs: JobQueue
    readonly config: ConfigStore
    readonly supplements: SupplementStore
  }
  /** With their text messages. */
  readonly messages: MessageStore
  readonly historyMs: number
  readonly clock: Clock
  readonly logger: Logger
  readonly events: CoreEvents
}

/** Text messages and reminders. */
export interface Outreach {
  readonly handlers: Readonly<Record<string, JobHandler>>
  readonly smsReports: SmsReports
  readonly testReminder: TestReminder
  remind(app: AppRef, kind: ReminderKind, line: string): void
  close(): Promise<void>
}

/** Without options nobody is reached: jobs of text messages wait for a process that can send them. */
export function createOutreach(options: OutreachOptions | undefined, parts: OutreachParts): Outreach {
  if (options === undefined) {
    return {
      handlers: {},
      smsReports: { take: async () => false },
      testReminder: testsNothing,
      remind: () => undefined,
      close: async () => undefined,
    }
  }
  const { store, messages, historyMs, clock, logger, events } = parts
  const { devices, jobs, config, supplements } = store
  const settings = { config, sealer: createSealer(options.clusterKey), clock }
  const accounts = new SmsAccounts(settings)
  const communications = new Communications(settings)
  const { channels } = options
  const reminders = new Reminders({
    jobs,
    communications,
    channels,
    clock,
    logger: logger.child({ mod: 'reminders' }),
    events,
  })
  const sms = createSmsHandler({
    messages,
    devices,
    supplements,
    accounts,
    sender: options.sms,
    keepMs: historyMs,
    clock,
    logger: logger.child({ mod: 'sms' }),
    events,
    remind: (app, line) => reminders.raise(app, 'smsAccount', line),
  })
  return {
    handlers: { sms, reminder: reminders.handle },
    smsReports: createSmsReports({ accounts, supplements, clock, events }),
    testReminder: createTestReminder({ communications, channels, clock }),
    remind: (app, kind, line) => reminders.raise(app, kind, line),
    async close() {
      await reminders.close()
      await options.sms.close()
    },
  }
}
