import type { Reminder, ReminderChannels, ReminderOutcome, ReminderWay, Ways } from '../ports/reminder-channel.ts'

/** Undefined: the app does not want it this way, or the installation cannot. */
export async function sendBy(
  channels: ReminderChannels,
  way: ReminderWay,
  ways: Ways,
  reminder: Reminder,
): Promise<ReminderOutcome | undefined> {
  switch (way) {
    case 'email':
      return ways.email && channels.email?.send(ways.email, reminder)
    case 'dingtalk':
      return ways.dingtalk && channels.dingtalk?.send(ways.dingtalk, reminder)
    default:
      return way satisfies never
  }
}
