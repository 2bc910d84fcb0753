import { z } from 'zod'
import {
  checkRouting,
  DEFAULT_ROUTING,
  MAX_ACK_WAIT_SECONDS,
  OFFLINE_POLICIES,
  OVERLONG,
  STRATEGIES,
} from '../../vendors/routing-rules.ts'
import { answers, appParams } from './schemas.ts'
import type { AdminParts, AdminScope } from './scope.ts'
import { theApp } from './the-app.ts'

const routing = z.object({
  strategy: z.enum(STRATEGIES).describe('which way a message takes to a device that a vendor reaches'),
  offlinePolicy: z
    .enum(OFFLINE_POLICIES)
    .describe("online-first, of a user's devices: the vendor for each that is away, or only when all are"),
  overlong: z.enum(OVERLONG).describe('a title or text beyond what a vendor takes: not sent there, or cut'),
  ackWaitSeconds: z
    .number()
    .int()
    .describe(`online-first: how long an online device may take to acknowledge, 1 to ${MAX_ACK_WAIT_SECONDS} seconds`),
})

const tags = ['channels']
const path = '/apps/:appId/:workspaceId/routing'

/** Which way an app's messages take. Other push cores see a change within a second. */
export function registerRoutingRoutes(admin: AdminScope, { apps }: AdminParts): void {
  admin.get(
    path,
    {
      config: { role: 'viewer' },
      schema: { tags, summary: 'Show the routing of an app', params: appParams, response: answers(routing) },
    },
    async ({ params }) => ({ ...DEFAULT_ROUTING, ...(await theApp(apps, params)).vendorRouting }),
  )

  admin.put(
    path,
    {
      config: { role: 'admin' },
      schema: {
        tags,
        summary: 'Set the routing of an app',
        description: 'What is not given gets its default.',
        params: appParams,
        body: z.strictObject(routing.partial().shape),
        response: answers(routing),
      },
    },
    async ({ params, body }) => {
      const before = await theApp(apps, params)
      const given = Object.fromEntries(Object.entries(body).filter(([, value]) => value !== undefined))
      const vendorRouting = checkRouting({ ...DEFAULT_ROUTING, ...given })
      await apps.update({ ...before, vendorRouting }, before)
      return vendorRouting
    },
  )
}
