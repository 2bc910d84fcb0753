import { createGatewayEvents } from '@openmps/gateway'
import { createCoreEvents, systemClock } from '@openmps/pushcore'
import { createGrpcEvents } from '@openmps/pushcore/grpc'
import { createHttpServer } from '@openmps/pushcore/http'
import { pino } from 'pino'
import { Registry } from 'prom-client'
import t, { type Test } from 'tap'
import { codes, plain, rowsUnder } from './_util/markdown.ts'
import { nothing } from './_util/nothing.ts'
import { readRoutes } from './_util/routes.ts'

const FILE = 'docs/operations.md'

void t.test('operations.md names every metric with its type and labels, and no other', async (t) => {
  const registry = new Registry()
  createCoreEvents(registry)
  createGrpcEvents(registry)
  createGatewayEvents(registry).observe({ sessions: () => 0, sockets: () => 0, opening: () => 0 })
  const documented = rowsUnder(FILE, 'Health and metrics').map(([name, type = '', labels]) => {
    return [plain(name), type, ...codes(labels)].join(' ')
  })
  const known = registry.getMetricsAsArray().map((metric) => {
    const { name, type, labelNames } = metric as unknown as { name: string; type: unknown; labelNames: string[] }
    return [name, String(type), ...labelNames].join(' ')
  })
  t.ok(known.length > 10, 'the metrics were found')
  t.same(documented.sort(), known.sort())
})

async function startServer(t: Test) {
  const server = createHttpServer({
    core: nothing(),
    apps: nothing(),
    config: nothing(),
    audit: nothing(),
    nonces: nothing(),
    clock: systemClock,
    logger: pino({ level: 'silent' }),
    registry: new Registry(),
    adminToken: '',
    clusterKey: Buffer.alloc(32),
    receiptPublicKey: '',
    timeZone: 'UTC',
    notReady: () => undefined,
  })
  t.teardown(() => server.close())
  await server.ready()
  // All methods reach the server API, which refuses those that it does not know.
  const routes = readRoutes(server.printRoutes({ commonPrefix: false }))
  return { server, routes: routes.filter((route) => !route.endsWith(' /') || route === 'GET /' || route === 'POST /') }
}

const isAdmin = (route: string) => route.includes(' /admin/v1/')

void t.test('operations.md names every HTTP route outside the admin API, and no other', async (t) => {
  const { routes } = await startServer(t)
  t.same(
    rowsUnder(FILE, 'HTTP routes')
      .map(([route]) => plain(route))
      .sort(),
    routes.filter((route) => !isAdmin(route)).sort(),
  )
})

void t.test('the OpenAPI document has every route of the admin API, and no other', async (t) => {
  const { server, routes } = await startServer(t)
  const paths = Object.entries(server.swagger().paths ?? {})
  const documented = paths.flatMap(([path, methods]) =>
    Object.keys(methods ?? {}).map((method) => `${method.toUpperCase()} ${path.replace(/\{(\w+)\}/g, ':$1')}`),
  )
  t.ok(documented.length > 40, `${documented.length} routes`)
  t.same(documented.sort(), routes.filter(isAdmin).sort())
})
