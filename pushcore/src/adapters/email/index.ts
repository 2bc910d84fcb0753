import { createTransport } from 'nodemailer'
import type { Reminder, ReminderChannel, ReminderOutcome } from '../../ports/reminder-channel.ts'

/** Together below what a job may take. */
const CONNECT_TIMEOUT_MS = 10_000
const SOCKET_TIMEOUT_MS = 20_000
const CONNECTIONS = 2

export interface EmailOptions {
  /** `smtp://` (STARTTLS, but for this machine) or `smtps://`, with user and password if the server wants them. */
  readonly url: string
  /** The sender's address. */
  readonly from: string
  /** PEM of the authority of a private mail server; absent: those that Node trusts. */
  readonly ca?: string
}

/** E-mail by the installation's mail server. */
export function createEmailChannel({ url, from, ca }: EmailOptions): ReminderChannel<'email'> {
  const { protocol, hostname, port, username, password } = new URL(url)
  const secure = protocol === 'smtps:'
  const transport = createTransport({
    host: hostname,
    port: Number(port || (secure ? 465 : 587)),
    secure,
    // Neither the password nor what apps are called crosses a network in the clear.
    requireTLS: !isThisMachine(hostname),
    ...(username !== '' && { auth: { user: decodeURIComponent(username), pass: decodeURIComponent(password) } }),
    ...(ca !== undefined && { tls: { ca } }),
    pool: true,
    maxConnections: CONNECTIONS,
    connectionTimeout: CONNECT_TIMEOUT_MS,
    greetingTimeout: CONNECT_TIMEOUT_MS,
    socketTimeout: SOCKET_TIMEOUT_MS,
    disableFileAccess: true,
    disableUrlAccess: true,
  })

  return {
    async send({ to, cc }, reminder) {
      try {
        await transport.sendMail({ from, to: [...to], cc: [...cc], ...mailOf(reminder) })
        return { kind: 'sent' }
      } catch (error) {
        return outcomeOf(error)
      }
    },
    async close() {
      transport.close()
    },
  }
}

const isThisMachine = (host: string) => ['localhost', '127.0.0.1', '[::1]'].includes(host)

function mailOf({ app, subject, lines, atMs }: Reminder) {
  const where = `${app.appId} / ${app.workspaceId}`
  return {
    subject: `[OpenMPS ${where}] ${subject}`.replace(/[\r\n]+/g, ' '),
    text: [...lines, '', `App ${where}, ${new Date(atMs).toISOString()}`].join('\n'),
  }
}

/** The server's own refusal is final, as is one of the password; all else may pass. */
function outcomeOf(error: unknown): ReminderOutcome {
  const { responseCode, code } = error as { readonly responseCode?: unknown; readonly code?: unknown }
  const isFinal = typeof responseCode === 'number' ? responseCode >= 500 : code === 'EAUTH'
  const detail = [code, responseCode].filter((part) => part !== undefined).join(' ')
  return { kind: isFinal ? 'failed' : 'retry', detail: detail === '' ? 'NO_ANSWER' : detail }
}
