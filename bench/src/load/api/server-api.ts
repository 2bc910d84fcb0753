import { createHash, createHmac, randomUUID } from 'node:crypto'
import { Agent, request } from 'node:http'
import type { ApiPlace } from '../../server/api-operations.ts'
import { BATCH, BATCH_CALLERS, SINGLE_CALLERS, type Targets, type Way } from './way.ts'

const VERSION = '2020-10-28'
const TEMPLATE = 'bench'
const EXPIRED_SECONDS = '86400'
/** `DeliveryType` of pushes to users. */
const TO_USERS = '3'
const ANSWER_WITHIN_MS = 30_000

type Fields = Readonly<Record<string, string>>

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex')

/** Signed calls of the server API over connections that are kept. */
class ServerApi {
  readonly #place: ApiPlace
  readonly #agent: Agent

  constructor(place: ApiPlace, connections: number) {
    this.#place = place
    this.#agent = new Agent({ keepAlive: true, maxSockets: connections })
  }

  /** @throws Error unless the answer is that all is well */
  async call(action: string, fields: Fields): Promise<void> {
    const { appId, workspaceId } = this.#place.app
    const body = new URLSearchParams({ AppId: appId, WorkspaceId: workspaceId, ...fields }).toString()
    const text = await this.#post(this.#signed(action, body), body)
    const { ResultCode, Code }: Readonly<Record<string, unknown>> = JSON.parse(text)
    // Pushes answer in the first form, templates in the second.
    if (ResultCode !== 'OK' && Code !== '100') throw new Error(`${action} was answered with ${text}`)
  }

  close(): void {
    this.#agent.destroy()
  }

  /** The headers with a signature of ACS3-HMAC-SHA256 over them and the body. */
  #signed(action: string, body: string): Fields {
    const { accessKey, httpPort } = this.#place
    // In the order of their names, in which they are signed.
    const headers: Fields = {
      'content-type': 'application/x-www-form-urlencoded',
      host: `127.0.0.1:${httpPort}`,
      'x-acs-action': action,
      'x-acs-content-sha256': sha256(body),
      'x-acs-date': new Date().toISOString().replace(/\.\d+Z$/, 'Z'),
      'x-acs-signature-nonce': randomUUID(),
      'x-acs-version': VERSION,
    }
    const names = Object.keys(headers).join(';')
    const lines = Object.entries(headers).map(([name, value]) => `${name}:${value}\n`)
    const canonical = ['POST', '/', '', lines.join(''), names, sha256(body)].join('\n')
    const toSign = `ACS3-HMAC-SHA256\n${sha256(canonical)}`
    const signature = createHmac('sha256', accessKey.secret).update(toSign).digest('hex')
    const authorization = `ACS3-HMAC-SHA256 Credential=${accessKey.id},SignedHeaders=${names},Signature=${signature}`
    return { ...headers, authorization }
  }

  #post(headers: Fields, body: string): Promise<string> {
    const options = { host: '127.0.0.1', port: this.#place.httpPort, method: 'POST', agent: this.#agent, headers }
    return new Promise((resolve, reject) => {
      const call = request({ ...options, timeout: ANSWER_WITHIN_MS }, (response) => {
        let text = ''
        response.setEncoding('utf8')
        response.on('data', (part: string) => {
          text += part
        })
        response.on('end', () => resolve(text))
        response.on('error', reject)
      })
      call.on('timeout', () => call.destroy(new Error(`no answer within ${ANSWER_WITHIN_MS} ms`)))
      call.on('error', reject)
      call.end(body)
    })
  }
}

const COMMON = { TaskName: 'bench', DeliveryType: TO_USERS, ExpiredSeconds: EXPIRED_SECONDS }

/** One message a call. */
export function pushSimple(place: ApiPlace, targets: Targets, content: string): Way {
  const api = new ServerApi(place, SINGLE_CALLERS)
  return {
    callers: SINGLE_CALLERS,
    async call() {
      const { userId, messageKey } = targets.next()
      const target = JSON.stringify({ [userId]: messageKey })
      await api.call('PushSimple', { ...COMMON, Title: 'bench', Content: content, TargetMsgkey: target })
      return 1
    },
    close: async () => api.close(),
  }
}

/** What PushMultiple fills with a text of its own for each target. */
export async function createTemplate(place: ApiPlace): Promise<void> {
  const api = new ServerApi(place, 1)
  const texts = { DescInfo: 'bench', Title: 'bench', Content: '#text#' }
  try {
    await api.call('CreateTemplate', { TemplateName: TEMPLATE, ...texts })
  } finally {
    api.close()
  }
}

/** A hundred messages a call, of the template. */
export function pushMultiple(place: ApiPlace, targets: Targets, content: string): Way {
  const values = JSON.stringify({ text: content })
  const api = new ServerApi(place, BATCH_CALLERS)
  return {
    callers: BATCH_CALLERS,
    async call() {
      const fields = targets.batch().flatMap(({ userId, messageKey }, index) => [
        [`TargetMsg.${index + 1}.Target`, userId],
        [`TargetMsg.${index + 1}.MsgKey`, messageKey],
        [`TargetMsg.${index + 1}.TemplateKeyValue`, values],
      ])
      await api.call('PushMultiple', { ...COMMON, TemplateName: TEMPLATE, ...Object.fromEntries(fields) })
      return BATCH
    },
    close: async () => api.close(),
  }
}
