import { PushError } from '@openmps/proto'
import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { readReports } from '../adapters/aliyun-sms/report.ts'
import type { PushCore } from '../core.ts'

const PARAMS = z.object({
  appId: z.string().max(128),
  workspaceId: z.string().max(128),
  reportSecret: z.string().max(128),
})

/**
 * Where the provider posts what became of text messages. It signs nothing, so a secret is part of the address; whoever
 * does not know it learns nothing, not even whether there is such an app.
 */
export function registerSmsReports(server: FastifyInstance, core: Pick<PushCore, 'smsReports'>): void {
  server.post('/sms/v1/aliyun/:appId/:workspaceId/:reportSecret', async (request, reply) => {
    const params = PARAMS.safeParse(request.params)
    const { reportSecret = '', ...app } = params.success ? params.data : { appId: '', workspaceId: '' }
    // With a wrong secret not even the body is judged.
    if (!(await core.smsReports.take(app, reportSecret, []))) {
      throw new PushError('NOT_FOUND', 'there is nothing at this address')
    }
    await core.smsReports.take(app, reportSecret, readReports(request.body))
    return reply.send({ code: 0, msg: 'OK' })
  })
}
