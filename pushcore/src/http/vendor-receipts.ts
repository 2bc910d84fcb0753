import { PushError } from '@openmps/proto'
import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import type { PushCore } from '../core.ts'
import { MAX_RECEIPT_BYTES } from '../ports/vendor-channel.ts'

const PARAMS = z.object({ path: z.string().max(20), key: z.string().max(64) })

/**
 * Where vendors report what became of messages: `/receipts/v1/<vendor>/<key>`. The key stands for the channel of an app,
 * and is all that tells a vendor that signs nothing; who does not know it learns nothing. Bodies are taken as they are,
 * whatever their type says, because signatures are over bytes and vendors are careless with types.
 */
export function registerVendorReceipts(server: FastifyInstance, core: Pick<PushCore, 'vendorReceipts'>): void {
  void server.register(async (scope) => {
    scope.removeAllContentTypeParsers()
    scope.addContentTypeParser('*', { parseAs: 'string', bodyLimit: MAX_RECEIPT_BYTES }, (_request, body, done) =>
      done(null, body),
    )
    scope.post('/receipts/v1/:path/:key', async (request, reply) => {
      const params = PARAMS.safeParse(request.params)
      const { path, key } = params.success ? params.data : { path: '', key: '' }
      const headers = Object.fromEntries(Object.entries(request.headers).map(([name, value]) => [name, String(value)]))
      const body = typeof request.body === 'string' ? request.body : ''
      const taken = await core.vendorReceipts.take(path, key, { headers, body })
      if (taken === undefined) throw new PushError('NOT_FOUND', 'there is nothing at this address')
      if (taken.kind === 'forged') throw new PushError('FORBIDDEN', taken.detail)
      if (taken.kind === 'malformed') throw new PushError('INVALID_ARGUMENT', taken.detail)
      return reply.send(taken.answer)
    })
  })
}
