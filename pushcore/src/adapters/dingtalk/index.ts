import { createHmac } from 'node:crypto'
import { Agent } from 'undici'
import type { Reminder, ReminderChannel } from '../../ports/reminder-channel.ts'
import { readAnswer } from './answer.ts'

const CALL_TIMEOUT_MS = 10_000
const CONNECTIONS = 2
const MAX_ANSWER_BYTES = 64 * 1024
/** The robot takes 20 000 bytes in all; the rest is for the JSON around it. */
const MAX_TEXT_BYTES = 16_000

/** A robot of a DingTalk group, with a signature when it has a secret. Its address is a secret, and in no error. */
export function createDingtalkChannel({ now = Date.now }: { now?: () => number } = {}): ReminderChannel<'dingtalk'> {
  const agent = new Agent({
    connections: CONNECTIONS,
    connectTimeout: CALL_TIMEOUT_MS,
    maxResponseSize: MAX_ANSWER_BYTES,
  })

  return {
    async send({ webhookUrl, secret }, reminder) {
      try {
        const { origin, pathname, search } = signedUrl(webhookUrl, secret, now())
        const response = await agent.request({
          origin,
          path: pathname + search,
          method: 'POST',
          headers: { 'content-type': 'application/json;charset=utf-8' },
          body: JSON.stringify(markdown(reminder)),
          signal: AbortSignal.timeout(CALL_TIMEOUT_MS),
        })
        return readAnswer(response.statusCode, await response.body.text())
      } catch (error) {
        const code = error instanceof Error && 'code' in error ? String(error.code) : 'NO_ANSWER'
        return { kind: 'retry', detail: code }
      }
    },
    close: () => agent.close(),
  }
}

function signedUrl(webhookUrl: string, secret: string | undefined, nowMs: number): URL {
  const url = new URL(webhookUrl)
  if (secret === undefined) return url
  url.searchParams.set('timestamp', String(nowMs))
  url.searchParams.set('sign', createHmac('sha256', secret).update(`${nowMs}\n${secret}`).digest('base64'))
  return url
}

function markdown({ app, subject, lines, atMs }: Reminder) {
  const where = `${app.appId} / ${app.workspaceId}, ${new Date(atMs).toISOString()}`
  const text = [`### ${plain(subject)}`, '', plain(where), '', ...lines.map((line) => `- ${plain(line)}`)].join('\n')
  return { msgtype: 'markdown', markdown: { title: plain(subject), text: cut(text) } }
}

/** Names and errors come from others: none of them is to make a link, a heading or a mention. */
const plain = (text: string) => text.replace(/[\r\n]+/g, ' ').replace(/[\\`*_[\]<>#@!|]/g, '\\$&')

function cut(text: string): string {
  const bytes = Buffer.from(text)
  if (bytes.length <= MAX_TEXT_BYTES) return text
  return bytes
    .subarray(0, MAX_TEXT_BYTES)
    .toString('utf8')
    .replace(/\ufffd+$/, '')
}
