import { createPublicKey, type KeyObject, verify } from 'node:crypto'
import { once } from 'node:events'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Log } from './log.ts'

/** A receipt as it arrived. */
export interface Receipt {
  readonly body: string
  readonly signature: string
  /** HTTP status that the receiver answered with. */
  readonly status: number
  readonly fields: ReceiptFields
}

export interface ReceiptFields {
  readonly msgId: string
  readonly targetId: string
  readonly pushSuccess: boolean
  readonly statusCode: string
  readonly statusDesc: string
  readonly extInfo: { readonly adToken: string; readonly osType: string }
}

/** A backend's callback address: a real HTTP server that writes down every receipt. */
export interface Receiver {
  readonly url: string
  readonly receipts: Log<Receipt>
  /** Decides the status of each answer; 200 by default. */
  answer: (fields: ReceiptFields) => number
  /** The taken receipts of a message. */
  of(messageKey: string): Receipt[]
  /** Resolves with the first receipt of the message that was taken. */
  taken(messageKey: string): Promise<Receipt>
  close(): Promise<void>
}

export async function startReceiver(onReceipt?: (receipt: Receipt) => void): Promise<Receiver> {
  const receipts = new Log<Receipt>('receipts')
  const isTaken = (messageKey: string) => (receipt: Receipt) =>
    receipt.fields.msgId === messageKey && receipt.status === 200
  const receiver = {
    url: '',
    receipts,
    answer: (_fields: ReceiptFields) => 200,
    of: (messageKey: string) => receipts.all.filter(isTaken(messageKey)),
    taken: (messageKey: string) => receipts.find(isTaken(messageKey), `the receipt of ${messageKey}`),
    async close() {
      server.close()
      server.closeAllConnections()
    },
  }
  async function take(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const body = await read(request)
    const signature = new URL(request.url ?? '/', 'http://receiver').searchParams.get('sign') ?? ''
    const fields = JSON.parse(body) as ReceiptFields
    const status = receiver.answer(fields)
    const receipt = { body, signature, status, fields }
    response.writeHead(status).end(() => {
      receipts.add(receipt)
      onReceipt?.(receipt)
    })
  }
  const server = createServer((request, response) => {
    // A sender that dies in the middle of a receipt has not sent it.
    take(request, response).catch(() => response.destroy())
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  receiver.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/receipts?tenant=story`
  return receiver
}

/** Verifies as a backend does: the URL-safe letters are turned back, then RSA-SHA256 over the exact body. */
export function isSigned({ body, signature }: Receipt, publicKeyLine: string): boolean {
  const base64 = signature.replaceAll('-', '+').replaceAll('_', '/')
  return verify('sha256', Buffer.from(body), publicKeyOf(publicKeyLine), Buffer.from(base64, 'base64'))
}

function publicKeyOf(line: string): KeyObject {
  return createPublicKey({ key: Buffer.from(line, 'base64'), format: 'der', type: 'spki' })
}

async function read(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk as Buffer)
  return Buffer.concat(chunks).toString('utf8')
}
