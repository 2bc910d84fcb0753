// The suites of this folder in one process: starting it is what most of them would cost.
import './reminders/dingtalk.ts'
import './reminders/email.ts'
import './reminders/reminders.ts'
