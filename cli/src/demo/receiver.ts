import { createPublicKey, verify } from 'node:crypto'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

export interface Receipt {
  readonly msgId: string
  readonly targetId: string
  readonly pushSuccess: boolean
  readonly statusCode: string
  readonly statusDesc: string
  readonly extInfo: { readonly adToken: string; readonly osType: string }
}

/**
 * What a backend does with receipts: takes the POST, checks the signature against the service's public
 * key (one line of base64 SPKI), answers 200.
 */
export async function startReceiver(onReceipt: (receipt: Receipt) => void): Promise<{
  readonly url: string
  trust(publicKeyLine: string): void
  close(): void
}> {
  let publicKey: ReturnType<typeof createPublicKey> | undefined
  const server = createServer((request, response) => {
    const chunks: Buffer[] = []
    request.on('data', (chunk: Buffer) => chunks.push(chunk))
    request.on('end', () => {
      const body = Buffer.concat(chunks)
      const sign = new URL(request.url ?? '/', 'http://receiver').searchParams.get('sign') ?? ''
      const signature = Buffer.from(sign.replaceAll('-', '+').replaceAll('_', '/'), 'base64')
      const genuine = publicKey !== undefined && verify('sha256', body, publicKey, signature)
      response.writeHead(genuine ? 200 : 403).end()
      if (genuine) onReceipt(JSON.parse(body.toString('utf8')) as Receipt)
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/receipts`,
    trust(line) {
      publicKey = createPublicKey({ key: Buffer.from(line, 'base64'), format: 'der', type: 'spki' })
    },
    close() {
      server.close()
      server.closeAllConnections()
    },
  }
}
