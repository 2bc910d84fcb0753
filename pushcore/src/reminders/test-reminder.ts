import type { AppRef } from '@openmps/proto/link'
import type { Communications } from '../config/communication.ts'
import type { Clock } from '../ports/clock.ts'
import {
  REMINDER_WAYS,
  type Reminder,
  type ReminderChannels,
  type ReminderOutcome,
  type ReminderWay,
} from '../ports/reminder-channel.ts'
import { sendBy } from './send-by.ts'

/** What became of a test by one way. */
export interface TestedWay {
  readonly way: ReminderWay
  /** The mail server or the robot took it. That it is read is for people to see. */
  readonly taken: boolean
  /** Why not, for people; absent when it was taken. */
  readonly reason?: string
}

/** Sends a reminder to the people of an app by the settings that are stored, by each way. Never twice by itself. */
export type TestReminder = (app: AppRef) => Promise<readonly TestedWay[]>

export interface TestReminderParts {
  readonly communications: Pick<Communications, 'get' | 'ways'>
  readonly channels: ReminderChannels
  readonly clock: Clock
}

/** Before those who wait for the answer give up. */
const ANSWER_WITHIN_MS = 20_000

const NO_CHANNEL: Readonly<Record<ReminderWay, string>> = {
  email: 'the installation has no mail server: set OPENMPS_SMTP_URL and OPENMPS_MAIL_FROM',
  dingtalk: 'the installation sends nothing to DingTalk',
}

export function createTestReminder({ communications, channels, clock }: TestReminderParts): TestReminder {
  return async (app) => {
    const [settings, ways] = await Promise.all([communications.get(app), communications.ways(app)])
    const reminder: Reminder = {
      app,
      subject: 'A test: reminders reach you this way',
      lines: ['Somebody tries the settings of this app. There is nothing to do.'],
      atMs: clock.now(),
    }

    async function test(way: ReminderWay): Promise<TestedWay> {
      const notTaken = (reason: string): TestedWay => ({ way, taken: false, reason })
      if (!settings[way].enabled) return notTaken('it is switched off')
      if (ways[way] === undefined) return notTaken('its address does not open with this cluster key: give it again')
      const outcome = await inTime(sendBy(channels, way, ways, reminder))
      if (outcome === undefined) return notTaken(NO_CHANNEL[way])
      return outcome.kind === 'sent' ? { way, taken: true } : notTaken(outcome.detail)
    }
    return Promise.all(REMINDER_WAYS.map(test))
  }

  /** A channel takes longer than people wait, while its connection is tried. */
  async function inTime(sending: Promise<ReminderOutcome | undefined>): Promise<ReminderOutcome | undefined> {
    let cancel = () => {}
    const late = new Promise<ReminderOutcome>((resolve) => {
      const detail = `no answer within ${ANSWER_WITHIN_MS / 1_000} s: it may still arrive`
      cancel = clock.after(ANSWER_WITHIN_MS, () => resolve({ kind: 'retry', detail }))
    })
    try {
      return await Promise.race([sending, late])
    } finally {
      cancel()
    }
  }
}

/** Of a process that reaches nobody. */
export const testsNothing: TestReminder = async () =>
  REMINDER_WAYS.map((way) => ({ way, taken: false, reason: 'this process sends no reminders' }))
