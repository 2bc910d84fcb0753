import t, { type Test } from 'tap'
import { createDingtalkChannel } from '../../src/adapters/dingtalk/index.ts'
import { createEmailChannel } from '../../src/adapters/email/index.ts'
import type { ReminderChannels } from '../../src/ports/reminder-channel.ts'
import { startMail } from '../reminders/_util/mail.ts'
import { CLUSTER_KEY, startAdmin } from './_util/service.ts'

const PATH = '/apps/ONEX0001/default/communication'
const EMAIL = { enabled: true, to: ['ops@example.com'], cc: ['boss@example.com'] }
const NO_ROBOT = { enabled: false }

async function start(t: Test, channels: ReminderChannels) {
  const sms = {
    send: async () => ({ kind: 'refused', reason: 'account', code: 'none', detail: '' }) as const,
    close: async () => undefined,
  }
  const service = await startAdmin(t, { outreach: { clusterKey: CLUSTER_KEY, sms, channels } })
  const { call } = service
  return {
    ...service,
    set: (email: object, dingtalk: object) => call('PUT', PATH, { body: { email, dingtalk } }),
    test: async () => (await call('POST', `${PATH}/test`)).json.ways,
  }
}

void t.test('a test reaches the people by the settings that are stored, and tells why it did not', async (t) => {
  const { mails, port } = await startMail(t)
  const email = createEmailChannel({ url: `smtp://127.0.0.1:${port}`, from: 'openmps@example.com' })
  const { set, test } = await start(t, { email, dingtalk: createDingtalkChannel() })
  const off = { taken: false, reason: 'it is switched off' }
  t.strictSame(await test(), [
    { way: 'email', ...off },
    { way: 'dingtalk', ...off },
  ])
  const robot = { enabled: true, webhookUrl: 'https://127.0.0.1:1/robot/send?access_token=S3CRET' }
  t.match(await set(EMAIL, robot), { status: 200 })
  t.strictSame(await test(), [
    { way: 'email', taken: true },
    { way: 'dingtalk', taken: false, reason: 'ECONNREFUSED' },
  ])
  t.strictSame(mails[0]?.to, ['ops@example.com', 'boss@example.com'])
  t.match(mails[0]?.text, /ONEX0001 \/ default\] A test/)
  t.equal(mails.length, 1, 'what was switched off got none')
})

void t.test('what the mail server refuses is told, and that there is none', async (t) => {
  const refusing = await startMail(t, {
    onRcptTo: (_address, _session, done) => done(Object.assign(new Error('nobody'), { responseCode: 550 })),
  })
  const email = createEmailChannel({ url: `smtp://127.0.0.1:${refusing.port}`, from: 'openmps@example.com' })
  const one = await start(t, { email })
  await one.set(EMAIL, NO_ROBOT)
  t.match(await one.test(), [{ way: 'email', taken: false, reason: /550/ }, { taken: false }])

  const none = await start(t, {})
  await none.set(EMAIL, NO_ROBOT)
  t.match(await none.test(), [{ way: 'email', taken: false, reason: /OPENMPS_SMTP_URL/ }, {}])
})

void t.test('who gives no answer is not waited for', async (t) => {
  let asked = () => {}
  const sending = new Promise<void>((resolve) => {
    asked = resolve
  })
  const silent = {
    send: () => {
      asked()
      return new Promise<never>(() => {})
    },
    close: async () => undefined,
  }
  const { set, test, clock } = await start(t, { email: silent })
  await set(EMAIL, NO_ROBOT)
  const answered = test()
  await sending
  clock.advance(19_999)
  clock.advance(1)
  t.match(await answered, [{ taken: false, reason: 'no answer within 20 s: it may still arrive' }, {}])
})

void t.test('a process that reaches nobody says so', async (t) => {
  const { call } = await startAdmin(t)
  const ways = [{ taken: false, reason: /sends no reminders/ }, { taken: false }]
  t.match(await call('POST', `${PATH}/test`), { status: 200, json: { ways } })
})
