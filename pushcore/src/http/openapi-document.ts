import swagger from '@fastify/swagger'
import type { FastifyInstance } from 'fastify'
import { jsonSchemaTransform } from 'fastify-type-provider-zod'
import { renderPage } from './api-page.ts'

const DESCRIPTION = `Everything that operators do. The push API of backends is described in docs/openapi.md.

Credentials: a bearer token (the admin token of the installation, or a machine token), or the cookie of a session; with
the cookie, each request that changes something needs the header x-csrf-token. \`x-role\` is the least role that may
call a route. Errors are \`{"error", "message"}\`; 429 and 503 may be tried again, a 429 after
\`Retry-After\` seconds.`

/** Gathers the routes of scopes that are registered later into an OpenAPI document; those without tags stay out of it. */
export function registerDocument(app: FastifyInstance): void {
  app.register(swagger, {
    hideUntagged: true,
    transform: jsonSchemaTransform,
    openapi: {
      openapi: '3.1.0',
      info: { title: 'OpenMPS admin API', version: '1', description: DESCRIPTION },
      components: {
        securitySchemes: {
          bearer: { type: 'http', scheme: 'bearer' },
          session: { type: 'apiKey', in: 'cookie', name: 'openmps_session' },
        },
      },
      security: [{ bearer: [] }, { session: [] }],
    },
  })
  app.register(async (scope) => {
    // Once: both are asked for without credentials, and say the same until the process ends. They hold what the source
    // says, and nothing of the installation.
    let json: string | undefined
    let page: ReturnType<typeof renderPage> | undefined
    scope.get('/openapi.json', async (_request, reply) => {
      json ??= JSON.stringify(scope.swagger())
      return reply.type('application/json; charset=utf-8').send(json)
    })
    scope.get('/docs', async (_request, reply) => {
      page ??= renderPage(scope.swagger())
      return reply.type('text/html; charset=utf-8').header('content-security-policy', page.policy).send(page.html)
    })
  })
}
