import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import t, { type Test } from 'tap'
import { createEmailChannel } from '../../src/adapters/email/index.ts'
import type { Reminder } from '../../src/ports/reminder-channel.ts'
import { appA, appB } from '../contract/_util/messages.ts'
import { startMail } from './_util/mail.ts'

const REMINDER: Reminder = { app: appA, subject: 'Balance is low', lines: ['Do this.', 'isv.AMOUNT'], atMs: 0 }
const TO = { to: ['one@example.com', 'two@example.com'], cc: ['boss@example.com'] }

function channel(t: Test, url: string, ca?: string) {
  const email = createEmailChannel({ url, from: 'openmps@example.com', ...(ca !== undefined && { ca }) })
  t.teardown(() => email.close())
  return email
}

const withReply = (responseCode: number) => Object.assign(new Error('not now'), { responseCode })

void t.test('a reminder reaches receivers and copies, with user and password', async (t) => {
  const { mails, port } = await startMail(t, {
    authOptional: false,
    allowInsecureAuth: true,
    onAuth: ({ username, password }, _session, done) =>
      username === 'us@er' && password === 'p:w' ? done(null, { user: 'us@er' }) : done(withReply(535)),
  })
  t.same(await channel(t, `smtp://us%40er:p%3Aw@127.0.0.1:${port}`).send(TO, REMINDER), { kind: 'sent' })
  t.same(mails[0]?.to, ['one@example.com', 'two@example.com', 'boss@example.com'])
  t.match(mails[0]?.text, /^Subject: \[OpenMPS ONEX0001 \/ default\] Balance is low\r$/m)
  t.match(mails[0]?.text, /Do this\.\r\nisv\.AMOUNT\r\n/)
  const wrong = await channel(t, `smtp://us%40er:no@127.0.0.1:${port}`).send(TO, REMINDER)
  t.match(wrong, { kind: 'failed', detail: /EAUTH/ })
  t.notMatch(JSON.stringify(wrong), /p:w|us@er/)
  t.equal(mails.length, 1)
})

void t.test('by TLS, when the certificate is good', async (t) => {
  const folder = t.testdir()
  const [keyFile, certFile] = [join(folder, 'key.pem'), join(folder, 'cert.pem')]
  const subject = ['-subj', '/CN=localhost', '-addext', 'subjectAltName=IP:127.0.0.1']
  const files = ['-keyout', keyFile, '-out', certFile]
  execFileSync('openssl', ['req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-days', '2', ...subject, ...files], {
    stdio: 'ignore',
  })
  const [key, cert] = [readFileSync(keyFile), readFileSync(certFile, 'utf8')]
  const { mails, port } = await startMail(t, { secure: true, key, cert })
  t.same(await channel(t, `smtps://127.0.0.1:${port}`, cert).send(TO, REMINDER), { kind: 'sent' })
  t.match(await channel(t, `smtps://127.0.0.1:${port}`).send(TO, REMINDER), { kind: 'retry' }, 'one that nobody knows')
  t.equal(mails.length, 1)
})

void t.test('what the server refuses for now is tried again, what it refuses is not', async (t) => {
  const replies = [451, 550]
  const { mails, port } = await startMail(t, {
    onMailFrom(_address, _session, done) {
      const reply = replies.shift()
      done(reply === undefined ? null : withReply(reply))
    },
  })
  const email = channel(t, `smtp://127.0.0.1:${port}`)
  t.match(await email.send(TO, REMINDER), { kind: 'retry', detail: /451/ })
  t.match(await email.send(TO, REMINDER), { kind: 'failed', detail: /550/ })
  t.same(await email.send(TO, REMINDER), { kind: 'sent' })
  t.equal(mails.length, 1)
  t.match(await channel(t, 'smtp://127.0.0.1:1').send(TO, REMINDER), { kind: 'retry' }, 'nobody is there')
})

void t.test('names of others make no header', async (t) => {
  const { mails, port } = await startMail(t)
  const app = { ...appB, workspaceId: 'x\r\nBcc: thief@example.com' }
  await channel(t, `smtp://127.0.0.1:${port}`).send(TO, { ...REMINDER, app, subject: 'a\nBcc: thief@example.com' })
  t.equal(mails[0]?.to.length, 3)
  t.notMatch(mails[0]?.text.split('\r\n\r\n')[0], /^Bcc:/m)
})
